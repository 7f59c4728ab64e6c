"""A search in pieces: what is near the reader first, and never much at once."""

from __future__ import annotations

from collections.abc import Iterator

from jingdu.searching.matcher import Matcher
from jingdu.spans import Spans

PIECE = 150_000
"""Characters of a piece: less than two milliseconds, even where every second character is a hit."""


class Scan:
    """One query on its way through a text, from the line of `origin` to the end and then from the beginning.

    Pieces end at line ends, which no hit crosses unless the query does.
    """

    def __init__(self, text: str, matcher: Matcher, origin: int = 0) -> None:
        self._text, self._matcher = text, matcher
        self._start = text.rfind("\n", 0, origin) + 1
        self._after, self._before = Spans(), Spans()
        self._pieces = self._scan()
        self.complete = False

    @property
    def spans(self) -> Spans:
        """What has been found so far, in the order of the text."""
        return self._before.followed_by(self._after)

    def go_on(self) -> bool:
        """Search another piece; False once everything has been searched."""
        self.complete = next(self._pieces, None) is None
        return not self.complete

    def _scan(self) -> Iterator[bool]:
        for start, end, found in (
            (self._start, len(self._text), self._after),
            (0, self._start, self._before),
        ):
            at = start
            while at < end:
                stop = self._line_end(at + PIECE, end)
                found.extend(self._matcher.spans(self._text[at:stop]), at)
                at = stop
                yield True

    def _line_end(self, at: int, end: int) -> int:
        if at >= end:
            return end
        found = self._text.find("\n", at, end)
        return end if found < 0 else found + 1
