"""Forms that are surer than any name that begins like them: 周三, 2024-10-21, No.1, 今（30）日, 3:1, “十四五”时期."""

from __future__ import annotations

import re
from collections.abc import Callable

from jingdu.annotate.quantities import calendar, clock, eras, ordinals, scores
from jingdu.annotate.quantities.found import Found, dated

_SET_AGAINST = re.compile(r"[0-9.]{1,6}[比:：\-–—][0-9]|[零一二三四五六七八九十]{1,3}比")


def read(text: str, at: int) -> Found | None:
    """Such a form whose numeral begins at `at`, or None."""
    char = text[at]
    if char == "第":
        return None
    before = text[at - 1] if at else ""
    behind = _BEHIND.get(before)
    found = behind(text, at) if behind is not None else None
    if found is None and _SET_AGAINST.match(text, at):
        found = scores.read(text, at)
    if found is None and char in "1234":
        found = _in_digits(text, at)
    return found or _plan(text, at, before)


def _weekday(text: str, at: int) -> Found | None:
    start = at - (1 if text[at - 1] == "周" else 2)
    # 上上个星期五, 下周一
    for begin in range(max(0, start - 3), start + 1):
        day = eras.weekday(text, begin)
        if day is not None and day.end > at:
            return dated(day, at)
    return None


def _bracketed(text: str, at: int) -> Found | None:
    day = calendar.bracketed(text, at)
    return None if day is None else dated(day, at)


def _short_of(text: str, at: int) -> Found | None:
    time = clock.short_of(text, at)
    return None if time is None else Found(time.start, time.end, "time", at, time.value)


def _new_year(text: str, at: int) -> Found | None:
    """大年初一: a day of the first month of the old calendar."""
    return Found(at - 3, at + 1, "date", at) if text.endswith("大年初", 0, at) else None


_BEHIND: dict[str, Callable[[str, int], Found | None]] = {
    **dict.fromkeys("周期拜", _weekday),
    **dict.fromkeys("oO.№ ", ordinals.numbered),
    "（": _bracketed,
    "差": _short_of,
    "初": _new_year,
}


def _in_digits(text: str, at: int) -> Found | None:
    """2024-10-21, 2024Q3, Q3."""
    day = calendar.written_out(text, at) if text[at + 4 : at + 5] in tuple("-/.") else None
    day = day or calendar.coded(text, at)
    return None if day is None else dated(day, at)


def _plan(text: str, at: int, before: str) -> Found | None:
    plan = eras.plan(text, at - 1 if before and before in '“"「『‘' else at)
    return None if plan is None else dated(plan, at)
