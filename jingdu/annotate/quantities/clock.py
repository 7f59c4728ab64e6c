"""Clock times and lengths of time: 下午三点半, 8:00—20:00, 1小时30分, 28秒76, 两个半月."""

from __future__ import annotations

import re
from typing import NamedTuple

from jingdu.annotate.quantities.day_words import number

_TO = r"\s?(?:——|[-–—―~～〜至到])\s?"
_HOUR = r"(?:2[0-4]|1\d|0?\d|二十[一二三四]?|十[一二三四五六七八九]?|[零一二三四五六七八九两])"
_MINUTE = r"(?:[0-5]?\d|[二三四五]?十[一二三四五六七八九]?|[零一二三四五六七八九]{1,2})"
_LATE = frozenset(
    {"下午", "午后", "傍晚", "晚上", "晚间", "今晚", "明晚", "昨晚", "当晚", "深夜", "夜里", "夜间", "晚"}
)
_HALF_DAY = "|".join(["凌晨|清晨|早上|早晨|今早|明早|上午|中午|正午|半夜|午夜", *sorted(_LATE, key=len, reverse=True)])
_DIGITAL = re.compile(
    r"(?P<h>2[0-4]|[01]?\d)[:：](?P<m>[0-5]\d)(?:[:：](?P<s>[0-5]\d))?(?![\d:：])\s?(?P<ap>[AaPp]\.?[Mm]\.?)?"
)
_SPOKEN = re.compile(
    rf"(?P<h>{_HOUR})(?P<mark>点钟?|时)(?:(?P<part>半|整|[一三]刻)|过?(?P<m>{_MINUTE})分(?!之|钟[^，。；、前后左右许至到]|析|别|为)(?:钟)?(?:(?P<s>{_MINUTE})秒)?)?"
)
_PLAIN_MINUTE = re.compile(
    r"(?P<m>[0-5]\d|[二三四五]?十[一二三四五六七八九]?|零?[一二三四五六七八九])(?![\d.一二三四五六七八九十百千万亿个%多余元块点])"
)
_MATTER = re.compile(
    "[要意建感体看说原理启希思主想共认经教工注]|[一二三四五六七八九]|\\d|以[下上][^，。；、]|钟[^，。；、前后左右许至到]|时代|代|期|段|间|节|刻(?!前)|尚|速|空|差"
)
_A_LITTLE = re.compile("[也都儿没不就]")
_SHORT_OF = re.compile(rf"(?P<n>一刻|{_MINUTE}(?=分)|两(?=分))(?:分钟?)?(?:不?到)?(?P<h>{_HOUR})点钟?")
_BEFORE = re.compile(rf"(?:{_HALF_DAY})$")
_EXPECTS_TIME = re.compile(r"[于在从自至到日号约近早晚至前起天，（(]$|^$")


class Clock(NamedTuple):
    """A clock time or a stretch between two, in 24-hour form."""

    start: int
    end: int
    value: str | None
    low: str | None = None
    high: str | None = None


def read(text: str, at: int) -> Clock | None:
    """The clock time that begins at `at`, with 上午 or 晚上 before it, and the second one of a range."""
    first = _one(text, at)
    if first is None:
        return None
    start, late = _half_day(text, at)
    end, value, sure = first
    join = re.compile(_TO).match(text, end)
    if join:
        lead = re.compile(_HALF_DAY).match(text, join.end())
        second = _one(text, lead.end() if lead else join.end())
        if second is not None:
            late_too = late if lead is None else lead[0] in _LATE
            return Clock(start, second[0], None, _shift(value, late), _shift(second[1], late_too))
    if not sure and start == at and not _expected(text, at):
        return None
    return Clock(start, end, _shift(value, late))


def short_of(text: str, at: int) -> Clock | None:
    """差五分八点, 差一刻九点: the minutes that are missing stand at `at`, after 差."""
    match = _SHORT_OF.match(text, at)
    if match is None:
        return None
    hour = 2 if match["h"] == "两" else number(match["h"])
    minutes = (hour * 60 - (15 if match["n"] == "一刻" else number(match["n"].replace("两", "二")))) % 1440
    start, late = _half_day(text, at - 1)
    return Clock(start, match.end(), _shift(f"{minutes // 60:02d}:{minutes % 60:02d}", late))


