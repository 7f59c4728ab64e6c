"""A number with what it counts or measures: 近41万件, 百分之十五点六, 5%—8%, 三成, 二十块零五毛, 负三分之二."""

from __future__ import annotations

import re

from jingdu.analysis import QuantityKind
from jingdu.annotate.quantities import clock, numerals, single, units
from jingdu.annotate.quantities.found import Found
from jingdu.annotate.quantities.numerals import Numeral, exact
from jingdu.annotate.quantities.tables import Unit, currency_signs

_TO = re.compile(r"(?:——|[-–—―~～〜至到])(?=[0-9零一二三四五六七八九十百千万两半几数]|百分之|[$¥€£])(?:[$¥€£]|百分之)?")
_PARTS_OF = re.compile(r"分之(?=[0-9零一二三四五六七八九十百千两几负])")
_DENOMINATOR = re.compile(r"[零一二三四五六七八九十百千万亿两\d]{1,12}(?=分之)")
_SLASHED = re.compile(r"(\d{1,3})/(\d{1,3})(?![\d/])")
_INNER = re.compile(r"[多余来几](?=[\u4e00-\u9fff%‰])")
_SIGN_BEFORE = re.compile(r"(US|HK|NT|A|C|S)?[$¥€£]$|(?:RMB|CNY|USD|HKD|NTD|TWD|EUR|GBP|JPY)\s?$")
_NAMED_BEFORE = re.compile(r"(?:人民币|美元|美金|港币|港元|新台币|台币|欧元|日元|日圆|英镑|澳门币|澳元|加元)$")
_BELOW_ZERO = re.compile(r"(?:零下|负|-)$")
_AND_A_HALF = re.compile(r"个半(?P<unit>小时|月|星期|世纪|钟头|学期|季度|百分点)")
_OVER_INSIDE = re.compile(r"个[多来](?P<unit>小时|月|星期|世纪|钟头|礼拜|学期|季度)")
_TENTH_OF_DEGREE = re.compile(r"[一二三四五六七八九](?=[，。；、！？）]|$|左右)")
_HALF_AFTER = re.compile(r"半(?![径年导数决程边壁途夜价月])")
_HALF_UNIT = re.compile(
    r"半(?P<unit>个?多?(?:年|小时|个月|月|天|世纪|个世纪|分钟|公里|米|斤|公斤|吨|亩|打|倍|个钟头|个学期|秒|学期|个百分点|周|个交易日|杯|碗))(?![期线报刊决份以场台])"
)
_CHANGE_MONEY = re.compile(
    r"零?(?P<jiao>[\d一二三四五六七八九两]+)(?:[角毛]钱?)?(?:零?(?P<fen>[\d一二三四五六七八九两]+)分?(?![之钟]))?"
)
_MIXED = re.compile(r"([一二三四五六七八九十]+|\d+)又$")
_WRITTEN_DISCOUNT = re.compile(r"([一二三四五六七八九])([一二三四五六七八九])折(?![腾叠断射页旧返磨中合算])")
_COMPANY_AFTER = re.compile("[余多]")
_COMPANY_BEFORE = re.compile(r"(?:[上近逾超过约成破达每]|超过|不足|不到|将近|接近|突破|数以|[几数])$")
_DIMENSION_KIND: dict[str, QuantityKind] = {
    "money": "money",
    "percent": "percent",
    "permille": "percent",
    "tenths": "percent",
    "discount": "percent",
    "points_of_percent": "pp",
    "basis_points": "pp",
    "multiple": "multiple",
    "doubling": "multiple",
    "time": "duration",
}


def read(text: str, at: int) -> Found | None:
    """The amount whose numeral begins at `at`, with the approximators around it; None where it counts nothing."""
    found = _fraction(text, at) or _half(text, at) or _discount(text, at) or _number(text, at)
    if found is not None:
        _sign(text, found)
        _approximate(text, found)
    return found


def _number(text: str, at: int) -> Found | None:
    first = numerals.read(text, at)
    if first is None:
        return None
    dozen = single.dozen(text, first)
    if dozen:
        return _dozen(at, first, dozen)
    second, unit, end = _second_of_range(text, first)
    last = second or first
    if second is None:
        unit, end = _unit(text, first)
    if unit is None and not _stands_alone(text, at, first, second):
        return None
    if unit is not None and not _AND_A_HALF.match(text, last.end) and not single.counts(text, at, last, unit, end):
        if not _stands_alone(text, at, first, second) or first.end - at < 2:
            return None
        unit, end = None, last.end
    if first.bare_head and not _in_company(text, at, first, unit):
        return None
    found = Found(at, end, _kind(unit, text, at, end), at)
    _worth(found, first, second, unit)
    if unit is not None:
        _named_unit(text, found, unit, last)
    elif end > last.end:
        _inner(text, found, last)
    found.tail = found.end
    return found


