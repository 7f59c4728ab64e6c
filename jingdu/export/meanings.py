"""What a saved word means, in one line, and its form in either script: for lists and flashcards."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import cached_property
from typing import TYPE_CHECKING

from jingdu.lexicon.scripts import simplified
from jingdu.word import Word

if TYPE_CHECKING:
    from jingdu.lexicon.conversion import Converter
    from jingdu.lexicon.dictionary import Dictionary
    from jingdu.lexicon.lexicon import Gloss, Lexicon

_SENSES = 3
"""Of a word; the rest is for a dictionary."""
_APART = str.maketrans("", "", " '’-")
"""What spelling adds to the syllables."""


class Meanings:
    """Looks words up in the glossary, the reader's own words and the dictionary."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._said: dict[tuple[str, str], str] = {}

    @classmethod
    def load(cls) -> Meanings:
        """With all that this machine has; the dictionary is built first, which takes seconds, where it has to be."""
        from jingdu.lexicon.dictionary import Dictionary

        return cls._with(Dictionary.load)

    @classmethod
    def built(cls) -> Meanings:
        """The same, but without a dictionary that would have to be built first."""
        from jingdu.lexicon.dictionary import Dictionary

        return cls._with(Dictionary.built)

    @classmethod
    def _with(cls, dictionary: Callable[[], Dictionary | None]) -> Meanings:
        """A file that cannot be read is done without."""
        from jingdu.lexicon import own_words
        from jingdu.lexicon.lexicon import Lexicon

        found, own = None, dict[str, str]()
        with suppress(OSError, ValueError):
            found = dictionary()
        with suppress(OSError, ValueError):
            own = own_words.load()
        return cls(Lexicon(found, own))

    def forms(self, word: str, pinyin: str) -> tuple[str, str]:
        """A word in simplified and in traditional characters."""
        simple = simplified(word)
        if simple != word:
            return simple, word
        known = next((gloss.other_script or word for gloss in self._glosses(word, pinyin) if not gloss.own), None)
        return simple, known or self._converter.convert(word)

    def meaning(self, word: str, pinyin: str) -> str:
        """What a word means where it is read so; of a word that no dictionary has, what its parts mean; else empty.

        Answers are kept: a list asks again with every key.
        """
        said = self._said.get((word, pinyin))
        if said is None:
            said = self._said[word, pinyin] = self._look_up(word, pinyin)
        return said

    def _look_up(self, word: str, pinyin: str) -> str:
        from jingdu.lexicon.glossary import builtin

        term = builtin().get(word)
        if term is not None and term.english:
            return term.english
        glosses = self._glosses(word, pinyin)
        if glosses:
            return _line(glosses[0].senses)
        parts = [gloss for gloss in self._lexicon.meaning(Word(0, len(word), word)).parts if gloss.senses]
        return "; ".join(f"{gloss.word} {_line(gloss.senses[:1])}" for gloss in parts)

    def _glosses(self, word: str, pinyin: str) -> list[Gloss]:
        """The glosses of a word that is a headword, first those that are read as it was."""
        found = [gloss for gloss in self._lexicon.meaning(Word(0, len(word), word)).glosses if gloss.word == word]
        return sorted(found, key=lambda gloss: not gloss.own and _bare(gloss.pinyin) != _bare(pinyin))

    @cached_property
    def _converter(self) -> Converter:
        from jingdu.lexicon.conversion import Converter

        return Converter.load("traditional")


def _bare(pinyin: str) -> str:
    """A spelling without what separates its syllables, in small letters."""
    return pinyin.translate(_APART).lower()


def _line(senses: Iterable[str]) -> str:
    return "; ".join(list(senses)[:_SENSES])
