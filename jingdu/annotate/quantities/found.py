"""A quantity while it is being read: mutable, in the coordinates of the folded line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from jingdu.analysis import Modifier, QuantityKind
from jingdu.annotate.quantities.day_words import Calendar
from jingdu.annotate.quantities.numerals import exact

Worth = float | int | str | None

CALENDAR: frozenset[QuantityKind] = frozenset({"date", "period", "time"})
"""The kinds that say when, not how much."""


@dataclass(slots=True)
class Found:
    """What will become a `Quantity`; `start`, `end` bound the highlight, `number` is where the numeral begins."""

    start: int
    end: int
    kind: QuantityKind
    number: int
    value: Worth = None
    low: Worth = None
    high: Worth = None
    unit: str | None = None
    dimension: str | None = None
    per: str | None = None
    modifier: Modifier | None = None
    change: Literal["rise", "fall"] | None = None
    basis: str | None = None
    measures: str | None = None
    group: int | None = None
    ratio: float | None = None
    tail: int = 0
    """Where number and unit end, before 多, 左右, 以上."""
    word: int = 0
    """Where the word of movement begins (增长 of 增长5%); 0 where there is none."""

    def __post_init__(self) -> None:
        self.tail = self.tail or self.end

    def scale(self, factor: float) -> None:
        """Multiply value and bounds; a negative factor exchanges the bounds."""
        self.value, self.low, self.high = (_times(number, factor) for number in (self.value, self.low, self.high))
        if factor < 0 and self.low is not None and self.high is not None:
            self.low, self.high = self.high, self.low


def dated(day: Calendar, at: int) -> Found:
    """The quantity that a date or a period is, whose numeral begins at `at`."""
    return Found(day.start, day.end, day.kind, at, day.value, day.low, day.high)


def _times(number: Worth, factor: float) -> Worth:
    return exact(number * factor) if isinstance(number, int | float) else number


@dataclass(slots=True, frozen=True)
class NamedNumber:
    """A numeral that counts nothing: a code (5G), a name (长三角), an idiom, an enumeration."""

    start: int
    end: int
    text: str
    reason: Literal["code", "name", "enumeration"]
