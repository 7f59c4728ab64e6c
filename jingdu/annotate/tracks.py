"""Annotations of one kind in reading order, so kept that what stands at a place is found in no time."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate, islice
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

if TYPE_CHECKING:
    from jingdu.analysis import Term, TermSource


class Spanned(Protocol):
    """Anything that stands at a place in the text."""

    @property
    def start(self) -> int:
        """Its first offset."""

    @property
    def end(self) -> int:
        """The offset after its last."""


T = TypeVar("T", bound=Spanned)


class Track(Generic[T]):
    """Annotations of one kind in reading order; they may overlap a little."""

    def __init__(self) -> None:
        self._items: list[T] = []
        # arrays: a book has a hundred thousand places
        self._starts = array("I")
        self._reach = array("I")
        """For each item the furthest end of it and all before it; sorted, so it can be bisected."""

    @property
    def items(self) -> Sequence[T]:
        """All of them."""
        return self._items

    def __len__(self) -> int:
        return len(self._starts)

    def extend(self, items: Sequence[T]) -> None:
        """Append items that start no earlier than what is there."""
        reach = self._reach[-1] if self._reach else 0
        self._items.extend(items)
        self._starts.extend(item.start for item in items)
        self._reach.extend(islice(accumulate((item.end for item in items), max, initial=reach), 1, None))

    def exchange(self, index: int, item: T) -> None:
        """Put another item with the same bounds in the place of one."""
        self._items[index] = item

    def over(self, start: int, end: int) -> list[T]:
        """The items that share a character with [start, end), in order."""
        first = bisect_right(self._reach, start)
        last = bisect_left(self._starts, end)
        return [item for item in self.items[first:last] if item.end > start]

    def at(self, offset: int) -> T | None:
        """The innermost item at a character."""
        return min(self.over(offset, offset + 1), key=lambda item: item.end - item.start, default=None)

    def index_of(self, item: T) -> int:
        """The index of an item that is in here, not of one that is merely equal."""
        first = self.index_from(item.start)
        return next(i for i in range(first, len(self)) if self.items[i] is item)

    def index_from(self, offset: int) -> int:
        """The index of the first item that starts at or after `offset`; the number of items where none does."""
        return bisect_left(self._starts, offset)


class TermTrack(Track["Term"], Sequence["Term"]):
    """Terms in reading order. A book has a term a thousand times: what those have in common is kept once."""

    def __init__(self) -> None:
        super().__init__()
        self._ends = array("I")
        self._which = array("I")
        """For each term its place in `_kinds`."""
        self._kinds: list[tuple[str, str, str | None, str, TermSource]] = []
        self._places: dict[tuple[str, str, str | None, str, TermSource], int] = {}
        self._term: type[Term]
        """The class, once there are some."""

    @property
    def items(self) -> Sequence[Term]:
        """All of them, made when they are asked for."""
        return self

    def extend(self, items: Sequence[Term]) -> None:
        """Append terms that start no earlier than what is there."""
        from jingdu.analysis import Term  # not needed for the first page

        self._term = Term
        reach = self._reach[-1] if self._reach else 0
        for item in items:
            kind = (item.text, item.term, item.english, item.kind, item.source)
            place = self._places.setdefault(kind, len(self._kinds))
            if place == len(self._kinds):
                self._kinds.append(kind)
            reach = max(reach, item.end)
            self._starts.append(item.start)
            self._ends.append(item.end)
            self._reach.append(reach)
            self._which.append(place)

    def __getitem__(self, index: int | slice) -> Any:
        if isinstance(index, slice):
            return [self._made(i) for i in range(*index.indices(len(self)))]
        return self._made(range(len(self))[index])

    def _made(self, index: int) -> Term:
        return self._term(self._starts[index], self._ends[index], *self._kinds[self._which[index]])
