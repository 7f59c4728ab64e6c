"""What a query is turned into: something that finds its places in a text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Protocol

from jingdu.article import Span


class Matcher(Protocol):
    """Finds the places of one query. Knows no article: it works on any text."""

    def spans(self, text: str) -> list[Span]:
        """The places in `text`, in order, not overlapping, none of them empty."""
        ...


class Nothing:
    """Finds nothing, as an empty query does."""

    def spans(self, text: str) -> list[Span]:
        """No places."""
        return []


@dataclass(frozen=True, slots=True)
class Literal:
    """Finds exactly these characters: the fastest way there is."""

    needle: str
    """Not empty."""

    def spans(self, text: str) -> list[Span]:
        """The places in `text`."""
        find, needle, size = text.find, self.needle, len(self.needle)
        starts = []
        at = find(needle)
        while at >= 0:
            starts.append(at)
            at = find(needle, at + size)
        return [Span(at, at + size) for at in starts]


@dataclass(frozen=True, slots=True)
class Pattern:
    """Finds what a regular expression matches."""

    pattern: re.Pattern[str]

    def spans(self, text: str) -> list[Span]:
        """The places in `text`; empty matches are left out."""
        return [Span(*m.span()) for m in self.pattern.finditer(text) if m.end() > m.start()]