def _dozen(at: int, first: Numeral, end: int) -> Found:
    found = Found(at, end, "quantity", at, exact((first.value or 0) * 12), dimension="count")
    found.tail = end
    return found


def _unit(text: str, number: Numeral) -> tuple[Unit | None, int]:
    """What is counted, and where number and unit end; 多 and 余 between them are taken in."""
    at = number.end
    over = _OVER_INSIDE.match(text, at)
    if over is not None:
        return units.read("个" + over["unit"], 0)[0], over.end()  # type: ignore[index]
    inner = _INNER.match(text, at)
    for begin in (at, inner.end()) if inner else (at,):
        found = units.share(text, begin) or units.read(text, begin)
        if found is not None:
            return found
        if text.startswith("大", begin) and (number.arabic is False or number.mantissa < 100):
            end = units.big_noun(text, begin)
            if end is not None:
                return Unit(text[begin + 1 : end], "count", ""), end
    if text.startswith("番", at):
        return units.DOUBLINGS, at + 1
    if inner and (not number.arabic or inner[0] in "多余"):
        return None, inner.end()
    return None, at


def _second_of_range(text: str, first: Numeral) -> tuple[Numeral | None, Unit | None, int]:
    """The second number of A至B, whether or not the unit is written after A as well."""
    unit_one, end_one = None, first.end
    join = _TO.match(text, end_one)
    if join is None:
        unit_one, end_one = _unit(text, first)
        join = _TO.match(text, end_one) if unit_one is not None else None
        if join is None or _modified_inside(text, first, end_one):
            return None, None, first.end
    second = numerals.read(text, join.end())
    if second is None or (first.value is None) != (second.value is None):
        return None, None, first.end
    unit, end = _unit(text, second)
    if unit_one is not None and (unit is None or unit.name != unit_one.name):
        return None, None, first.end
    if re.compile(r"[-–](?=\d)").match(text, end):
        return None, None, first.end
    return second, unit, end


def _modified_inside(text: str, first: Numeral, end: int) -> bool:
    return text[first.end : first.end + 1] in ("多", "余") or first.modifier == "over"


def _kind(unit: Unit | None, text: str, at: int, end: int) -> QuantityKind:
    if unit is None:
        written = text[at:end]
        if len(written) == 4 and written.isdigit() and written[:2] in ("19", "20"):
            return "date"
        return "bare"
    if unit.name in ("等奖", "年级", "楼"):
        return "ordinal"
    return _DIMENSION_KIND.get(unit.dimension, "quantity")


def _worth(found: Found, first: Numeral, second: Numeral | None, unit: Unit | None) -> None:
    factor = {"tenths": 10, "discount": 10}.get(unit.dimension if unit else "", 1)
    if second is not None:
        low, high = first.low if first.value is None else first.value, second.value
        if high is None:
            high = second.high
        if first.scale == 1 and second.scale > 1 and first.mantissa < second.mantissa and low is not None:
            low = exact(low * second.scale)
        found.low, found.high = low, high
    else:
        found.value, found.low, found.high, found.modifier = first.value, first.low, first.high, first.modifier
    if found.kind == "date":
        found.value = str(found.value)
    elif factor != 1:
        if unit is not None and unit.dimension == "discount":
            factor = 1 if (first.value or 0) > 10 else 10
        for name in ("value", "low", "high"):
            number = getattr(found, name)
            if isinstance(number, int | float):
                setattr(found, name, exact(number * factor))


def _named_unit(text: str, found: Found, unit: Unit, last: Numeral) -> None:
    found.unit, found.dimension = unit.name, unit.dimension
    _inner(text, found, last)
    if unit.dimension == "tenths" and text[found.end - 1] == "半" and isinstance(found.value, int | float):
        found.value = found.value + 5
    if isinstance(found.value, int | float):
        _finer(text, found, unit)
    if unit.name == "倍" and text.startswith("半", found.end):
        found.end += 1
    rate = units.per(text, found.end)
    if rate is not None:
        found.per, found.end = rate


def _inner(text: str, found: Found, last: Numeral) -> None:
    """多 and 余 between number and unit: more; 来: about."""
    inner = text[last.end : last.end + 2].removeprefix("个")[:1]
    if found.end <= last.end or not inner:
        return
    if inner in "多余":
        found.modifier, found.low = "over", found.value if found.value is not None else found.low
    elif inner == "来":
        found.modifier = "approx"


