"""Reading a numeral: Arabic, Chinese or mixed, exact or open (数百, 十几, 50多万), without its unit."""

from __future__ import annotations

import re
from typing import NamedTuple

from jingdu.analysis import Modifier

DIGITS = {c: n for n, c in enumerate("零一二三四五六七八九")} | {"两": 2, "〇": 0}
PLACES = {"十": 10, "百": 100, "千": 1000}
GREAT = {"万": 10**4, "亿": 10**8, "兆": 10**12}
_TENS = {"廿": 20, "卅": 30}

# 千 and 兆 begin units as well (千瓦, 兆赫); 百 begins 百分点
_MULTIPLIER = (
    r"(?:千(?=万|亿)|千(?![米克瓦伏卡帕赫兹焦安字比升兆])|百(?![分帕])|十(?=万|亿)|万(?!兆)|亿"
    r"|兆(?![瓦赫帕字比焦欧伏安]))"
)
_ARABIC = re.compile(
    r"(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?(?:[eE][+-]?\d+(?![A-Za-z0-9]))?"
    r"(?:[多余几来](?=[百千]?[万亿]))?"
    rf"(?:{_MULTIPLIER}(?:[多余](?=[万亿]))?)*"
)
# $3.5 billion; bn and mn are the market's
_ENGLISH = re.compile(
    r" ?(?:(?P<m>million|mn)|(?P<b>billion|bn)|(?P<t>trillion)|(?P<k>thousand))(?![A-Za-z])", re.IGNORECASE
)
_ENGLISH_WORTH = {"k": 10**3, "m": 10**6, "b": 10**9, "t": 10**12}
# 3万5千; and as Taiwan writes it, 2万8590
_ARABIC_MORE = re.compile(rf"\d+(?:\.\d+)?{_MULTIPLIER}+|\d,\d{{3}}(?![\d.,])|\d{{3,4}}(?![\d.,年/-])")
_HAN = re.compile(
    r"[数几]?[零一二三四五六七八九两十百千万亿廿卅]{1,32}"  # bounded: a wall of numerals must not cost its square
    r"(?:(?<=[十百])几(?![何率乎微]))?"
    r"(?:[多余来](?=[百千]?[万亿]))?[百千万亿]{0,8}(?:兆(?![瓦赫帕字比焦欧伏安]))?"
    r"(?:点[零一二三四五六七八九]{1,32}[十百千万亿]{0,4})?"
)
_DIGIT_RUN = re.compile("[零一二三四五六七八九]+")
_TWO_NEIGHBOURS = re.compile("([一二三四五六七八九两])([二三四五六七八九两])(?=$|[十百千万亿])")
_SLOT = re.compile("[零一二三四五六七八九两几数十百千廿卅]*")
_TOKEN = re.compile(r"\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|[多余几来]|[十百千万亿兆]")


_LONGEST = 40


class Numeral(NamedTuple):
    """A number as read: where it ends, what it is worth."""

    end: int
    value: float | None
    low: float | None = None
    high: float | None = None
    modifier: Modifier | None = None
    mantissa: float = 0.0
    """An Arabic number without its multiplier: 3 of 3万; so that 3-5万 can share the 万."""
    scale: float = 1.0
    arabic: bool = True
    bare_head: bool = False
    """Begins with 百, 千, 万 or 亿, which is a number only in company: 百余, 近千, 上万."""


def exact(number: float) -> float:
    """The number as an int where it is whole, free of binary dust otherwise."""
    rounded = round(number)
    if abs(number - rounded) < 1e-9 * max(1.0, abs(number)):
        return rounded
    return float(f"{number:.12g}")


def read(text: str, at: int) -> Numeral | None:
    """The numeral that begins at `at`, or None."""
    if at >= len(text):
        return None
    if text[at] in "0123456789":
        return _read_arabic(text, at)
    return _read_han(text, at)


def _read_arabic(text: str, at: int) -> Numeral | None:
    match = _ARABIC.match(text, at)
    if match is None:
        return None
    written, end = match[0], match.end()
    if len(written) > _LONGEST:
        return None
    try:  # the common case: digits alone
        value = float(written.replace(",", ""))
        more = _ENGLISH.match(text, end) if text[end : end + 2].isascii() else None
        if more is None:
            return Numeral(end, exact(value), mantissa=value)
        worth = _ENGLISH_WORTH[more.lastgroup or "m"]
        return Numeral(more.end(), exact(value * worth), mantissa=value, scale=worth)
    except ValueError:
        pass
    mantissa, scale, open_end = _weigh(written)
    total = mantissa * scale
    while scale > 1 and (more := _ARABIC_MORE.match(text, end)):
        part, part_scale, _ = _weigh(more[0])
        if part * part_scale >= scale:
            break
        total, end = total + part * part_scale, more.end()
        mantissa, scale = total, 1.0
    value = exact(total)
    if open_end:
        if "来" in written:
            return Numeral(end, value, modifier="approx", mantissa=mantissa, scale=scale)
        return Numeral(end, value, low=value, modifier="over", mantissa=mantissa, scale=scale)
    return Numeral(end, value, mantissa=mantissa, scale=scale)


def _weigh(written: str) -> tuple[float, float, bool]:
    """Mantissa, scale, and whether 多 or 余 stands inside: 50多万 -> 50, 10000, True."""
    mantissa, scale, open_end = 0.0, 1, False
    for token in _TOKEN.findall(written.replace(",", "")):
        if token in "多余几来":
            open_end = True
        elif token in PLACES or token in GREAT:
            scale *= PLACES.get(token) or GREAT[token]
        else:
            mantissa = float(token)
    return mantissa, scale, open_end


