"""Whatever the text, parsing gives an article whose blocks fit its text, and loses nothing but spaces and marks."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from jingdu.article import Article, Source
from jingdu.parsing import parse
from jingdu.sources.raw import RawText

SEED = (Path(__file__).parents[2] / "seeds" / "xinhua-round-table.txt").read_text(encoding="utf-8")
WORDS = [
    "新华社",
    "记者",
    "北京",
    "5月1日",
    "电",
    "讯",
    "（",
    "）",
    "【",
    "】",
    "：",
    "。",
    "，",
    "“",
    "”",
    "——",
    "一、",
    "（二）",
    "1.",
    "第三章",
    "问：",
    "责任编辑：",
    "图为",
    "摄",
    "#",
    "**",
    ">",
    "---",
    "|",
    "图1",
    "/",
    "编辑",
    "分享",
    "2023年5月1日",
    "推动经济持续健康发展",
    "他说",
    "hyphen-",
    "ated",
    "3.5%",
    "·",
    "？",
    "相关阅读",
    "![",
    "](",
    "]",
    "`",
    "<b>",
    "\\",
    "�",
    "\x00",
]
FRAGMENTS = st.sampled_from([*WORDS, "\n", "\n\n", " ", "　　", "\t", "# ", "> "])
TEXTS = st.one_of(st.text(max_size=300), st.lists(FRAGMENTS, max_size=60).map("".join))


def whole(article: Article) -> None:
    assert all(a.end + 1 == b.start for a, b in pairwise(article.blocks))
    lines = [article.text[block.start : block.end] for block in article.blocks]
    assert lines == (article.text.split("\n") if article.text else []) and all(map(str.strip, lines))
    assert all((block.level > 0) == (block.kind == "heading") for block in article.blocks)


@settings(max_examples=300, deadline=None)
@given(TEXTS, st.sampled_from(["text", "markdown", "html"]), st.none() | st.text(max_size=20))
def test_any_text(text: str, form: str, title: str | None) -> None:
    whole(parse(RawText(text, Source(format=form), title=title, headings={0: 1, 3: 2} if form == "html" else {})))


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(st.integers(0, len(SEED)), st.integers(0, 40), FRAGMENTS), max_size=30))
def test_mutated_seed(edits: list[tuple[int, int, str]]) -> None:
    text = SEED
    for at, size, new in edits:
        text = text[:at] + new + text[at + size :]
    whole(parse(RawText(text)))


@settings(max_examples=100, deadline=None)
@given(st.lists(FRAGMENTS, max_size=60).map("".join))
def test_nothing_is_lost(text: str) -> None:
    article = parse(RawText(text))
    kept = article.text + "".join(article.aside)
    for word in ("推动经济持续健康发展", "北京", "他说"):
        assert kept.count(word) >= text.count(word)


def test_blank_lines_are_no_article() -> None:
    for text in ("", "\n", " \n　　\n\t\n"):
        assert parse(RawText(text)).blocks == ()
