import pytest
from pypinyin import pinyin as pypinyin

from jingdu.annotate.pinyin import read_aloud, spell
from jingdu.annotate.pinyin.readings import Readings


def read(text):
    return " ".join(syllable for syllable in read_aloud(text) if syllable)


def test_one_entry_a_character_and_none_for_what_is_not_han():
    assert read_aloud("A股涨9%，好。𠀀") == [None, "gǔ", "zhǎng", None, None, None, "hǎo", None, "hē"]
    assert read_aloud("") == []


def test_every_character_that_has_a_reading_is_read():
    text = "龘靐㐀買賣龍龜臺灣"
    assert [s.split(",") for s in map(str, read_aloud(text))] == [x for x in pypinyin(text)]


def test_the_readings_are_those_of_the_tables():
    readings = Readings.load()
    assert readings.of("乐")[:2] == ["lè", "yuè"]
    assert readings.of("，") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("不断探索一个新办法", "bù duàn tàn suǒ yī gè xīn bàn fǎ"),
        ("银行行长重新调整", "yín háng háng zhǎng chóng xīn tiáo zhěng"),
        ("安徽六安", "ān huī lù ān"),
    ],
)
def test_phrases_are_read_as_the_dictionary_reads_them(text, expected):
    assert read(text) == expected


@pytest.mark.parametrize(
    ("word", "syllables", "expected"),
    [
        ("心智", ["xīn", "zhì"], "xīnzhì"),
        ("西安", ["xī", "ān"], "xī'ān"),
        ("女儿", ["nǚ", "ér"], "nǚ'ér"),
        ("好", ["hǎo"], "hǎo"),
        ("", [], ""),
    ],
)
def test_a_word_is_spelled_in_one(word, syllables, expected):
    assert spell(word, syllables) == expected
