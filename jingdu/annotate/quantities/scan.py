"""One pass over a line: at every numeral, decide what it is."""

from __future__ import annotations

import re

from jingdu.annotate.quantities import amounts, calendar, clock, moments, named, ordinals, shared, surest
from jingdu.annotate.quantities.found import CALENDAR, Found, NamedNumber, dated

_LEAD = re.compile("[0-9零一二三四五六七八九十百千万亿两半几数廿卅第元正腊首]")
_DIGIT_RUN = re.compile(r"[0-9]+|[零一二三四五六七八九十两廿]+|[元正腊]|首")
# so many numerals in a row are no number
_WALL = re.compile(r"[零一二三四五六七八九十百千万亿两廿卅]{24,}")
_CALENDAR_NEXT = frozenset("年月日号/.-–—―~～至到世季半、")
_CLOCK_NEXT = frozenset("点时:：")


def scan(text: str) -> tuple[list[Found], list[NamedNumber]]:
    """All quantities of a folded line in reading order, and the named numbers between them."""
    found: list[Found] = []
    names: list[NamedNumber] = []
    addresses = named.urls(text)
    at = 0
    while (lead := _LEAD.search(text, at)) is not None:
        at = lead.start()
        address = next((end for start, end in addresses if start <= at < end), None)
        if address is not None:
            names.append(NamedNumber(at, address, text[at:address], "code"))
            at = address
            continue
        at = _at(text, at, found, names)
    found = moments.join(text, found)
    shared.give(text, found)
    return found, names


def _at(text: str, at: int, found: list[Found], names: list[NamedNumber]) -> int:
    """Read what stands at `at`, put it where it belongs, and say where to go on."""
    item = surest.read(text, at)
    if item is None:
        name = named.read(text, at)
        if name is not None:
            start, end, reason = name
            names.append(NamedNumber(start, end, text[start:end], reason))
            return max(end, at + 1)
        item = _quantity(text, at)
    if item is None:
        # the rest of a numeral that is none must not be read as another one: 七千 of 高七千
        run = _WALL.match(text, at)
        if run is not None:
            return run.end()
        run = _DIGIT_RUN.match(text, at)
        return run.end() if run and text[at] in "0123456789" else at + 1
    if _might_be_slogan(text, item) and named.in_slogan(text, item.number, item.end):
        names.append(NamedNumber(item.number, item.end, text[item.number : item.end], "name"))
        return item.end
    floor = found[-1].end if found else 0
    if item.start < floor and item.number > item.start and item.kind in CALENDAR:
        return at + 1
    item.start = max(item.start, floor)
    found.append(item)
    return max(item.end, at + 1)


def _might_be_slogan(text: str, item: Found) -> bool:
    if item.kind == "duration" and "《" not in text:
        return False
    one_digit = text[item.number] in "一二三四五六七八九两" and item.value in range(1, 10)
    return one_digit and item.kind in ("quantity", "duration") and item.modifier is None


def _quantity(text: str, at: int) -> Found | None:
    char = text[at]
    if char == "第":
        quarter = calendar.read(text, at)
        return dated(quarter, at) if quarter is not None else ordinals.read(text, at)
    return _time(text, at, char) or (None if char in "元正腊首" else _amount(text, at))


def _time(text: str, at: int, char: str) -> Found | None:
    run = _DIGIT_RUN.match(text, at)
    if run is None:
        if char != "半":
            return None
    else:
        following = text[run.end() : run.end() + 1]
        if following in _CLOCK_NEXT:
            time = clock.read(text, at)
            if time is not None:
                item = Found(time.start, time.end, "time", at, time.value, time.low, time.high)
                return _about(text, item)
        elif following not in _CALENDAR_NEXT or (
            following in ".-" and (char not in "0123456789" or (following == "." and run.end() - at != 4))
        ):
            return None
    begin = at
    if text[at - 1 : at] and text[at - 1] in "上下前头" and at:
        begin = at - 1 if char == "半" or text[at - 1] in "前头" else at
    day = (calendar.read(text, begin) if begin < at else None) or calendar.read(text, at)
    if day is None:
        return None
    return _about(text, dated(day, at)) if day.kind == "date" else dated(day, at)


def _about(text: str, item: Found) -> Found:
    match = re.compile(r"左右|前后|许(?![可多])").match(text, item.end)
    if match:
        item.end, item.modifier = match.end(), "approx"
    return item


def _amount(text: str, at: int) -> Found | None:
    if text[at] in "几数" and not _open_digit(text, at):
        return None
    return ordinals.first_n(text, at) or amounts.read(text, at)


_NOT_OPEN = frozenset("指系总人次户函分基参件少岁复整负奇偶代常变级读票点字页层频计无多倍")


def _open_digit(text: str, at: int) -> bool:
    """Whether 几 or 数 is the digit of 几十, 数百, not the end of 指数."""
    following = text[at + 1 : at + 2]
    return (
        bool(following)
        and following in "十百千万亿"
        and not (text[at] == "数" and text[max(0, at - 1) : at] in _NOT_OPEN)
    )
