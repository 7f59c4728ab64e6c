"""Dates and periods: 2025年7月28日, 1—11月份, 去年底, 前三季度, 2024-10-21."""

from __future__ import annotations

import calendar as gregorian
import re
from typing import NamedTuple

from jingdu.analysis import QuantityKind
from jingdu.annotate.quantities.day_words import DAY, MONTH, TO, YEAR, Calendar, number
from jingdu.annotate.quantities.eras import decade, of_era
from jingdu.annotate.quantities.numerals import DIGITS

_SHORT_YEAR = r"(?:\d{2}|[零一二五六七八九][零一二三四五六七八九])"
# 九八年, 零八年 are years; neighbours are not: 七八年 is seven or eight of them, and so is 三五年
_SPOKEN_YEAR = "|".join(
    a + b
    for a in "零一二三四五六七八九"
    for b in "零一二三四五六七八九"
    if DIGITS[b] - DIGITS[a] != 1 and a + b != "三五"
)
_YEAR_WANTED = "(?=[起初底末]|出生|毕业|以来)"
_ONES = "[一二三四五六七八九]"
_DIGIT = r"(?=\d|[一二三四五六七八九十])"
# 中 after a month is its middle, unless it begins a word
_MIDDLE = "中(?![国央小学东西心共级等间型外产方美日俄英德法欧韩印标考介部期长短途秋药医])"
_SUFFIX = re.compile(rf"年?底|年?末|年?初|上旬|中旬|下旬|月?{_MIDDLE}|份")
# 号 ends a date unless it numbers a thing: 3号线, 2号楼
_THING = "线楼文公令机店院馆门厅坑井种选台桥区地路航站泊车仓位高风舱煤矿球星"
_DAY_END = rf"(?:日(?!元|圆|均(?!为)|游(?!客)|龄|内瓦)|号(?![{_THING}]))"
_POINT = re.compile(
    rf"(?:(?P<y>{YEAR})年(?:度(?!假))?|(?P<roc>1[01]\d|[89]\d)(?:年度|年(?=\d{{1,2}}月))"
    rf"|(?P<yy>{_SHORT_YEAR})年(?=\d{{1,2}}月|[一二三四五六七八九十]{{1,2}}月)"
    rf"|(?P<said>{_SPOKEN_YEAR}|[05-9]\d(?=年{_YEAR_WANTED})|(?<=[于从自])[05-9]\d)年)?"
    rf"(?:(?P<m>{MONTH})月(?![球饼薪租均季嫂票饷供刊面])份?)?"
    rf"(?:(?P<d>{DAY}){_DAY_END})?"
)
_LUNAR_DAY = re.compile(
    rf"(?P<m>{MONTH})月(?P<d>初[一二三四五六七八九十]|廿{_ONES}|十{_ONES}|二十{_ONES}?)(?![日号一二三四五六七八九十])"
)
_BARE = re.compile(rf"(?:(?P<y>{YEAR})年)?(?:(?P<m>{MONTH})月)?(?P<n>\d{{1,4}}|{YEAR}|{DAY})\s?{TO}{_DIGIT}")
# 5 of 5、6月份
_LISTED_MONTH = re.compile(rf"(?P<m>{MONTH})(?=、{MONTH}月)")
_JOIN = re.compile(rf"\s?{TO}\s?{_DIGIT}")
_ISO = re.compile(r"(?P<y>[12]\d{3})(?P<s>[-/.])(?P<m>1[0-2]|0?[1-9])(?:(?P=s)(?P<d>3[01]|[12]\d|0?[1-9]))(?![\d.])")
_SEASON = re.compile(
    r"(?P<y>[12]\d{3})[-/–—](?P<z>[12]\d{3}|\d{2})(?=年度|学年|赛季|财年|财政年度)(?:年度|学年|赛季|财年|财政年度)"
)
_HALF = r"上半年|下半年|上半月|下半月"
_QUARTER = r"(?:第?[一二三四1-4]|首|前[一二三两23]个?|头[三两二])季度?|[一二三四]季(?!度|节|稻)"
_AFTER_YEAR = re.compile(rf"度?(?:(?P<half>{_HALF})|(?P<quarter>{_QUARTER})(?P<end>[末底])?)")
_LOOSE = re.compile(rf"(?P<half>{_HALF})|(?P<quarter>{_QUARTER})(?P<end>[末底])?")
_BRACKETED = re.compile(r"(?P<d>3[01]|[12]\d|0?[1-9])）日")
_CODED = re.compile(r"(?:(?P<y>[12]\d{3})年?)?(?P<part>[QH][1-4])(?![A-Za-z0-9.:：、\-])")
_LONG_AGO = re.compile(r"的?历史|以上(?!学)|之久|多[年的前]?|余年|光阴")
_DAYS_LONG = re.compile("[内游龄间]|以[上内]|左右")
_DAYS_LASTING = re.compile(
    "(?:连续|连涨|连跌|持续|为期|长达|历时|拘留|超过|超|逾|近|至少|不少于|过去|未来|已满|休假|[过第每])$"
)
_YEAR_GLUE = re.compile(r"(?:今年|去年|明年|前年|后年|当年|同年|次年|上年|本年)$")
_MONTH_GLUE = re.compile(r"(?:本月|上月|下月|当月|次月|同月|上个月|下个月|这个月)$")
_LUNAR_GLUE = re.compile(r"(?:农历|阴历|旧历|公历|公元|西元)$")
_BEGINS_WITH_YEAR = re.compile(rf"{YEAR}年")
_BEGINS_WITH_DAY = re.compile(rf"{DAY}[日号]")


