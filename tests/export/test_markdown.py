"""The clean article as Markdown and as text."""

from __future__ import annotations

import pytest

from jingdu.article import build
from jingdu.export.markdown import escape, markdown, plain

ARTICLE = build(
    [
        ("title", "江城观察", 0),
        ("subtitle", "一座城的转型", 0),
        ("byline", "本报记者", 0),
        ("paragraph", "导语一段。", 0),
        ("heading", "一、起步", 1),
        ("paragraph", "第一段。", 0),
        ("paragraph", "第二段。", 0),
        ("heading", "（一）细节", 2),
        ("paragraph", "第三段。", 0),
    ]
)


def test_markdown_has_a_level_for_each_heading_and_a_blank_line_between_blocks():
    assert markdown(ARTICLE) == (
        "# 江城观察\n\n*一座城的转型*\n\n*本报记者*\n\n导语一段。\n\n"
        "## 一、起步\n\n第一段。\n\n第二段。\n\n### （一）细节\n\n第三段。\n"
    )


def test_text_has_a_paragraph_a_line_and_space_around_headings():
    assert plain(ARTICLE) == (
        "江城观察\n\n一座城的转型\n\n本报记者\n\n导语一段。\n\n一、起步\n\n第一段。\n第二段。\n\n（一）细节\n\n第三段。\n"
    )


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("# 标题", "\\# 标题"),
        ("#话题#", "#话题#"),
        ("- 项", "\\- 项"),
        ("---", "\\---"),
        ("1. 项", "1\\. 项"),
        ("1.5万人", "1.5万人"),
        ("2025年", "2025年"),
        ("a*b_c`d`", "a\\*b\\_c\\`d\\`"),
        ("[bold]", "\\[bold\\]"),
        ("<b>", "\\<b\\>"),
        ("~~~", "\\~\\~\\~"),
        ("&lt;", "\\&lt;"),
        ("A&B", "A&B"),
    ],
)
def test_nothing_of_the_text_becomes_markup(text, escaped):
    assert escape(text) == escaped
