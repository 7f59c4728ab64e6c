"""Finding numbers by what they say, measure or come to, or by who says them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from jingdu.analysis import Quantity
from jingdu.annotate.findings import Findings
from jingdu.figures.kinds import family
from jingdu.figures.wording import movement, said_by


class Haystack:
    """A line of words a number, kept for the next letter that is typed."""

    def __init__(self, findings: Findings) -> None:
        self._findings = findings
        self._lines: dict[int, str] = {}
        """By the offset at which the number starts."""
        self._ready = 0

    def prepare(self, items: Sequence[Quantity], most: int) -> bool:
        """Put the words of some more of `items` together, which only ever grow; whether there are others left."""
        ready = self._ready
        for item in items[ready : ready + most]:
            self._line(item)
        self._ready = ready + most
        return self._ready < len(items)

    def matching(self, query: str, items: Sequence[Quantity]) -> list[Quantity]:
        """Those of `items` that have every word of the query, in order; letters match in either case and width."""
        from jingdu.searching import find

        kept: Sequence[Quantity] = items
        for word in query.split():
            lines = [self._line(item) for item in kept]
            ends = list(accumulate(len(line) + 1 for line in lines))
            hit = {bisect_right(ends, span.start) for span in find("\n".join(lines), word)}
            kept = [item for at, item in enumerate(kept) if at in hit]
        return list(kept)

    def _line(self, item: Quantity) -> str:
        line = self._lines.get(item.start)
        if line is None:
            line = self._lines[item.start] = _words(self._findings, item)
        return line


def _words(findings: Findings, item: Quantity) -> str:
    speaker = findings.speaker(said_by(findings, item))
    amounts = [f"{value:,} {value}" for value in (item.value, item.low, item.high) if isinstance(value, int | float)]
    parts = (
        item.text,
        *amounts,
        item.unit,
        item.per,
        movement(item),
        item.change,
        item.measures,
        speaker.name if speaker is not None else None,
        family(item).english,
    )
    # a hit must not run from one part into the next
    return "\t".join(part for part in parts if part)
