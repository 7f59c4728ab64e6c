"""What the process does that finds words: block by block, where the reader is.

What it has cut it cuts again when words become known, as soon as the reader wants nothing else; and when nothing is
to be done, it writes down what it has, so that the next sitting need not cut it.
"""

from __future__ import annotations

import select
from collections.abc import Callable, Iterable
from typing import BinaryIO

from jingdu.annotate import early_words, wire
from jingdu.annotate.early_words import EarlyWords
from jingdu.annotate.kept_words import KeptWords
from jingdu.annotate.rulings import Rulings
from jingdu.annotate.words import Readings, WordFinder, read
from jingdu.lexicon.scripts import simplified

PATIENCE = 0.1
"""Seconds after which it is seen whether the dictionaries are compiled."""
QUIET = 0.2
"""Seconds without a request after which what was found is written down."""
REMEMBERED = 4000
"""Blocks, those that were wanted last, that are cut again when words become known."""
_HEAD = 2

Send = Callable[[bytes], None]
"""Sends a packed message to the reader."""


class WordSession:
    """The words of one article, for a reader at the other end of two pipes."""

    def __init__(self, requests: BinaryIO, send: Send) -> None:
        self._requests, self._send = requests, send
        self._rulings = self._load_rulings()
        self._finder: WordFinder | None = None
        """Made when something has to be cut: that takes the dictionaries."""
        self._begun = False
        """Whether something had to be cut."""
        self._early: EarlyWords | None = None
        """There while the dictionaries are compiled."""
        self._unread: list[int] = []
        """Blocks whose words were found meanwhile."""
        self._kept = KeptWords(self._rulings)
        self._known: list[str] = []
        self._informed = False
        """Whether the article's names and terms are known: what is cut before is not cut for good."""
        self._wanted: dict[int, tuple[wire.Segment, Readings | None]] = {}
        """The blocks that were asked for, with their readings where they have been read here."""
        self._stale: list[int] = []
        """Blocks that are to be cut again, the next one last."""
        self._told = self._settled = 0
        """How many times words became known, and with how many of them all is cut that has been cut."""

    def serve(self) -> None:
        """Report the words of blocks, as long as the reader asks for some."""
        while True:
            if self._early is not None and self._early.over:
                self._early = None
                self._stale += reversed(self._unread)
                self._unread.clear()
            if self._stale:
                if not self._asked_within(0):
                    self._cut_again(self._stale.pop())
                    continue
            elif self._early is not None:
                if not self._asked_within(PATIENCE):
                    continue
            elif self._settled < self._told:
                self._settle(self._told)
                continue
            elif self._informed and self._kept.changed and not self._asked_within(QUIET):
                self._kept.keep()
            if (task := wire.receive(self._requests)) is None:
                return
            self._take(task)

    def _take(self, task: wire.Request | wire.Report) -> None:
        match task:
            case wire.Segment():
                self._segment(task)
            case wire.Remember(identity):
                self._kept.open(identity)
            case wire.Know(words):
                self._told += 1
                self._informed = True
                self._known += words
                new = self._finder.know(words) if self._finder is not None else words
                # what came out of the cache was cut when they were known
                self._again(new, [block for block, (_, readings) in self._wanted.items() if readings is not None])
            case wire.Rule(word, pieces):
                # the reader asks again for the blocks that have it
                if self._finder is None:
                    self._rulings.set(word, pieces)
                else:
                    self._finder.rule(word, pieces)
                self._kept.forget(word)

    def _segment(self, request: wire.Segment) -> None:
        frame = self._kept.get(request)
        readings = None
        if frame is None and not self._begun:
            self._begun = True
            if not early_words.compiled():
                self._early = EarlyWords(self._rulings)
                self._settle(wire.UNREAD)
        if frame is None and self._early is not None:
            self._segment_early(self._early, request)
            return
        if frame is None:
            readings = read(request.text)
            frame = self._cut(request, readings)
            self._kept.put(request, frame)
        self._want(request, readings)
        self._send(frame)

    def _segment_early(self, early: EarlyWords, first: wire.Segment) -> None:
        """The words of a block and of those that are asked for at the same time, since each time takes long."""
        requests, others = [first], []
        while self._asked_within(0) and (task := wire.receive(self._requests)) is not None:
            if isinstance(task, wire.Segment):
                requests.append(task)
            else:
                others.append(task)
        for request, words in zip(requests, early.find(requests, self._known), strict=True):
            self._want(request, None)
            self._unread.append(request.block)
            self._send(wire.packed(words))
        for task in others:
            self._take(task)

    def _settle(self, known: int) -> None:
        self._settled = known
        self._send(wire.packed(wire.Settled(known)))

    def _want(self, request: wire.Segment, readings: Readings | None) -> None:
        self._wanted.pop(request.block, None)
        self._wanted[request.block] = request, readings
        if len(self._wanted) > REMEMBERED:
            del self._wanted[next(iter(self._wanted))]

    def _cut(self, request: wire.Segment, readings: Readings) -> bytes:
        if self._finder is None:
            self._finder = WordFinder(rulings=self._rulings)
            self._finder.know(self._known)
        words = self._finder.find(request.text, request.start, readings)
        return wire.packed(wire.Words(request.block, tuple(words)))

    def _again(self, words: Iterable[str], blocks: Iterable[int]) -> None:
        """Some blocks are to be cut again as far as they have one of these words."""
        heads: dict[str, list[str]] = {}
        for word in words:
            heads.setdefault(word[:_HEAD], []).append(word)
        found = [block for block in blocks if _has(simplified(self._wanted[block][0].text), heads)]
        self._stale = [*(block for block in self._stale if block not in found), *reversed(found)]

    def _cut_again(self, block: int) -> None:
        if block not in self._wanted:
            return
        request, readings = self._wanted[block]
        readings = read(request.text) if readings is None else readings
        self._wanted[block] = request, readings
        frame = self._cut(request, readings)
        if self._kept.put(request, frame):
            self._send(frame)

    def _asked_within(self, seconds: float) -> bool:
        return bool(select.select([self._requests], [], [], seconds)[0])

    def _load_rulings(self) -> Rulings:
        from jingdu.library import own_cuts
        from jingdu.library.database import LibraryError

        try:
            return own_cuts.load()
        except LibraryError as error:
            self._send(wire.packed(wire.Failed(f"your own words cannot be read: {error}")))
            return Rulings()


def _has(text: str, heads: dict[str, list[str]]) -> bool:
    """Whether a text has one of some words, by their first two characters."""
    return any(
        text.startswith(word, at) for at in range(len(text) - 1) for word in heads.get(text[at : at + _HEAD], ())
    )
