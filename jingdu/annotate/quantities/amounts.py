"""A number with what it counts or measures: 近41万件, 5%—8%, 三成, 四大板块, 数百家."""

from __future__ import annotations

import re

from jingdu.analysis import QuantityKind
from jingdu.annotate.quantities import finer, fractions, numerals, single, surroundings, units
from jingdu.annotate.quantities.found import Found
from jingdu.annotate.quantities.numerals import Numeral, exact
from jingdu.annotate.quantities.tables import Unit, word_class

_TO = re.compile(
    r" ?(?:——|[-–—―~～〜至到]) ?(?P<sign>零下|[-负])?(?=[0-9零一二三四五六七八九十百千万两半几数$¥€£])[$¥€£]?"
)
_NEIGHBOUR = re.compile(r"(?:\d|十?[一二三四五六七八])、[\d二三四五六七八九](?!、)")
_GUESSED = frozenset({"count", "time", "age", "length", "mass", "magnitude", "area", "temperature", "points"})
_EACH_HIS_OWN = re.compile("分别|各")
_AND = re.compile(r"[和与跟](?P<sign>[-负])?(?=[0-9零一二三四五六七八九十百千万两])")
_CHAIN = re.compile(r"[-–](?=\d)")
_INNER = re.compile(r"[多余来几](?=[\u4e00-\u9fff%‰])|(?<=[百千万])把(?=[个块元人斤名里亩条年米岁])")
_INNER_WORD = re.compile("^[个分秒](?=[多来])")
_OVER_INSIDE = re.compile(
    r"(?P<one>个)[多来](?P<unit>小时|月|星期|世纪|钟头|礼拜|学期|季度)|(?P<bare>[分秒])多(?P<clock>钟)"
)
_NEVER_ALONE = re.compile(r"[方大线代届]")
_AFTER_YUAN = frozenset("钱多左上以起不的一二三四五六七八九零两每就吧了买卖到至半出给和也都还贵便左之人美港")
_BETWEEN = re.compile("之?间")
_COMPANY_AFTER = re.compile("[余多把]")
_COMPANY_BEFORE = re.compile(r"(?:(?<!以)[上近逾超过约成破达每]|超过|不足|不到|将近|接近|突破|数以|[几数])$")


def read(text: str, at: int) -> Found | None:
    """The amount whose numeral begins at `at`, with the approximators around it; None where it counts nothing."""
    found = fractions.read(text, at) or _number(text, at)
    if found is not None:
        surroundings.take_in(text, found)
    return found


def _number(text: str, at: int) -> Found | None:
    first = numerals.read(text, at)
    if first is None:
        return None
    dozen = single.dozen(text, first)
    if dozen is not None:
        return Found(at, dozen, "quantity", at, exact((first.value or 0) * 12), dimension="count")
    unit, end = _unit(text, first)
    neighbours = _next_to(text, at, first) if text[first.end : first.end + 1] == "、" else None
    first, second = neighbours or (first, _second_of_range(text, first, unit, end))
    last = second or first
    if second is not None:
        unit, end = _unit(text, second)
    if unit is None and not _stands_alone(text, at, first, second):
        return None
    if unit is not None and not finer.and_a_half(text, last.end) and not single.counts(text, at, last, unit, end):
        if not _stands_alone(text, at, first, second) or first.end - at < 2:
            return None
        unit, end = None, last.end
    if first.bare_head and not _in_company(text, at, first, unit):
        return None
    if unit is not None and not _of_money(text, unit, end):
        if first.value == 1:
            return None
        unit = Unit("块", "count", "")
    found = Found(at, end, _kind(unit, text, at, end), at)
    _worth(found, first, second, unit)
    _inner(text, found, last)
    if unit is not None:
        _named_unit(text, found, unit)
    found.tail = found.end
    return found


def _unit(text: str, number: Numeral) -> tuple[Unit | None, int]:
    """What is counted, and where number and unit end; 多 and 余 between them are taken in."""
    at = number.end
    over = _OVER_INSIDE.match(text, at)
    if over is not None:
        known = units.read("个" + over["unit"] if over["one"] else over["bare"] + over["clock"], 0)
        return (known[0] if known else None), over.end()
    inner = _INNER.match(text, at)
    for begin in (inner.end(),) if inner and inner[0] == "把" else (at, inner.end()) if inner else (at,):
        found = units.share(text, begin) or units.read(text, begin)
        if found is not None:
            return found
        end = units.big_noun(text, begin) if not number.arabic or number.mantissa < 100 else None
        if end is not None:
            return Unit(text[begin + 1 : end], "count", ""), end
    if text.startswith("番", at):
        return units.DOUBLINGS, at + 1
    if inner and (not number.arabic or inner[0] in "多余"):
        return None, inner.end()
    return None, at


def _next_to(text: str, at: int, first: Numeral) -> tuple[Numeral, Numeral] | None:
    """Two neighbours with 、 between them, which are one guess: 4、5级, 五、六百碗, 十七、八岁; lists are none."""
    join = _NEIGHBOUR.match(text, at)
    if join is None or join.end() - 2 != first.end or text[at - 1 : at] in ("、", "第") or first.value is None:
        return None
    second = numerals.read(text, join.end() - 1)
    unit = _unit(text, second)[0] if second is not None else None
    if second is None or second.value is None or unit is None or unit.dimension not in _GUESSED:
        return None
    if unit.name in word_class("numbered") or _EACH_HIS_OWN.search(text, max(0, at - 12), at):
        return None
    low, high = first.value, second.value
    if second.arabic != first.arabic:
        return None
    if first.arabic:
        return (first, second) if second.mantissa == low + 1 else None
    if high == low % 10 + 1 and low > 10:
        return first, second._replace(value=low + 1)
    leading = numerals.DIGITS.get(text[join.end() - 1])
    if low > 9 or leading != low + 1:
        return None
    return first._replace(value=exact(high * low / leading)), second


