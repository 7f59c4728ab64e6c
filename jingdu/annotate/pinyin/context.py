"""A text prepared for reading: its words, the phrases of the dictionaries in it, and what surrounds a character."""

from __future__ import annotations

from typing import NamedTuple

from jingdu.annotate.pinyin import features
from jingdu.annotate.pinyin.folding import folded
from jingdu.annotate.pinyin.readings import Readings
from jingdu.annotate.segmenter import Segmenter
from jingdu.lexicon.scripts import simplified

SURE = "sure"
"""The kind of a vote that leaves nothing to weigh."""


class Phrase(NamedTuple):
    """A dictionary's phrase where it stands in the text."""

    fits: bool
    """Whether its ends are ends of words, or it lies within one."""
    length: int
    start: int
    place: int
    """See `Readings.phrases`."""


class Vote(NamedTuple):
    """What one kind of evidence from the dictionaries says."""

    kind: str
    reading: str


class Context:
    """A text with everything that decides how its characters are read."""

    def __init__(self, text: str, segmenter: Segmenter, readings: Readings) -> None:
        self.simplified = simplified(text)
        self._readings = readings
        self._text = folded(self.simplified)
        self.words, self.word_of = _tagged(self.simplified, self._text, segmenter)
        self._phrases: list[list[Phrase]] = [[] for _ in text]
        self.longest_first: list[str | None] = [None] * len(text)
        """The readings by phrases alone, the longest from the left, as pypinyin reads; None outside of phrases."""
        self._find_phrases()

    def features(self, at: int, votes: list[Vote]) -> list[str]:
        """The features of the character at `at`."""
        said = [f"D{kind}{reading}" for kind, reading in votes]
        said.append("D" + (votes[0].reading if votes else "0"))
        return features.of(self._text, at, self.words, self.word_of[at]) + said

    def votes(self, at: int) -> list[Vote]:
        """What the dictionaries say of a character, the phrase that agrees best with the words of the text first."""
        covering = self._phrases[at]
        if not covering:
            return []
        best = max(covering)
        if self._readings.settled(best.place) and self._stands_apart(best):
            return [Vote(SURE, self._said(best, at))]
        votes = [Vote(f"{'fits' if best.fits else 'cuts'}{min(best.length, 4)}", self._said(best, at))]
        longest = max(covering, key=lambda p: (p.length, p.fits))
        if self._said(longest, at) != votes[0].reading:
            votes.append(Vote(f"longer{min(longest.length, 4)}", self._said(longest, at)))
        greedy = self.longest_first[at]
        if greedy is not None:
            votes.append(Vote("greedy", greedy))
        return votes

    def is_phrase(self, nth: int) -> bool:
        """Whether the dictionaries have the word `words[nth]`."""
        word = self.words[nth]
        return any(p.start == word.start and p.length == word.end - word.start for p in self._phrases[word.start])

    def _stands_apart(self, phrase: Phrase) -> bool:
        """Whether a phrase begins or ends where a word does, and the other end is not amid another word."""
        end = phrase.start + phrase.length
        first, last = self.words[self.word_of[phrase.start]], self.words[self.word_of[end - 1]]
        return phrase.fits and (phrase.start == first.start or end == last.end)

    def _said(self, phrase: Phrase, at: int) -> str:
        return self._readings.syllable(phrase.place + at - phrase.start)

    def _find_phrases(self) -> None:
        done = 0
        borders = {word.start for word in self.words} | {len(self.simplified)}
        for start in range(len(self.simplified)):
            end = start
            for end, place in self._readings.phrases(self.simplified, start):
                fits = (start in borders and end in borders) or self.word_of[start] == self.word_of[end - 1]
                phrase = Phrase(fits, end - start, start, place)
                for at in range(start, end):
                    self._phrases[at].append(phrase)
            if start >= done and end > start:
                for at in range(start, end):
                    self.longest_first[at] = self._said(phrase, at)
                done = end


def _tagged(text: str, folded_text: str, segmenter: Segmenter) -> tuple[list[features.Tagged], list[int]]:
    """The words of a text, and for each character the index of its word."""
    words: list[features.Tagged] = []
    word_of: list[int] = []
    at = 0
    for piece in segmenter.cut(text):
        word_of += [len(words)] * len(piece)
        words.append(features.Tagged(at, at + len(piece), folded_text[at : at + len(piece)], segmenter.tag(piece)))
        at += len(piece)
    return words, word_of