def _expected(text: str, at: int) -> bool:
    return bool(_EXPECTS_TIME.search(text[max(0, at - 1) : at]))


def _half_day(text: str, at: int) -> tuple[int, bool]:
    match = _BEFORE.search(text[max(0, at - 2) : at])
    if match is None:
        return at, False
    return at - len(match[0]), match[0] in _LATE


def _shift(value: str, late: bool) -> str:
    hour = int(value[:2])
    return f"{hour + 12:02d}{value[2:]}" if late and hour < 12 else value


def _one(text: str, at: int) -> tuple[int, str, bool] | None:
    """End, HH:MM[:SS], and whether the form leaves no doubt that it is a time."""
    match = _DIGITAL.match(text, at)
    if match:
        hour = int(match["h"])
        if match["ap"] and match["ap"][0] in "pP" and hour < 12:
            hour += 12
        tail = f":{match['s']}" if match["s"] else ""
        return match.end() if match["ap"] else len(match[0].rstrip()) + at, f"{hour:02d}:{match['m']}{tail}", True
    match = _SPOKEN.match(text, at)
    if match is None:
        return None
    return _spoken(text, match)


def _spoken(text: str, match: re.Match[str]) -> tuple[int, str, bool] | None:
    hour = 2 if match["h"] == "两" else number(match["h"])
    end, minute = match.end(), 0
    sure = bool(match["part"] or match["m"]) or match["mark"] == "点钟"
    if match["h"] == "一" and not sure and _A_LITTLE.match(text, end):
        return None
    if match["part"]:
        minute = {"半": 30, "整": 0, "一刻": 15, "三刻": 45}[match["part"]]
    elif match["m"]:
        minute = number(match["m"].lstrip("零") or "零")
    elif match["mark"] != "点钟":
        plain = _PLAIN_MINUTE.match(text, end) if _half_day(text, match.start())[0] < match.start() else None
        if plain:
            minute, end, sure = number(plain["m"].lstrip("零") or "零"), plain.end(), True
        elif _MATTER.match(text, end):
            return None
        sure = sure or (match["mark"] == "时" and match["h"].isdigit())
    tail = f":{number(match['s']):02d}" if match["s"] else ""
    return end, f"{hour:02d}:{minute:02d}{tail}", sure


_SECONDS = {
    "年": 31536000,
    "岁": 31536000,
    "个月": 2628000,
    "个星期": 604800,
    "周": 604800,
    "天": 86400,
    "日": 86400,
    "小时": 3600,
}
_SECONDS |= {"个小时": 3600, "时": 3600, "分钟": 60, "分": 60, "秒": 1, "秒钟": 1, "个钟头": 3600, "钟头": 3600}
_NEXT = re.compile(
    r"(?:零|又)?(?P<n>\d+(?:\.\d+)?|[一二三四五六七八九十两]{1,3})(?P<u>个月|个星期|周|天|个小时|小时|个钟头|分钟|分(?!之)|秒钟|秒)"
)
_HUNDREDTHS = re.compile(r"(?P<n>\d{1,3})(?![\d个名年月万亿%元米人岁天])")


def longer(text: str, value: float, unit: str, end: int) -> tuple[float, int] | None:
    """A length of time that goes on in smaller units (1小时30分, 28秒76), as worth of `unit`, and its end."""
    size = _SECONDS.get(unit)
    if size is None:
        return None
    total, last, at = value, size, end
    while True:
        if last == 1:
            hundredths = _HUNDREDTHS.match(text, at)
            if hundredths:
                total += float("0." + hundredths["n"]) * last / size
                at = hundredths.end()
            break
        match = _NEXT.match(text, at)
        if match is None or _SECONDS[match["u"]] >= last:
            break
        if last >= 86400 and _SECONDS[match["u"]] == 60 and match["u"] == "分":
            break
        last = _SECONDS[match["u"]]
        written = match["n"]
        amount = float(written) if written[0].isdigit() else float(number(written.replace("两", "二")))
        total += amount * last / size
        at = match.end()
    return (float(f"{total:.12g}"), at) if at > end else None
