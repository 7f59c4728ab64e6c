"""What the annotators find: dataclasses over spans of `Article.text`, and the public JSON made of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

from jingdu.article import Article, Span
from jingdu.word import Word as Word

SpeakerKind = Literal["person", "group", "organisation", "document", "anonymous", "reporter"]
StatementKind = Literal["direct", "indirect", "mixed"]
QuantityKind = Literal[
    "quantity", "money", "percent", "pp", "multiple", "ordinal", "date", "period", "time", "duration", "bare"
]
Modifier = Literal["over", "near", "approx", "at_least", "under", "at_most", "indef"]
TermSource = Literal["glossary", "user", "quoted", "titled", "discovered"]

SCHEMA = 1
CORRECTED = "corrected"
"""`Statement.rule` of a statement whose speaker the reader has chosen."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody, or something, that the article lets speak."""

    id: str
    """Stable within the article: s1, s2 … in order of first mention."""
    name: str
    role: str | None
    """副司长"""
    affiliation: str | None
    """科技部七司"""
    kind: SpeakerKind
    aliases: tuple[str, ...] = ()
    """Other forms under which the article names the same one, without the name itself."""
    mentions: tuple[Span, ...] = ()
    """Where name or alias stands in the text, in order."""


@dataclass(frozen=True, slots=True)
class Statement:
    """What a speaker says or is reported to say."""

    start: int
    end: int
    """From the first to the last character of speaker, cue and content."""
    speaker: str | None
    """A `Speaker.id`; None where it cannot be known."""
    kind: StatementKind
    cue: str | None
    """The verb, 说 or 强调, or the colon that introduces it."""
    content: tuple[Span, ...]
    """What is said, quoted or not, without cue and quotation marks."""
    quotes: tuple[Span, ...]
    """The quoted parts of it, without the marks."""
    section: int
    """Index into `Article.sections`."""
    paragraph: int
    """Index into the section's paragraphs; a heading is not a paragraph."""
    rule: str = ""
    """The name of the rule that attributed it."""
    confidence: float = 1.0
    """How sure the attribution is, 0 to 1."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number that counts, measures, ranks or dates something."""

    start: int
    end: int
    text: str
    kind: QuantityKind
    value: float | int | str | None = None
    """万 and 亿 multiplied out; a percentage as 9.5; a date in ISO form with XXXX for an unstated year."""
    low: float | int | str | None = None
    high: float | int | str | None = None
    """Bounds, inclusive, in the form of `value`; of 超过3万亿元 only `low` is set."""
    unit: str | None = None
    """As written, without the multiplier: 元, 公里, 个百分点."""
    per: str | None = None
    """The denominator of a rate: 天, 百元营业收入."""
    modifier: Modifier | None = None
    change: Literal["rise", "fall"] | None = None
    basis: str | None = None
    """What a change is measured against: 同比, 比2019年."""
    measures: str | None = None
    """What is measured, in the article's words."""
    group: int | None = None
    """The same number on quantities that belong together, such as a list with 分别."""
    ratio: float | None = None
    """What 倍 and 番 come to: 2.86 of 增长1.86倍, 4 of 翻两番, 3 of 是去年的3倍."""
    dimension: str | None = None
    """length, area, mass, power, money, time, count …; None for what has no unit."""


@dataclass(frozen=True, slots=True)
class Term:
    """A policy term, a quoted coinage, or a titled document."""

    start: int
    end: int
    text: str
    term: str
    """The dictionary form; often the text itself."""
    english: str | None
    kind: str
    """policy, science, economy, organisation, document, slogan …"""
    source: TermSource


@dataclass(frozen=True)
class Analysis:
    """An article with everything that was found in it, each list in reading order."""

    article: Article
    speakers: tuple[Speaker, ...] = ()
    statements: tuple[Statement, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    terms: tuple[Term, ...] = ()
    words: tuple[Word, ...] = field(default=(), repr=False)

    def to_dict(self) -> dict[str, Any]:
        """The public JSON (`jingdu analyze --json`); offsets are into its `text`."""
        return {**_article_dict(self.article), **_annotations_dict(self)}


def _article_dict(article: Article) -> dict[str, Any]:
    source, text = article.source, article.text
    sections = [
        {
            "heading": text[slice(*s.heading)] if s.heading else None,
            "level": s.level,
            "start": s.start,
            "end": s.end,
            "paragraphs": [{"start": p.start, "end": p.end} for p in s.paragraphs],
        }
        for s in article.sections
    ]
    return {
        "schema": SCHEMA,
        "source": {
            "kind": source.kind,
            "name": source.name,
            "format": source.format,
            "encoding": source.encoding,
        },
        "text": text,
        "title": article.title,
        "subtitle": article.subtitle,
        "byline": article.byline,
        "dateline": article.dateline,
        "aside": list(article.aside),
        "sections": sections,
    }


def _annotations_dict(analysis: Analysis) -> dict[str, Any]:
    # asdict would turn every Span into a list by recursion over each field; slots make a plain walk shorter
    def plain(item: Any) -> dict[str, Any]:
        return {name: _json(getattr(item, name)) for name in getattr(item, "_fields", type(item).__slots__)}

    lists = ("speakers", "statements", "quantities", "terms", "words")
    return {name: [plain(item) for item in getattr(analysis, name)] for name in lists}


def _json(value: Any) -> Any:
    return [_json(v) for v in value] if isinstance(value, tuple) else value