def _read_han(text: str, at: int) -> Numeral | None:
    match = _HAN.match(text, at)
    if match is None:
        return None
    written, end = match[0], match.end()
    if len(written) > 1 and written[-1] == "千" and text[end : end + 1] in tuple("克瓦伏帕赫卡焦"):
        written, end = written[:-1], end - 1  # 两千克 are two kilograms
    shortest = max(0, len(written) - 6)
    while len(written) > shortest:
        found = _worth(written)
        if found is not None:
            value, low, high, modifier = found
            return Numeral(end, value, low, high, modifier, arabic=False, bare_head=written[0] in "百千万亿")
        written = written[: written.index("点")] if "点" in written else written[:-1]
        end = at + len(written)
    return None


_Worth = tuple[float | None, float | None, float | None, Modifier | None]


def _worth(written: str) -> _Worth | None:
    if written[0] == "零" and len(written) == 2 and written[1] in DIGITS:
        return None
    if len(written) == 1 and written in DIGITS:
        return DIGITS[written], None, None, None
    open_end = any(c in written for c in "多余来")
    plain = written.translate({ord(c): None for c in "多余来"}) if open_end else written
    if "几" in plain or "数" in plain:
        bounds = _place_value(plain, 0), _place_value(plain, 1)
        if bounds[0] is None or bounds[1] is None:
            return None
        return None, exact(bounds[0]), exact(bounds[1]), "indef"
    if len(plain) > 1 and _DIGIT_RUN.fullmatch(plain) and (len(plain) > 2 or "零" in plain):
        return int("".join(str(DIGITS[c]) for c in plain)), None, None, None
    neighbours = _neighbours(plain)
    if neighbours is not None:
        return None, neighbours[0], neighbours[1], None
    value = _place_value(plain, 0)
    if value is None:
        return None
    value = exact(value)
    if "来" in written:
        return value, None, None, "approx"
    return (value, value, None, "over") if open_end else (value, None, None, None)


def _neighbours(plain: str) -> tuple[float, float] | None:
    """两三, 二三十, 十七八, 三五百: two digits side by side are a range."""
    match = _TWO_NEIGHBOURS.search(plain)
    if match is None or "点" in plain[: match.start()]:
        return None
    first, second = DIGITS[match[1]], DIGITS[match[2]]
    if second - first != 1 and (first, second) != (3, 5):
        return None
    low = _place_value(plain[: match.start()] + match[1] + plain[match.end() :], 0)
    high = _place_value(plain[: match.start()] + match[2] + plain[match.end() :], 0)
    return None if low is None or high is None else (exact(low), exact(high))


def _place_value(written: str, bound: int) -> float | None:
    """The worth of a place-valued numeral; of 几 and 数 the low (0) or high (1) bound. None where it is ill-formed."""
    whole, _, fraction = written.partition("点")
    decimals = 0.0
    multiplier = 1
    if fraction:
        digits = fraction.rstrip("十百千万亿")
        for c in fraction[len(digits) :]:
            multiplier *= PLACES.get(c) or GREAT[c]
        decimals = float("0." + "".join(str(DIGITS[c]) for c in digits))
    value = _whole(whole, bound)
    return None if value is None else (value + decimals) * multiplier


def _whole(written: str, bound: int) -> float | None:
    total, last_great, step = 0, 0, 1
    rest = written
    while rest:
        slot = _SLOT.match(rest)
        below = _section(slot[0], bound) if slot else None
        if slot is None or below is None:
            return None
        rest = rest[slot.end() :]
        if not rest:
            # 一万二 is 12000, 两亿三 is 2.3 hundred millions
            if last_great and len(slot[0]) == 1 and slot[0] != "零" and slot[0] in DIGITS:
                below *= last_great // 10
            total += below
            break
        great = GREAT[rest[0]]
        # 万亿, 百万亿: a second one without digits of its own multiplies all that came before
        total = total + below * great if slot[0] else (total or 1) * great
        last_great, step, rest = great, step * great, rest[1:]
    if bound and written[0] in "几数" and last_great:
        total += step - 1
    return total


def _section(written: str, bound: int) -> int | None:
    """A numeral below ten thousand. An empty one counts as nothing."""
    total, digit, last_place, zero = 0, None, 10000, False
    for c in written:
        if c in PLACES:
            place = PLACES[c]
            if place >= last_place:
                return None
            total += (1 if digit is None else digit) * place
            digit, last_place, zero = None, place, False
        elif c in _TENS:
            if last_place <= 10:
                return None
            total, last_place, digit = total + _TENS[c], 10, None
        elif c == "零":
            if digit is not None:
                return None
            zero = True
        elif digit is not None:
            return None
        else:
            digit = (2, 9)[bound] if c in "几数" else DIGITS[c]
            if c in "几数" and last_place == 10 and not bound:
                digit = 1
    if digit is not None:
        # 一百二 is 120; 一百零二 is 102
        shift = last_place // 10 if 100 <= last_place <= 1000 and not zero and written[-1] not in "几数" else 1
        total += digit * shift
    if bound and written and written[0] in "几数" and last_place < 10000:
        total += last_place - 1
    return total


def bounds(first: Numeral, second: Numeral | None) -> tuple[float | None, float | None, float | None]:
    """Value, low and high of one number, or of a range; in 3—5万 both share the 万."""
    if second is None:
        return first.value, first.low, first.high
    low = first.low if first.value is None else first.value
    high = second.high if second.value is None else second.value
    if low is not None and first.scale == 1 < second.scale and first.mantissa < second.mantissa:
        low = exact(low * second.scale)
    return None, low, high
