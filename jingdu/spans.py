"""Spans in the order of the text, of which a book has very many."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from typing import overload

from jingdu.article import Span


class Spans(Sequence[Span]):
    """Spans that take eight bytes each: one character can stand a hundred thousand times in a book."""

    def __init__(self) -> None:
        self.starts = array("I")
        """Their first offsets, sorted."""
        self._ends = array("I")

    def extend(self, spans: Iterable[Span], moved: int = 0) -> None:
        """Append spans that start after those that are here, each moved by so many characters."""
        for start, end in spans:
            self.starts.append(start + moved)
            self._ends.append(end + moved)

    def followed_by(self, others: Spans) -> Spans:
        """These and the others, which come after them in the text."""
        both = Spans()
        both.starts, both._ends = self.starts + others.starts, self._ends + others._ends
        return both

    def __len__(self) -> int:
        return len(self.starts)

    @overload
    def __getitem__(self, index: int) -> Span: ...

    @overload
    def __getitem__(self, index: slice) -> list[Span]: ...

    def __getitem__(self, index: int | slice) -> Span | list[Span]:
        if isinstance(index, slice):
            return list(map(Span, self.starts[index], self._ends[index]))
        return Span(self.starts[index], self._ends[index])