class _Point(NamedTuple):
    year: int | None
    month: int | None
    day: int | None
    part: str = ""

    def iso(self) -> str:
        year = "XXXX" if self.year is None else f"{self.year:04d}"
        if self.month is None and self.day is None:
            return _year_part(year, self.part)
        month = "XX" if self.month is None else f"{self.month:02d}"
        day = self.day
        if day is None and self.part in ("底", "末", "月末", "月底") and self.month:
            day = gregorian.monthrange(self.year or 2023, self.month)[1]
        if day is None and self.part == "初":
            day = 1
        return f"{year}-{month}" if day is None else f"{year}-{month}-{day:02d}"


def _year_part(year: str, part: str) -> str:
    if part in ("底", "末", "年底", "年末"):
        return f"{year}-12-31"
    return f"{year}-01-01" if part in ("初", "年初") else year


def read(text: str, at: int) -> Calendar | None:
    """The date or period that begins at `at`, with the words glued before it (今年6月) and after it (9月底)."""
    found = written_out(text, at) or of_era(text, at) or decade(text, at)
    found = found or _season(text, at) or _points(text, at) or _named_part(text, at)
    return found and _glue(text, found)


def _glue(text: str, found: Calendar) -> Calendar:
    before = text[max(0, found.start - 4) : found.start]
    glue = _LUNAR_GLUE.search(before)
    if glue is None and not _BEGINS_WITH_YEAR.match(text, found.start):
        day = _BEGINS_WITH_DAY.match(text, found.start)
        glue = (_MONTH_GLUE if day else _YEAR_GLUE).search(before)
    return found._replace(start=found.start - len(glue[0])) if glue else found


def _season(text: str, at: int) -> Calendar | None:
    """2024/25年度, 2023-2024赛季."""
    match = _SEASON.match(text, at)
    if match is None:
        return None
    last = match["z"] if len(match["z"]) == 4 else match["y"][:2] + match["z"]
    return Calendar(at, match.end(), "period", None, match["y"], last)


def written_out(text: str, at: int) -> Calendar | None:
    """2024-10-21, 2024/10/21, 2024.10.21."""
    match = _ISO.match(text, at)
    if match is None:
        return None
    value = f"{match['y']}-{int(match['m']):02d}-{int(match['d']):02d}"
    return Calendar(at, match.end(), "date", value)


def bracketed(text: str, at: int) -> Calendar | None:
    """今（30）日, as it is written in Taiwan; `at` is where the day stands."""
    match = _BRACKETED.match(text, at)
    if match is None or text[at - 2 : at - 1] not in tuple("今昨明前本"):
        return None
    return Calendar(at - 2, match.end(), "date", f"XXXX-XX-{int(match['d']):02d}")


def coded(text: str, at: int) -> Calendar | None:
    """2024年Q3, 2024H1, Q3: quarters and halves as the market writes them; `at` is where the first digit stands."""
    before = text[at - 1 : at]
    start = at - 1 if before and before in "QH" and not (at > 1 and text[at - 2].isascii()) else at
    match = _CODED.match(text, start)
    if match is None or (match["part"][0] == "H" and (match["y"] is None or match["part"][1] > "2")):
        return None
    return Calendar(start, match.end(), "period", f"{match['y'] or 'XXXX'}-{match['part']}")


def _point(match: re.Match[str]) -> _Point:
    year = number(match["y"]) if match["y"] else None
    if match["roc"]:
        year = int(match["roc"]) + 1911
    if match["yy"] or match["said"]:
        short = number(match["yy"] or match["said"])
        year = short + (2000 if short < (50 if match["yy"] else 30) else 1900)
    return _Point(
        year,
        number(match["m"]) if match["m"] else None,
        number(match["d"]) if match["d"] else None,
    )


def _is_point(text: str, match: re.Match[str]) -> bool:
    if match.end() == match.start():
        return False
    if match["y"] and not match["m"] and _LONG_AGO.match(text, match.end()):
        return False
    # 3日 counts days in 3日内, 为期3日; a single Chinese digit + 日 mostly does
    if match["d"] and not match["m"] and not match["y"]:
        lasting = _DAYS_LASTING.search(text[max(0, match.start() - 3) : match.start()])
        return (
            not lasting
            and not _DAYS_LONG.match(text, match.end())
            and (match["d"][0] in "0123456789" or len(match["d"]) > 1 or match[0].endswith("号"))
        )
    return True


