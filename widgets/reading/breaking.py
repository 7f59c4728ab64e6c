"""Where a Chinese paragraph may be broken into lines, by arithmetic.

A Han character fills two cells and most characters of an article are Han, so the cells of any stretch are
twice its length less its one-cell characters. With the sorted places of those, the end of a line is found by a few
bisections instead of a walk over every character: a page costs some microseconds, however long the text.

The rules are those of Chinese typesetting (GB/T 15834-2011, 5.1; CLREQ 3.1): marks that close or separate do not
begin a line, marks that open do not end one, Latin words and numbers with their unit stay whole where they fit.
One separating mark may hang in the right margin, as in books, so that right edges stay even.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from bisect import bisect_left
from typing import TYPE_CHECKING

from jingdu.cells import WIDTHS

if TYPE_CHECKING:
    from widgets.reading.ruby import Spread

NO_START = frozenset("，。、；：？！）》〉】〗〕｝」』”’％‰℃·…—～!),.:;?]}% 　")
NO_END = frozenset("（《〈【〖〔｛「『“‘([{＃￥$￡€")
LATIN = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,-+/:_@%'&#")
DIGITS = frozenset("0123456789０１２３４５６７８９")
MULTIPLIERS = frozenset("百千万亿萬億多余餘")
UNITS = frozenset(
    "百千万亿萬億多余餘年月日号時时分秒点元个個家项項人次倍台辆輛件吨噸米公克升度岁歲天周届屆期名位条條座所"
)
HANGING = frozenset("，。、；：？！")
HANG = 2
"""Cells that a line may reach into the right margin: one full-width mark."""


def may_break(text: str, at: int) -> bool:
    """Whether a line may end before `text[at]`; 0 < at < len(text)."""
    before, after = text[at - 1], text[at]
    if after in NO_START or before in NO_END:
        return False
    if before in LATIN and after in LATIN:
        return False
    if after in UNITS:
        number = before if before not in MULTIPLIERS else text[at - 2 : at - 1]
        return number not in DIGITS
    return True


def break_lines(text: str, start: int, end: int, room: int, indent: int = 0, spread: Spread | None = None) -> list[int]:
    """Where the lines of `text[start:end]` begin, as offsets into `text`.

    `room` is a line's width in cells, `indent` what the first line leaves free of it, `spread` how the characters
    stand where not one after the other. No line is wider than `room + HANG`; only a hanging mark reaches beyond `room`.
    An unbreakable run wider than a line is broken hard.
    """
    line = _Plain(text, start, end) if spread is None else _UnderRuby(text, end, spread)
    starts, at, free = [start], start, max(2, room - indent)
    room = max(2, room)
    while line.cells(at, end) > free:
        at = line.next_start(at, free)
        if at >= end:
            break
        starts.append(at)
        free = room
    return starts


def balance(text: str, start: int, end: int, room: int, indent: int = 0, spread: Spread | None = None) -> list[int]:
    """The same as `break_lines` and no more lines, but these as even as can be: for what stands in the middle."""
    starts = break_lines(text, start, end, room, indent, spread)
    narrowest, widest = room // 2, room
    while len(starts) > 1 and narrowest < widest:
        middle = (narrowest + widest) // 2
        narrower = break_lines(text, start, end, middle, indent, spread)
        if len(narrower) > len(starts):
            narrowest = middle + 1
        else:
            starts, widest = narrower, middle
    return starts


class _Paragraph(ABC):
    """One paragraph while it is broken."""

    text: str
    end: int

    @abstractmethod
    def cells(self, start: int, end: int) -> int:
        """The width of a stretch, in cells."""

    @abstractmethod
    def furthest(self, start: int, room: int) -> int:
        """The end of the longest stretch from `start` that fits."""

    def next_start(self, start: int, room: int) -> int:
        """Where the next line begins when this one starts at `start`."""
        full = self.furthest(start, room)
        hung = self.hanging(full, start)
        if hung:
            return hung
        at = full
        while at > start and not may_break(self.text, at):
            at -= 1
        return at if at > start else max(full, start + 1)

    def hanging(self, full: int, start: int) -> int:
        """The start of the next line if the mark after a full line hangs in the margin; 0 if it may not."""
        if full <= start or full >= self.end or self.text[full] not in HANGING:
            return 0
        after = full + 1
        if after < self.end and not may_break(self.text, after):
            return 0
        return after


class _Plain(_Paragraph):
    """A paragraph whose characters stand one after the other."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text, self.end = text, end
        self.narrow = [at for at, cells in enumerate(map(WIDTHS.__getitem__, text[start:end]), start) if cells < 2]

    def cells(self, start: int, end: int) -> int:
        """The width of a stretch, in cells."""
        return 2 * (end - start) - (bisect_left(self.narrow, end) - bisect_left(self.narrow, start))

    def furthest(self, start: int, room: int) -> int:
        """The end of the longest stretch from `start` that fits."""
        before = bisect_left(self.narrow, start)
        at = start + room // 2
        while True:  # each one-cell character inside frees a cell: two or three rounds
            freed = bisect_left(self.narrow, min(at, self.end)) - before
            further = min(self.end, start + (room + freed) // 2)
            if further <= at:
                break
            at = further
        while at < self.end and self.cells(start, at + 1) <= room:
            at += 1
        while at > start and self.cells(start, at) > room:
            at -= 1
        return at


class _UnderRuby(_Paragraph):
    """A paragraph whose characters make room for syllables."""

    def __init__(self, text: str, end: int, spread: Spread) -> None:
        self.text, self.end, self.spread = text, end, spread

    def cells(self, start: int, end: int) -> int:
        """The width of a stretch, in cells."""
        return self.spread.cells(start, end)

    def furthest(self, start: int, room: int) -> int:
        """The end of the longest stretch from `start` that fits."""
        return self.spread.furthest(start, room, self.end)