def _finer(text: str, found: Found, unit: Unit) -> None:
    """What goes on in smaller units: 三年半, 两个半月, 1小时30分, 五元三角."""
    value = found.value
    assert isinstance(value, int | float)
    if unit.name == "个" or unit.name.startswith("个"):
        half = _AND_A_HALF.match(text, found.end - len(unit.name))
        if half:
            found.value, found.end, found.unit = exact(value + 0.5), half.end(), "个" + half["unit"]
            found.kind, found.dimension = (
                ("pp", "points_of_percent") if half["unit"] == "百分点" else ("duration", "time")
            )
            return
    if unit.name == "度" and (tenth := _TENTH_OF_DEGREE.match(text, found.end)):
        found.value, found.end = exact(value + numerals.DIGITS[tenth[0]] / 10), tenth.end()
        return
    if unit.dimension == "time":
        on = clock.longer(text, value, unit.name, found.end)
        if on is not None:
            found.value, found.end = exact(on[0]), on[1]
            return
    if unit.dimension in ("time", "multiple", "age", "mass", "length", "money", "area") and _HALF_AFTER.match(
        text, found.end
    ):
        if unit.name in ("年", "天", "倍", "岁", "斤", "公斤", "里", "公里", "吨", "块", "亩", "周岁", "个月", "周"):
            found.value, found.end = exact(value + 0.5), found.end + 1
        return
    if unit.name in ("元", "块", "角", "毛"):
        _coins(text, found, unit)


def _coins(text: str, found: Found, unit: Unit) -> None:
    match = _CHANGE_MONEY.match(text, found.end)
    if match is None or not isinstance(found.value, int | float):
        return
    written = match[0]
    if (
        unit.name in ("元", "块")
        and not re.search("[角毛分钱]$", written)
        and not (unit.name == "块" and re.compile(r"[，。；、！？）”」]|$|钱|多").match(text, match.end()))
    ):
        return
    first = numerals.read(match["jiao"], 0)
    if first is None or first.value is None:
        return
    step = 0.1 if unit.name in ("元", "块") else 0.01
    value = found.value if step == 0.1 else found.value
    if step == 0.1 and re.search("[角毛]", written) is None and written.endswith("分"):
        step = 0.01
    value = value + first.value * (step if unit.name in ("元", "块") else 0.1)
    if match["fen"]:
        fen = numerals.read(match["fen"], 0)
        value += (fen.value or 0) * 0.01 if fen and unit.name in ("元", "块") else 0
    found.value, found.end = exact(value), match.end()


def _fraction(text: str, at: int) -> Found | None:
    if text[at] in "0123456789":
        return _slashed(text, at) or _parts(text, at)
    return _parts(text, at)


def _slashed(text: str, at: int) -> Found | None:
    match = _SLASHED.match(text, at)
    if match is None or text[at - 1 : at] == "/":
        return None
    over, under = int(match[1]), int(match[2])
    if not 0 < over < under:
        return None
    found = Found(at, match.end(), "bare", at, exact(over / under))
    found.tail = found.end
    return found


def _parts(text: str, at: int) -> Found | None:
    """三分之一, 百分之十五点六, 千分之三."""
    head = _DENOMINATOR.match(text, at)
    parts = _PARTS_OF.match(text, head.end()) if head else None
    if head is None or parts is None:
        return None
    whole = numerals.read(head[0], 0)
    negative = text.startswith("负", parts.end())
    share = numerals.read(text, parts.end() + negative)
    if whole is None or share is None or not whole.value or whole.end != len(head[0]):
        return None
    second = None
    join = _TO.match(text, share.end)
    if join:
        second = numerals.read(text, join.end())
    end = second.end if second else share.end
    step = {100: 1.0, 1000: 1.0}.get(int(whole.value), 1 / whole.value)
    unit = {100: units.PERCENT, 1000: units.PER_MILLE}.get(int(whole.value))
    found = Found(at, end, "percent" if unit else "bare", at)
    found.unit, found.dimension = (unit.name, unit.dimension) if unit else (None, "fraction")
    _worth(found, share, second, None)
    for name in ("value", "low", "high"):
        number = getattr(found, name)
        if isinstance(number, int | float):
            setattr(found, name, exact(number * step * (-1 if negative else 1)))
    mixed = _MIXED.search(text[max(0, at - 4) : at]) if found.kind == "bare" and second is None else None
    more = numerals.read(mixed[1], 0) if mixed else None
    if mixed and more and more.value is not None and isinstance(found.value, int | float):
        found.start, found.value = at - len(mixed[0]), exact(more.value + found.value)
    if text[end : end + 1] == "多":
        found.end, found.modifier, found.low = end + 1, "over", found.value
    found.tail = found.end
    return found


def _discount(text: str, at: int) -> Found | None:
    """八五折: two digits side by side, the price that remains in per cent."""
    match = _WRITTEN_DISCOUNT.match(text, at)
    if match is None:
        return None
    value = 10 * numerals.DIGITS[match[1]] + numerals.DIGITS[match[2]]
    end = match.end()
    return Found(at, end, "percent", at, value, unit="折", dimension="discount", tail=end)


