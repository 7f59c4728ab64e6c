import pytest

from jingdu import card
from jingdu.analysis import Speaker, Statement, Term, Word
from jingdu.annotate.findings import Findings
from jingdu.article import Span, build
from jingdu.lexicon import cedict
from jingdu.lexicon.dictionary import Dictionary
from jingdu.lexicon.lexicon import Lexicon

ARTICLE = build(
    [
        ("title", "书屋", 0),
        ("paragraph", "书屋开门了。", 0),
        ("heading", "第一节", 1),
        ("paragraph", "王芳说，书屋很好。", 0),
        ("heading", "第二节", 1),
        ("paragraph", "书屋还要办，书屋要多办。", 0),
        ("dateline", "某社书屋电", 0),
    ]
)


def word_at(nth, text="书屋"):
    at = -1
    for _ in range(nth):
        at = ARTICLE.text.index(text, at + 1)
    return Word(at, at + len(text), text, ("shū", "wū"))


def findings():
    made = Findings(ARTICLE)
    at = ARTICLE.text.index("王芳")
    made.add_speakers([Speaker("s1", "王芳", None, None, "person")])
    made.add_statements([Statement(at, at + 9, "s1", "indirect", "说", (Span(at + 4, at + 8),), (), 1, 0)])
    made.terms.extend([Term(at + 4, at + 6, "书屋", "书屋", "reading room", "society", "glossary")])
    return made


def test_a_card_counts_and_says_which_one_it_is():
    made = card.make(findings(), word_at(3))
    assert (made.nth, made.count) == (3, 6)
    assert made.pinyin == "shūwū"


def test_a_card_names_speaker_term_and_other_sections():
    made = card.make(findings(), word_at(3))
    assert made.speaker.name == "王芳"
    assert made.term.english == "reading room"
    assert made.elsewhere == ("第二节",)


def test_a_card_names_the_other_articles_of_the_session():
    other = build([("title", "又一间书屋", 0), ("paragraph", "书屋开门了。", 0)])
    without = build([("paragraph", "没有别的。", 0)])
    assert card.make(findings(), word_at(3), others=[other, without]).others == (("又一间书屋", 2),)


@pytest.mark.parametrize("nth", range(1, 7))
def test_a_word_anywhere_has_a_card(nth):
    assert card.make(findings(), word_at(nth)).nth == nth


def test_a_word_that_occurs_once_is_nowhere_else():
    made = card.make(findings(), word_at(1, "开门"))
    assert (made.count, made.elsewhere, made.speaker, made.term) == (1, (), None, None)


# -- with a lexicon


@pytest.fixture
def lexicon(tmp_path, monkeypatch):
    monkeypatch.setenv("JINGDU_CACHE_DIR", str(tmp_path / "cache"))
    cedict.taken().parent.mkdir(parents=True, exist_ok=True)
    cedict.taken().write_text(
        "書屋 书屋 [shu1 wu1] /reading room/\n王 王 [Wang2] /surname Wang/\n芳 芳 [fang1] /fragrant/\n"
    )
    return Lexicon(Dictionary.load())


def test_a_card_has_meaning_other_script_and_level(lexicon):
    made = card.make(findings(), word_at(3), lexicon, "2012")
    assert made.meaning.glosses[0].senses == ("reading room",)
    assert made.other_script == "書屋"
    assert (made.level, made.standard) == (None, "2012")
    assert card.make(findings(), word_at(1, "开门")).level is None


def test_a_word_that_is_not_read_yet_is_read_as_the_dictionary_does_where_that_has_one_reading(lexicon):
    unread = word_at(1)._replace(pinyin=())
    assert card.make(findings(), unread, lexicon).pinyin == "shūwū"
    assert card.make(findings(), unread).pinyin == ""


def test_a_name_is_told_as_a_name_and_not_taken_apart(lexicon):
    at = ARTICLE.text.index("王芳")
    made = card.make(findings(), Word(at, at + 2, "王芳", ("wáng", "fāng")), lexicon)
    assert made.names.name == "王芳"
    assert made.pinyin == "Wáng Fāng"
    assert not made.meaning


# -- on a number

NUMBERS = build([("paragraph", "企业由40家增至120家，出口同比增长9.5%，投资3万亿元。", 0)])


def number_card(text, pinyin=()):
    from jingdu import find_quantities

    made = Findings(NUMBERS)
    made.quantities.extend(find_quantities(NUMBERS.text))
    at = NUMBERS.text.index(text)
    word = Word(at, at + len(text), text, pinyin)
    made.add_words(0, [word])
    return card.make(made, word)


def test_a_card_on_a_part_of_a_number_is_about_the_whole():
    made = number_card("亿元", ("yì", "yuán"))
    assert made.word == "3万亿元"
    assert made.in_full == ("3,000,000,000,000元", "3 trillion yuan")
    assert made.quantity.measures == "投资"
    assert (made.nth, made.count) == (1, 1)


def test_the_reading_of_a_number_keeps_its_digits():
    assert number_card("亿元", ("yì", "yuán")).pinyin == "3万 yìyuán"
    assert number_card("9.5").pinyin == ""


@pytest.mark.parametrize(
    ("text", "movement"), [("9.5", "▲ rise 同比"), ("120", "▲ rise from 40家"), ("40", ""), ("亿元", "")]
)
def test_a_card_says_how_a_number_moved(text, movement):
    assert number_card(text).movement == movement
