"""Times with a name: centuries and decades, the years of an era, the five years of a plan, days of the week."""

from __future__ import annotations

import re

from jingdu.annotate.quantities.day_words import DAY, MONTH, TO, Calendar, number
from jingdu.annotate.quantities.tables import eras

_TEN_YEARS = "[1-9]0|[一二三四五六七八九]十|[一二三四五六七八](?=[二三四五六七八九]十年代)"
_DECADE = re.compile(
    r"(?:(?P<century>\d{1,2}|十[一二三四五六七八九]?|二十一?|[一二三四五六七八九])世纪)?"
    rf"(?:(?P<first>{_TEN_YEARS})(?:[、至到-]?(?P<last>{_TEN_YEARS}))?年代)?(?:初期?|中后期|中期|末期?)?"
)
_FULL_DECADE = re.compile(r"(?P<year>[12]\d\d0)年代(?:初期?|中后期|中期|末期?)?")
_CENTURY_BEFORE = (("上世纪", 1900), ("上个世纪", 1900), ("本世纪", 2000))
_ERA_YEAR = re.compile(
    rf"(?P<year>\d{{1,3}}|[一二三四五六七八九十]{{1,4}}|元)年(?:(?P<m>{MONTH})月)?(?:(?P<d>{DAY})日)?"
)
_PLAN = re.compile(r"[“\"「『‘]?(?P<n>[一二三四五六七八九]|十[一二三四五六七八九]?)五[”\"」』’]?(?:时期|期间)")
# 周三 is Wednesday, but 每周三次 is three times a week
_COUNTED = "年次个名场部项种条位家篇期轮届批班节款集口角本人大级点"
_WEEK = r"(?:星期|礼拜|周)"
_WEEKDAY = re.compile(
    rf"(?:(?:上+|下+|本|这)个?)?{_WEEK}[一二三四五六日天](?![{_COUNTED}]|天期)(?:{TO}{_WEEK}?[一二三四五六日天](?!期))?"
)


def decade(text: str, at: int) -> Calendar | None:
    """20世纪90年代, 上世纪八九十年代, 1990年代, 21世纪."""
    full = _FULL_DECADE.match(text, at)
    if full:
        year = int(full["year"])
        return Calendar(at, full.end(), "period", None, f"{year}", f"{year + 9}")
    match = _DECADE.match(text, at)
    if match is None or not (match["century"] or match["first"]):
        return None
    century = (number(match["century"]) - 1) * 100 if match["century"] else None
    if match["first"] is None:
        return _century(text, at, match.end(), century)
    start = at
    for words, base in _CENTURY_BEFORE:
        if text.endswith(words, max(0, at - 4), at):
            start, century = at - len(words), base
    if century is None:
        century = 2000 if match["first"][0] in "12一二" else 1900
    first = number(match["first"])
    low = century + (first if first >= 10 else 10 * first)  # 八 of 八九十年代
    high = century + number(match["last"] or match["first"]) + 9
    return Calendar(start, match.end(), "period", None, f"{low}", f"{high}")


def _century(text: str, at: int, end: int, century: int | None) -> Calendar | None:
    """18世纪, 公元3世纪, 公元前5世纪; 3世纪 alone may as well be three hundred years."""
    if century is None or century > 2100:
        return None
    era = next((name for name in ("公元前", "公元") if text.endswith(name, 0, at)), "")
    if era == "公元前":
        return Calendar(at - 3, end, "period", None, f"-{century + 100:04d}", f"-{century + 1:04d}")
    if not era and century < 500:
        return None
    return Calendar(at - len(era), end, "period", None, f"{century + 1:04d}", f"{century + 100:04d}")


def of_era(text: str, at: int) -> Calendar | None:
    """公元前221年, 民国38年, 光绪二十六年: years that only the era before them makes dates."""
    era = next((text[at - n : at] for n in (3, 2) if at >= n and text[at - n : at] in eras()), None)
    match = _ERA_YEAR.match(text, at) if era else None
    if era is None or match is None:
        return None
    year, before = number(match["year"]), eras()[era]
    value = f"-{year:04d}" if before is None else f"{before + year:04d}"
    value += f"-{number(match['m']):02d}" if match["m"] else ""
    value += f"-{number(match['d']):02d}" if match["m"] and match["d"] else ""
    return Calendar(at - len(era), match.end(), "date", value)


def plan(text: str, at: int) -> Calendar | None:
    """“十四五”时期: the five years of a national plan, counted from the first, 1953 to 1957."""
    match = _PLAN.match(text, at)
    if match is None:
        return None
    n = number(match["n"])
    # after the second plan came three years of adjustment; since 1966 one followed the other
    low = {1: 1953, 2: 1958}.get(n, 1966 + 5 * (n - 3))
    return Calendar(at, match.end(), "period", None, f"{low}", f"{low + 4}")


def weekday(text: str, at: int) -> Calendar | None:
    """周三, 上星期五, 周一至周五."""
    match = _WEEKDAY.match(text, at)
    if match is None:
        return None
    days = [c for c in match[0] if c in "一二三四五六日天"]
    iso = [f"XXXX-WXX-{'一二三四五六日'.index('日' if c == '天' else c) + 1}" for c in days]
    if len(iso) == 2:
        return Calendar(at, match.end(), "period", None, iso[0], iso[1])
    return Calendar(at, match.end(), "date", iso[0])
