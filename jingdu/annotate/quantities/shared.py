"""Numbers of a list that have their unit from the last one: 上升0.4和0.8个百分点."""

from __future__ import annotations

import re

from jingdu.annotate.quantities.found import Found
from jingdu.annotate.quantities.tables import word_class

_AND = re.compile("[、和及与或]|以及")
_WITH_GREAT = re.compile(r"[\d.,]+[百千万亿](?!分)")
_KINDS = frozenset({"quantity", "money", "percent", "pp", "multiple", "duration"})


def give(text: str, items: list[Found]) -> None:
    """Give the numbers without a unit that stand before 、 or 和 the unit of what follows; the last first."""
    for index in range(len(items) - 2, -1, -1):
        item, after = items[index], items[index + 1]
        if item.kind != "bare" or item.unit is not None or after.kind not in _KINDS or after.unit is None:
            continue
        if after.start != after.number or not _AND.fullmatch(text, item.end, after.start):
            continue
        if after.unit in word_class("numbered") or _WITH_GREAT.match(text, after.number):
            continue
        if item.dimension is None and text[item.number] in "0123456789":
            item.kind, item.unit, item.dimension, item.per = after.kind, after.unit, after.dimension, after.per
