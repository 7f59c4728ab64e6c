"""Statements by speaker, as Markdown."""

from dataclasses import replace

from jingdu.analysis import Speaker, Statement
from jingdu.article import Span, build
from jingdu.export.statements import markdown

TEXT = "“书很好。”周明说。有人说，灯*不*亮。"
ARTICLE = build([("title", "书屋", 0), ("heading", "灯", 1), ("paragraph", TEXT, 0)])
AT = ARTICLE.text.index(TEXT)
ZHOU = Speaker("s1", "周明", "书记", "清水村", "person", (), (Span(AT + 6, AT + 8),))
QUOTE = Span(AT + 1, AT + 5)
DIRECT = Statement(AT, AT + 9, "s1", "direct", "说", (QUOTE,), (QUOTE,), 0, 0)
REST = Statement(AT + 10, AT + 20, None, "indirect", "说", (Span(AT + 14, AT + 20),), (), 0, 0)


def test_statements_stand_under_their_speakers():
    assert (
        markdown(ARTICLE, [ZHOU], [DIRECT, REST])
        == """# 书屋

## 周明

清水村 · 书记 · 1 statement · 16% of the text

### 灯

- 说 (direct):
  > “书很好。”

## Speaker not known

### 灯

- 说 (indirect): 灯\\*不\\*亮。
"""
    )


def test_a_correction_is_marked_and_a_colon_is_no_cue():
    corrected = replace(DIRECT, rule="corrected", cue="：")
    assert "- (direct, corrected):\n  > “书很好。”" in markdown(ARTICLE, [ZHOU], [corrected])


def test_a_quote_over_paragraphs_is_one_block_quote():
    article = build([("paragraph", "周明说：“书很好。", 0), ("paragraph", "“灯也亮。”", 0)])
    quotes = (Span(5, 9), Span(11, 15))
    said = Statement(0, 16, "s1", "direct", "说", quotes, quotes, 0, 0)
    assert "  > “书很好。”\n  >\n  > “灯也亮。”\n" in markdown(article, [ZHOU], [said])
