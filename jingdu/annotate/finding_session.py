"""What the process does that finds who speaks, the numbers and the terms: once for an article, ever.

A second time the reader gets the same messages out of the cache, and no annotator is imported.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain, islice
from typing import BinaryIO, TypeVar

from jingdu.analysis import Speaker, Statement, Term
from jingdu.annotate import annotation_cache, wire
from jingdu.article import Article

T = TypeVar("T")

BATCH = 50
"""Annotations in a message."""
MENTIONS = 500
"""Mentions of speakers in a message."""
PART_BLOCKS = 400
"""Blocks of a parsed article in a message."""

Send = Callable[[bytes], None]
"""Sends a packed message to the reader."""


class FindingSession:
    """One article, for a reader at the other end of two pipes."""

    def __init__(self, requests: BinaryIO, send: Send) -> None:
        self._requests, self._send = requests, send

    def serve(self) -> None:
        """Take an article, and report what is in it. Raises `SourceError`."""
        task = wire.receive(self._requests)
        if not isinstance(task, wire.Annotate | wire.ReadWhole):
            return
        name = _name(task)
        self._send(wire.packed(wire.Identified(name)))
        kept = annotation_cache.findings(name)
        if kept is None:
            self._find(task, name)
            return
        for frame in kept.frames():
            self._send(frame)
        self._correct(kept.text, (wire.unpacked(frame[wire.LENGTH.size :]) for frame in kept.frames()))

    def _find(self, task: wire.Annotate | wire.ReadWhole, name: str) -> None:
        recording = annotation_cache.Recording()
        voices: list[wire.Report | wire.Request] = []
        article = task.article if isinstance(task, wire.Annotate) else _read(task.path)
        read = parts(article) if isinstance(task, wire.ReadWhole) else ()
        for report in chain(read, findings(article)):
            frame = wire.packed(report)
            recording.add(frame)
            self._send(frame)
            if isinstance(report, wire.Speakers | wire.Statements):
                voices.append(report)
        recording.keep(name, article)
        self._correct(article.identity, voices)

    def _correct(self, text: str, reports: Iterable[wire.Report | wire.Request]) -> None:
        """Report what the reader has put right before, in the article whose text has an identity."""
        from jingdu.library import corrections
        from jingdu.library.database import LibraryError

        try:
            kept = corrections.load_for(text)
        except LibraryError as error:
            self._send(wire.packed(wire.Failed(f"your corrections cannot be read: {error}")))
            return
        if not kept:
            return
        speakers: list[Speaker] = []
        statements: list[Statement] = []
        for report in reports:
            if isinstance(report, wire.Speakers):
                speakers += report.items
            elif isinstance(report, wire.Statements):
                statements += report.items
        changed = corrections.changed(speakers, statements, kept)
        for batch in _batches(sorted(changed.items(), key=lambda item: item[0]), wire.Corrected):
            self._send(wire.packed(batch))


def _name(task: wire.Annotate | wire.ReadWhole) -> str:
    if isinstance(task, wire.Annotate):
        return annotation_cache.identity(task.article)
    try:
        return annotation_cache.identity_of_file(task.path)
    except OSError:
        # whoever reads it next says what is wrong with it
        return annotation_cache.NOTHING


def _read(path: str) -> Article:
    from jingdu import parsing, sources

    return parsing.parse(sources.read(path))


def findings(article: Article) -> Iterator[wire.Report]:
    """What is found in the whole article, batch by batch, the quickest first."""
    from jingdu.annotate import pipeline, vocabulary

    yield from _batches(pipeline.quantities(article), wire.Quantities)
    named: list[Term] = []
    for message in _batches(pipeline.terms(article), wire.Terms):
        named += message.items
        yield message
    speakers, statements = pipeline.voices(article)
    yield from spoken(speakers)
    yield wire.Vocabulary(tuple(vocabulary.of(speakers, named)))
    yield from _batches(statements, wire.Statements)


def spoken(speakers: Sequence[Speaker]) -> Iterator[wire.Report]:
    """Speakers with their mentions, of which there are thousands in a book."""
    batch: list[Speaker] = []
    room = MENTIONS
    for speaker in speakers:
        if batch and (len(speaker.mentions) > room or len(batch) == BATCH):
            yield wire.Speakers(tuple(batch))
            batch, room = [], MENTIONS
        batch.append(replace(speaker, mentions=speaker.mentions[:MENTIONS]))
        room -= len(speaker.mentions)
        if len(speaker.mentions) > MENTIONS:
            yield wire.Speakers(tuple(batch))
            batch, room = [], MENTIONS
            for first in range(MENTIONS, len(speaker.mentions), MENTIONS):
                yield wire.Mentions(speaker.id, speaker.mentions[first : first + MENTIONS])
    if batch:
        yield wire.Speakers(tuple(batch))


def parts(article: Article) -> Iterator[wire.ArticlePart]:
    """The article cut into messages."""
    blocks = article.blocks
    for first in range(0, max(1, len(blocks)), PART_BLOCKS):
        some = tuple(blocks[first : first + PART_BLOCKS])
        last = first + PART_BLOCKS >= len(blocks)
        start = some[0].start if some else 0
        end = len(article.text) if last else blocks[first + PART_BLOCKS].start
        yield wire.ArticlePart(article.text[start:end], some, article.source, article.aside if last else (), last)


M = TypeVar("M", wire.Quantities, wire.Terms, wire.Statements, wire.Corrected)


def _batches(items: Iterable[T], message: Callable[[tuple[T, ...]], M]) -> Iterator[M]:
    rest = iter(items)
    while batch := tuple(islice(rest, BATCH)):
        yield message(batch)
