"""What a word means: the reader's own words, CC-CEDICT, and where neither has it, its parts.

The policy terms of the glossary are found as annotations, not here: they come before all of this.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jingdu.annotate.pinyin.spelling import is_han
from jingdu.lexicon.cedict import LONGEST
from jingdu.lexicon.scripts import simplified
from jingdu.word import Word

if TYPE_CHECKING:
    from jingdu.lexicon.cedict import Entry
    from jingdu.lexicon.dictionary import Dictionary

_LONGEST_SPLIT = 12
"""Characters of a word whose parts are looked for; longer ones are split at this length."""


@dataclass(frozen=True, slots=True)
class Gloss:
    """A headword with one reading, and what it means."""

    word: str
    """In the script of the text."""
    other_script: str
    """The same traditional where the text is simplified, and the other way about; empty where they are alike."""
    pinyin: str
    """Spelled as words; empty where nobody says."""
    senses: tuple[str, ...]
    here: bool
    """Whether it is read so in this place; True too where it is not known how the place is read."""
    own: bool = False
    """Whether it is the reader's own."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """What is known about a word in its place."""

    glosses: tuple[Gloss, ...] = ()
    """Of the word, those first whose reading the place has. Where it is no headword itself, of the longest one that
    begins with it."""
    longer: tuple[Gloss, ...] = ()
    """Of the longest headword at the place, where it is longer than the word: 中国科学院 on 中国."""
    parts: tuple[Gloss, ...] = ()
    """Of each part of a word that is no headword: 收益 and 分配 of 收益分配."""

    def __bool__(self) -> bool:
        return bool(self.glosses or self.parts)


class Lexicon:
    """The reader's own words and, as soon as it is there, a dictionary."""

    def __init__(self, dictionary: Dictionary | None = None, own: Mapping[str, str] | None = None) -> None:
        self.dictionary = dictionary
        self.own: Mapping[str, str] = own or {}
        """Meanings by word, simplified."""

    def meaning(self, word: Word, after: str = "") -> Meaning:
        """What a word means in its place; `after` is the text that follows it there."""
        reading = _by_character(word)
        own = self._own(word.text)
        if self.dictionary is None:
            return Meaning(own)
        at_place = word.text + after[:LONGEST]
        found = self._entries([at_place[:end] for end in range(len(word.text), len(at_place) + 1)])
        longest = max(found, key=len, default="")
        glosses = own + self._glosses(word.text, found.get(word.text, []), reading)
        longer = () if longest in ("", word.text) else self._glosses(longest, found[longest], ())
        if glosses or longer:
            return Meaning(glosses or longer, longer if glosses else ())
        return Meaning(parts=self._parts(word, reading))

    def _own(self, word: str) -> tuple[Gloss, ...]:
        said = self.own.get(simplified(word))
        return () if said is None else (Gloss(word, "", "", (said,), here=True, own=True),)

    def _entries(self, words: Sequence[str]) -> dict[str, list[Entry]]:
        """The entries of headwords as the text has them; of mixed writing those of the simplified form."""
        if self.dictionary is None:
            return {}
        simple = {word: simplified(word) for word in words}
        found = self.dictionary.entries_of({*simple, *simple.values()})
        either = ((word, found.get(word) or found.get(other)) for word, other in simple.items())
        return {word: entries for word, entries in either if entries}

    def _glosses(self, word: str, entries: Sequence[Entry], reading: Sequence[str]) -> tuple[Gloss, ...]:
        from jingdu.lexicon import senses

        traditional = word != simplified(word)
        kept = entries if traditional else senses.without_variants_of(word, entries)
        return tuple(
            Gloss(
                word,
                _other_script(word, entry),
                senses.spelled(entry),
                senses.readable(entry, traditional),
                not reading or senses.fit(entry, reading) is not senses.Fit.OTHER,
            )
            for entry in senses.ordered(kept, reading)
        )

    def _parts(self, word: Word, reading: Sequence[str]) -> tuple[Gloss, ...]:
        """One gloss for each part; parts that nothing is known about have no senses."""
        if not all(map(is_han, word.text)):
            return ()
        text = word.text[:_LONGEST_SPLIT]
        pieces = {text[a:b] for a in range(len(text)) for b in range(a + 1, len(text) + 1)}
        found = self._entries([*pieces])
        cut = word.parts if word.parts and all(part in found for part in word.parts) else _fewest(text, found)
        glosses, at = [], 0
        for part in cut:
            said = self._glosses(part, found.get(part, []), reading[at : at + len(part)] if reading else ())
            glosses.append(said[0] if said else Gloss(part, "", "", (), here=True))
            at += len(part)
        return tuple(glosses) if any(gloss.senses for gloss in glosses) and len(glosses) > 1 else ()


def _by_character(word: Word) -> list[str]:
    """The reading of each character, "" of what has none; empty where the word has not been read."""
    if not word.pinyin:
        return []
    syllables = iter(word.pinyin)
    return [next(syllables, "") if is_han(char) else "" for char in word.text]


def _other_script(word: str, entry: Entry) -> str:
    other = entry.traditional if word == entry.simplified else entry.simplified
    return other if other != word else ""


def _fewest(text: str, known: Mapping[str, object]) -> list[str]:
    """A text cut into as few known words as there can be, the longest first where there is a choice."""
    best: list[tuple[int, int, list[str]]] = [(0, 0, [])]
    for end in range(1, len(text) + 1):
        ways = []
        for start in range(end):
            piece, (pieces, uneven, before) = text[start:end], best[start]
            if piece in known or end - start == 1:
                cost = 1 if piece in known else len(text)
                ways.append((pieces + cost, uneven - (end - start) ** 2 * (len(text) - start), [*before, piece]))
        best.append(min(ways, key=lambda way: way[:2]))
    return best[-1][2]
