"""The annotating process: finds everything in an article while somebody reads it in another process.

It runs at low priority and leaves when it has nothing more to do, or when the reader is gone. What needs the whole
article (who speaks, the numbers, the terms) comes first, since it is quick; words and readings follow, those of the
blocks in view before all others. In a long book words are found only near the reader.
"""

from __future__ import annotations

import os
import select
import sys
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import BinaryIO, TypeVar

from jingdu.annotate import wire
from jingdu.article import Article
from jingdu.errors import SourceError

T = TypeVar("T")

BATCH = 50
"""Annotations in a message."""
PART_BLOCKS = 400
"""Blocks of a parsed article in a message."""
WORDS_FOR_ALL = 200_000
"""Up to this many characters every word of an article is found; beyond, only those near the reader."""
NEARBY = 40
"""Blocks before and after those in view whose words are found too."""
NICENESS = 10


class Session:
    """One reader at the other end of two pipes."""

    def __init__(self, requests: BinaryIO, reports: BinaryIO) -> None:
        self._requests, self._reports = requests, reports
        self._view = range(0, NEARBY)
        self._segmented: set[int] = set()
        self._sending = threading.Lock()

    def run(self) -> None:
        """Serve the reader until there is nothing more to do."""
        first = wire.receive(self._requests)
        if isinstance(first, wire.ReadWhole):
            article = self._read(first.path)
        elif isinstance(first, wire.Annotate):
            article = first.article
        else:
            return
        if article is None:
            return
        # words are wanted at once, wherever the reader goes, while the whole of a book takes its time
        rest = threading.Thread(target=self._find_rest, args=(article,), daemon=True)
        rest.start()
        self._find_words(article, rest)

    def _send(self, report: wire.Report) -> None:
        with self._sending:
            frame = memoryview(wire.packed(report))
            while frame:
                frame = frame[self._reports.write(frame) :]

    def _find_rest(self, article: Article) -> None:
        try:
            for report in findings(article):
                self._send(report)
        except BrokenPipeError:
            return
        except Exception as error:  # a thread's error is else seen by nobody: the reader goes on and says so
            self._send(wire.Failed(f"{type(error).__name__}: {error}"))

    def _read(self, path: str) -> Article | None:
        from jingdu import parsing, sources

        try:
            article = parsing.parse(sources.read(path))
        except SourceError as error:
            self._send(wire.Failed(str(error)))
            return None
        for part in parts(article):
            self._send(part)
        return article

    def _listen(self, wait: float | None = 0) -> bool:
        """Take in what the reader asks; whether it asked. `wait` in seconds, None for ever."""
        ready, _, _ = select.select([self._requests], [], [], wait)
        if not ready:
            return False
        request = wire.receive(self._requests)
        if request is None:
            raise SystemExit(0)
        if isinstance(request, wire.InView):
            self._view = range(request.first, request.last)
        return True

    def _find_words(self, article: Article, rest: threading.Thread) -> None:
        from jingdu.annotate import words

        long = len(article.text) > WORDS_FOR_ALL
        while True:
            block = self._next_block(article, long)
            if block is not None:
                b = article.blocks[block]
                self._segmented.add(block)
                self._send(wire.Words(block, tuple(words.find(article.text[b.start : b.end], b.start))))
                self._listen()
            elif long:
                self._listen(None)
            else:
                rest.join()
                self._send(wire.Finished())
                return

    def _next_block(self, article: Article, long: bool) -> int | None:
        """The block whose words are wanted most: in view, then nearby, then, in an article, any."""
        blocks = range(len(article.blocks))
        near = range(max(0, self._view.start - NEARBY), min(len(blocks), self._view.stop + NEARBY))
        if long:
            # the reader has dropped the words of what is far away by now
            self._segmented.intersection_update(near)
        for wanted in (self._view, near, () if long else blocks):
            for block in wanted:
                if block in blocks and block not in self._segmented:
                    return block
        return None


def findings(article: Article) -> Iterator[wire.Report]:
    """What is found in the whole article, batch by batch, the quickest first."""
    from jingdu.annotate import pipeline

    yield from _batches(pipeline.quantities(article), wire.Quantities)
    yield from _batches(pipeline.terms(article), wire.Terms)
    speakers, statements = pipeline.voices(article)
    yield from _batches(speakers, wire.Speakers)
    yield from _batches(statements, wire.Statements)


def parts(article: Article) -> Iterator[wire.ArticlePart]:
    """The article cut into messages."""
    blocks = article.blocks
    for first in range(0, max(1, len(blocks)), PART_BLOCKS):
        some = tuple(blocks[first : first + PART_BLOCKS])
        last = first + PART_BLOCKS >= len(blocks)
        start = some[0].start if some else 0
        end = len(article.text) if last else blocks[first + PART_BLOCKS].start
        yield wire.ArticlePart(article.text[start:end], some, article.source, article.aside if last else (), last)


def _batches(items: Iterable[T], message: Callable[[tuple[T, ...]], wire.Report]) -> Iterator[wire.Report]:
    rest = iter(items)
    while batch := tuple(islice(rest, BATCH)):
        yield message(batch)


def main(arguments: Sequence[str] = ()) -> None:
    """Serve the reader at standard input and output."""
    os.nice(NICENESS)
    reports = os.fdopen(os.dup(sys.stdout.fileno()), "wb", buffering=0)
    # what a library prints must not get between the messages
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    try:
        Session(os.fdopen(sys.stdin.fileno(), "rb", buffering=0), reports).run()
    except (BrokenPipeError, KeyboardInterrupt):
        return


if __name__ == "__main__":
    main()
