"""The article with footnotes on who says what."""

from __future__ import annotations

from jingdu.analysis import Speaker, Statement
from jingdu.article import Span, build
from jingdu.export.annotated import annotated

ARTICLE = build([("title", "标题", 0), ("heading", "一", 1), ("paragraph", "周明说，*很好*。 # 谁知道呢？林说不", 0)])
AT = ARTICLE.text.index("周明")
ZHOU = Speaker("s1", "周明", "书记", "清水村", "person", (), (Span(AT, AT + 2),))


def said(start, end, speaker, cue):
    return Statement(AT + start, AT + end, speaker, "indirect", cue, (Span(AT + start, AT + end),), (), 0, 0)


def test_a_footnote_stands_where_a_statement_ends():
    text = annotated(ARTICLE, [ZHOU], [said(0, 9, "s1", "说"), said(17, 20, None, "：")])
    assert text == (
        "# 标题\n\n## 一\n\n周明说，\\*很好\\*。[^1] # 谁知道呢？林说不[^2]\n\n"
        "## Who speaks\n\n- **周明** · 清水村 · 书记 · 1 statement · 36% of the text [^1]\n\n"
        "[^1]: 周明: 说, indirect\n[^2]: Speaker not known: indirect\n"
    )


def test_without_statements_it_is_the_article():
    assert annotated(ARTICLE, [], []) == "# 标题\n\n## 一\n\n周明说，\\*很好\\*。 # 谁知道呢？林说不\n"


def test_one_statement_over_two_paragraphs_has_its_note_at_the_end():
    article = build([("paragraph", "周明说：“一。", 0), ("paragraph", "“二。”", 0)])
    statement = Statement(0, len(article.text), None, "direct", "说", (Span(5, 7),), (), 0, 0)
    assert annotated(article, [], [statement]).startswith("周明说：“一。\n\n“二。”[^1]\n")
