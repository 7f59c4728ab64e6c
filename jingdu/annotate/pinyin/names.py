"""Family names with a reading of their own: 单 is dān, but the reporter 单国强 is Shàn.

A character is a family name where an unknown word, or one that the dictionary has as a person, begins with it and
something beside it says that a person stands there: an office before, a title or a verb of saying behind.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from jingdu.annotate.pinyin.features import Tagged

_OFFICE = re.compile(
    "(?:[者员长官授师席监家手裁理事任士生演练判使民主人]|书记|代表|总统|任命|免去|同志|参赞|先生)$",
)
"""How a word ends that may stand before a name: 记者, 通讯员, 局长, 教授, 负责人."""
_LEXICON = Path(__file__).parents[2] / "lexicon"
_TITLES = frozenset(["先生", "女士", "教授", "同志", "老师", "院士", "博士", "律师", "医生", "记者", "某", "某某"])
_LIST = frozenset("、（(：:")
_NO_NAME = frozenset("的了是在和为将被于与或及对从向把给让就也都还又不没有可能会要此该其各每这那些个种次位名")
_FOREIGN = frozenset("尔理斯德尼克韦莱士盛顿拉布林")


def surname(words: Sequence[Tagged], nth: int, at: int) -> str | None:
    """The reading of the character at `at`, in the word `words[nth]`, where it is such a family name."""
    word = words[nth]
    reading = _readings().get(word.text[0])
    if reading is None or at != word.start or not _may_be_name(words, nth):
        return None
    before = words[nth - 1].text if nth else ""
    behind = words[nth + 1].text if nth + 1 < len(words) else ""
    if len(word.text) == 1 and behind not in _TITLES:
        # the given name is the next word
        after_name = words[nth + 2].text if nth + 2 < len(words) else ""
        return reading if _OFFICE.search(before) and (after_name in _behind() or not after_name.isalnum()) else None
    return reading if _OFFICE.search(before) or behind in _behind() or (before in _LIST and word.tag == "nr") else None


def _may_be_name(words: Sequence[Tagged], nth: int) -> bool:
    word = words[nth]
    if len(word.text) == 1:
        if nth + 1 < len(words) and words[nth + 1].text in _TITLES:
            return True
        given = words[nth + 1] if nth + 1 < len(words) else None
        return given is not None and len(given.text) <= 2 and given.tag in ("", "nr") and _given(given.text)
    return len(word.text) <= 3 and word.tag in ("", "nr") and _given(word.text[1:])


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
