"""Numerals that count nothing: codes (5G, C919), names (“十四五”, 二十大, 一带一路), enumerations (（一）, 附件2)."""

from __future__ import annotations

import re
from typing import Literal

from jingdu.annotate.quantities import units
from jingdu.annotate.quantities.tables import currency_signs, named_numbers

Reason = Literal["code", "name", "enumeration"]

_CODE_LEFT = re.compile(r"[A-Za-z][A-Za-z0-9]*[-_.·/+ ]?$")
_CODE_RIGHT = re.compile(r"[A-Za-z0-9\-_/.]*[A-Za-z0-9]")
_LETTERS = re.compile(r"\d[\d.]*([A-Za-z]+)")
_SECURITY = re.compile(r"(?<=[(（:：])(?!19\d\d[)）]|20\d\d[)）])\d{4,6}(?:\.[A-Za-z]{2})?(?=[)）])")
_NUMBERED = re.compile(
    r"(?:邮编|电话|热线|微信|编号|代码|账号|代号|车次|航班|门牌|传真|邮政编码|证号|学号|工号)[：:是为]?$"
)
_WEAPON = re.compile(r"[\u4e00-\u9fff]-$")
_MODEL = re.compile(r"\d+(?![\d.])(?:-\d+)?[A-Za-z]*(?![\d%‰℃元倍个万亿年月日度点家人名条项])")
_EXPONENT = re.compile(r"\d[\d.]*[eE][+-]?\d+(?![A-Za-z0-9])")
_SLOGAN = 8
_MARK_OPENS = re.compile(r"[“「『《‘](?P<words>[\u4e00-\u9fff]*)$")
_MARK_CLOSES = re.compile(r"(?P<words>[\u4e00-\u9fff]{0,8})[”」』》’]")
# 中山路88号, 国道1号: places, not days
_ADDRESS = re.compile(r"(?:[路街巷弄胡同]|(?:国|省|县|乡|大|快速)道)$")
_DOOR = re.compile(r"\d{1,4}(?:[-—]\d{1,4})?(?:号(?![起前后至到上下晚早凌中])|弄|巷)")
# （2024）京01刑初12号, 国发〔2024〕12号
_CASE = re.compile(r"(?<=[（(〔\[])20\d\d[)）〕\]][\u4e00-\u9fff]{0,3}\d{0,4}[\u4e00-\u9fff]{0,4}\d+号")
_HOUSE = re.compile(r"\d{3,4}(?=医院|厂|高地|国道|省道|专列|航班|次列车|教室|会议室|宿舍)")
_SIDE = re.compile(r"[\d米寸尺毫厘]")
_INDEX = re.compile("(?:科创|标普|沪深|中证|上证|深证|创业板|纳斯达克|日经|富时|罗素|国证|恒生|斯托克)$")
_INDEX_SIZE = re.compile(r"(?:[3-6]0|35|100|180|200|225|300|500|600|800|[12]000)(?![\d.,点%万亿元])")
_VERSION = re.compile(
    r"(?<=[\u4e00-\u9fff”])(?<![为达至到是在约超近比])[1-9]\.0(?![\d%‰])(?=版|时代|演出|阶段|战略|计划|[，。、；”》」）]|$)"
)
_MODELS = re.compile(
    r"(?:歼|轰|运|直|苏|米格|波音|空客|东风|巨浪|红旗|鹰击|麒麟|骁龙|鲲龙|工业|农业|教育|区块链|公司债|新浪|小米|红米|荣耀|一加|魅族|安卓|鸿蒙|苹果)$"
)
_URL = re.compile(r"(?:https?://|www\.|[A-Za-z0-9_.]+@)[!-~]+")
_THING = "线楼文公令机店院馆门厅坑井种选台桥区地路航站泊车仓位高风舱煤矿球星"
# telephone numbers, hotlines, days that became names (9·18), numbered things (3号线), 500强, 90后
_ARABIC_NAME = re.compile(
    r"(?:0\d{2,3}-\d{7,8}|400-?\d{3,4}-?\d{3,4}|\d{7,}(?![\d.]*[\u4e00-\u9fff%]))(?!\d)|\d+(?:-\d+){2,}"
    r"|\d{3,6}(?=(?:[、和]\d{3,6})*[”\"」]?(?:政务)?(?:服务)?(?:热线|电话|平台|报警|急救|专线|救助|网站|客服))"
    r"|\d{1,2}[·・•]\d{1,2}[”\"」]?(?=[\u4e00-\u9fff”」])"
    r"|0\d{2,}(?![\d.:：年月日时点分%])|\d{1,3}路(?=公交|公共|巴士|电车|汽车)"
    rf"|\d{{1,4}}号(?=[{_THING}])|(?<!前)\d{{2,4}}强(?![烈化调])|(?:\d0|\d5)后(?!的?\d)"
    r"|\d{1,4}型(?!的)|\d{3}(?=工程|高校|院校|计划|工作制)"
)
_HAN_NAME = re.compile("[零五六七八九]零后")
_HAN_SERIAL = re.compile("[一二三四五六七八九十]{1,3}号")
_WHOLE = re.compile(r"\d[\d.\-A-Z]*")
_ISSUE = re.compile(r"\d+号")
_QUOTED_EVENT = re.compile(r"(?<=[“\"「『])(?:\d{1,2}[·・.•]\d{1,2}|\d{1,3}|[一二三四五六七八九十]{1,4})(?=[”\"」』])")
_LINE_HEAD = re.compile(r"\d{1,2}[、．)）.](?!\d)")
_LISTED = re.compile(r"\d{1,2}[.．](?=[\u4e00-\u9fff“《])|(?<=[：；。:;])\d{1,2}[、)）]")
_BRACKETED = re.compile(r"(?<=[(（〔\[【])(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?=[)）〕\]】])")
_ANNEX = re.compile(r"(?:附件|附表|附注|附录|附图|专栏|图表|图|表|注|案例|样本|方案|议题|问题|考点|选项|类型|之)$")
_NUMBER_OF_ANNEX = re.compile(r"(?:\d{1,2}(?:[-—.]\d{1,2})?|[一二三四五六七八九十]{1,3})(?=[：:，。、）)》\s的]|$)")
_FIGURE = re.compile(r"\d{1,2}(?:[-—.]\d{1,2})?(?!\d)")
_ISSUED = re.compile(r"[〕\]】）]$")
_PLAN = re.compile(
    r"[“\"「『‘]?(?:十[一二三四五六]?|[一二三四五六七八九])五(?:[”\"」』’]|(?=规划|计划|时期|期间|开局|收官|以来|末|初|中期|首|前|纲要|和))[”\"」』’]?"
)
_CONGRESS = re.compile(
    r"(?:十[一二三四五六七八九]?|二十[一二三]?)大(?=报告|精神|以来|代表|召开|闭幕|开幕|作出|提出|之后|后|前|对|关于|是|的|强调|明确|通过|将|[，。、；：”》）\s和]|$)"
)
_SESSION = re.compile(
    r"(?:[一二三四五六七八九十]+届(?:全国)?(?:人大|政协|[省市]委|中央)?[一二三四五六七八九十]{1,3}(?:中全会|次(?:全体)?会议)|[一二三四五六七八九]中全会|[一二三四五六七八九十]+届[一二三四五六七八九]中)"
)
_INSTITUTION = re.compile(
    r"第[一二三四五六七八九十]{1,3}(?=(?:中级|高级)?人民(?:法院|检察院|医院)|(?:中西医结合|附属|中心|军医|口腔|妇幼)?医院|附属|临床|(?:高级|实验|职业|外国语)?中学"
    r"|小学|高中|幼儿园|巡回法庭|监狱|看守所|建筑|工程局|勘[察测]|设计院|师范|机械|机床|汽车|外国语|研究院|研究所|军医)"
)
_LAST_MILE = re.compile("最[初后先]$")


