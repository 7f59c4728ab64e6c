"""The denominator of a rate where other words than the unit say it: 每公斤3.5元, 日均1.6万辆次, 时速350公里."""

from __future__ import annotations

import re
from functools import cache

from jingdu.annotate.quantities.found import CALENDAR, Found
from jingdu.annotate.quantities.matches import last_match
from jingdu.annotate.quantities.tables import denominators

_CLAUSE = re.compile("[，。；：！？!?;、]")
_REACH = 24


@cache
def _each() -> re.Pattern[str]:
    after = sorted((word for word, (unit, _) in denominators().items() if word == unit), key=len, reverse=True)
    return re.compile(rf"每(?P<each>(?:[一百千万]|\d+)?(?:{'|'.join(after)})(?:营业收入|资产|人口)?)")


@cache
def _alone() -> re.Pattern[str]:
    alone = sorted((word for word, (unit, _) in denominators().items() if word != unit), key=len, reverse=True)
    return re.compile("|".join(alone))


def mark(text: str, items: list[Found]) -> None:
    """Set `per` of the amounts of a line whose clause says 每, 日均, 时速 … before the number."""
    for item in items:
        if (
            item.per is not None
            or item.kind in CALENDAR
            or item.kind in ("percent", "pp", "multiple", "ordinal", "bare")
        ):
            continue
        start = max(0, item.start - _REACH)
        for boundary in _CLAUSE.finditer(text, start, item.start):
            start = boundary.end()
        last = last_match(_each().finditer(text, start, item.start))
        if last is not None:
            item.per = last["each"]
            continue
        word = last_match(_alone().finditer(text, start, item.start))
        if word is not None and not (word[0] == "年均" and item.change):
            item.per = denominators()[word[0]][0]
