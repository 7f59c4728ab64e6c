"""With which words the reader is acquainted: the one place that says which words of an article count as unknown.

What is marked, what `u` jumps to, what the list before reading lists and over which words pinyin is set all come from
`Acquaintance.is_unknown`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Set
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jingdu.analysis import Speaker, Term
    from jingdu.settings import Standard

LevelOf = Callable[[str], int | None]
"""The level of a word in the reader's standard, from 1; None for a word that is on none of its lists."""
IsName = Callable[[str], bool]
"""Whether a word is the name of a person, a place or an organisation."""

_NUMERALS = "0123456789０１２３４５６７８９〇零一二三四五六七八九十百千万亿两"
_COUNTING = "多余几数半每各这那某第"
"""What stands before a classifier as a number does, or within a number."""
_POINTS = ".．点%％之分"
_PART = 2
"""Characters at least of a part by which a compound is understood."""


class Acquaintance:
    """What the reader knows, against the words of one article.

    A word is unknown unless the reader has marked it as known, or has reached its level, or it is a name, a number with
    or without what it counts, or not Chinese. A word that is on no list counts as above every level, unless it consists
    of words of two or more characters that are all known: 技术创新. Words are told apart in simplified characters.
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
        answers = self._answers
        answer = answers.get(word)
        if answer is None:
            answer = answers[word] = self._ask(word)
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

    def consult(self, level_of: LevelOf, is_name: IsName) -> None:
        """Look words up here from now on: until the tables are read, every word counts as above every level."""
        self.level_of, self._is_name = level_of, is_name
        self._forget_answers()

    def is_marked(self, word: str) -> bool:
        """Whether the reader has marked a word as known."""
        return _simplified(word) in self._known

    def knows_others(self, words: Set[str]) -> bool:
        """Whether other words than these are marked as known."""
        return self._known != words

    def replace_known(self, words: Iterable[str]) -> None:
        """These words are marked as known and no others."""
        self._known = set(map(_simplified, words))
        self._forget_answers()

    def learn(self, words: Iterable[str]) -> None:
        """These words are known from now on."""
        words = list(words)
        self._known.update(map(_simplified, words))
        self._forget_answers_about(words)

    def unlearn(self, words: Iterable[str]) -> None:
        """These words are not marked as known any more."""
        words = list(words)
        self._known.difference_update(map(_simplified, words))
        self._forget_answers_about(words)

    def introduce(self, names: Iterable[str]) -> bool:
        """Names of the article at hand, in all their forms; whether there are new ones among them."""
        before = self._names
        self._names = before.union(map(_simplified, names))
        if len(self._names) == len(before):
            return False
        self._forget_answers()
        return True

    def _ask(self, word: str) -> bool:
        from jingdu.annotate.pinyin.spelling import is_han

        simple = _simplified(word)
        if not any(map(is_han, simple)) or self._is_known(simple):
            return False
        if len(simple) == 1 and simple in _NUMERALS:
            return False
        # 万一 and 千万 look like numbers, but are words with a level
        if self.level_of(simple) is not None:
            return True
        return not (
            _is_number(simple) or simple in self._names or self._is_name(simple) or self._has_known_parts(simple)
        )

    def _is_known(self, word: str) -> bool:
        level = self.level_of(word)
        return word in self._known or (level is not None and level <= self._level)

    def _has_known_parts(self, word: str) -> bool:
        """Whether a word consists of known words, each of two characters at least: one character alone says little."""
        reached = {0}
        for end in range(_PART, len(word) + 1):
            if any(start in reached and self._is_known(word[start:end]) for start in range(end - _PART + 1)):
                reached.add(end)
        return len(word) in reached

    def _forget_answers_about(self, words: list[str]) -> None:
        """Of a word that is learned the compounds too are to be asked about again, but not the whole article."""
        if len(words) != 1:
            self._forget_answers()
            return
        forms = {words[0], _simplified(words[0])}
        kept = {word: answer for word, answer in self._answers.items() if not any(form in word for form in forms)}
        self._answers = kept
        self.revision += 1

    def _forget_answers(self) -> None:
        # not emptied: another thread may be about to add an answer that is out of date
        self._answers = {}
        self.revision += 1


def names_in(speakers: Iterable[Speaker], terms: Iterable[Term]) -> set[str]:
    """What an article calls its speakers and the organisations in it."""
    names = {name for speaker in speakers for name in (speaker.name, speaker.affiliation, *speaker.aliases) if name}
    return names | {term.text for term in terms if term.kind == "organisation"}


def tables(standard: Standard) -> tuple[LevelOf, IsName]:
    """Where levels and names are looked up, read and ready: this takes some milliseconds."""
    from jingdu.lexicon import levels

    def level_of(word: str) -> int | None:
        return levels.level(word, standard)

    level_of("的")
    return level_of, _is_name_in_dictionary


def _is_name_in_dictionary(word: str) -> bool:
    """Whether a dictionary writes the word's pinyin with a capital; False until the readings have been compiled."""
    from jingdu.annotate.pinyin import is_name

    return is_name(word)


def _simplified(word: str) -> str:
    # not imported before it is needed: the first frame waits for nothing
    from jingdu.lexicon.scripts import simplified

    return simplified(word)


def _is_number(word: str) -> bool:
    """Whether a word is a number, by itself or with what it counts: 第三, 百分之五, 一批, 每家."""
    from jingdu.annotate.quantities.tables import units

    rest = word.removeprefix("第").removeprefix("百分之").lstrip(_NUMERALS + _COUNTING + _POINTS)
    if rest == word:
        return False
    unit = units().get(rest)
    # 每册 and 多年, but not 多元, which is no sum of money
    return not rest or (unit is not None and (word[0] not in _COUNTING or unit.dimension in {"count", "time"}))
