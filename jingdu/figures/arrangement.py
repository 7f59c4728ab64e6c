"""The numbers of an article as a list: grouped, sorted, filtered, and growing while more are found.

A book has tens of thousands of them, so nothing is built for an entry before somebody asks for it: a group knows its
numbers, and is sorted when one of its entries is looked at.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import accumulate

from jingdu.analysis import Quantity
from jingdu.annotate.findings import Findings
from jingdu.figures.filtering import Haystack
from jingdu.figures.kinds import Family, by_size, family
from jingdu.figures.wording import section_name


class Grouping(StrEnum):
    """What stands together."""

    SECTION = "section"
    KIND = "kind"


class Order(StrEnum):
    """How the numbers of a group follow each other."""

    PLACE = "place"
    SIZE = "size"


@dataclass(slots=True)
class Group:
    """The numbers of one section or of one kind, under a heading."""

    key: int
    """The index of the section, or the `Family`."""
    name: str
    items: list[Quantity] = field(default_factory=list)
    in_order: bool = True


class Arrangement:
    """Headings and numbers by index, for a list; size orders only within a kind, since a section mixes them."""

    def __init__(self, findings: Findings) -> None:
        self.findings = findings
        self.grouping = Grouping.SECTION
        self.order = Order.PLACE
        self.query = ""
        self._haystack = Haystack(findings)
        self._groups: list[Group] = []
        self._by_key: dict[int, Group] = {}
        self._starts: list[int] = []
        """The index of each group's heading."""
        self._length = self._taken = 0

    # -- what is shown

    def __len__(self) -> int:
        return self._length

    def at(self, index: int) -> Group | Quantity:
        """The entry at an index: a group for its heading, or a number."""
        place = bisect_right(self._starts, index) - 1
        group = self._groups[place]
        within = index - self._starts[place] - 1
        return group if within < 0 else self._ordered(group)[within]

    def is_heading(self, index: int) -> bool:
        """Whether an entry is a heading."""
        place = bisect_right(self._starts, index) - 1
        return self._starts[place] == index

    @property
    def count(self) -> int:
        """How many numbers are listed."""
        return self._length - len(self._groups)

    def shown(self) -> Iterator[Quantity]:
        """The numbers that are listed, in the order of the list."""
        for group in self._groups:
            yield from self._ordered(group)

    def index_of(self, quantity: Quantity | None) -> int | None:
        """The index of a number; None where it is not listed."""
        if quantity is None:
            return None
        group = self._by_key.get(self._key(quantity))
        if group is None:
            return None
        items = self._ordered(group)
        within = next((i for i, item in enumerate(items) if item is quantity), None)
        return None if within is None else self._starts[self._groups.index(group)] + 1 + within

    def nearest(self, offset: int) -> int:
        """The index of the first number in the text that ends after an offset, else of the last one; 0 for none."""
        after = min((q for q in self.shown() if q.end > offset), key=lambda q: q.start, default=None)
        found = after or max(self.shown(), key=lambda q: q.start, default=None)
        return self.index_of(found) or 0

    # -- how

    def take(self) -> None:
        """List what has been found since the last time."""
        items = self.findings.quantities.items
        if len(items) == self._taken:
            return
        new = items[self._taken :]
        self._taken = len(items)
        self._add(self._haystack.matching(self.query, new) if self.query else new)

    def arrange(
        self, *, grouping: Grouping | None = None, order: Order | None = None, query: str | None = None
    ) -> None:
        """List in another way; what is not given stays as it is."""
        self.grouping = self.grouping if grouping is None else grouping
        self.order = self.order if order is None else order
        if query is not None:
            self.query = query
        self._groups, self._by_key = [], {}
        self._taken = len(self.findings.quantities.items)
        items = self.findings.quantities.items
        self._add(self._haystack.matching(self.query, items) if self.query else items)

    def prepare_filter(self, most: int) -> bool:
        """Look at some more numbers for what a filter could ask for, so that the first letter has not to wait for all
        of them; whether there are others left."""
        return self._haystack.prepare(self.findings.quantities.items, most)

    def forget_filter(self) -> None:
        """What a filter could ask for is looked up again: it may be known better by now who says what."""
        self._haystack = Haystack(self.findings)

    def _add(self, items: Iterable[Quantity]) -> None:
        for item in items:
            key = self._key(item)
            group = self._by_key.get(key)
            if group is None:
                group = self._by_key[key] = Group(key, self._name(key))
                self._groups.append(group)
            group.items.append(item)
            group.in_order = self.order is Order.PLACE
        self._groups.sort(key=lambda group: group.key)
        sizes = [len(group.items) + 1 for group in self._groups]
        self._length = sum(sizes)
        self._starts = list(accumulate(sizes, initial=0))[:-1]

    def _ordered(self, group: Group) -> list[Quantity]:
        if not group.in_order:
            group.items = by_size(group.items)
            group.in_order = True
        return group.items

    def _key(self, item: Quantity) -> int:
        if self.grouping is Grouping.KIND:
            return family(item)
        return self.findings.article.section_at(item.start)

    def _name(self, key: int) -> str:
        return Family(key).title if self.grouping is Grouping.KIND else section_name(self.findings, key)
