"""A search in the article: from the first letter typed to the moment it is let go."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from widgets.reading.marks import Hits
from widgets.reading.pane import ReadingPane

if TYPE_CHECKING:
    from jingdu.searching.scan import Scan

BREATH = 0.008
"""Seconds between pieces: a key goes through several hands, and none of them shall wait for a piece."""


@dataclass
class Search:
    """One search. `origin` is where the reader was when it began."""

    pane: ReadingPane
    query: str = ""
    origin: int = 0
    at: int | None = None
    """Where the last jump to a hit led; None before the first."""
    hits: Hits = field(default_factory=Hits)
    _scan: Scan | None = None

    @property
    def active(self) -> bool:
        """Whether hits are lit."""
        return bool(self.query)

    def begin(self) -> None:
        """Remember where the reader is."""
        if not self.active:
            self.origin = self.pane.cursor

    def look_for(self, query: str) -> bool:
        """Search anew from the origin; the nearest hit onwards becomes the current one.

        Whether more remains to be searched: in a book, `complete` does that piece by piece.
        """
        from jingdu.searching import compile
        from jingdu.searching.scan import PIECE, Scan

        text = self.pane.article.text
        self.query, self.hits, self.at = query, Hits(), None
        self._scan = scan = Scan(text, compile(query), self.origin)
        going = scan.go_on()
        while going and len(text) <= PIECE:
            going = scan.go_on()
        self._take(scan)
        return going

    async def complete(self) -> None:
        """Search the rest, with room for keys in between."""
        scan = self._scan
        if scan is None:
            return
        while scan is self._scan and scan.go_on():
            await asyncio.sleep(BREATH)
        if scan is self._scan:
            self._take(scan)

    def _take(self, scan: Scan) -> None:
        """Light what has been found; the current hit stays, if there is one."""
        current = self.hits.spans[self.hits.current][0] if self.hits.current >= 0 else None
        self.hits = Hits(scan.spans)
        if current is None:
            self._show(self.hits.index_from(self.origin))
        else:
            self.hits.current = self.hits.index_from(current)
            self.pane.hits = self.hits

    def step(self, by: int) -> None:
        """Go to the next or previous hit from the cursor."""
        if not len(self.hits):
            return
        cursor = self.pane.cursor
        on = self.hits.current
        if on >= 0 and self.at == cursor:
            index = (on + by) % len(self.hits)
        else:
            index = self.hits.index_from(cursor + 1) if by > 0 else self.hits.index_before(cursor)
        self._show(index)

    def cancel(self) -> None:
        """Let go; back to the origin, unless the reader has moved on since the last jump."""
        stayed = self.at is None or self.at == self.pane.cursor
        self.query, self.hits, self.at = "", Hits(), None
        self._scan = None
        self.pane.hits = self.hits
        if stayed:
            self.pane.go_to(self.origin)

    @property
    def count(self) -> str:
        """`3/12`, or `no hit`."""
        if not self.active:
            return ""
        return f"{self.hits.current + 1}/{len(self.hits)}" if len(self.hits) else "no hit"

    def _show(self, index: int) -> None:
        self.hits.current = index
        self.pane.hits = self.hits
        self.pane.go_to(self.hits.spans[index][0] if index >= 0 else self.origin)
        self.at = self.pane.cursor
