"""What lies over the text of a line: which characters are a number, a hit, dimmed, under the cursor.

Each kind of mark is a bit; a stretch of text has the sum of the bits that cover it, and from the sum comes its style.
Knows no widget.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from enum import IntFlag
from itertools import pairwise
from typing import NamedTuple

from jingdu.annotate.findings import Findings
from jingdu.settings import Tones
from jingdu.spans import Spans


class Mark(IntFlag):
    """Kinds of marks; a later one wins where styles disagree."""

    NONE = 0
    TERM = 1
    NUMBER = 2
    TERM_LIT = 4
    NUMBER_LIT = 8
    DIM = 16
    HIT = 32
    HIT_CURRENT = 64
    LIT = 128
    HOVER = 256
    CURSOR = 512
    SELECTED = 1024


ON_RUBY = Mark.DIM | Mark.HOVER | Mark.CURSOR
"""What shows on the syllables over the text too."""

TONE = 4096
"""A syllable in the neutral tone has this bit's worth once, one in the first tone twice …"""

# `flag.name` is slow and painting asks often
COMPONENTS = {mark: "reading--" + str(mark.name).lower().replace("_", "-") for mark in Mark if mark}

Layer = tuple[int, int, int]
"""(start, end, bits): offsets into the article's text."""


class Look(NamedTuple):
    """What decides how the whole page looks, apart from the text: part of the key under which lines are kept."""

    spotlight: str | None = None
    """The speaker whose statements stay bright."""
    emphasis: str | None = None
    """`numbers` or `terms` while that panel has the focus."""
    tones: Tones = "none"
    """The palette of the tones of ruby."""
    script: str = ""
    """The script that the text is shown in; empty for its own."""
    revision: int = 0
    """Counts what else changed: annotations that came in, a new theme."""


class Hits:
    """Search hits in order, and which of them is the current one."""

    def __init__(self, spans: Spans | None = None, current: int = -1) -> None:
        self.spans = Spans() if spans is None else spans
        self.current = current

    def __len__(self) -> int:
        return len(self.spans)

    def layers(self, start: int, end: int) -> list[Layer]:
        """The hits over a stretch of text. Hits do not overlap."""
        first = max(0, bisect_right(self.spans.starts, start) - 1)
        last = bisect_left(self.spans.starts, end)
        return [
            (*self.spans[i], Mark.HIT_CURRENT if i == self.current else Mark.HIT)
            for i in range(first, last)
            if self.spans[i][1] > start
        ]

    def index_from(self, offset: int) -> int:
        """The first hit at or after `offset`, going round to the first one; -1 where there are none."""
        if not self.spans:
            return -1
        return bisect_left(self.spans.starts, offset) % len(self.spans)

    def index_before(self, offset: int) -> int:
        """The last hit that starts before `offset`, going round to the last one; -1 where there are none."""
        return (bisect_left(self.spans.starts, offset) - 1) % len(self.spans) if self.spans else -1


def layers(findings: Findings, look: Look, start: int, end: int, running: bool = True) -> list[Layer]:
    """The lasting marks over a stretch of text: numbers, terms, and what the spotlight leaves in the dark.

    `running` says whether it is running text; in titles and headings numbers and terms show only when looked for.
    """
    out: list[Layer] = []
    for kind, track, quiet, lit in (
        ("terms", findings.terms, Mark.TERM, Mark.TERM_LIT),
        ("numbers", findings.quantities, Mark.NUMBER, Mark.NUMBER_LIT),
    ):
        if running or look.emphasis == kind:
            mark = lit if look.emphasis == kind else quiet
            out += [(item.start, item.end, mark) for item in track.over(start, end)]
    if look.spotlight is not None:
        bright = [(s.start, s.end) for s in findings.statements.over(start, end) if s.speaker == look.spotlight]
        out += [(a, b, Mark.DIM) for a, b in _gaps(bright, start, end)]
    return out


def _gaps(spans: Iterable[tuple[int, int]], start: int, end: int) -> list[tuple[int, int]]:
    """What the spans leave uncovered of [start, end)."""
    out, at = [], start
    for a, b in sorted(spans):
        if a > at:
            out.append((at, a))
        at = max(at, b)
    if at < end:
        out.append((at, end))
    return out


def runs(start: int, end: int, marks: Sequence[Layer]) -> list[Layer]:
    """Cut [start, end) where marks begin or end; each run has the sum of the bits over it."""
    if not marks:
        return [(start, end, 0)]
    cuts = {start, end}
    for a, b, _ in marks:
        cuts.add(max(start, a))
        cuts.add(min(end, b))
    edges = sorted(c for c in cuts if start <= c <= end)
    out = []
    for a, b in pairwise(edges):
        bits = 0
        for s, e, mark in marks:
            if s <= a and e >= b:
                bits |= mark
        out.append((a, b, bits))
    return out
