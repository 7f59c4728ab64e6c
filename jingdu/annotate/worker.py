"""The annotating processes, which work at low priority while somebody reads in another process.

`python -m jingdu.annotate.worker findings` is given an article and finds who speaks, the numbers and the terms;
then it leaves. `… words` is given blocks, in the order in which the reader wants them, and finds their words. Both
leave when the reader is gone.
"""

from __future__ import annotations

import os
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import BinaryIO, TypeVar

from jingdu.analysis import Speaker, Statement
from jingdu.annotate import wire
from jingdu.article import Article
from jingdu.errors import SourceError

T = TypeVar("T")

BATCH = 50
"""Annotations in a message."""
PART_BLOCKS = 400
"""Blocks of a parsed article in a message."""
NICENESS = 10


class Session:
    """One reader at the other end of two pipes."""

    def __init__(self, requests: BinaryIO, reports: BinaryIO) -> None:
        self._requests, self._reports = requests, reports

    def find(self) -> None:
        """Take one article, and report what is in it."""
        task = wire.receive(self._requests)
        if isinstance(task, wire.ReadWhole):
            article = self._read(task.path)
        else:
            article = task.article if isinstance(task, wire.Annotate) else None
        if article is not None:
            for report in findings(article):
                self._send(report)

    def segment(self) -> None:
        """Report the words of blocks, as long as the reader asks for some."""
        from jingdu.annotate import words

        while (task := wire.receive(self._requests)) is not None:
            if isinstance(task, wire.Segment):
                self._send(wire.Words(task.block, tuple(words.find(task.text, task.start))))

    def fail(self, why: str) -> None:
        """Report that it cannot go on."""
        self._send(wire.Failed(why))

    def _send(self, report: wire.Report) -> None:
        frame = memoryview(wire.packed(report))
        while frame:
            frame = frame[self._reports.write(frame) :]

    def _read(self, path: str) -> Article | None:
        from jingdu import parsing, sources

        try:
            article = parsing.parse(sources.read(path))
        except SourceError as error:
            self.fail(str(error))
            return None
        for part in parts(article):
            self._send(part)
        return article


def findings(article: Article) -> Iterator[wire.Report]:
    """What is found in the whole article, batch by batch, the quickest first."""
    from jingdu.annotate import pipeline

    yield from _batches(pipeline.quantities(article), wire.Quantities)
    yield from _batches(pipeline.terms(article), wire.Terms)
    speakers, statements = pipeline.voices(article)
    yield from _batches(speakers, wire.Speakers)
    yield from _batches(statements, wire.Statements)
    yield from _corrections(article, speakers, statements)


def _corrections(
    article: Article, speakers: Sequence[Speaker], statements: Sequence[Statement]
) -> Iterator[wire.Report]:
    """What the reader has put right before."""
    from jingdu.library import corrections
    from jingdu.library.database import LibraryError

    try:
        changed = corrections.changed(speakers, statements, corrections.load(article))
    except LibraryError as error:
        yield wire.Failed(f"your corrections cannot be read: {error}")
    else:
        yield from _batches(sorted(changed.items(), key=lambda item: item[0]), wire.Corrected)


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


def _leave_with(reader: int) -> None:
    """End this process when the reader's is gone: it may be killed while this one is deep in an article."""
    while os.getppid() == reader:
        time.sleep(0.5)
    os._exit(1)


def main(arguments: Sequence[str]) -> None:
    """Serve the reader at standard input and output."""
    os.nice(NICENESS)
    threading.Thread(target=_leave_with, args=(os.getppid(),), daemon=True).start()
    reports = os.fdopen(os.dup(sys.stdout.fileno()), "wb", buffering=0)
    # what a library prints must not get between the messages
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    session = Session(os.fdopen(sys.stdin.fileno(), "rb", buffering=0), reports)
    try:
        if "words" in arguments:
            session.segment()
        else:
            session.find()
    except (BrokenPipeError, KeyboardInterrupt):
        return
    except Exception as error:  # nobody sees this process: the reader goes on, and says what is missing
        session.fail(f"{type(error).__name__}: {error}")
        raise


if __name__ == "__main__":
    main(sys.argv[1:])