def read(text: str, at: int) -> tuple[int, int, Reason] | None:
    """The named number at `at`: its start, its end, why it is none. None if the numeral may count something."""
    digit = text[at] in "0123456789"
    return (_code(text, at) or _serial(text, at) if digit else _han(text, at)) or _enumeration(text, at)


def _code(text: str, at: int) -> tuple[int, int, Reason] | None:
    before = text[max(0, at - 12) : at]
    left = _CODE_LEFT.search(before) if before[-1:].isascii() else None
    if left is not None and _is_no_code(text, at, left[0]):
        left = None
    if left is not None and (text[at - 1] != " " or _MODEL.match(text, at)):
        right = _CODE_RIGHT.match(text, at)
        return at - len(left[0]), right.end() if right else at + 1, "code"
    letters = _LETTERS.match(text, at)
    if letters is not None and not _unit_letters(text, letters):
        right = _CODE_RIGHT.match(text, at)
        return at, right.end() if right else at + 1, "code"
    if _INDEX.search(before[-4:]) and (size := _INDEX_SIZE.match(text, at)):
        return at, size.end(), "name"
    if _WEAPON.search(before[-2:]) or _MODELS.search(before[-3:]):
        model = _MODEL.match(text, at)
        if model is not None and units.read(text, model.end()) is None:
            return at, model.end(), "code"
    return None


