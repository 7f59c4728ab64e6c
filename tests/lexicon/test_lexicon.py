import pytest

from jingdu.lexicon import cedict
from jingdu.lexicon.dictionary import Dictionary
from jingdu.lexicon.lexicon import Lexicon, Meaning
from jingdu.word import Word

RELEASE = """\
收益 收益 [shou1 yi4] /profit/
分配 分配 [fen1 pei4] /to distribute/
中國 中国 [Zhong1 guo2] /China/
中國科學院 中国科学院 [Zhong1 guo2 Ke1 xue2 yuan4] /Chinese Academy of Sciences/
單 单 [Shan4] /surname Shan/
單 单 [dan1] /bill/
箇 个 [ge4] /variant of 個|个[ge4]/
個 个 [ge4] /(classifier)/
科學 科学 [ke1 xue2] /science/
科 科 [ke1] /branch/
學院 学院 [xue2 yuan4] /college/
院 院 [yuan4] /institute/
"""


@pytest.fixture
def lexicon(tmp_path, monkeypatch):
    monkeypatch.setenv("JINGDU_CACHE_DIR", str(tmp_path / "cache"))
    cedict.taken().parent.mkdir(parents=True, exist_ok=True)
    cedict.taken().write_text(RELEASE)
    return Lexicon(Dictionary.load(), {"收益": "what one gets"})


def word(text, *pinyin, parts=()):
    return Word(0, len(text), text, pinyin, parts)


def senses_of(glosses):
    return [(gloss.word, *gloss.senses) for gloss in glosses]


def test_the_reading_of_the_place_comes_first_and_the_others_are_kept(lexicon):
    bill, surname = lexicon.meaning(word("单", "dān")).glosses
    assert (bill.pinyin, bill.senses, bill.here, bill.other_script) == ("dān", ("bill",), True, "單")
    assert (surname.pinyin, surname.here) == ("Shàn", False)
    assert lexicon.meaning(word("单", "shàn")).glosses[0].senses == ("surname Shan",)


def test_the_reader_s_own_words_come_before_the_dictionary(lexicon):
    own, other = lexicon.meaning(word("收益")).glosses
    assert own.own
    assert senses_of([own, other]) == [("收益", "what one gets"), ("收益", "profit")]


def test_a_word_that_is_no_headword_is_looked_up_by_its_parts(lexicon):
    found = lexicon.meaning(word("收益分配", "shōu", "yì", "fēn", "pèi"))
    assert found.glosses == ()
    assert [part.word for part in found.parts] == ["收益", "分配"]


def test_the_parts_are_those_of_the_cut_where_they_are_headwords(lexicon):
    assert [part.word for part in lexicon.meaning(word("科学院")).parts] == ["科学", "院"]
    assert [part.word for part in lexicon.meaning(word("科学院", parts=("科", "学院"))).parts] == ["科", "学院"]


def test_a_longer_headword_at_the_place_is_told_too(lexicon):
    found = lexicon.meaning(word("中国"), after="科学院的人")
    assert senses_of(found.glosses) == [("中国", "China")]
    assert senses_of(found.longer) == [("中国科学院", "Chinese Academy of Sciences")]


def test_a_word_that_the_cut_ended_too_early_is_that_of_the_longest_headword(lexicon):
    found = lexicon.meaning(word("中国科"), after="学院的人")
    assert senses_of(found.glosses) == [("中国科学院", "Chinese Academy of Sciences")]


def test_traditional_text_finds_entries_by_its_own_form(lexicon):
    (gloss,) = lexicon.meaning(word("中國")).glosses
    assert (gloss.word, gloss.other_script) == ("中國", "中国")
    assert lexicon.meaning(word("箇")).glosses[0].senses == ("variant of 個 gè",)
    assert senses_of(lexicon.meaning(word("个")).glosses) == [("个", "(classifier)")]


def test_mixed_writing_is_looked_up_simplified(lexicon):
    assert senses_of(lexicon.meaning(word("中國科学院")).glosses) == [("中國科学院", "Chinese Academy of Sciences")]


def test_without_a_dictionary_there_are_the_reader_s_own_words():
    assert not Lexicon().meaning(word("收益"))
    assert Lexicon(None, {"收益": "mine"}).meaning(word("收益")).glosses[0].senses == ("mine",)
    assert Meaning() == Lexicon().meaning(word("AS700"))
