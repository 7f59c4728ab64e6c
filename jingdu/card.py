"""What a reader is told about a word: reading, meaning where one is known, where else it stands, who says it."""

from __future__ import annotations

from dataclasses import dataclass

from jingdu.analysis import Quantity, Speaker, Term, Word
from jingdu.annotate.findings import Findings


@dataclass(frozen=True, slots=True)
class Card:
    """A word in its article."""

    word: str
    pinyin: str
    """Its reading in its sentence, spelled as a word: xīnzhì; empty until the word has been read."""
    term: Term | None
    """The policy term that covers the word."""
    quantity: Quantity | None
    """The quantity that covers the word."""
    in_full: tuple[str, ...]
    """That quantity written out: 3,000,000,000,000元, 3 trillion yuan."""
    speaker: Speaker | None
    """Who says it."""
    count: int
    """How often the article has the word."""
    nth: int
    """Which of those this one is, from 1."""
    elsewhere: tuple[str, ...]
    """The headings of other sections that have it, in order, at most four."""


def make(findings: Findings, word: Word) -> Card:
    """The card of a word at its place."""
    term = findings.terms.at(word.start)
    quantity = findings.quantities.at(word.start)
    statement = findings.statements.at(word.start)
    text = findings.article.text
    nth = text.count(word.text, 0, word.end)
    return Card(
        word=word.text,
        pinyin=_spelled(word),
        term=term,
        quantity=quantity,
        in_full=_in_full(quantity),
        speaker=findings.speaker(statement.speaker) if statement is not None else None,
        count=nth + text.count(word.text, word.end),
        nth=nth,
        elsewhere=tuple(_sections_with(findings, word)),
    )


def _spelled(word: Word) -> str:
    if not word.pinyin:
        return ""
    from jingdu.annotate.pinyin import spell

    return spell(word.text, word.pinyin)


def _in_full(quantity: Quantity | None) -> tuple[str, ...]:
    if quantity is None:
        return ()
    from jingdu.annotate.quantities import in_full

    return tuple(in_full(quantity))


def _sections_with(findings: Findings, word: Word, most: int = 4) -> list[str]:
    """Headings of sections other than the word's own that have the word."""
    article = findings.article
    text, here = article.text, article.section_at(word.start)
    headings: list[str] = []
    at = text.find(word.text)
    while at >= 0 and len(headings) < most:
        index, after = article.section_at(at), at + len(word.text)
        if index >= 0:
            section = article.sections[index]
            if at < section.end and index != here and section.heading is not None:
                headings.append(text[slice(*section.heading)])
            after = max(after, section.end)
        at = text.find(word.text, after)
    return headings