def _points(text: str, at: int) -> Calendar | None:
    bare = _BARE.match(text, at)
    if bare is not None:
        second = _POINT.match(text, bare.end())
        if second is not None and second.end() > bare.end():
            found = _open_range(text, bare, second)
            if found is not None:
                return found
    listed = _LISTED_MONTH.match(text, at)
    if listed is not None:
        return Calendar(at, listed.end(), "date", f"XXXX-{number(listed['m']):02d}")
    first = _POINT.match(text, at)
    if first is None or first.end() == at or not _is_point(text, first):
        return None
    return _from_point(text, at, first)


def _from_point(text: str, at: int, first: re.Match[str]) -> Calendar | None:
    begin, end = _with_suffix(text, _point(first), first.end())
    second = _second(text, end)
    if second is not None:
        final, stop = _with_suffix(text, _inherit(begin, _point(second)), second.end())
        return Calendar(at, stop, "period", None, begin.iso(), final.iso())
    lunar = _LUNAR_DAY.match(text, at)
    if lunar and lunar.end() > end:
        return Calendar(at, lunar.end(), "date", None)
    if begin.month is None and begin.day is None and not begin.part:
        after = _AFTER_YEAR.match(text, end)
        if after is not None:
            return _part_of_year(at, after, f"{begin.year:04d}")
    if begin.part:
        return _with_part(at, end, begin)
    kind: QuantityKind = "period" if first[0].endswith("月份") else "date"
    return Calendar(at, end, kind, begin.iso())


def _second(text: str, end: int) -> re.Match[str] | None:
    """The second date of a range, after 至, 到 or a dash."""
    join = _JOIN.match(text, end)
    second = _POINT.match(text, join.end()) if join else None
    return second if join and second and second.end() > join.end() else None


def _with_part(at: int, end: int, point: _Point) -> Calendar:
    part = point.part
    if part in ("上旬", "中旬", "下旬"):
        base = point._replace(part="")
        first, last = {"上旬": (1, 10), "中旬": (11, 20), "下旬": (21, 0)}[part]
        month = point.month or 1
        last = last or gregorian.monthrange(point.year or 2023, month)[1]
        return Calendar(at, end, "period", None, base._replace(day=first).iso(), base._replace(day=last).iso())
    return Calendar(at, end, "date", point.iso())


def _inherit(first: _Point, second: _Point) -> _Point:
    year = second.year if second.year is not None else first.year
    month = second.month if second.month is not None or second.day is None else first.month
    return _Point(year, month, second.day)


def _with_suffix(text: str, point: _Point, end: int) -> tuple[_Point, int]:
    match = _SUFFIX.match(text, end) if point.day is None else None
    if match is None:
        return point, end
    return point._replace(part=match[0]), match.end()


def _open_range(text: str, bare: re.Match[str], second: re.Match[str]) -> Calendar | None:
    """1—11月份, 2021—2025年, 10月15—19日: the first number takes the unit of the second."""
    final = _point(second)
    year = number(bare["y"]) if bare["y"] else None
    month = number(bare["m"]) if bare["m"] else None
    value = number(bare["n"])
    if second["y"] and len(bare["n"]) == 4 and not second["m"]:
        begin = _Point(value, None, None)
    elif second["m"] and not second["d"] and 1 <= value <= 12 and month is None:
        begin = _Point(year, value, None)
    elif second["d"] and not second["m"] and 1 <= value <= 31:
        begin = _Point(year, month, value)
    else:
        return None
    final, stop = _with_suffix(text, _inherit(begin, final), second.end())
    return Calendar(bare.start(), stop, "period", None, begin.iso(), final.iso())


def _named_part(text: str, at: int) -> Calendar | None:
    match = _LOOSE.match(text, at)
    if match is None:
        return None
    return _part_of_year(at, match, "XXXX")


def _part_of_year(at: int, match: re.Match[str], year: str) -> Calendar:
    if match["half"]:
        sign = "H1" if match["half"].startswith("上") else "H2"
        if match["half"].endswith("月"):
            return Calendar(at, match.end(), "period", None)
        return Calendar(at, match.end(), "period", f"{year}-{sign}")
    written = match["quarter"]
    digit = next((c for c in written if c in DIGITS or c.isdigit()), "一")
    n = number("二" if digit == "两" else digit)
    if written[0] in "前头":
        return Calendar(at, match.end(), "period", None, f"{year}-01", f"{year}-{3 * n:02d}")
    if match["end"]:
        return Calendar(at, match.end(), "date", f"{year}-{3 * n:02d}-{30 if n in (2, 3) else 31}")
    return Calendar(at, match.end(), "period", f"{year}-Q{n}")
