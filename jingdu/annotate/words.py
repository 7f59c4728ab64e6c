"""Words: a text cut into what a word cursor walks over, each with its reading.

The cut is jieba's own (accurate mode, with its Markov model for unknown words), punctuation and spaces left out, with
terms, names and the reader's own words kept whole. Traditional text is cut in simplified form, character for
character, and stays as it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from typing import TYPE_CHECKING

from jingdu.analysis import Word
from jingdu.annotate.rulings import Pieces, Rulings
from jingdu.article import Span
from jingdu.lexicon.scripts import simplified

if TYPE_CHECKING:
    from jingdu.annotate.segmenter import Segmenter

Readings = Sequence[str | None]
"""One entry a character: its reading, None for what is not Han."""


class WordFinder:
    """Finds the words of one article."""

    def __init__(
        self,
        known: Iterable[str] | None = None,
        rulings: Rulings | None = None,
        segmenter: Segmenter | None = None,
    ) -> None:
        """`known` are words that are kept whole, the glossary's where nothing is said."""
        from jingdu.annotate import vocabulary
        from jingdu.annotate.segmenter import Segmenter

        self._segmenter = Segmenter() if segmenter is None else segmenter
        self._rulings = Rulings() if rulings is None else rulings
        self._known: set[str] = set()
        """Words that are whole without the reader having said so."""
        self.know(vocabulary.glossary() if known is None else known)
        for word in self._rulings.joined:
            self._segmenter.know(word)

    def know(self, words: Iterable[str]) -> list[str]:
        """Words that are to be kept whole from now on: an article's names and terms. Those that were not before."""
        known = list(map(simplified, words))
        self._known.update(known)
        return [word for word in known if self._segmenter.know(word)]

    def rule(self, word: str, pieces: Pieces | None) -> None:
        """Cut a word as the reader has just decided."""
        self._rulings.set(word, pieces)
        if pieces == (len(word),):
            self._segmenter.know(word)
        elif word not in self._known:
            self._segmenter.unlearn(word)

    def segment(self, text: str) -> list[Span]:
        """The words of `text` in order: Han, Latin and numbers, no punctuation, no spaces. Offsets are into `text`."""
        spans, at, simple = [], 0, simplified(text)
        for piece in self._segmenter.cut(simple):
            end = at + len(piece)
            if piece.isalnum() or any(map(str.isalnum, piece)):
                spans.append(Span(at, end))
            at = end
        return self._rulings.apply(simple, spans)

    def find(self, text: str, shift: int = 0, readings: Readings | None = None) -> list[Word]:
        """The words of a paragraph, read in the context of the whole of it; offsets are into `text`, plus `shift`.

        `readings` are those of the paragraph where they are there already.
        """
        if readings is None:
            readings = read(text)
        parts = self._segmenter.parts
        return [
            Word(
                start + shift,
                end + shift,
                text[start:end],
                tuple(r for r in readings[start:end] if r is not None),
                parts(simplified(text[start:end])),
            )
            for start, end in self.segment(text)
        ]


def read(text: str) -> Readings:
    """How a paragraph is read."""
    from jingdu.annotate.pinyin import read_aloud

    return read_aloud(text)


def segment(text: str) -> list[Span]:
    """The words of a text of which nothing is known but the glossary; see `WordFinder.segment`."""
    return _finder().segment(text)


def find(text: str, shift: int = 0) -> list[Word]:
    """The words of a paragraph of which nothing is known but the glossary; see `WordFinder.find`."""
    return _finder().find(text, shift)


@cache
def _finder() -> WordFinder:
    return WordFinder()
