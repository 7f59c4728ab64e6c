"""What of an article's numbers is better looked at than read: growth rates, and how much there was before and after."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from jingdu.analysis import Quantity
from jingdu.article import Article
from jingdu.figures.kinds import amount

_LONGEST_WORD = 8
# 提高到35% is where it stands now; 增速提高到9.5% and 降幅为3% are rates all the same
_LEVEL = re.compile("(?:到|至|为|成)(?:了|约|近|超过?|的)*$")
_RATE_WORD = re.compile("增[速幅长]|[涨降跌升减]幅|增长率|增长速度")
_TO = re.compile("到|至|为|成|→|—")
_OUTLIER = 10.0
"""By how much the largest must exceed the next few before its bar is cut off."""


@dataclass(frozen=True, slots=True)
class Rate:
    """By how much something grew, in per cent; less than 0 where it shrank."""

    quantity: Quantity
    low: float
    high: float
    """The same as `low`, but for a range."""

    @property
    def middle(self) -> float:
        """What it is sorted by."""
        return (self.low + self.high) / 2


@dataclass(frozen=True, slots=True)
class Pair:
    """Two amounts of the same thing, 由A增至B."""

    before: Quantity
    after: Quantity
    low: float
    high: float
    """The two amounts, before and after; neither is negative."""

    @property
    def times(self) -> float | None:
        """How many times what it was; None where it was nothing."""
        return self.high / self.low if self.low else None


def rates(article: Article, quantities: Iterable[Quantity]) -> Iterator[Rate]:
    """The growth rates among quantities, in order: percentages with a direction, 增长1.86倍 as 186."""
    for quantity in quantities:
        if quantity.change is None or _is_level(article, quantity):
            continue
        if quantity.kind == "percent" and quantity.dimension not in ("tenths", "discount"):
            yield from _percent(quantity)
        elif quantity.kind == "multiple" and quantity.ratio is not None:
            grown = round((quantity.ratio - 1) * 100, 6)
            yield Rate(quantity, grown, grown)


def pairs(article: Article, quantities: Iterable[Quantity]) -> Iterator[Pair]:
    """The before and after pairs among quantities, in order."""
    for before, after in pairwise(q for q in quantities if q.group is not None):
        if before.group != after.group or before.change is not None or after.change is None:
            continue
        low, high = amount(before), amount(after)
        between = article.text[before.end : after.start]
        if low is not None and high is not None and _TO.search(between):
            # a fall to 5.1% is to 5.1% all the same
            yield Pair(before, after, abs(low), abs(high))


def limit(values: Sequence[float]) -> float:
    """How far the scale of bars reaches: to the largest value, or, where that would leave the others nothing to see,
    a little beyond them; 0 for no values."""
    sizes = sorted(map(abs, values), reverse=True)
    for at, size in enumerate(sizes[: max(1, len(sizes) // 4)]):
        following = sizes[at + 1] if at + 1 < len(sizes) else 0.0
        if following and size > _OUTLIER * following:
            return following * 1.25
    return sizes[0] if sizes else 0.0


def _percent(quantity: Quantity) -> Iterator[Rate]:
    sign = -1 if quantity.change == "fall" else 1
    bounds = [b for b in (quantity.low, quantity.high) if isinstance(b, int | float)]
    if isinstance(quantity.value, int | float):
        bounds = [quantity.value]
    if bounds:
        low, high = sorted(sign * abs(bound) for bound in bounds[:1] + bounds[-1:])
        yield Rate(quantity, low, high)


def _is_level(article: Article, quantity: Quantity) -> bool:
    before = article.text[max(0, quantity.start - _LONGEST_WORD) : quantity.start]
    return bool(_LEVEL.search(before)) and not _RATE_WORD.search(before)
