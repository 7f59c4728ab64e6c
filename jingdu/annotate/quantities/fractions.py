"""Parts of a whole: 三分之一, 百分之十五点六, 3/4, 负三分之二, 八五折, 半小时, 一半."""

from __future__ import annotations

import re

from jingdu.annotate.quantities import numerals, units
from jingdu.annotate.quantities.found import Found
from jingdu.annotate.quantities.numerals import exact

_PARTS = re.compile(
    r"(?P<whole>[零一二三四五六七八九十百千万亿两\d]{1,12})分之(?P<sign>负?)(?=[0-9零一二三四五六七八九十百千两几])"
)
_TO = re.compile(r"(?:——|[-–—―~～〜至到])(?:百分之)?(?=[0-9零一二三四五六七八九十百])")
# few numbers are fractions: one look spares the two patterns
_DIGITS_THEN = re.compile(r"\d+(?:/|分之)")
_SLASHED = re.compile(r"(\d{1,3})/(\d{1,3})(?![\d/])")
_MIXED = re.compile(r"([一二三四五六七八九十]+|\d+)又$")
_WRITTEN_DISCOUNT = re.compile(r"([一二三四五六七八九])([一二三四五六七八九])折(?![腾叠断射页旧返磨中合算])")
_ONE_HALF = re.compile(r"一半(?:(?=以上)|(?![以是拉一路]))")
_MEASURED = frozenset({"length", "mass", "volume", "area", "time"})
_NOT_OF_PARTS = frozenset("里分点度转节两年天日月码寸尺丈方甲载夜晚")
_HALF_UNIT = re.compile(
    r"半(?P<unit>个?多?(?:年|小时|个月|月|天|世纪|分钟|公里|米|斤|公斤|吨|亩|打|倍|钟头|学期|秒|百分点|周|杯|碗))"
    r"(?![期线报刊决份以场台])"
)
_NOT_HALF = frozenset("一多大小前后夜上下另个")


def read(text: str, at: int) -> Found | None:
    """The part of a whole that begins at `at`, or None."""
    if text[at] == "半":
        return _half(text, at)
    if text[at] in "0123456789":
        return (_slashed(text, at) or _parts(text, at)) if _DIGITS_THEN.match(text, at) else None
    return _parts(text, at) or _written_discount(text, at) or _one_half(text, at)


def _slashed(text: str, at: int) -> Found | None:
    match = _SLASHED.match(text, at)
    if match is None or text[at - 1 : at] == "/" or not 0 < int(match[1]) < int(match[2]):
        return None
    return Found(at, match.end(), "bare", at, exact(int(match[1]) / int(match[2])), dimension="fraction")


def _parts(text: str, at: int) -> Found | None:
    head = _PARTS.match(text, at)
    if head is None:
        return None
    whole = numerals.read(head["whole"], 0)
    part = numerals.read(text, head.end())
    if whole is None or part is None or not whole.value or whole.end != len(head["whole"]):
        return None
    join = _TO.match(text, part.end)
    second = numerals.read(text, join.end()) if join else None
    unit = {100: units.PERCENT, 1000: units.PER_MILLE}.get(int(whole.value))
    found = Found(at, second.end if second else part.end, "percent" if unit else "bare", at)
    found.value, found.low, found.high = numerals.bounds(part, second)
    found.unit, found.dimension = (unit.name, unit.dimension) if unit else (None, "fraction")
    found.scale((1 if unit else 1 / whole.value) * (-1 if head["sign"] else 1))
    if isinstance(found.value, int | float):
        if unit is None:
            _mixed(text, found, found.value)
        _measured(text, found, found.value / (whole.value if unit else 1))
    if text.startswith("多", found.end):
        found.end, found.modifier, found.low = found.end + 1, "over", found.value
    return found


def _measured(text: str, found: Found, value: float) -> None:
    """四分之三英里, 千分之一秒: the part of a measure."""
    measure = units.read(text, found.end)
    if measure is None or measure[0].dimension not in _MEASURED or measure[0].name in _NOT_OF_PARTS:
        return
    found.unit, found.dimension, found.end = measure[0].name, measure[0].dimension, measure[1]
    found.kind, found.value = units.kind_of(found.dimension), exact(value)


def _mixed(text: str, found: Found, value: float) -> None:
    """三又二分之一: the whole number before the fraction."""
    match = _MIXED.search(text[max(0, found.start - 4) : found.start])
    more = numerals.read(match[1], 0) if match else None
    if match is not None and more is not None and more.value is not None:
        found.start, found.value = found.start - len(match[0]), exact(more.value + value)


def _written_discount(text: str, at: int) -> Found | None:
    """八五折: two digits side by side, the price that remains in per cent."""
    match = _WRITTEN_DISCOUNT.match(text, at)
    if match is None:
        return None
    value = 10 * numerals.DIGITS[match[1]] + numerals.DIGITS[match[2]]
    return Found(at, match.end(), "percent", at, value, unit="折", dimension="discount")


def _one_half(text: str, at: int) -> Found | None:
    match = _ONE_HALF.match(text, at)
    return Found(at, match.end(), "bare", at, 0.5, dimension="fraction") if match else None


def _half(text: str, at: int) -> Found | None:
    """半年, 半小时, 半打, 半个多世纪."""
    match = _HALF_UNIT.match(text, at)
    if match is None or text[at - 1 : at] in tuple(_NOT_HALF):
        return None
    name = match["unit"].replace("多", "")
    if name == "打":
        return Found(at, match.end(), "quantity", at, 6, dimension="count")
    unit = units.share(name, 0) or units.read(name, 0)
    dimension = unit[0].dimension if unit else "time"
    found = Found(at, match.end(), units.kind_of(dimension), at, 0.5, unit=name, dimension=dimension)
    if "多" in match["unit"]:
        found.modifier, found.low = "over", 0.5
    return found
