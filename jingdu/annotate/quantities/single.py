"""Whether a small Chinese numeral before a unit really counts: 三种 does, 一批, 三线 and 第三代's 三代 do not."""

from __future__ import annotations

import re

from jingdu.annotate.quantities.numerals import Numeral
from jingdu.annotate.quantities.tables import Unit

# of 一 only what is measured counts; of these, not even that
_NEVER_ONE = frozenset("度 分 点 码 寸 里 尺 丈 角 担 节 晚 夜 日 载 世纪 转 桶 升 甲 坪 克".split())
_ONE_NEEDS_CONTEXT = frozenset(
    {"年", "天", "周", "交易日", "工作日", "学年", "个昼夜", "昼夜", "个周末", "秒", "星期", "礼拜"}
)
_ONE_BEFORE = re.compile(
    r"(?:近|过去|最近|未来|为期|不到|不足|超过?|约|满|长达|历时|整整|大约|耗时|用时|仅|任期|有效期|刑|期限为?|时隔|延长|推迟|提前|延期|至少|最多|试用期|每隔|为)$"
)
_ONE_AFTER = re.compile(r"期|内|多|后|前|以[上内]|左右|半|间|之[内久后前]|有余|时间|[零又][一二三四五六七八九十]")
_NEVER_HAN = frozenset(
    "线 方 国 甲 代 届 期 处 分 连 排 营 环 局 味 集 头 声 拍 科 环 厅 卫 房 课 营 站地 进 平方 版 章 行 字 词 冠".split()
)
_HAN_ALONE = frozenset({"期"})
_TWO_FOR_COUNTS = frozenset({"人", "位", "等奖", "年级", "楼"})
_MANY_ONLY = frozenset("尺 寸 丈 里 码 担 点 面 角 毛 级 分 度 头 环 条线".split())
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
    if written == "二" and unit.dimension == "count" and name not in _TWO_FOR_COUNTS:
        return False
    if name in _MANY_ONLY:
        return _few(text, at, name, end)
    if name == "届":
        return bool(_LASTING_EDITIONS.search(text[max(0, at - 2) : at]))
    if name == "代":
        return text.startswith("人", end)
    if name == "期":
        return written not in "一二"
    return name not in _NEVER_HAN


def _one(text: str, at: int, unit: Unit, end: int) -> bool:
    name = unit.name
    if name == "等奖":
        return True
    if unit.dimension == "count" or name in _NEVER_ONE:
        return name == "年级"
    if name in _ONE_NEEDS_CONTEXT:
        before = text[max(0, at - 3) : at]
        if before[-1:] in ("这", "那", "每", "又", "新", "有", "某", "第", "上", "同", "前", "后", "次", "首", "头"):
            return False
        return bool(_ONE_BEFORE.search(before) or _ONE_AFTER.match(text, end))
    return True


def _few(text: str, at: int, name: str, end: int) -> bool:
    if name == "级":
        return bool(_WIND.match(text, end)) or text.endswith(("风力", "震级"), 0, at)
    if name in ("角", "毛"):
        return bool(_COIN_AFTER.match(text, end)) or text[at - 1 : at] in ("元", "块")
    if name == "面":
        return text.startswith(("国旗", "旗", "红旗", "锦旗"), end)
    if name == "分":
        return text[max(0, at - 1) : at] in ("得", "获", "拿", "以", "砍")
    return name in ("点", "度", "头")


def dozen(text: str, number: Numeral) -> int | None:
    """The end of 打 where it means twelve: 一打鸡蛋, 两打."""
    if number.arabic or not text.startswith("打", number.end):
        return None
    if re.compile(r"[击造破开包动扮折断算卡仗压车工架球听扫印听乱下出成]").match(text, number.end + 1):
        return None
    return number.end + 1
