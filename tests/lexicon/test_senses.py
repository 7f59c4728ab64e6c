import pytest

from jingdu.lexicon import senses
from jingdu.lexicon.cedict import Entry
from jingdu.lexicon.senses import Fit, Rank
from jingdu.lexicon.syllables import in_tones, joined


def entry(pinyin, *said, word="都", traditional=None):
    return Entry(traditional or word, word, tuple(pinyin.split()), said)


SURNAME, CITY, ALL = entry("Du1", "surname Du"), entry("du1", "capital city"), entry("dou1", "all", "both")
OLD = entry("dou1", "old variant of 都[dou1]")


def test_the_reading_of_the_context_comes_first():
    assert senses.ordered([SURNAME, CITY, ALL], ["dū"]) == [CITY, SURNAME, ALL]
    assert senses.ordered([SURNAME, CITY, ALL], ["dōu"]) == [ALL, CITY, SURNAME]


def test_where_nothing_is_read_ordinary_words_come_before_surnames_and_variants():
    assert senses.ordered([OLD, SURNAME, CITY, ALL], []) == [CITY, ALL, SURNAME, OLD]


@pytest.mark.parametrize(
    ("made", "rank"),
    [
        (ALL, Rank.ORDINARY),
        (entry("Xi1 an1", "Xi'an, a city"), Rank.NAME),
        (SURNAME, Rank.SURNAME),
        (entry("Ren2", "surname Ren", "Ren County"), Rank.SURNAME),
        (OLD, Rank.VARIANT),
        (entry("hua1 r5", "erhua variant of 花[hua1]", "CL:個|个[ge4]"), Rank.VARIANT),
        (entry("he2", "old variant of 和[he2]", "harmonious"), Rank.ORDINARY),
    ],
)
def test_entries_are_of_several_sorts(made, rank):
    assert senses.rank(made) is rank


@pytest.mark.parametrize(
    ("pinyin", "reading", "fit"),
    [
        ("dan1 wei4", ["dān", "wèi"], Fit.SAME),
        ("Dan1 wei4", ["dān", "wèi"], Fit.SAME),
        ("dan1 ge5", ["dān", "gè"], Fit.WEAKENED),
        ("hua1 r5", ["huā", "ér"], Fit.WEAKENED),
        ("dan1 wei4", ["shàn", "wèi"], Fit.OTHER),
        ("dan1 wei4", ["dān"], Fit.OTHER),
        ("nu:3 er2", ["nǚ", "ér"], Fit.SAME),
    ],
)
def test_readings_are_compared_but_for_weak_tones(pinyin, reading, fit):
    assert senses.fit(entry(pinyin), reading) is fit


def test_senses_are_written_for_people():
    made = entry(
        "dan1 wei4", "unit", "CL:個|个[ge4],種|种[zhong3]", "see 單反相機|单反相机[dan1 fan3]", "Taiwan pr. [dan2]"
    )
    assert senses.readable(made) == ("unit", "see 单反相机 dānfǎn", "Taiwan pr. dán", "measure word 个 gè, 种 zhǒng")
    assert "measure word 個 gè, 種 zhǒng" in senses.readable(made, traditional=True)
    assert senses.readable(entry("fang1", "square brackets [ ] (math.)")) == ("square brackets [ ] (math.)",)


def test_that_another_character_was_written_for_a_word_is_not_said_of_the_word():
    other = entry("he2", "old variant of 和[he2]", "harmonious", word="和", traditional="龢")
    gone = entry("he2", "old variant of 和[he2]", word="和", traditional="咊")
    assert senses.without_variants_of("和", [other, gone]) == [other._replace(senses=("harmonious",))]


@pytest.mark.parametrize(
    ("syllables", "word"),
    [
        (["xī", "ān"], "xī'ān"),
        (["Guǎng", "dōng", "Shěng"], "Guǎngdōng Shěng"),
        (["A", "A", "zhì"], "AA zhì"),
        (["huā", "r"], "huār"),
    ],
)
def test_syllables_become_words(syllables, word):
    assert joined(syllables) == word


def test_a_spelled_word_is_cut_at_its_syllables():
    assert in_tones("Xī'ān de", ["xī", "ān", "de"]) == [("Xī", 1), ("'", None), ("ān", 1), (" ", None), ("de", 0)]
    assert in_tones("3 wànyì yuán", ["wàn", "yì", "yuán"]) == [
        ("3 ", None),
        ("wàn", 4),
        ("yì", 4),
        (" ", None),
        ("yuán", 2),
    ]
    assert in_tones("", []) == []
