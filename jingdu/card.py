"""What a reader is told about a word: reading, meaning where one is known, where else it stands, who says it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from jingdu.analysis import Quantity, Speaker, Term, Word
from jingdu.annotate.findings import Findings
from jingdu.article import Article
from jingdu.lexicon import levels
from jingdu.lexicon.lexicon import Lexicon, Meaning
from jingdu.settings import Standard

_PAIR_REACH = 48
"""How far before a number what it was before can stand, in characters."""


@dataclass(frozen=True, slots=True)
class Card:
    """A word in its article."""

    word: str
    """The word, or the whole quantity that covers it: 超过3万亿元."""
    pinyin: str
    """Its reading in its sentence, spelled as words: xīnzhì, chāoguò 3 wànyì yuán; empty until it has been read."""
    syllables: tuple[str, ...]
    """Those of which the reading is spelled, with tone marks."""
    other_script: str
    """The word in traditional characters where the text is simplified, and the other way about; empty where they are
    alike, or nobody knows."""
    level: int | None
    """The word's HSK level; None where it is on no list."""
    standard: Standard
    """By which the level is."""
    meaning: Meaning
    """What the reader's own words and the dictionary say."""
    names: Speaker | None
    """The speaker whose name the word is."""
    term: Term | None
    """The policy term that covers the word."""
    quantity: Quantity | None
    """The quantity that covers the word; the card is then about it."""
    in_full: tuple[str, ...]
    """That quantity written out: 3,000,000,000,000元, 3 trillion yuan."""
    movement: str
    """How that quantity moved, and against what: ▲ rise 同比; from 100多家."""
    speaker: Speaker | None
    """Who says it."""
    count: int
    """How often the article has the word, or the quantity as it is written."""
    nth: int
    """Which of those this one is, from 1."""
    elsewhere: tuple[str, ...]
    """The headings of other sections that have it, in order, at most four."""
    others: tuple[tuple[str, int], ...] = ()
    """The titles of the session's other articles that have it, each with how often."""


def make(
    findings: Findings,
    word: Word,
    lexicon: Lexicon | None = None,
    standard: Standard = "2025",
    others: Iterable[Article] = (),
) -> Card:
    """The card of a word at its place; its level is that of a standard. `others` are articles read beside this one."""
    quantity = findings.quantities.at(word.start)
    statement = findings.statements.at(word.start)
    text = findings.article.text
    whole = word if quantity is None else _whole(findings, quantity)
    nth = text.count(whole.text, 0, whole.end)
    named = findings.named(whole.text)
    is_person = named is not None and named.kind == "person"
    meaning = _meaning(findings, whole, lexicon, parts=quantity is None and not is_person)
    return Card(
        word=whole.text,
        pinyin=(_spelled(word, is_person) or _only_reading(meaning)) if quantity is None else _read(findings, quantity),
        syllables=whole.pinyin,
        other_script=next((g.other_script for g in meaning.glosses if g.word == whole.text and g.here), ""),
        level=levels.level(whole.text, standard),
        standard=standard,
        meaning=meaning,
        names=named,
        term=findings.terms.at(word.start),
        quantity=quantity,
        in_full=_in_full(quantity),
        movement=_movement(findings, quantity),
        speaker=findings.speaker(statement.speaker) if statement is not None else None,
        count=nth + text.count(whole.text, whole.end),
        nth=nth,
        elsewhere=tuple(_sections_with(findings, whole.text, word.start)),
        others=tuple((a.title or "?", count) for a in others if (count := a.text.count(whole.text))),
    )


def practise(standard: Standard) -> Iterator[None]:
    """Load what cards are made of, step by step, so that the first one is made as quickly as the others."""
    from jingdu.annotate.quantities import in_full

    levels.level("的", standard)
    yield
    _spelled(Word(0, 1, "的", ("de",)))
    yield
    in_full(Quantity(0, 2, "3万", "bare", 30_000))


def _whole(findings: Findings, quantity: Quantity) -> Word:
    """A quantity as one word."""
    words = findings.words(findings.article.block_at(quantity.start))
    within = [word for word in words if quantity.start <= word.start and word.end <= quantity.end]
    syllables = tuple(syllable for word in within for syllable in word.pinyin)
    return Word(quantity.start, quantity.end, quantity.text, syllables)


def _meaning(findings: Findings, word: Word, lexicon: Lexicon | None, parts: bool) -> Meaning:
    """What a word means; of a name, or of a quantity of several words, no `parts`."""
    if lexicon is None:
        return Meaning()
    block = findings.article.blocks[findings.article.block_at(word.start)]
    found = lexicon.meaning(word, findings.article.text[word.end : block.end] if parts else "")
    return found if parts else Meaning(found.glosses)


def _spelled(word: Word, is_person: bool = False) -> str:
    if not word.pinyin:
        return ""
    from jingdu.annotate.pinyin import spell_word

    return spell_word(word, is_person)


def _only_reading(meaning: Meaning) -> str:
    """How the dictionary reads a word that it reads in one way; for words that have not been read yet."""
    readings = {gloss.pinyin for gloss in meaning.glosses if gloss.pinyin}
    return readings.pop() if len(readings) == 1 else ""


def _read(findings: Findings, quantity: Quantity) -> str:
    """The reading of a quantity, word by word, digits as they are; empty where there is nothing to read, or not yet."""
    text, out, at = findings.article.text, [], quantity.start
    read = False
    for word in findings.words(findings.article.block_at(quantity.start)):
        if word.end <= quantity.start or word.start >= quantity.end:
            continue
        if word.start < at or word.end > quantity.end:
            return ""
        spelled = _spelled(word)
        read = read or bool(spelled)
        out += [text[at : word.start], spelled or word.text]
        at = word.end
    return " ".join(part for part in (*out, text[at : quantity.end]) if part) if read else ""


def _movement(findings: Findings, quantity: Quantity | None) -> str:
    """Direction and basis; of the second of a pair also what it was."""
    if quantity is None or (quantity.change is None and quantity.basis is None):
        return ""
    from jingdu.figures.growth import pairs
    from jingdu.figures.wording import ARROWS

    way = f"{ARROWS[quantity.change]} {quantity.change}" if quantity.change is not None else ""
    near = findings.quantities.over(max(0, quantity.start - _PAIR_REACH), quantity.end)
    before = next((pair.before.text for pair in pairs(findings.article, near) if pair.after is quantity), "")
    return " ".join(part for part in (way, quantity.basis, f"from {before}" if before else "") if part)


def _in_full(quantity: Quantity | None) -> tuple[str, ...]:
    if quantity is None:
        return ()
    from jingdu.annotate.quantities import in_full

    return tuple(in_full(quantity))


def _sections_with(findings: Findings, words: str, at: int, most: int = 4) -> list[str]:
    """Headings of sections that have the words, other than the one at an offset."""
    article = findings.article
    text, here = article.text, article.section_at(at)
    headings: list[str] = []
    at = text.find(words)
    while at >= 0 and len(headings) < most:
        index, after = article.section_at(at), at + len(words)
        if index >= 0:
            section = article.sections[index]
            if at < section.end and index != here and section.heading is not None:
                headings.append(text[slice(*section.heading)])
            after = max(after, section.end)
        at = text.find(words, after)
    return headings
