"""What dates of every kind share: how a year, a month, a day is written, and what a date is once read."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from jingdu.analysis import QuantityKind
from jingdu.annotate.quantities.numerals import DIGITS

_ONES = "[一二三四五六七八九]"

TO = r"(?:——|[-–—―~～〜至到])"
YEAR = r"(?:[12]\d{3}|[一二][零一二三四五六七八九]{3})"
MONTH = rf"(?:1[0-2]|0?[1-9]|十[一二]?|{_ONES}|元|正|腊)"
DAY = rf"(?:3[01]|[12]\d|0?[1-9]|三十一?|廿{_ONES}?|二十{_ONES}?|十{_ONES}?|{_ONES}|初[一二三四五六七八九十])"


class Calendar(NamedTuple):
    """A date or a period as read; `value` for one point, `low` and `high` for two, in ISO form."""

    start: int
    end: int
    kind: QuantityKind
    value: str | None
    low: str | None = None
    high: str | None = None


@cache
def number(written: str) -> int:
    """A year, month, day, hour or minute as written: 2025, 二〇二五, 十二, 廿三, 初五, 正."""
    if written.isascii():
        return int(written)
    if written in "元正":
        return 1
    if written == "腊":
        return 12
    written = written.removeprefix("初").replace("廿", "二十")
    if "十" not in written:
        return int("".join(str(DIGITS[c]) for c in written))
    tens, _, ones = written.partition("十")
    return (DIGITS[tens] if tens else 1) * 10 + (DIGITS[ones] if ones else 0)
