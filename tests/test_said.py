"""What is said, put together from its pieces; and where in the article."""

from jingdu.analysis import Statement
from jingdu.article import Span, build
from jingdu.presence import presence, strip
from jingdu.said import fragments, plain


def statement(article, content, quotes):
    def span(text):
        start = article.text.index(text)
        return Span(start, start + len(text))

    spans = tuple(map(span, content))
    return Statement(spans[0].start, spans[-1].end, "s1", "mixed", "说", spans, tuple(map(span, quotes)), 0, 0)


def one(text, content, quotes):
    article = build([("paragraph", line, 0) for line in text.split("\n")])
    return article, statement(article, content, quotes)


def test_the_cue_is_left_out_and_quotes_have_marks():
    article, said = one("“书很好。”周明说，灯也亮。", ["书很好。", "灯也亮。"], ["书很好。"])
    assert plain(article, said) == "“书很好。” 灯也亮。"
    assert [(f.text, f.quoted) for f in fragments(article, said)] == [("“书很好。”", True), ("灯也亮。", False)]


def test_a_quote_inside_of_the_content_is_cut_out():
    article, said = one("周明说，要把书「放好」再走。", ["要把书「放好」再走。"], ["放好"])
    assert plain(article, said) == "要把书「放好」再走。"
    assert [f.quoted for f in fragments(article, said)].count(True) == 1


def test_punctuation_between_pieces_stays():
    article, said = one("周明认为，书很好，“灯也亮”。", ["书很好", "灯也亮"], ["灯也亮"])
    assert plain(article, said) == "书很好，“灯也亮”"


def test_a_quote_over_paragraphs_has_both_marks_in_each():
    article, said = one("周明说：“书很好。\n“灯也亮。”", ["书很好。", "灯也亮。"], ["书很好。", "灯也亮。"])
    assert plain(article, said) == "“书很好。”\n“灯也亮。”"


def test_the_article_keeps_its_own_marks():
    article, said = one("周明說：「書很好。」", ["書很好。"], ["書很好。"])
    assert plain(article, said) == "「書很好。」"


def test_presence_is_the_share_of_each_part():
    _, said = one("一二三四五六七八九十", ["三四五六"], [])
    assert presence(said.content, 10, 5) == [0, 1, 1, 0, 0]
    assert presence(said.content, 10, 2) == [0.6, 0.2]
    assert presence([], 0, 3) == [0, 0, 0]


def test_a_strip_tells_little_from_nothing():
    _, said = one("一" * 50 + "二" + "三" * 49, ["二"], [])
    assert strip(said.content, 100, 4) == "▁▁▂▁"
    _, said = one("一二", ["一二"], [])
    assert strip(said.content, 2, 3) == "███"
