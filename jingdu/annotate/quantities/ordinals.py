"""Ranks, editions and turns: 第二届, 第136届, 世界第二位, 前三名."""

from __future__ import annotations

import re

from jingdu.annotate.quantities import numerals, units
from jingdu.annotate.quantities.found import Found

_TO = re.compile(r"[-–—~～至到](?=第?[0-9一二三四五六七八九十])第?")
_SIGN = re.compile(r"(?:(?<![A-Za-z])N[oO]\.?|№)\s?$")
_FIRST_N = re.compile(r"(?:名|位|强|大|甲|席|批|期|届|轮|集|章|条|类)")
_PLAIN_RANK = re.compile(r"[，。、；！？：）”」的之以]|$|位列|名列")
_TURN_DIMENSIONS = frozenset({"count", "time", "length", "points"})


def read(text: str, at: int) -> Found | None:
    """The ordinal whose 第 stands at `at`; 倒数第二 counts from the end and is -2."""
    begin = at + 1
    if begin >= len(text) or text[begin] not in "0123456789零一二三四五六七八九十百千万两几数廿卅":
        return None
    first = numerals.read(text, begin)
    if first is None or first.value is None:
        return None
    value, end = first.value, first.end
    found = Found(at, end, "ordinal", begin, value)
    join = _TO.match(text, end)
    second = numerals.read(text, join.end()) if join else None
    if second is not None and second.value is not None:
        end = second.end
        found.value, found.low, found.high = None, value, second.value
    _turn(text, end, found)
    found.tail = found.end
    if text.endswith("倒数", 0, at):
        found.start = at - 2
        found.scale(-1)
    return found


def numbered(text: str, at: int) -> Found | None:
    """No.1, № 5: the number after such a sign stands at `at`."""
    sign = _SIGN.search(text, max(0, at - 4), at)
    number = numerals.read(text, at) if sign else None
    return None if sign is None or number is None else Found(sign.start(), number.end, "ordinal", at, number.value)


def _turn(text: str, end: int, found: Found) -> None:
    if text.startswith("号", end):
        found.unit, found.end = "号", end + 1
        return
    unit = units.read(text, end)
    if unit is not None and unit[0].dimension in _TURN_DIMENSIONS and unit[0].name not in ("点", "分"):
        found.unit, found.end = unit[0].name, unit[1]
    elif text.startswith("大", end):
        found.unit, found.end = "大", end + 1
    else:
        found.end = end


def first_n(text: str, at: int) -> Found | None:
    """前三名, 前10强, 前十大: the ranks from 1 to n. `at` is where the numeral stands, after 前."""
    if text[at - 1 : at] not in tuple("前头"):
        return None
    number = numerals.read(text, at)
    if number is None or number.value is None:
        return None
    unit = _FIRST_N.match(text, number.end)
    if unit is None and not (_PLAIN_RANK.match(text, number.end) and number.value <= 1000):
        return None
    end = unit.end() if unit else number.end
    found = Found(at - 1, end, "ordinal", at, None, 1, number.value, unit[0] if unit else None)
    return found
