"""Undoes hard wraps: physical lines -> blocks, each a whole paragraph or a whole heading."""

from __future__ import annotations

from dataclasses import dataclass

from jingdu.parsing.characters import NEVER_FIRST
from jingdu.parsing.columns import Column, find_columns, head
from jingdu.parsing.credits import credit_kind
from jingdu.parsing.headings import numbering
from jingdu.parsing.lines import Line

_BULLETS = "●■◆▲○□★◎"
_TALKS = ("问：", "答：", "問：", "问:", "答:", "問:")
FRONT = 8
"""Lines at the top of a column among which title and byline may stand with nothing between them."""


@dataclass(slots=True)
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
    for i in range(column.first, column.last + 1):
        if i == column.last or (not _runs_on(lines, i, start, column) and ends_block(lines, i, start, column)):
            first = lines[start]
            text = join([line.text for line in lines[start : i + 1]])
            pieces.append(Piece(text, first.mark, first.gap, i + 1 - start, True))
            start = i + 1
    return pieces


def _runs_on(lines: list[Line], i: int, start: int, column: Column) -> bool:
    """Whether line `i` is one of the many that are full, stop amid a sentence, and begin no block: seen at a glance."""
    line, after = lines[i], lines[i + 1]
    if line.closed or i == start or line.solid or after.solid or after.opens or line.text[-1] in "：:；;":
        return False
    if after.gap > column.gap or after.indent >= column.margin + 2 or i <= column.first + FRONT:
        return False
    return column.measure(line) >= column.width - 2


def ends_block(lines: list[Line], i: int, start: int, column: Column) -> bool:
    """Whether the block that begins with line `start` ends with line `i`; looks at most two lines ahead."""
    line, after = lines[i], lines[i + 1]
    if line.solid or after.solid or after.opens:
        return True
    if column.indented and after.indent >= column.margin + 2:
        return True
    lost = column.indent if i == start and line.indent <= column.margin else 0
    room = _room(lines, i, column) - lost
    if after.gap > column.gap and (line.closed or i == start or room >= 0):
        return True
    if not line.closed:
        return _ends_heading(lines, i, start, column, room)
    if room >= column.looseness or _begins(after.text):
        return True
    if after.closed or i + 2 >= len(lines):
        return False
    room_after = _room(lines, i + 1, column)
    if room_after > column.indent + column.looseness + 2:
        # no sentence ends there and yet it is short: a heading
        return True
    if column.indented or column.gapped:
        return False
    return _is_first(lines, i + 1, column) or (_is_overfull(lines[i + 1], column) and _is_first(lines, i + 2, column))


def _ends_heading(lines: list[Line], i: int, start: int, column: Column, room: int) -> bool:
    """Whether a block ends although its line `i` ends no sentence: it is a heading, or introduces something."""
    line, after = lines[i], lines[i + 1]
    if i <= column.first + FRONT and _is_front(lines, i, start):
        return True
    if line.text[-1] in "：:；;" and _begins(after.text):
        return True
    if line.text[-1] in "，、,《“‘（「『" or after.text[0] in NEVER_FIRST:
        return False
    if column.gapped and after.gap <= column.gap and i > column.first + FRONT:
        return False
    if room > 5 + column.looseness:
        return True
    if i > start or _is_clause(line.text):
        return False
    if room > column.looseness + (1 if column.told else 5):
        return True
    if column.indented or not column.indent:
        return False
    if after.closed:
        return _is_overfull(line, column) and column.measure(after) <= column.width - column.indent
    if not _is_first(lines, i + 1, column):
        return False
    return _is_overfull(line, column) or (column.strict and _room(lines, i + 1, column) >= 2)


def _is_front(lines: list[Line], i: int, start: int) -> bool:
    """Whether a subtitle or a byline follows line `i`."""
    after = lines[i + 1].text
    return (after.startswith("——") and i == start) or (len(after) <= 24 and credit_kind(after) is not None)


def _begins(text: str) -> bool:
    """Whether a line begins with what only a block begins with: a number of a list, a bullet, 问："""
    return text[0] in _BULLETS or text.startswith(_TALKS) or numbering(text) > 0


def _room(lines: list[Line], i: int, column: Column) -> int:
    """The columns that line `i` would have left if it went on as far as the next break; negative where it is full."""
    return column.width - column.measure(lines[i]) - head(lines[i + 1].text)


def _is_clause(text: str) -> bool:
    """Whether a text cannot be the whole of a heading: it has a full stop inside, or quotation marks left open."""
    return (
        any(mark in text for mark in "。；！")
        or text.count("“") != text.count("”")
        or text.count("「") != text.count("」")
    )


def _is_first(lines: list[Line], i: int, column: Column) -> bool:
    """Whether line `i`, which ends no sentence, is narrower than full by just the indent that was lost."""
    if not column.indent or i + 1 >= len(lines) or lines[i].closed or lines[i].text[-1] in "：:；;":
        return False
    room = _room(lines, i, column)
    return max(0, column.looseness - 1) <= room <= column.indent + column.looseness + 4


def _is_overfull(line: Line, column: Column) -> bool:
    """Whether a line is too wide to be the first one of a paragraph, however much its punctuation was squeezed."""
    squeezed = column.measure(line) - sum(map(line.text.count, "，、。：；“”‘’「」『』（）《》"))
    return not line.closed and squeezed > column.width - column.indent + 1


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
