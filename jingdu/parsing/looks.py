"""What each line of a column says by its look alone, as scores, found out when it is asked for and once."""

from __future__ import annotations

from jingdu.parsing.characters import NEVER_FIRST
from jingdu.parsing.columns import Column, head
from jingdu.parsing.headings import heading_rank, is_label, is_talk, numbering
from jingdu.parsing.lines import Line
from jingdu.parsing.names import is_name

_BULLETS = "●■◆▲○□★◎"
_NUMBERED = "（(第一二三四五六七八九十百0123456789"
_NEVER_LAST = "，、,《“‘（「『"
_COLONS = "：:"
_SECTIONS = (9, 10, 11, 20, 30)
"""The ranks of numberings (see `headings.numbering`) that are seldom those of a list."""


class Looks:
    """The looks of the lines of one column. Scores are logarithms of how likely something is."""

    def __init__(self, lines: list[Line], column: Column) -> None:
        self.lines = lines
        self.column = column
        """Its width and indent may be changed: nothing that is remembered depends on them."""
        self._first = column.first
        inside = lines[column.first : column.last + 1]
        self._wide = list(map(column.measure, inside))
        after = lines[column.first + 1 : column.last + 1]
        self._needed = [wide + head(line.text) for wide, line in zip(self._wide, after, strict=False)]
        """Widths with which the lines would take in what the next one begins with."""
        self._nexts: list[tuple[float, float] | None] = [None] * len(inside)
        self._headings: list[float | None] = [None] * len(inside)

    def left(self, i: int) -> int:
        """What is left of the width of the column beside line `i`, in half-width columns; negative if overfull."""
        return self.column.width - self._wide[i - self._first]

    def room(self, i: int) -> int:
        """What would be left if line `i` had gone on as far as the next break: negative where it is full."""
        return self.column.width - self._needed[i - self._first]

    def runs_on(self, i: int, first: bool) -> bool:
        """Whether line `i` is one of the many that are full and stop amid a sentence, with nothing new after them."""
        line, lost = self.lines[i], self.column.indent if first else 0
        if line.closed or line.text[-1] in "：:；;—" or self.room(i) >= lost or self.left(i) < lost - 2:
            return False
        return self.goes_on(i) == 0

    def goes_on(self, i: int) -> float:
        """Score of the line after line `i` belonging to the same block, as far as its own look goes."""
        return self._next(i)[0]

    def begins(self, i: int) -> float:
        """Score of the line after line `i` beginning a block, as far as its own look goes."""
        return self._next(i)[1]

    def is_flush(self, i: int) -> bool:
        """Whether the line after line `i` is not indented although the first lines of paragraphs are."""
        return self.column.indented and self.lines[i + 1].indent < self.column.margin + 2

    def is_latin_next(self, i: int) -> bool:
        """Whether the line after line `i` begins with a Latin word or a number, which may be long."""
        first = self.lines[i + 1].text[0]
        return first.isascii() and first.isalnum()

    def _next(self, i: int) -> tuple[float, float]:
        found = self._nexts[i - self._first]
        if found is None:
            found = self._nexts[i - self._first] = self._look_of_next(self.lines[i], self.lines[i + 1])
        return found

    def _look_of_next(self, line: Line, after: Line) -> tuple[float, float]:
        text, column = after.text, self.column
        goes_on = begins = 0.0
        if text[0] in _BULLETS or (text[0] in _NUMBERED and numbering(text)) or _is_turn(text):
            goes_on, begins = -3.0, 1.0
        elif text[0] in NEVER_FIRST:
            begins -= 8
        elif text[-1] in _COLONS and is_label(line.text + text):
            begins -= 4
        if column.gapped:
            goes_on -= 7 if after.gap > column.gap else 0
            begins -= 5 if after.gap <= column.gap else 0
        elif after.gap > column.gap:
            goes_on -= 2.5
        return goes_on, begins - 8 if line.text[-1] in _NEVER_LAST else begins

    def heading(self, i: int) -> float:
        """Score of line `i` being a heading or a line of one, as far as its own look goes."""
        score = self._headings[i - self._first]
        if score is None:
            score = self._headings[i - self._first] = self._look_of_heading(self.lines[i])
        return score

    def may_be_heading(self, i: int) -> bool:
        """Whether line `i` can be a heading or begin one."""
        return self.heading(i) > -4

    def _look_of_heading(self, line: Line) -> float:
        text = line.text
        if is_label(text) or (text[-1] in _COLONS and is_name(text[:-1])):
            return 2.0
        if not heading_rank(text) or text.count("“") != text.count("”") or text.count("「") != text.count("」"):
            return -5.0
        if any(mark in text[:-1] for mark in "；！"):
            return -4.0
        if line.closed:
            return -1.0 if text[-1] in "？?" and len(text) <= 16 else -2.5
        return 1.5 if numbering(text) in _SECTIONS else 0.0

    def ends_label(self, i: int) -> bool:
        """Whether line `i` is the end of a speaker's label of one or two lines."""
        text = self.lines[i].text
        if text[-1] in _COLONS and text.startswith("各"):
            return True  # 各区人民政府：, to whom a document is addressed
        return text[-1] in _COLONS and (is_label(text) or (i > self._first and is_label(self.lines[i - 1].text + text)))

    def is_quoting(self, i: int) -> bool:
        """Whether a quotation mark is left open in line `i`."""
        text = self.lines[i].text
        return text.rfind("“") > text.rfind("”") or text.rfind("「") > text.rfind("」")


def _is_turn(text: str) -> bool:
    """Whether a line begins with who speaks and a colon."""
    at = text.find("：", 1, 6)
    return is_talk(text) or (at > 0 and is_name(text[:at]))
