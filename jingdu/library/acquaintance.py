"""With which words the reader is acquainted: the one place that says which words of an article count as unknown.

What is marked, what `u` jumps to, what the list before reading lists and over which words pinyin is set all come from
`Acquaintance.is_unknown`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

LevelOf = Callable[[str], int | None]
"""The level of a word in the reader's standard, from 1; None for a word that is on none of its lists."""
IsName = Callable[[str], bool]
"""Whether a word is the name of a person, a place or an organisation."""

_NUMERALS = "0-9０-９〇零一二三四五六七八九十百千万亿两"
_NUMBER = re.compile(rf"(?:第|百分之)?[{_NUMERALS}多余几数]+(?:[点.．][{_NUMERALS}]+)?(?:年|月|日|个|%|％)?")
_NUMERAL = re.compile(f"[{_NUMERALS}]+")


class Acquaintance:
    """What the reader knows, against the words of one article.

    A word is unknown unless the reader has marked it as known, or has reached its level, or it is a name, a number or
    not Chinese. A word that is on no list counts as above every level.
    """

    def __init__(
        self, level: int = 0, level_of: LevelOf = lambda word: None, is_name: IsName = lambda word: False
    ) -> None:
        self.level_of = level_of
        self.revision = 0
        """Counts the changes, for what is kept of earlier answers."""
        self._level = level
        self._is_name = is_name
        self._known: set[str] = set()
        self._names: frozenset[str] = frozenset()
        self._answers: dict[str, bool] = {}

    def is_unknown(self, word: str) -> bool:
        """Whether the reader is not acquainted with a word. Answers are kept: asking again costs nothing."""
        answer = self._answers.get(word)
        if answer is None:
            answer = self._answers[word] = self._ask(word)
        return answer

    @property
    def level(self) -> int:
        """The reader's own level, 0 before the first: words up to it are known."""
        return self._level

    @level.setter
    def level(self, level: int) -> None:
        if level != self._level:
            self._level = level
            self._forget_answers()

    @property
    def known(self) -> frozenset[str]:
        """The words that the reader has marked as known."""
        return frozenset(self._known)

    def learn(self, words: Iterable[str]) -> None:
        """These words are known from now on."""
        self._known.update(words)
        self._forget_answers()

    def unlearn(self, words: Iterable[str]) -> None:
        """These words are not marked as known any more."""
        self._known.difference_update(words)
        self._forget_answers()

    def introduce(self, names: Iterable[str]) -> None:
        """Names of the article at hand: of its speakers, under all their forms."""
        self._names |= frozenset(names)
        self._forget_answers()

    def _ask(self, word: str) -> bool:
        if word in self._known or not any(map(_is_han, word)):
            return False
        level = None if len(word) == 1 and _NUMERAL.fullmatch(word) else self.level_of(word)
        if level is not None:
            # 万一 and 千万 look like numbers, but are words with a level
            return level > self._level
        return not _NUMBER.fullmatch(word) and word not in self._names and not self._is_name(word)

    def _forget_answers(self) -> None:
        self._answers.clear()
        self.revision += 1


def _is_han(char: str) -> bool:
    return "\u3400" <= char <= "\u9fff" or char == "〇" or char >= "\U00020000"
