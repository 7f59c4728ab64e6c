import pytest

from jingdu import card
from jingdu.analysis import Speaker, Statement, Term, Word
from jingdu.annotate.findings import Findings
from jingdu.article import Span, build

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


@pytest.mark.parametrize("nth", range(1, 7))
def test_a_word_anywhere_has_a_card(nth):
    assert card.make(findings(), word_at(nth)).nth == nth


def test_a_word_that_occurs_once_is_nowhere_else():
    made = card.make(findings(), word_at(1, "开门"))
    assert (made.count, made.elsewhere, made.speaker, made.term) == (1, (), None, None)