def _is_no_code(text: str, at: int, left: str) -> bool:
    """Whether the letters before a number are money (USD 500), or the cross between two sides (3米x2米)."""
    return left.rstrip() in currency_signs() or (
        left in ("x", "X") and at > 1 and _SIDE.match(text[at - 2]) is not None
    )


def _unit_letters(text: str, letters: re.Match[str]) -> bool:
    if _EXPONENT.match(text, letters.start()):
        return True
    return units.read(text, letters.start(1)) is not None or letters[1].lower() in ("pct", "bp", "bps", "am", "pm")


def _serial(text: str, at: int) -> tuple[int, int, Reason] | None:
    match = _ARABIC_NAME.match(text, at)
    if match is not None:
        return at, match.end(), "name"
    match = _CASE.match(text, at) or _HOUSE.match(text, at)
    if match is not None:
        return at, match.end(), "code"
    version = _VERSION.match(text, at)
    if version is not None:
        return at, version.end(), "code"
    before = text[max(0, at - 5) : at]
    if _SECURITY.match(text, at) or _NUMBERED.search(before):
        whole = _WHOLE.match(text, at)
        return at, whole.end() if whole else at + 1, "code"
    door = _DOOR.match(text, at) if _ADDRESS.search(before) else None
    if door is not None:
        return at, door.end(), "name"
    issue = _ISSUE.match(text, at) if _ISSUED.search(before) else None
    return (at, issue.end(), "code") if issue else None


def _han(text: str, at: int) -> tuple[int, int, Reason] | None:
    if text[at - 1 : at] == "双" and text.startswith(("十一", "十二"), at):
        return at - 1, at + 2, "name"
    for name in named_numbers().get(text[at], ()):
        if text.startswith(name, at) and not _counts_after_all(text, at, name):
            return at, at + len(name), "name"
    for pattern in (_INSTITUTION, _SESSION, _CONGRESS) if text[at] == "第" else (_SESSION, _CONGRESS):
        match = pattern.match(text, at)
        if match:
            return at, match.end(), "name"
    start = at - 1 if text[at - 1 : at] and text[at - 1] in '“"「『‘' else at
    match = _PLAN.match(text, start)
    if match:
        return start, match.end(), "name"
    match = _HAN_NAME.match(text, at) or _HAN_SERIAL.match(text, at)
    if match and at and text[at - 1] not in "于在从自至到，。、是月年":
        return at, match.end(), "name"
    if text[at] == "一" and _LAST_MILE.search(text[max(0, at - 2) : at]):
        return at, at + 1, "name"
    return None


def _counts_after_all(text: str, at: int, name: str) -> bool:
    """三方面 is no 三方, 十分钟 no 十分, 万分之三 no 万分, 上万家 no 万家."""
    if name[0] in "百千万亿" and text[at - 1 : at] in tuple("上近逾超过数几约") and not text.endswith("以上", 0, at):
        return True
    if name.endswith("分") and text.startswith("之", at + len(name)):
        return True
    unit = units.read(text, at + 1)
    return unit is not None and unit[1] > at + len(name)


def in_slogan(text: str, number: int, end: int) -> bool:
    """Whether a single Chinese digit is part of a short name in marks: “三步走战略”, 《三天三夜》; “三项” is none."""
    left = _MARK_OPENS.search(text[max(0, number - _SLOGAN) : number])
    right = _MARK_CLOSES.match(text, end)
    if left is None or right is None:
        return False
    words = len(left["words"]) + len(right["words"])
    return 0 < words <= _SLOGAN - (end - number)


def _enumeration(text: str, at: int) -> tuple[int, int, Reason] | None:
    match = _BRACKETED.match(text, at) if at else None
    if match is None:
        match = _QUOTED_EVENT.match(text, at) if at else None
        if match is not None:
            return at, match.end(), "name"
        if at < 4 and not text[:at].strip():
            match = _LINE_HEAD.match(text, at)
        match = match or _LISTED.match(text, at)
        if match is None and text[:at] in ("图", "表", "附件", "附表", "附图"):
            match = _FIGURE.match(text, at)
        if match is None and _ANNEX.search(text[max(0, at - 2) : at]):
            match = _NUMBER_OF_ANNEX.match(text, at)
    return (at, match.end(), "enumeration") if match else None


def urls(text: str) -> list[tuple[int, int]]:
    """Where addresses stand, whose numerals are none."""
    if "www." not in text and "://" not in text and "@" not in text:
        return []
    return [match.span() for match in _URL.finditer(text)]
