"""What stands around number and unit: signs of money and of less than nothing, 近, 超过, 左右, 以上."""

from __future__ import annotations

import re
from functools import cache

from jingdu.analysis import Modifier
from jingdu.annotate.quantities import units
from jingdu.annotate.quantities.found import Found
from jingdu.annotate.quantities.numerals import exact
from jingdu.annotate.quantities.tables import currency_signs

_CURRENCY = re.compile(r"(?:人民币|美元|美金|港币|港元|新台币|台币|欧元|日元|日圆|英镑|澳门币|澳元|加元)$")
_BELOW_ZERO = re.compile(r"(?:零下|负的?|-)$")
_NO_MINUS = re.compile(r"[0-9A-Za-z月日年%]-$")
_NO_TERM = ("期间", "期货", "期待")
_LASTING = re.compile(r"(?:历时|耗时|长达|持续|为期|已有|用了|花了|历经|经过|达|用时|时隔|服役|工作|超)$")


def take_in(text: str, found: Found) -> None:
    """Widen `found` by what belongs to it on either side, and note what that says."""
    before = text[max(0, found.start - 5) : found.start]
    if not (found.kind in ("bare", "date") and _money(before, found)) and found.kind != "date":
        _below_zero(text, before, found)
    abroad = _CURRENCY.search(before) if found.kind == "money" and found.unit in ("元", "圆", "块") else None
    if abroad is not None and abroad[0] != "人民币":
        found.unit = abroad[0]
    if found.dimension == "time" and text.startswith("期", found.end) and not text.startswith(_NO_TERM, found.end):
        found.end = found.tail = found.end + 1
    if found.unit == "度" and text[max(0, found.start - 2) : found.start] in ("摄氏", "华氏"):
        found.unit = text[found.start - 2 : found.start] + "度"
        found.start -= 2
    _approximate(text, found)


def _money(before: str, found: Found) -> bool:
    sign = _sign().search(before)
    name = sign["sign"] if sign else None
    match = sign or _CURRENCY.search(before)
    if match is None:
        return False
    found.kind, found.dimension, found.unit = "money", "money", name or match[0]
    if isinstance(found.value, str):
        found.value = exact(float(found.value))
    found.start -= len(match[0])
    return True


@cache
def _sign() -> re.Pattern[str]:
    """A sign or a code of money at the end of what stands before a number."""
    signs = "|".join(map(re.escape, sorted(currency_signs(), key=len, reverse=True)))
    return re.compile(rf"(?<![A-Za-z])(?P<sign>{signs})\s?$")


def _below_zero(text: str, before: str, found: Found) -> None:
    match = _BELOW_ZERO.search(before)
    if match is not None and not before.endswith("正负") and not (match[0] == "-" and _NO_MINUS.search(before)):
        found.start -= len(match[0])
        _negate(found, match[0], once=_unit_twice(text, found))


def _unit_twice(text: str, found: Found) -> bool:
    return bool(found.unit) and text.count(found.unit or "", found.number, found.end) > 1


def _negate(found: Found, sign: str, *, once: bool) -> None:
    """零下3到5度 is below zero at both ends, -3℃~5℃ at one, and 零下5度至零下2度 has said so of the other."""
    low, high = found.low, found.high
    if found.value is not None or not isinstance(low, int | float) or not isinstance(high, int | float):
        found.scale(-1)
    elif high < 0 or sign == "-" or once:
        found.low = -low
    else:
        found.low, found.high = -high, -low


def _approximate(text: str, found: Found) -> None:
    end, after = units.approximator_after(text, found.end)
    start, before = units.approximator_before(text, found.start)
    if found.kind == "duration" and text[start : found.start] == "近":
        start, before = _recent(text, start, found.start)
    found.start, found.end = start, end
    modifier = before or after or found.modifier
    if modifier is None:
        return
    found.modifier = modifier
    if isinstance(found.value, int | float):
        if modifier in ("over", "at_least"):
            found.low = found.value
        elif modifier in ("near", "under", "at_most"):
            found.high = found.value


def _recent(text: str, start: int, number: int) -> tuple[int, Modifier | None]:
    """近三年 is the last three years; only after a verb of lasting is it almost three."""
    return (start, "near") if _LASTING.search(text[max(0, start - 3) : start]) else (number, None)
