"""Saved words and known words."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from jingdu.analysis import Speaker, Statement, Word
from jingdu.annotate.findings import Findings
from jingdu.article import Source, Span, build
from jingdu.library import database, vocabulary
from jingdu.library.vocabulary import SavedWord

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
WORD = SavedWord("书屋", "周明说，书屋很好。", 4, "shūwū", "一间书屋", "周明", "清水村书记", "a.txt", "标题", NOON)


@pytest.fixture
def findings():
    lines = [("title", "标题", 0), ("heading", "一间书屋", 1), ("paragraph", "灯亮了。 周明说，书屋很好。", 0)]
    found = Findings(build(lines, Source("file", "a.txt")))
    start = found.article.text.index("周明")
    found.add_speakers([Speaker("s1", "周明", "书记", "清水村", "person", (), (Span(start, start + 2),))])
    found.add_statements([Statement(start, start + 9, "s1", "indirect", "说", (Span(start + 4, start + 8),), (), 0, 0)])
    return found


def test_a_word_is_met_with_all_that_is_known_of_its_place(findings):
    at = findings.article.text.rindex("书屋")
    assert vocabulary.met(findings, Word(at, at + 2, "书屋", ("shū", "wū")), NOON) == WORD


def test_before_the_first_section_there_is_no_heading_and_nobody_speaks(findings):
    word = vocabulary.met(findings, Word(0, 2, "标题"))
    assert (word.sentence, word.place, word.section, word.speaker, word.pinyin) == ("标题", 0, "", "", "")


def test_nothing_is_made_by_asking():
    assert vocabulary.saved() == []
    assert vocabulary.known() == frozenset()
    assert not vocabulary.is_known("书")
    assert not database.path().exists()


def test_a_word_is_saved_and_taken_back():
    vocabulary.save(WORD)
    assert vocabulary.saved() == [WORD]
    vocabulary.unsave("书屋", "另一句。")
    assert vocabulary.saved() == [WORD]
    vocabulary.unsave("书屋", WORD.sentence)
    assert vocabulary.saved() == []


def test_the_same_word_in_another_sentence_is_another_one():
    other = replace(WORD, sentence="书屋建成了。", place=0, saved_at=NOON + timedelta(days=1))
    vocabulary.save(other)
    vocabulary.save(WORD)
    vocabulary.save(replace(WORD, title="另一篇"))
    assert vocabulary.saved() == [replace(WORD, title="另一篇"), other]
    assert vocabulary.saved(since=NOON + timedelta(hours=1)) == [other]


def test_the_words_of_an_article_come_in_its_order():
    later = replace(WORD, word="好", place=7)
    elsewhere = replace(WORD, sentence="别处的一句。")
    for word in (elsewhere, later, WORD):
        vocabulary.save(word)
    assert vocabulary.saved_in(f"多了一行。\n{WORD.sentence}\n") == [WORD, later]


def test_known_words_are_counted_once():
    assert vocabulary.mark_known(["机制", "书", "机制"]) == 2
    assert vocabulary.mark_known(["机制", "灯"]) == 1
    assert vocabulary.known() == {"机制", "书", "灯"}
    assert vocabulary.is_known("灯")
    assert vocabulary.unmark_known(["灯", "没有"]) == 1
    assert vocabulary.known() == {"机制", "书"}