def _half(text: str, at: int) -> Found | None:
    """半年, 半小时, 半打, 一半, 一个半小时."""
    if (
        text.startswith("一半", at)
        and not re.compile("[以是拉一路]").match(text, at + 2)
        or text.startswith("一半以上", at)
    ):
        found = Found(at, at + 2, "bare", at, 0.5, dimension="fraction")
        found.tail = found.end
        return found
    if (
        text[at] != "半"
        or text[at - 1 : at] in ("一", "多", "大", "小", "前", "后", "夜", "上", "下", "另", "个")
        and at
    ):
        return None
    match = _HALF_UNIT.match(text, at)
    if match is None:
        return None
    name = match["unit"].replace("多", "")
    if name == "打":
        found = Found(at, match.end(), "quantity", at, 6, dimension="count")
    else:
        unit = units.share(name, 0) or units.read(name, 0)
        dimension = unit[0].dimension if unit else "time"
        found = Found(
            at, match.end(), _DIMENSION_KIND.get(dimension, "quantity"), at, 0.5, unit=name, dimension=dimension
        )
    if "多" in match["unit"]:
        found.modifier = "over"
    found.tail = found.end
    return found


def _stands_alone(text: str, at: int, first: Numeral, second: Numeral | None) -> bool:
    """Whether a number without a unit is one: any Arabic one, a Chinese one only if it is long enough to be no word."""
    last = second or first
    if first.arabic:
        return True
    if first.bare_head:
        return False
    written = text[at : first.end]
    if first.value is None and second is None and first.modifier == "indef":
        return True
    if first.value is None:
        return False
    if len(written) < 2 or re.compile(r"[方大线代届]").match(text, last.end):
        return False
    return any(c in written for c in "十百千万亿点廿卅") or (len(written) >= 3 and second is None)


def _in_company(text: str, at: int, first: Numeral, unit: Unit | None) -> bool:
    written = text[at : first.end]
    if written[0] == "十":
        return True
    if _COMPANY_AFTER.match(text, first.end) or first.modifier == "over":
        return True
    if _COMPANY_BEFORE.search(text[max(0, at - 2) : at]):
        return unit is not None or text[at - 1 : at] in ("上", "近", "逾", "超", "过", "破")
    return len(written) >= 2 and unit is not None


def _sign(text: str, found: Found) -> None:
    """Signs of money and of less than nothing, which stand before the numeral."""
    before = text[max(0, found.start - 5) : found.start]
    money = _SIGN_BEFORE.search(before)
    if money and found.kind in ("bare", "date"):
        sign = currency_signs().get(money[0].strip())
        if sign:
            found.kind, found.unit, found.dimension = "money", sign.name, "money"
            found.value = float(found.value) if isinstance(found.value, str) else found.value
            found.start -= len(money[0])
            return
    named = _NAMED_BEFORE.search(before)
    if named and found.kind in ("bare", "date"):
        found.kind, found.unit, found.dimension = "money", named[0], "money"
        found.value = exact(float(found.value)) if isinstance(found.value, str) else found.value
        found.start -= len(named[0])
        return
    below = _BELOW_ZERO.search(before)
    if below is None or found.kind == "date":
        return
    if below[0] == "-" and re.search(r"[0-9A-Za-z月日年%]-$", before):
        return
    found.start -= len(below[0])
    for name in ("value", "low", "high"):
        number = getattr(found, name)
        if isinstance(number, int | float):
            setattr(found, name, -number)
    if found.low is not None and found.high is not None:
        found.low, found.high = found.high, found.low


def _approximate(text: str, found: Found) -> None:
    if (
        text.startswith("期", found.end)
        and found.dimension == "time"
        and not text.startswith(("期间", "期货", "期待"), found.end)
    ):
        found.end += 1
        found.tail = found.end
    end, after = units.approximator_after(text, found.end)
    start, before = units.approximator_before(text, found.start)
    if found.kind == "duration" and before == "near" and text[start : found.start] == "近":
        start, before = _recent(text, start, found.start)
    found.start, found.end = start, end
    modifier = before or after or found.modifier
    if modifier is None:
        return
    found.modifier = modifier
    value = found.value
    if isinstance(value, int | float):
        if modifier in ("over", "at_least"):
            found.low = value
        elif modifier in ("near", "under", "at_most"):
            found.high = value


def _recent(text: str, start: int, number: int):  # type: ignore[no-untyped-def]
    """近三年 is the last three years; only after a verb of lasting is it almost three."""
    lasting = re.compile(r"(?:历时|耗时|长达|持续|为期|已有|用了|花了|历经|经过|达|用时|时隔|服役|工作|超)$")
    if lasting.search(text[max(0, start - 3) : start]):
        return start, "near"
    return number, None
