"""Statements in reading order, packed: a book has tens of thousands, and each as an object takes half a kilobyte."""

from __future__ import annotations

from array import array
from bisect import insort
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from jingdu.annotate.tracks import Track
from jingdu.article import Span

if TYPE_CHECKING:
    from jingdu.analysis import Statement, StatementKind

    Manner = tuple[str | None, StatementKind, str | None, str, float]
    """Who says it, how it is quoted, the cue, the rule that found it, and how sure that is."""


class StatementTrack(Track["Statement"], Sequence["Statement"]):
    """Statements in reading order, made when they are asked for: what is equal need not be the same object."""

    def __init__(self) -> None:
        super().__init__()
        self._ends = array("I")
        self._manner = array("I")
        """For each statement its place in `_manners`."""
        self._manners: list[Manner] = []
        self._places: dict[Manner, int] = {}
        self._section, self._paragraph = array("i"), array("i")
        self._bounds = array("I")
        """The bounds of all contents and quotes, one after the other."""
        self._content, self._quotes = array("I"), array("I")
        """For each statement where in `_bounds` its contents begin, and its quotes, which follow."""
        self._said: dict[str | None, array[int]] = {}
        """The statements of each speaker."""
        self._made_of: type[Statement]

    @property
    def items(self) -> Sequence[Statement]:
        """All of them."""
        return self

    def extend(self, items: Sequence[Statement]) -> None:
        """Append statements that start no earlier than what is there."""
        from jingdu.analysis import Statement  # not needed for the first page

        self._made_of = Statement
        for item in items:
            self._said.setdefault(item.speaker, array("I")).append(len(self))
            self._reach.append(max(item.end, self._reach[-1] if self._reach else 0))
            self._starts.append(item.start)
            self._ends.append(item.end)
            self._manner.append(self._place_of(item))
            self._section.append(item.section)
            self._paragraph.append(item.paragraph)
            self._content.append(len(self._bounds))
            self._bounds.extend(bound for span in item.content for bound in span)
            self._quotes.append(len(self._bounds))
            self._bounds.extend(bound for span in item.quotes for bound in span)

    def exchange(self, index: int, item: Statement) -> None:
        """Put another statement in the place of one: somebody else says it."""
        self._said[self[index].speaker].remove(index)
        insort(self._said.setdefault(item.speaker, array("I")), index)
        self._manner[index] = self._place_of(item)

    def index_of(self, item: Statement) -> int:
        """The index of a statement that is in here."""
        first = self.index_from(item.start)
        return next(i for i in range(first, len(self)) if self[i] == item)

    def said_by(self, speaker: str | None) -> Said:
        """What one speaker says, or what nobody knows who says; in order."""
        return Said(self, self._said.get(speaker, array("I")))

    def content_of(self, places: Iterable[int]) -> Iterator[tuple[int, int]]:
        """The bounds of what is said in some statements."""
        for place in places:
            for at in range(self._content[place], self._quotes[place], 2):
                yield self._bounds[at], self._bounds[at + 1]

    def _place_of(self, item: Statement) -> int:
        manner = (item.speaker, item.kind, item.cue, item.rule, item.confidence)
        place = self._places.setdefault(manner, len(self._manners))
        if place == len(self._manners):
            self._manners.append(manner)
        return place

    def __getitem__(self, index: int | slice) -> Any:
        if isinstance(index, slice):
            return [self._made(i) for i in range(*index.indices(len(self)))]
        return self._made(range(len(self))[index])

    def _made(self, index: int) -> Statement:
        speaker, kind, cue, rule, confidence = self._manners[self._manner[index]]
        after = self._content[index + 1] if index + 1 < len(self) else len(self._bounds)
        return self._made_of(
            start=self._starts[index],
            end=self._ends[index],
            speaker=speaker,
            kind=kind,
            cue=cue,
            content=self._spans(self._content[index], self._quotes[index]),
            quotes=self._spans(self._quotes[index], after),
            section=self._section[index],
            paragraph=self._paragraph[index],
            rule=rule,
            confidence=confidence,
        )

    def _spans(self, first: int, last: int) -> tuple[Span, ...]:
        bounds = self._bounds
        return tuple(Span(bounds[at], bounds[at + 1]) for at in range(first, last, 2))


class Said(Sequence["Statement"]):
    """What one speaker says."""

    def __init__(self, track: StatementTrack, places: array[int]) -> None:
        self._track, self._places = track, places

    def __len__(self) -> int:
        return len(self._places)

    def __getitem__(self, index: int | slice) -> Any:
        if isinstance(index, slice):
            return [self._track[place] for place in self._places[index]]
        return self._track[self._places[index]]

    def content(self) -> Iterator[tuple[int, int]]:
        """The bounds of all that is said."""
        return self._track.content_of(self._places)
