"""How many cells of a terminal a text takes: the one place that knows.

Wide and full-width characters (Unicode's East Asian Width W and F, and emoji) take two cells, combining and other
zero-width characters none, all others one: “ ” ‘ ’ — … too, although a terminal can be set to draw those on two.
It agrees with `rich.cells`, by which the screen is drawn, but does not need it.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cache

from jingdu.cell_table import WIDE, WIDENED, ZERO

_JOINER, _EMOJI = "\u200d", "\ufe0f"


class _Widths(dict[str, int]):
    """The cells of single characters, looked up in the ranges of Unicode when first asked for.

    A regular expression of those ranges would take longer to compile than the first page to be laid out.
    """

    def __missing__(self, character: str) -> int:
        self[character] = cells = 2 if _among(WIDE, character) else 0 if _among(ZERO, character) else 1
        return cells


WIDTHS = _Widths()
"""The cells of each character by itself: `WIDTHS["汉"] == 2`."""


@cache
def _edges(ranges: str) -> list[str]:
    """The insides of a character class as sorted edges: first character of a range, first one after it, and so on."""
    edges, at = [], 0
    while at < len(ranges):
        last = ranges[at + 2] if ranges[at + 1 : at + 2] == "-" else ranges[at]
        edges += [ranges[at], chr(ord(last) + 1)]
        at += 3 if ranges[at + 1 : at + 2] == "-" else 1
    return edges


def _among(ranges: str, character: str) -> bool:
    return bisect_right(_edges(ranges), character) % 2 == 1


def width(text: str) -> int:
    """The cells of a text."""
    if text.isascii() and text.isprintable():
        return len(text)
    if _JOINER in text or _EMOJI in text:
        return _width_of_emoji(text)
    return sum(map(WIDTHS.__getitem__, text))


def _width_of_emoji(text: str) -> int:
    """The cells of a text with emoji of several characters: what a joiner joins is drawn into what stands before it,
    and a sign that is shown as an emoji is widened."""
    cells, before = 0, ""
    characters = iter(text)
    for character in characters:
        if character == _JOINER:
            next(characters, None)
        elif character == _EMOJI:
            cells += bool(before) and _among(WIDENED, before)
            before = ""
        else:
            own = WIDTHS[character]
            cells += own
            before = character if own else before
    return cells


def fit(text: str, cells: int) -> str:
    """The text in exactly `cells` cells: cut with an ellipsis where it is longer, filled with spaces where shorter.

    A character that takes no cell stays with the one before it.
    """
    used = width(text)
    if used <= cells:
        return text + " " * (cells - used)
    if cells <= 0:
        return ""
    # a longer prefix is never narrower, so the longest one that leaves room for the ellipsis is found by halving
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if width(text[:middle]) < cells else (low, middle - 1)
    return text[:low] + "…" + " " * (cells - 1 - width(text[:low]))


def wrapped(text: str, cells: int, taken: int = 0) -> list[str]:
    """The text in lines of at most `cells` cells, broken at spaces; a word that is longer is broken anywhere.

    Of the first line `taken` cells are taken already; where the first word does not fit beside them it is empty.
    """
    lines, line, room = [], "", cells - taken
    for word in text.split():
        if width(joined := f"{line} {word}" if line else word) <= room:
            line = joined
            continue
        if line or room < cells:
            lines.append(line)
        room = cells
        while width(word) > room:
            end = next(at for at in range(len(word), 0, -1) if at == 1 or width(word[:at]) <= room)
            lines.append(word[:end])
            word = word[end:]
        line = word
    return [*lines, line] if line else lines
