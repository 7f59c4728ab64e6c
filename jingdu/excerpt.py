"""A place in the text with a little of what stands around it, cut to a width."""

from __future__ import annotations

from typing import NamedTuple

from jingdu.article import Article
from jingdu.cells import width


class Excerpt(NamedTuple):
    """What stands before, at and after a place, within its block."""

    before: str
    hit: str
    after: str


def excerpt(article: Article, start: int, end: int, cells: int) -> Excerpt:
    """The stretch [start, end) with its surroundings, at most `cells` terminal cells wide.

    The place stands at about a third of the width, nearer to the edge at either end of its block; what is cut off is
    shown by an ellipsis.
    """
    block = article.blocks[article.block_at(start)]
    return within(article.text[block.start : block.end], start - block.start, min(end, block.end) - block.start, cells)


def within(text: str, start: int, end: int, cells: int) -> Excerpt:
    """The same for a stretch of a text that is one line."""
    hit = text[start:end]
    room = max(0, cells - width(hit))
    left, right = text[:start], text[end:]
    for_left = max(room // 3, room - width(right)) if room else 0
    before = _last_cells(left, for_left)
    after = _first_cells(right, room - width(before))
    return Excerpt(before, hit, after)


def _first_cells(text: str, cells: int) -> str:
    used, at = 0, 0
    while at < len(text) and used + (w := width(text[at])) <= cells:
        used += w
        at += 1
    if at == len(text):
        return text
    return text[: max(0, at - 1)] + "…" if at else ""


def _last_cells(text: str, cells: int) -> str:
    return _first_cells(text[::-1][: cells + 1], cells)[::-1] if cells > 0 else ""
