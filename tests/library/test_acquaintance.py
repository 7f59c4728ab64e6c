"""Which words count as unknown to a reader."""

from __future__ import annotations

import pytest

from jingdu.library.acquaintance import Acquaintance

LEVELS = {"书": 1, "图书馆": 3, "推动": 5, "万一": 4, "机制": 7, "三": 1, "千": 2}


def acquaintance(level=4, names=()):
    return Acquaintance(level, LEVELS.get, lambda word: word in names)


@pytest.mark.parametrize(("word", "unknown"), [("书", False), ("万一", False), ("推动", True), ("机制", True)])
def test_words_up_to_the_readers_level_are_known(word, unknown):
    assert acquaintance().is_unknown(word) is unknown


def test_a_word_on_no_list_is_above_every_level():
    assert acquaintance(9).is_unknown("融合发展")


@pytest.mark.parametrize("word", ["GDP", "5G", "3.2", "35%", "，", ""])
def test_what_is_not_chinese_is_not_unknown(word):
    assert not acquaintance(0).is_unknown(word)


@pytest.mark.parametrize(
    "word", ["三", "千", "一百二十", "3.2万", "第三", "2027年", "百分之三十五", "二〇二七年", "三点五"]
)
def test_numbers_are_not_unknown_even_without_a_level(word):
    assert not acquaintance(0).is_unknown(word)


def test_a_word_of_numerals_that_has_a_level_is_a_word():
    assert acquaintance(3).is_unknown("万一")


def test_names_are_not_unknown_neither_those_of_a_dictionary_nor_those_of_the_article():
    reader = acquaintance(names=["清水村"])
    assert not reader.is_unknown("清水村")
    assert reader.is_unknown("周明")
    reader.introduce(["周明", "老周"])
    assert not reader.is_unknown("周明")


def test_what_is_marked_as_known_is_known_until_it_is_taken_back():
    reader = acquaintance()
    before = reader.revision
    assert reader.is_unknown("机制")
    reader.learn(["机制"])
    assert not reader.is_unknown("机制")
    assert reader.revision > before
    assert reader.is_marked("机制")
    reader.unlearn(["机制"])
    assert reader.is_unknown("机制")


def test_another_level_changes_the_answers():
    reader = acquaintance()
    assert reader.is_unknown("推动")
    reader.level = 5
    assert not reader.is_unknown("推动")


def test_a_word_is_looked_up_once():
    asked = []
    reader = Acquaintance(4, lambda word: asked.append(word))
    assert reader.is_unknown("机制")
    before = len(asked)
    assert reader.is_unknown("机制")
    reader.learn(["书"])
    assert reader.is_unknown("机制")
    assert len(asked) == before


@pytest.mark.parametrize("word", ["一批", "多家", "每册", "五百册", "3万册", "各类"])
def test_a_number_with_what_it_counts_is_a_number(word):
    assert not acquaintance(0).is_unknown(word)


@pytest.mark.parametrize("word", ["数智", "多元", "三农", "百姓家"])
def test_what_only_begins_like_a_number_is_a_word(word):
    assert acquaintance(4).is_unknown(word)


def test_a_compound_is_as_known_as_its_parts():
    reader = acquaintance(5)
    assert not reader.is_unknown("图书馆推动")
    assert reader.is_unknown("推动机制")
    reader.learn(["机制"])
    assert not reader.is_unknown("推动机制")
    # 书 alone does not say what 书机制 or 机制书 is
    assert reader.is_unknown("机制书")
    assert reader.is_unknown("书机制")


def test_traditional_text_has_the_same_words():
    reader = acquaintance()
    assert reader.is_unknown("機制")
    reader.learn(["機制"])
    assert not reader.is_unknown("机制")
    assert not reader.is_unknown("圖書館")
