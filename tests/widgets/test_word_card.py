"""What a card says, in how much room."""

import pytest

from jingdu.analysis import Speaker, Term
from jingdu.card import Card
from jingdu.cells import width
from jingdu.lexicon.lexicon import Gloss, Meaning
from widgets.reading.popup import Room
from widgets.word_card import CELLS, card_lines

ROOM = Room(60, 30)
UNIT = Gloss("单位", "單位", "dānwèi", ("unit (of measure)", "work unit"), here=True)


def card(word="单位", pinyin="dānwèi", syllables=("dān", "wèi"), **said):
    plain = dict(other_script="單位", level=2, standard="2025", meaning=Meaning((UNIT,)), names=None, term=None)
    plain |= dict(quantity=None, in_full=(), movement="", speaker=None, count=3, nth=2, elsewhere=("第一节",))
    return Card(word=word, pinyin=pinyin, syllables=syllables, **(plain | said))


def text(lines):
    return ["".join(piece.text for piece in line) for line in lines]


def test_other_articles_are_counted_and_in_full_named():
    made = card(others=(("别的文章", 3),))
    assert text(card_lines(made, "gloss", ROOM))[-1].endswith("1 more article")
    assert "also in  《别的文章》 ×3" in text(card_lines(made, "full", ROOM))


def test_pinyin_alone():
    assert text(card_lines(card(), "pinyin", ROOM)) == ["单位 單位  dānwèi  HSK 2 (2025)"]


def test_with_its_meaning():
    assert text(card_lines(card(), "gloss", ROOM)) == [
        "单位 單位  dānwèi  HSK 2 (2025)",
        "unit (of measure) · work unit",
        "2 of 3 here · in 1 more section",
    ]


def test_everything():
    longer = Gloss("单位制", "單位制", "dānwèizhì", ("unit system",), here=True)
    other = Gloss("单位", "單位", "Dānwèi", ("a place",), here=False)
    shown = text(card_lines(card(level=None, meaning=Meaning((UNIT, other), (longer,))), "full", ROOM))
    assert shown == [
        "单位 單位  dānwèi  not in HSK (2025)",
        "unit (of measure) · work unit",
        "Dānwèi  a place",
        "单位制  unit system",
        "also in  第一节",
        "2 of 3 here",
    ]


def test_each_syllable_has_its_tone():
    (head,) = card_lines(card(), "pinyin", ROOM)
    assert [(p.text, p.style) for p in head if str(p.style).startswith("tone")] == [
        ("dān", "tone-1"),
        ("wèi", "tone-4"),
    ]


def test_the_official_english_stands_for_the_dictionary_s():
    term = Term(0, 2, "单位", "单位", "official unit", "policy", "glossary")
    shown = text(card_lines(card(term=term), "gloss", ROOM))
    assert "official unit" in shown
    assert not any("work unit" in line for line in shown)
    assert any("work unit" in line for line in text(card_lines(card(term=term), "full", ROOM)))


def test_a_term_of_which_the_word_is_a_part_comes_after_the_word():
    term = Term(0, 4, "单位改革", "单位改革", "unit reform", "policy", "glossary")
    shown = text(card_lines(card(term=term), "gloss", ROOM))
    assert shown.index("unit (of measure) · work unit") < shown.index("单位改革  unit reform")


def test_parts_are_shown_a_line_each():
    parts = tuple(
        Gloss(w, "", p, (s * 20,), here=True)
        for w, p, s in (("收益", "shōuyì", "profit "), ("分配", "fēnpèi", "share "))
    )
    shown = text(card_lines(card(meaning=Meaning(parts=parts)), "gloss", ROOM))
    assert [line[:2] for line in shown[1:-1]] == ["收益", "分配"]
    assert all(line.endswith("…") for line in shown[1:-1])


def test_it_says_whose_name_the_word_is_and_what_the_word_is_to_the_reader():
    somebody = Speaker("s1", "单位", "主任", "某中心", "person")
    shown = text(card_lines(card(names=somebody, speaker=somebody), "gloss", ROOM, ["saved"]))
    assert shown[1] == "某中心主任"
    assert shown[-1] == "saved · 2 of 3 here · 单位 says · in 1 more section"


@pytest.mark.parametrize("rows", range(1, 9))
@pytest.mark.parametrize("cells", [12, 30, 200])
@pytest.mark.parametrize("detail", ["pinyin", "gloss", "full"])
def test_a_card_keeps_to_its_room(rows, cells, detail):
    long = Gloss("单位", "單位", "dānwèi", ("a sense of many words that goes on and on",) * 9, here=True)
    lines = text(card_lines(card(meaning=Meaning((long, long)), elsewhere=("一", "二")), detail, Room(cells, rows)))
    assert 1 <= len(lines) <= rows
    assert lines[0].startswith("单位")
    if rows > 5 and cells == 200:
        assert all(width(line) <= CELLS for line in lines)
    if rows > 3 and cells > 12 and detail != "pinyin":
        assert "here" in lines[-1]
