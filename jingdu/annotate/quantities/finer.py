"""Amounts that go on after their unit: 三年半, 两个半月, 1小时30分, 三十七度二, 五元三角, 二十块零五毛."""

from __future__ import annotations

import re

from jingdu.annotate.quantities import clock, numerals, units
from jingdu.annotate.quantities.found import Found
from jingdu.annotate.quantities.numerals import exact
from jingdu.annotate.quantities.tables import Unit, unit_sizes

_AND_A_HALF = re.compile(
    r"个半(?:(?P<unit>小时|月|星期|世纪|钟头|学期|季度|百分点)|(?![径年导数决程边壁途夜价岛球自成圆场拉挂封公截]))"
)
_TENTH_OF_DEGREE = re.compile(r"[一二三四五六七八九](?=[，。；、！？）]|$|左右)")
_HALF = re.compile(r"半(?![径年导数决程边壁途夜价月])")
_HALVED = frozenset({"年", "天", "倍", "岁", "斤", "公斤", "里", "公里", "吨", "块", "亩", "周岁", "个月", "周"})
_DIGITS = r"[\d一二三四五六七八九两]+"
_COINS = re.compile(rf"零?(?:(?P<jiao>{_DIGITS})[角毛]钱?)?(?:零?(?P<fen>{_DIGITS})分钱?(?![之钟]))?")
# 五块二: a digit alone counts the next smaller coin, where nothing else follows
_NEXT_COIN = re.compile(
    r"(?P<digit>[\d一二三四五六七八九])(?=[，。；、！？）”」]|$|钱|多|包邮|起|的|封顶|一[斤个张本份公])"
)
# the last coin may be left out: 十二块八毛五
_FEN = re.compile(r"[一二三四五六七八九](?=[，。；、！？）”」]|$)")
# 一米七五, 三斤二两
_TENTHS = re.compile(r"(?P<digits>[一二三四五六七八九]{1,2}|\d{1,2}(?!\d))(?=[，。；、！？）”」的]|$|左右|多)")
_TAELS = re.compile(r"(?P<digit>[一二三四五六七八九])两")
_ARC = re.compile(
    r"(?P<m>\d{1,2}|[一二三四五六七八九十]{1,3})分(?:(?P<s>\d{1,2}(?:\.\d+)?|[一二三四五六七八九十]{1,3})秒)?"
)
_COMPOUND = frozenset({"length", "mass", "area"})
_MORE = re.compile("零?(?=[0-9一二三四五六七八九十两])")
_CENTS = re.compile(r"零?(?P<n>\d{1,2}|[一二三四五六七八九十]{1,3})(?:美分|欧分|便士|分|仙)")
SECONDS = re.compile(r"(?:\d{1,2}(?:\.\d+)?|[零一二三四五]?十?[一二三四五六七八九]|[一二三四五]?十)秒")


def and_a_half(text: str, at: int) -> re.Match[str] | None:
    """个半 of 两个半小时, 一个半苹果, at `at`; its group `unit` is None where no unit of its own follows."""
    return _AND_A_HALF.match(text, at)


def go_on(text: str, found: Found, unit: Unit) -> None:
    """Take in what follows number and unit, which end at `found.end`, and add its worth."""
    value = found.value
    if not isinstance(value, int | float):
        return
    if _and_a_half(text, found, value, unit) or (unit.name == "度" and _of_degree(text, found, value)):
        return
    if unit.name == "分" and SECONDS.match(text, found.end):
        found.kind, found.dimension = "duration", "time"
    on = clock.longer(text, value, unit.name, found.end) if found.dimension in ("time", "age") else None
    if on is not None:
        found.value, found.end = exact(on[0]), on[1]
    elif unit.name in _HALVED and _HALF.match(text, found.end):
        found.value, found.end = exact(value + 0.5), found.end + 1
    elif unit.name in ("元", "块", "角", "毛"):
        _coins(text, found, value, unit.name)
    elif unit.dimension == "money":
        _cents(text, found, value)
    elif _in_smaller(text, found, value, unit):
        pass
    elif unit.name in ("米", "斤"):
        _tenths(text, found, value, unit.name)


def _and_a_half(text: str, found: Found, value: float, unit: Unit) -> bool:
    half = and_a_half(text, found.end - len(unit.name)) if unit.name.startswith("个") else None
    if half is None:
        return False
    found.value, found.end, found.unit = exact(value + 0.5), half.end(), "个" + (half["unit"] or "")
    if half["unit"]:
        points = half["unit"] == "百分点"
        found.kind, found.dimension = ("pp", "points_of_percent") if points else ("duration", "time")
    return True


def _of_degree(text: str, found: Found, value: float) -> bool:
    """三十七度二, 116度23分."""
    tenth = _TENTH_OF_DEGREE.match(text, found.end)
    if tenth is not None:
        found.value, found.end = exact(value + numerals.DIGITS[tenth[0]] / 10), tenth.end()
        return True
    arc = _ARC.match(text, found.end)
    if arc is None:
        return False
    found.value, found.end = exact(value + _worth(arc["m"]) / 60 + _worth(arc["s"]) / 3600), arc.end()
    found.dimension = "angle"
    return True


def _tenths(text: str, found: Found, value: float, unit: str) -> None:
    match = (_TENTHS if unit == "米" else _TAELS).match(text, found.end)
    if match is not None:
        digits = "".join(c if c.isascii() else str(numerals.DIGITS[c]) for c in match[1])
        found.value, found.end = exact(value + float("0." + digits)), match.end()


def _in_smaller(text: str, found: Found, value: float, unit: Unit) -> bool:
    """六英尺二英寸, 3公里200米: what follows in a smaller unit of the same kind is part of the amount."""
    more = _MORE.match(text, found.end) if unit.dimension in _COMPOUND else None
    number = numerals.read(text, more.end()) if more is not None else None
    smaller = units.read(text, number.end) if number is not None else None
    if number is None or smaller is None or smaller[0].dimension != unit.dimension or number.value is None:
        return False
    sizes = unit_sizes()
    whole, part = sizes.get(unit.name), sizes.get(smaller[0].name)
    if whole is None or part is None or number.value * part[1] >= whole[1]:
        return False
    found.value, found.end = exact(value + number.value * part[1] / whole[1]), smaller[1]
    return True


def _cents(text: str, found: Found, value: float) -> None:
    """两美元五十美分."""
    match = _CENTS.match(text, found.end)
    if match is not None:
        found.value, found.end = exact(value + _worth(match["n"]) / 100), match.end()


def _coins(text: str, found: Found, value: float, unit: str) -> None:
    big = unit in ("元", "块")
    match = _COINS.match(text, found.end)
    if match is not None and match.end() > found.end + 1 and (big or not match["jiao"]):
        value += _worth(match["jiao"]) * 0.1 + _worth(match["fen"]) * (0.01 if big else 0.1)
        found.value, found.end = exact(value), match.end()
        fen = _FEN.match(text, found.end) if big and match["jiao"] and not match["fen"] else None
        if fen is not None:
            found.value, found.end = exact(value + _worth(fen[0]) * 0.01), fen.end()
        return
    last = _NEXT_COIN.match(text, found.end) if unit in ("块", "毛") else None
    if last is not None:
        found.value, found.end = exact(value + _worth(last["digit"]) * 0.1), last.end()


def _worth(written: str | None) -> float:
    number = numerals.read(written, 0) if written else None
    return (number.value or 0) if number else 0
