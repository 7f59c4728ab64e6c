"""Days and times that are one moment or one stretch: 7月1日20时, 7月1日20时至2日8时, 去年9月到今年2月."""

from __future__ import annotations

import re

from jingdu.annotate.quantities.found import CALENDAR, Found

_TO = re.compile(r"\s?(?:——|[-–—―~～〜至到])\s?")
_WITH_DAY = re.compile(r".{4}-(?:..-\d\d|W..-\d)$")


def join(text: str, items: list[Found]) -> list[Found]:
    """The items of a line, in reading order, with a day and the time of that day as one, and two ends of a stretch."""
    joined: list[Found] = []
    for item in items:
        last = joined[-1] if joined else None
        if last is not None and item.kind in CALENDAR and last.kind in CALENDAR:
            whole = _moment(text, last, item)
            if whole is not None:
                joined[-1] = last = whole
                before = joined[-2] if len(joined) > 1 else None
                whole = _stretch(text, before, last) if before is not None else None
                if whole is not None:
                    joined[-2:] = [whole]
                continue
            whole = _stretch(text, last, item) if not _time_follows(items, item) else None
            if whole is not None:
                joined[-1] = whole
                continue
        joined.append(item)
    return joined


def _time_follows(items: list[Found], item: Found) -> bool:
    """Whether the item after `item` will make one moment with it."""
    return any(other.start == item.end and other.kind == "time" for other in items)


def _moment(text: str, day: Found, time: Found) -> Found | None:
    if day.kind != "date" or time.kind != "time" or text[day.end : time.start].strip():
        return None
    if not isinstance(day.value, str) or not _WITH_DAY.match(day.value):
        return None
    value, low, high = (f"{day.value}T{part}" if part else None for part in (time.value, time.low, time.high))
    return Found(day.start, time.end, "time", day.number, value, low, high, modifier=time.modifier)


def _stretch(text: str, first: Found, second: Found) -> Found | None:
    if not _TO.fullmatch(text, first.end, second.start) or not isinstance(first.value, str):
        return None
    if not isinstance(second.value, str) or ("T" in first.value) != ("T" in second.value):
        return None
    if "time" in (first.kind, second.kind) and "T" not in first.value:
        return None
    high = second.value
    if high.startswith("XXXX-XX-") and first.value[5:7].isdigit():
        high = first.value[:8] + high[8:]
    return Found(first.start, second.end, "period", first.number, None, first.value, high)
