"""Everything that is found in an article, out of the cache as far as it has been found before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from jingdu.analysis import Analysis, Quantity, Speaker, Statement, Term, Word
from jingdu.annotate import annotation_cache, finding_session, wire
from jingdu.annotate.kept_words import KeptWords
from jingdu.annotate.rulings import Rulings
from jingdu.annotate.words import WordFinder
from jingdu.article import Article


def analyze(article: Article, rulings: Rulings) -> Analysis:
    """The same as `pipeline.analyze`, but with words as the reader will have them."""
    name = annotation_cache.identity(article)
    found = _Found()
    for report in _reports(article, name):
        found.take(report)
    return Analysis(
        article,
        speakers=tuple(found.all_speakers()),
        statements=tuple(found.statements),
        quantities=tuple(found.quantities),
        terms=tuple(found.terms),
        words=tuple(_words(article, name, found.vocabulary, rulings)),
    )


@dataclass(slots=True)
class _Found:
    """Reports put together."""

    speakers: list[Speaker] = field(default_factory=list)
    mentions: dict[str, list[wire.Mentions]] = field(default_factory=dict)
    statements: list[Statement] = field(default_factory=list)
    quantities: list[Quantity] = field(default_factory=list)
    terms: list[Term] = field(default_factory=list)
    vocabulary: tuple[str, ...] = ()

    def take(self, report: wire.Report | wire.Request) -> None:
        """The next one."""
        match report:
            case wire.Speakers(items):
                self.speakers += items
            case wire.Mentions(speaker):
                self.mentions.setdefault(speaker, []).append(report)
            case wire.Statements(items):
                self.statements += items
            case wire.Quantities(items):
                self.quantities += items
            case wire.Terms(items):
                self.terms += items
            case wire.Vocabulary(words):
                self.vocabulary = words

    def all_speakers(self) -> Iterator[Speaker]:
        """The speakers with all their mentions."""
        for speaker in self.speakers:
            more = [mention for each in self.mentions.get(speaker.id, ()) for mention in each.items]
            yield replace(speaker, mentions=(*speaker.mentions, *more)) if more else speaker


def _reports(article: Article, name: str) -> Iterator[wire.Report | wire.Request]:
    kept = annotation_cache.findings(name)
    if kept is not None:
        yield from (wire.unpacked(frame[wire.LENGTH.size :]) for frame in kept.frames())
        return
    recording = annotation_cache.Recording()
    for report in finding_session.findings(article):
        recording.add(wire.packed(report))
        yield report
    recording.keep(name, article)


def _words(article: Article, name: str, vocabulary: Iterable[str], rulings: Rulings) -> Iterator[Word]:
    kept, finder = KeptWords(rulings), None
    kept.open(name)
    for number, block in enumerate(article.blocks):
        request = wire.Segment(number, block.start, article.text[block.start : block.end])
        frame = kept.get(request)
        if frame is None:
            if finder is None:
                finder = WordFinder(rulings=rulings)
                finder.know(vocabulary)
            found = wire.Words(number, tuple(finder.find(request.text, request.start)))
            kept.put(request, wire.packed(found))
            yield from found.items
        else:
            report = wire.unpacked(frame[wire.LENGTH.size :])
            assert isinstance(report, wire.Words)
            yield from report.items
    if kept.changed:
        kept.keep()
