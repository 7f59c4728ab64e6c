"""The unknown words of an article, as a list and one by one."""

from __future__ import annotations

import pytest

from jingdu.analysis import Word
from jingdu.annotate.findings import Findings
from jingdu.article import build
from jingdu.library.acquaintance import Acquaintance
from jingdu.library.wordlist import next_unknown, segmented_until, unknown_words

ARTICLE = build([("paragraph", "甲乙丙", 0), ("paragraph", "乙丁乙", 0), ("paragraph", "丙丁", 0)])
LEVELS = {"甲": 1, "乙": 5, "丙": 7}


@pytest.fixture
def findings():
    found = Findings(ARTICLE)
    for number, block in enumerate(ARTICLE.blocks):
        found.add_words(number, [Word(at, at + 1, ARTICLE.text[at], ("mǒu",)) for at in range(block.start, block.end)])
    return found


@pytest.fixture
def reader():
    return Acquaintance(4, LEVELS.get)


def test_the_most_used_come_first_then_the_first_in_the_text(findings, reader):
    words = [word for block in range(3) for word in findings.words(block)]
    listed = unknown_words(words, reader)
    assert [(u.word.text, u.word.start, u.count, u.level, u.pinyin) for u in listed] == [
        ("乙", 1, 3, 5, "mǒu"),
        ("丙", 2, 2, 7, "mǒu"),
        ("丁", 5, 2, None, "mǒu"),
    ]
    reader.learn(["乙", "丁"])
    assert [u.word.text for u in unknown_words(words, reader)] == ["丙"]


def test_from_one_unknown_word_to_the_next_and_back(findings, reader):
    reader.learn(["乙"])
    places, at = [], 0
    while (word := next_unknown(findings, at, 1, reader)) is not None:
        at = word.start
        places.append(at)
    assert places == [2, 5, 8, 9]
    back = []
    while (word := next_unknown(findings, at, -1, reader)) is not None:
        at = word.start
        back.append(at)
    assert back == [8, 5, 2]
    assert segmented_until(findings, at, -1)


def test_words_that_have_not_been_found_are_not_passed_over(reader):
    findings = Findings(ARTICLE)
    findings.add_words(0, [Word(0, 1, "甲")])
    findings.add_words(2, [Word(8, 9, "丙")])
    assert next_unknown(findings, 0, 1, reader) is None
    assert not segmented_until(findings, 0, 1)
    assert segmented_until(findings, 0, -1)
