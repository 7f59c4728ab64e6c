"""What kind of figure a quantity is, in the words of a reader, and how large it is beside others of its kind."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from jingdu.analysis import Quantity


class Family(IntEnum):
    """The kinds of figures, in the order in which they are listed."""

    MONEY = 0
    GROWTH = 1
    """Percentages that say how something grew or shrank."""
    SHARE = 2
    """Percentages that do not."""
    POINTS = 3
    MULTIPLE = 4
    COUNT = 5
    MEASURE = 6
    """What has a unit of measure: lengths, areas, masses …"""
    DURATION = 7
    RANK = 8
    DATE = 9
    BARE = 10

    @property
    def english(self) -> str:
        """What it is called in English: Growth rates."""
        return _TITLES[self].partition(" ")[2]

    @property
    def title(self) -> str:
        """As a heading."""
        return _TITLES[self]


_TITLES = {
    Family.MONEY: "金额 Money",
    Family.GROWTH: "增减 Growth rates",
    Family.SHARE: "比例 Percentages",
    Family.POINTS: "百分点 Percentage points",
    Family.MULTIPLE: "倍数 Multiples",
    Family.COUNT: "数量 Counts",
    Family.MEASURE: "度量 Measures",
    Family.DURATION: "时长 Durations",
    Family.RANK: "次序 Ranks and editions",
    Family.DATE: "日期 Dates and times",
    Family.BARE: "数字 Plain numbers",
}
_BY_KIND = {
    "money": Family.MONEY,
    "percent": Family.SHARE,
    "pp": Family.POINTS,
    "multiple": Family.MULTIPLE,
    "duration": Family.DURATION,
    "ordinal": Family.RANK,
    "date": Family.DATE,
    "period": Family.DATE,
    "time": Family.DATE,
    "bare": Family.BARE,
}


def family(quantity: Quantity) -> Family:
    """The kind under which a quantity is listed."""
    if quantity.kind == "quantity":
        return Family.COUNT if quantity.dimension in (None, "count") else Family.MEASURE
    if quantity.kind == "percent" and quantity.change is not None:
        return Family.GROWTH
    return _BY_KIND[quantity.kind]


def by_size(quantities: Sequence[Quantity]) -> list[Quantity]:
    """The quantities of one family, largest first.

    What cannot be compared (yuan and dollars, metres and tonnes) stays apart, in the order in which the first of each
    comes; dates stay in the order of the text.
    """
    scales: dict[str, int] = {}
    keyed = []
    for at, quantity in enumerate(quantities):
        scale, size = _size(quantity)
        keyed.append((scales.setdefault(scale, len(scales)), -size, at))
    return [quantities[at] for _, _, at in sorted(keyed)]


def amount(quantity: Quantity) -> float | None:
    """The value as one number: the middle of a range, a bound that stands alone; negative for a fall in per cent."""
    value = quantity.value
    if value is None:
        bounds = [b for b in (quantity.low, quantity.high) if isinstance(b, int | float)]
        value = sum(bounds) / len(bounds) if bounds else None
    if not isinstance(value, int | float):
        return None
    fell = quantity.change == "fall" and quantity.kind in ("percent", "pp")
    return -abs(value) if fell else value


def _size(quantity: Quantity) -> tuple[str, float]:
    """On which scale a quantity is measured, and its place there."""
    size = amount(quantity)
    if size is None:
        return "", 0.0
    per = f"/{quantity.per}" if quantity.per else ""
    if quantity.kind in ("percent", "pp", "ordinal", "bare"):
        return "number" + per, size
    if quantity.kind == "multiple":
        return "times" + per, quantity.ratio if quantity.ratio is not None else size
    if quantity.kind == "quantity" and quantity.dimension in (None, "count"):
        return "count" + per, size
    from jingdu.annotate.quantities.tables import (
        unit_sizes,
    )  # takes longer to import than the first page to be laid out

    scale, factor = unit_sizes().get(quantity.unit or "", (quantity.unit or "", 1.0))
    return scale + per, size * factor
