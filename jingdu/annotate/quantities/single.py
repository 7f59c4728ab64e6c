"""Whether a small Chinese numeral before a unit really counts: 三种 does, 一批, 三线 and 第三代's 三代 do not."""

from __future__ import annotations

import re

from jingdu.annotate.quantities import finer
from jingdu.annotate.quantities.numerals import Numeral
from jingdu.annotate.quantities.tables import Unit, word_class

_ONE_AFTER = re.compile(
    r"期|内|来(?![自到临])|多|后|前|以[上内]|左右|半|间|之[内久后前]|有余|时间|[零又][一二三四五六七八九十]"
)
_WIND = re.compile(r"(?:大?风|地震|阵风|台风|左右)")
_COIN_AFTER = re.compile(r"[\d一二三四五六七八九]|钱")
_LASTING_EDITIONS = re.compile(r"(?:连续|过去|近|前|历经|共|了|办)$")


def counts(text: str, at: int, number: Numeral, unit: Unit, end: int) -> bool:
    """Whether the numeral from `at` and its `unit`, which end at `end`, are a quantity."""
    if number.arabic:
        return not (unit.name in ("线",) and number.value == 1)
    written = text[at : number.end]
    name = unit.name
    if name == "番":
        return bool(re.search("翻了?$", text[max(0, at - 2) : at]))
    if len(written) > 1:
        return name not in ("线", "甲") and not (name == "代" and not text.startswith("人", end))
    if written == "零":
        return unit.dimension in ("percent", "temperature", "permille")
    if written == "一":
        return _one(text, at, unit, end)
    if written == "二" and unit.dimension == "count" and name not in word_class("two_written_二"):
        return False
    if name in word_class("many_only"):
        return _few(text, at, name, end)
    if name == "届":
        return bool(_LASTING_EDITIONS.search(text[max(0, at - 2) : at]))
    if name == "代":
        return text.startswith("人", end)
    if name == "期":
        return written not in "一二"
    return name not in word_class("never_han")


def _one(text: str, at: int, unit: Unit, end: int) -> bool:
    name = unit.name
    if name == "等奖":
        return True
    if unit.dimension == "count" or name in word_class("never_one"):
        return name == "年级"
    if name in word_class("one_in_context"):
        before = text[max(0, at - 3) : at]
        if before[-1:] in word_class("not_before_one"):
            return False
        return bool(_ends_with(text, at, "before_one") or _ONE_AFTER.match(text, end))
    return True


def _ends_with(text: str, at: int, name: str) -> bool:
    return any(text[max(0, at - size) : at] in word_class(name) for size in (3, 2, 1))


def _few(text: str, at: int, name: str, end: int) -> bool:
    if name == "级":
        return bool(_WIND.match(text, end)) or text.endswith(("风力", "震级"), 0, at)
    if name in ("角", "毛"):
        return bool(_COIN_AFTER.match(text, end)) or text[at - 1 : at] in ("元", "块")
    if name == "面":
        return text.startswith(("国旗", "旗", "红旗", "锦旗"), end)
    if name == "分":
        return bool(finer.SECONDS.match(text, end)) or text[max(0, at - 1) : at] in ("得", "获", "拿", "以", "砍")
    return name in ("点", "度", "头")


def dozen(text: str, number: Numeral) -> int | None:
    """The end of 打 where it means twelve: 一打鸡蛋, 两打."""
    if number.arabic or not text.startswith("打", number.end):
        return None
    if re.compile(r"[击造破开包动扮折断算卡仗压车工架球听扫印听乱下出成]").match(text, number.end + 1):
        return None
    return number.end + 1
