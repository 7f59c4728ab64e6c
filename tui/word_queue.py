"""Which blocks' words are asked for next: what is in view, then what is near, then, in an article, the rest.

In a book only the words near the reader are kept.
"""

from __future__ import annotations

from collections.abc import Iterable

from jingdu.annotate import wire
from jingdu.annotate.findings import Findings

NEARBY = 30
"""Blocks before and after those in view whose words are wanted too."""
KEPT = 120
"""Blocks around the view whose words a book keeps."""
WHOLE = 200_000
"""Up to this many characters, the words of all blocks are wanted."""
AHEAD = 12
"""Requests under way at once: what is in view, few enough that the reader's next place comes soon."""


class WordQueue:
    """The requests for one article."""

    def __init__(self, findings: Findings) -> None:
        self._findings = findings
        self._asked: set[int] = set()
        self._stale: set[int] = set()
        """Blocks that have words, but are to be cut again."""
        self._view = range(0, 1)
        self._next = 0
        """No block before this one is left to ask for once the view is served."""

    def look_at(self, first: int, last: int) -> bool:
        """The reader sees blocks [first, last); whether those are others than before."""
        if self._view == range(first, last):
            return False
        self._view = range(first, last)
        if self._long:
            self._findings.forget_words(keep=range(first - KEPT, last + KEPT))
        return True

    def requests(self) -> list[wire.Segment]:
        """What to ask now; empty while enough is under way, or when nothing is wanted."""
        out = []
        while len(self._asked) < AHEAD and (block := self._wanted()) is not None:
            self._asked.add(block)
            b = self._findings.article.blocks[block]
            out.append(wire.Segment(block, b.start, self._findings.article.text[b.start : b.end]))
        return out

    def answered(self, block: int) -> None:
        """The words of a block have come."""
        self._asked.discard(block)
        self._stale.discard(block)

    def cut_again(self, forms: Iterable[str]) -> None:
        """The blocks that have a word, in one of these forms, are to be cut again."""
        article, cut = self._findings.article, self._findings.cut_blocks()
        if not cut:
            return
        end = article.blocks[max(cut)].end
        for form in forms:
            at = article.text.find(form, article.blocks[min(cut)].start, end)
            while at >= 0:
                block = article.block_at(at)
                if self._findings.has_words(block):
                    self._stale.add(block)
                    self._asked.discard(block)
                at = article.text.find(form, article.blocks[block].end, end)
        self._next = 0

    def restart(self) -> None:
        """What was under way is lost."""
        self._asked.clear()

    @property
    def done(self) -> bool:
        """Whether nothing is wanted."""
        return not self._asked and self._wanted() is None

    @property
    def _long(self) -> bool:
        return len(self._findings.article.text) > WHOLE

    def _wanted(self) -> int | None:
        blocks = len(self._findings.article.blocks)
        near = range(max(0, self._view.start - NEARBY), min(blocks, self._view.stop + NEARBY))
        for wanted in (self._view, near):
            for block in wanted:
                if block < blocks and self._open(block):
                    return block
        if self._long:
            return None
        while self._next < blocks and not self._open(self._next):
            self._next += 1
        return self._next if self._next < blocks else None

    def _open(self, block: int) -> bool:
        return block not in self._asked and (block in self._stale or not self._findings.has_words(block))
