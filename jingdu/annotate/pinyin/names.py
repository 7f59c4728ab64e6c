"""Family names with a reading of their own: 单 is dān, but the reporter 单国强 is Shàn.

A character is a family name where an unknown word, or one that the dictionary has as a person, begins with it and
something beside it says that a person stands there: an office before, a title or a verb of saying behind.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from jingdu.annotate.pinyin.context import Context
from jingdu.annotate.pinyin.features import Tagged

_OFFICE = re.compile(
    "(?:[者员长官授师席监家手裁理事任士生演练判使民主人]|书记|代表|总统|任命|免去|同志|参赞|先生)$",
)
"""How a word ends that may stand before a name: 记者, 通讯员, 局长, 教授, 负责人."""
_LEXICON = Path(__file__).parents[2] / "lexicon"
_TITLES = frozenset(["先生", "女士", "教授", "同志", "老师", "院士", "博士", "律师", "医生", "记者", "某", "某某"])
_ASKED = frozenset(["记者"])
"""Titles before which a verb stands as often: 应记者要求."""
_LIST = frozenset("、（(：:")
_NO_NAME = frozenset("的了是在和为将被于与或及对从向把给让就也都还又不没有可能会要此该其各每这那些个种次位名")
_FOREIGN = frozenset("尔理斯德尼克韦莱士盛顿拉布林")


def surname(context: Context, at: int) -> str | None:
    """The reading of the character at `at` where it is such a family name."""
    words, nth = context.words, context.word_of[at]
    word = words[nth]
    reading = _readings().get(word.text[at - word.start])
    if reading is None:
        return None
    if at == word.end - 1 and _word(words, nth + 1) in _TITLES - _ASKED and (len(word.text) == 1 or not word.tag):
        # an unknown word may hold what stands before the name, too: 据朴 | 教授
        return reading
    if at != word.start or context.is_phrase(nth):
        return None
    named = _named_apart(context, nth) if len(word.text) == 1 else _named(words, nth)
    return reading if named else None


def _named(words: Sequence[Tagged], nth: int) -> bool:
    """Whether the word is a whole name."""
    word = words[nth]
    if len(word.text) > 3 or word.tag not in ("", "nr") or not _given(word.text[1:]):
        return False
    before, behind = _word(words, nth - 1), _word(words, nth + 1)
    return bool(_OFFICE.search(before)) or behind in _behind() or (before in _LIST and word.tag == "nr")


def _named_apart(context: Context, nth: int) -> bool:
    """Whether the given name is the next word."""
    words = context.words
    given = words[nth + 1] if nth + 1 < len(words) else None
    if given is None or len(given.text) > 2 or given.tag[:1] not in ("", "n") or not _given(given.text):
        return False
    if not _OFFICE.search(_word(words, nth - 1)):
        return False
    behind = _word(words, nth + 2)
    if behind in _behind():
        return given.tag != "n" or not context.is_phrase(nth + 1)
    # 查账目、 is no name, for the dictionaries have 账目; 单志强、 is one
    apart = not behind.isalnum() or words[nth + 2].tag[:1] == "v"
    return apart and (given.tag == "nr" or not context.is_phrase(nth + 1))


def _word(words: Sequence[Tagged], nth: int) -> str:
    return words[nth].text if 0 <= nth < len(words) else ""


def _given(text: str) -> bool:
    """Whether it could be a given name: Han, no grammatical word, not the sounds of a foreign name."""
    return not any(c in _NO_NAME or c in _FOREIGN or not "\u4e00" <= c <= "\u9fff" for c in text)


@cache
def _readings() -> dict[str, str]:
    return dict(line.split("\t") for line in _lines("surname_readings.tsv"))


@cache
def _behind() -> frozenset[str]:
    """Words that may follow a name."""
    return _TITLES | frozenset(_lines("after_names.txt"))


def _lines(table: str) -> list[str]:
    return [line for line in (_LEXICON / table).read_text("utf-8").splitlines() if not line.startswith("#")]
