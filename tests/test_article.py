from jingdu.article import Span, build

ARTICLE = build(
    [
        ("title", "题目", 0),
        ("byline", "记者", 0),
        ("paragraph", "导语一。", 0),
        ("paragraph", "导语二。", 0),
        ("heading", "第一节", 1),
        ("paragraph", "正文。", 0),
        ("heading", "小节", 2),
        ("paragraph", "再写。", 0),
        ("dateline", "某社某地电", 0),
    ]
)


def cut(span):
    return ARTICLE.text[slice(*span)]


def test_blocks_are_the_lines_of_the_text():
    assert [ARTICLE.text[b.start : b.end] for b in ARTICLE.blocks] == ARTICLE.text.split("\n")


def test_the_lead_is_a_section_without_a_heading():
    lead, first, second = ARTICLE.sections
    assert (lead.heading, lead.level) == (None, 0)
    assert [cut(p) for p in lead.paragraphs] == ["导语一。", "导语二。"]
    assert (cut(first.heading), first.level) == ("第一节", 1)
    assert (cut(second.heading), second.level) == ("小节", 2)


def test_a_closing_dateline_belongs_to_no_section():
    assert cut((ARTICLE.sections[-1].start, ARTICLE.sections[-1].end)) == "小节\n再写。"
    assert ARTICLE.dateline == "某社某地电"


def test_a_place_is_a_section_and_a_paragraph_in_it():
    at = ARTICLE.text.index
    assert ARTICLE.place(0) == (-1, -1)
    assert ARTICLE.place(at("导语二")) == (0, 1)
    assert ARTICLE.place(at("第一节")) == (1, -1)
    assert ARTICLE.place(at("再写")) == (2, 0)


def test_empty_lines_are_left_out():
    assert build([("title", "", 0), ("paragraph", "有。", 0)]).text == "有。"


def test_an_article_of_nothing():
    nothing = build([])
    assert (nothing.text, nothing.sections, nothing.section_at(0), nothing.block_at(0)) == ("", (), -1, 0)


def test_spans_overlap_when_they_share_a_character():
    assert Span(0, 3).overlaps((2, 5))
    assert not Span(0, 3).overlaps((3, 5))
