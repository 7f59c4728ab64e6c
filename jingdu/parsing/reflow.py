"""Undoes hard wraps: physical lines -> blocks, each a whole paragraph or a whole heading."""

from __future__ import annotations

from dataclasses import dataclass

from jingdu.parsing.breaks import find_ends
from jingdu.parsing.columns import Column, find_columns
from jingdu.parsing.lines import Line


@dataclass(slots=True, eq=False)
class Piece:
    """One block of the text, its lines joined."""

    text: str
    mark: int
    """The level of a heading that the format itself marks; 0 for every other block."""
    gap: int
    """Blank lines before it."""
    lines: int
    """Of how many lines it was made."""
    wrapped: bool
    """Whether it stands in a column, so that its being short means something."""


def reflow(lines: list[Line]) -> list[Piece]:
    """The blocks of a text; lines outside columns are blocks of their own, as they stand."""
    pieces: list[Piece] = []
    at = 0
    for column in find_columns(lines):
        pieces += _as_they_stand(lines, at, column.first)
        pieces += _unwrap(lines, column)
        at = column.last + 1
    return pieces + _as_they_stand(lines, at, len(lines))


def _as_they_stand(lines: list[Line], start: int, end: int) -> list[Piece]:
    """A piece for each line outside columns, but one for two lines that are a sentence broken once."""
    pieces: list[Piece] = []
    for i in range(start, end):
        line = lines[i]
        if i > start and _is_broken_once(lines[i - 1], line):
            pieces[-1].text = join([pieces[-1].text, line.text])
            pieces[-1].lines += 1
        else:
            pieces.append(Piece(line.text, line.mark, line.gap, 1, False))
    return pieces


def _is_broken_once(line: Line, after: Line) -> bool:
    if line.closed or line.solid or after.solid or after.gap or after.opens or after.indent > line.indent:
        return False
    if line.text[-1] == "-" and after.text[0].isascii() and after.text[0].islower():
        return True
    # a long line with commas is no heading, and what goes on from it is no longer than it
    if len(line.text) < 28 or line.text[-1] in "：:；;—" or not after.closed or "，" not in line.text:
        return False
    return after.cells <= line.cells + 2 and line.text[-1] not in "》」”’）" and after.text[0] not in "—“「《（"


def _unwrap(lines: list[Line], column: Column) -> list[Piece]:
    pieces: list[Piece] = []
    start = column.first
    for end in find_ends(lines, column):
        first = lines[start]
        text = join([line.text for line in lines[start : end + 1]])
        pieces.append(Piece(text, first.mark, first.gap, end + 1 - start, True))
        start = end + 1
    return pieces


def join(texts: list[str]) -> str:
    """Lines as one text: nothing between Chinese, a space between Latin words, a word split by a hyphen whole again."""
    if len(texts) == 1:
        return texts[0]
    out = [texts[0]]
    for text in texts[1:]:
        last, first = out[-1][-1], text[0]
        if last == "-" and len(out[-1]) > 1 and out[-1][-2].isascii() and out[-1][-2].isalpha() and "a" <= first <= "z":
            out[-1] = out[-1][:-1]
        elif last.isascii() and first.isascii() and first.isalnum() and _spaced(last, first):
            out.append(" ")
        out.append(text)
    return "".join(out)


def _spaced(last: str, first: str) -> bool:
    return (last.isalpha() or last in ",.;:") and not (last in ".," and first.isdigit())
