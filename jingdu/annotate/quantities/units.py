"""What stands after a number: unit, per-unit, and the words that make it approximate."""

from __future__ import annotations

import re

from jingdu.analysis import Modifier, QuantityKind
from jingdu.annotate.quantities.tables import Unit, approximators, counted_nouns, unit_lengths, units

PERCENT = Unit("%", "percent", "per cent")
PER_MILLE = Unit("‰", "permille", "per mille")
POINTS = Unit("个百分点", "points_of_percent", "percentage point|percentage points")
BASIS_POINTS = Unit("个基点", "basis_points", "basis point|basis points")
TIMES = Unit("倍", "multiple", "times")
DOUBLINGS = Unit("番", "doubling", "doubling|doublings")
TENTHS = Unit("成", "tenths", "tenth|tenths")
DISCOUNT = Unit("折", "discount", "tenths of the price")
DOZEN = Unit("打", "dozen", "dozen")

_SHARE = re.compile(
    r"(?P<percent>%|个?百分比)|(?P<permille>‰)|(?P<pp>个?百分点|pct)|(?P<bp>个?基点|个点子|[bB][pP][sS]?(?![a-z]))"
    r"|(?P<times>倍(?!增|加))|(?P<tenths>成(?!员(?!工)|[功立果长绩就套型千交熟语像全])(?:半|[一二三四五六七八九](?![十百千万亿成个名位年月日家次条项]))?)"
    r"|(?P<discount>折(?![腾叠断射页旧返磨中合算]))"
)
_KINDS = {
    "percent": PERCENT,
    "permille": PER_MILLE,
    "pp": POINTS,
    "bp": BASIS_POINTS,
    "times": TIMES,
    "tenths": TENTHS,
    "discount": DISCOUNT,
}
_PER = re.compile(
    r"/(?P<n>[百千万]|\d{0,4})(?P<slash>[\u4e00-\u9fff]{1,3}|[A-Za-z]+[²³]?)|每(?P<each>平方米|立方米|公斤|千克|小时|分钟|人|吨|股|天|日|年|月|桶|千瓦时|度|秒|亩|公顷|瓦|盎司|斤|套|张)"
)
# 20分成功, 15分时: these begin like 分成, 分时, and are no part of the unit's other words
_UNIT_AFTER_ALL = re.compile("成(?:功|为|绩|就)|之差|时(?=[，,])|外(?=[，,还]|加)")
_BIG = re.compile(r"大(?P<noun>[\u4e00-\u9fff]{1,5})")


_KIND_OF: dict[str, QuantityKind] = {
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


def kind_of(dimension: str) -> QuantityKind:
    """The kind of a quantity by the dimension of its unit."""
    return _KIND_OF.get(dimension, "quantity")


def share(text: str, at: int) -> tuple[Unit, int] | None:
    """Percent, percentage points, 倍, 成 or 折 at `at`, and where it ends."""
    match = _SHARE.match(text, at)
    if match is None:
        return None
    return _KINDS[match.lastgroup or ""], match.end()


def read(text: str, at: int) -> tuple[Unit, int] | None:
    """The longest unit that begins at `at`, and where it ends."""
    if text[at : at + 1] == " " and text[at + 1 : at + 2].isascii():
        at += 1
    if at >= len(text):
        return None
    known = units()
    for size in unit_lengths().get(text[at], ()):
        unit = known.get(text[at : at + size])
        if unit is None or at + size > len(text):
            continue
        following = text[at + size : at + size + 1]
        if following and following in unit.not_before and not _UNIT_AFTER_ALL.match(text, at + size):
            continue
        if unit.name[-1].isascii() and unit.name[-1].isalnum() and following.isascii() and following.isalnum():
            continue
        return unit, at + size
    return None


def big_noun(text: str, at: int) -> int | None:
    """The end of 大 and the noun after it (四大板块), or None."""
    match = _BIG.match(text, at)
    if match is None:
        return None
    noun = match["noun"]
    for size in range(len(noun), 0, -1):
        if noun[:size] in counted_nouns():
            return match.start("noun") + size
    return match.start("noun") + min(2, len(noun))


def per(text: str, at: int) -> tuple[str, int] | None:
    """A denominator written after the unit: 元/吨, 元每平方米."""
    match = _PER.match(text, at)
    if match is None:
        return None
    if match["slash"]:
        found = read(text, match.start("slash"))
        if found is None:
            return None
        return match["n"] + found[0].name, found[1]
    return match["each"], match.end()


_EACH_BEFORE = re.compile("每[桶吨股克斤磅人天日户亩升度张枚只]$|每(?:盎司|公斤|千克|小时|平方米|立方米)$")
_AFTER = re.compile(
    r"(?P<over>多(?![^，。；、：！？\s]{0,2}(?:功能|元|样|边|数))|有余|余(?![下额地人家])|开外|出头|有多)"
    r"|(?P<approx>左右(?!手)|上下|前后|许(?![可多诺]))|(?P<at_least>及?以上|或以上|之上)"
    r"|(?P<at_most>及以下|或以下|以内|之内)|(?P<under>以下|不到(?=[，。；、）)]|$))"
)


def approximator_before(text: str, start: int) -> tuple[int, Modifier | None]:
    """Where the highlight begins once 近, 超过, 约 … are taken in, and what they say.

    In 突破每桶75美元 the word stands before 每, and only says what it says.
    """
    each = _EACH_BEFORE.search(text, max(0, start - 4), start)
    if each is not None and (modifier := approximator_before(text, each.start())[1]) is not None:
        return start, modifier
    for size in (5, 4, 3, 2, 1):
        if size > start:
            continue
        word = text[start - size : start]
        found = approximators().get(word)
        if found is None or (word == "上" and text[start] not in "百千万亿"):
            continue
        if found.not_after and text[start - size - 1 : start - size] in tuple(found.not_after):
            return start, None
        return start - size if found.inside else start, found.modifier
    return start, None


def approximator_after(text: str, end: int) -> tuple[int, Modifier | None]:
    """Where the highlight ends once 多, 左右, 以上 … are taken in, and what they say."""
    match = _AFTER.match(text, end)
    if match is None:
        return end, None
    return match.end(), match.lastgroup  # type: ignore[return-value]