def _and_between(text: str, at: int) -> re.Match[str] | None:
    """和 of 10和20之间, which is as good as 至."""
    match = _AND.match(text, at)
    if match is None:
        return None
    second = numerals.read(text, match.end())
    return match if second is not None and _BETWEEN.match(text, _unit(text, second)[1]) else None


def _second_of_range(text: str, first: Numeral, unit: Unit | None, end: int) -> Numeral | None:
    """The second number of A至B, whether or not the unit is written after A as well."""
    join = _TO.match(text, first.end) or _and_between(text, first.end)
    repeated = join is None
    if join is None:
        join = _TO.match(text, end) or _and_between(text, end) if unit is not None else None
        # 100多家到1000多家 are two numbers, not the ends of one range
        if join is None or first.modifier == "over" or text[first.end : first.end + 1] in ("多", "余"):
            return None
    second = numerals.read(text, join.end())
    if second is None or (first.value is None) != (second.value is None):
        return None
    if (
        unit is None
        and second.value is not None
        and first.value is not None
        and first.value > second.value * second.scale
    ):
        return None  # 2-1 is a score
    if join["sign"] and second.value is not None:
        second = second._replace(value=-second.value)
    other, stop = _unit(text, second)
    if repeated and unit is not None and (other is None or other.name != unit.name):
        return None
    return None if _CHAIN.match(text, stop) else second


def _of_money(text: str, unit: Unit, end: int) -> bool:
    """Whether 块 is the one of money: 三块五, 三块钱, not 三块石头."""
    return unit.name != "块" or not "\u4e00" <= text[end : end + 1] <= "\u9fff" or text[end] in _AFTER_YUAN


def _kind(unit: Unit | None, text: str, at: int, end: int) -> QuantityKind:
    if unit is None:
        written = text[at:end]
        year = len(written) == 4 and written.isdigit() and written[:2] in ("19", "20")
        return "date" if year else "bare"
    if unit.name in ("等奖", "年级", "楼"):
        return "ordinal"
    return units.kind_of(unit.dimension)


def _worth(found: Found, first: Numeral, second: Numeral | None, unit: Unit | None) -> None:
    found.value, found.low, found.high = numerals.bounds(first, second)
    found.modifier = first.modifier if second is None else None
    if found.kind == "date":
        found.value = str(found.value)
    elif unit is not None and (
        unit.dimension == "tenths" or (unit.dimension == "discount" and (first.value or 0) < 10)
    ):
        found.scale(10)
    elif unit is not None and unit.name == "旬":
        found.scale(10)  # a ten of years: 八旬老人


def _inner(text: str, found: Found, last: Numeral) -> None:
    """多 and 余 between number and unit: more; 来: about."""
    inner = _INNER_WORD.sub("", text[last.end : last.end + 2])[:1]
    if found.end <= last.end or not inner:
        return
    if inner in "多余":
        found.modifier, found.low = "over", found.value if found.value is not None else found.low
    elif inner in "来把":
        found.modifier = "approx"


def _named_unit(text: str, found: Found, unit: Unit) -> None:
    found.unit, found.dimension = unit.name, unit.dimension
    if unit.dimension == "tenths" and isinstance(found.value, int | float):
        # 七成半 is 75, 六成五 is 65
        last = text[found.end - 1]
        found.value += 5 if last == "半" else numerals.DIGITS.get(last, 0)
    finer.go_on(text, found, unit)
    rate = units.per(text, found.end)
    if rate is not None:
        found.per, found.end = rate


def _stands_alone(text: str, at: int, first: Numeral, second: Numeral | None) -> bool:
    """Whether a number without a unit is one: any Arabic one, a Chinese one only if it is long enough to be no word."""
    if first.arabic:
        return True
    if first.bare_head:
        return False
    written = text[at : first.end]
    if first.value is None:
        return second is None and (first.modifier == "indef" or (len(written) > 2 and written[-1] in "十百千万亿"))
    if second is not None and _BETWEEN.match(text, second.end):
        return True
    if text[at - 1 : at] == "负" and not (at > 1 and "\u4e00" <= text[at - 2] <= "\u9fff"):
        return True
    if len(written) < 2 or _NEVER_ALONE.match(text, (second or first).end):
        return False
    return any(c in written for c in "十百千万亿点廿卅") or (len(written) >= 3 and second is None)


def _in_company(text: str, at: int, first: Numeral, unit: Unit | None) -> bool:
    """Whether a number that begins with 百, 千, 万 or 亿 is one: 百余家, 上千人, 每百元, 千亿元."""
    if _COMPANY_AFTER.match(text, first.end) or first.modifier == "over":
        return True
    if _COMPANY_BEFORE.search(text[max(0, at - 2) : at]):
        return unit is not None or text[at - 1 : at] in ("上", "近", "逾", "超", "过", "破")
    return first.end - at >= 2 and unit is not None
