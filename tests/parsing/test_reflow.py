"""Hard wraps undone, whatever the width and whatever shows where a paragraph begins."""

from __future__ import annotations

import pytest

from jingdu.article import Article
from jingdu.parsing import parse
from jingdu.sources.raw import RawText
from tests.parsing.articles import BYLINE, SECTIONS, TITLE, expected, typeset


def read(text: str) -> list[tuple[str, str]]:
    article: Article = parse(RawText(text))
    return [(block.kind, article.text[block.start : block.end]) for block in article.blocks]


@pytest.mark.parametrize("columns", [28, 34, 40, 52, 64, 80, 100, 120])
@pytest.mark.parametrize(
    "setting",
    [
        {"indent": "　　"},
        {"indent": "    "},
        {"indent": "　　", "between": "\n\n", "paragraphs": "\n\n"},
        {"indent": "lost", "paragraphs": "\n\n"},
        {"indent": "none", "paragraphs": "\n\n"},
        {"indent": "none", "between": "\n\n", "paragraphs": "\n\n\n"},
    ],
    ids=["full-width", "spaces", "blank-between-all", "lost-blank", "block", "double-spaced"],
)
def test_columns(columns: int, setting: dict[str, str]) -> None:
    assert read(typeset(columns, **setting)) == expected()


@pytest.mark.parametrize("columns", [24, 30, 34, 40, 46, 52, 60, 72, 84, 96])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_lost_indent_and_nothing_else(columns: int, gap: str) -> None:
    # only the widths of the lines tell: first lines are two characters short, last lines short
    found = read(typeset(columns, between=gap, paragraphs=gap))
    missed = set(expected()) - set(found)
    assert len(missed) <= 2
    assert [text for kind, text in found if kind == "heading"] == [heading for heading, _ in SECTIONS if heading]


@pytest.mark.parametrize("columns", [34, 60])
@pytest.mark.parametrize("number", ["{}", "— {} —", "第{}页", "{}\n\f"])
def test_page_numbers_interrupt_nothing(columns: int, number: str) -> None:
    lines = typeset(columns).split("\n")
    for page, at in enumerate(range(9, len(lines), 10), 1):
        lines.insert(at, number.format(page))
    article = parse(RawText("\n".join(lines)))
    assert [article.text[block.start : block.end] for block in article.blocks][2:5] == [
        text for _, text in expected()[2:5]
    ]
    assert number.format(1).strip() in article.aside
    assert not any(block.end - block.start < 4 for block in article.blocks)


def test_not_wrapped_text_comes_through_untouched() -> None:
    lines = [text for _, text in expected()]
    for text in ("\n".join(lines), "\n\n".join(lines), "\n　　".join(lines)):
        assert read(text) == expected()


@pytest.mark.parametrize(
    "lines",
    [
        [
            "县里印发乡村学校接入专线的实施办法",
            "青石岭小学举办第一届校园编程比赛",
            "教师进修学校开设三期设备使用培训",
            "走教教师的交通补贴从本月起开始发放",
        ],
        [
            "上午九时：开幕，县教育局局长致辞，校长介绍情况",
            "上午十时：主旨报告，教授介绍远程课堂的经验",
            "上午十一时：讨论，五位教师谈设备使用的难点",
            "下午二时：参观，青石岭小学的机房和教室",
        ],
        [
            "小林：你们那边下雨了吗，我这边从早上下到现在",
            "小周：没有啊，不过风挺大的，花盆都吹倒了两个",
            "小林：那你记得收一下衣服，晚上可能也要下雨",
            "小周：好的好的，谢谢提醒，周末你去不去爬山",
        ],
    ],
    ids=["headlines", "agenda", "chat"],
)
def test_lines_as_long_as_each_other_in_which_no_sentence_ends(lines: list[str]) -> None:
    assert [text for _, text in read("\n".join(["本周记事", *lines]))] == ["本周记事", *lines]


def test_parts_of_different_widths() -> None:
    wide, narrow = typeset(80, indent="　　"), typeset(34, indent="　　")
    cut = SECTIONS[1][0]
    assert cut is not None
    assert read(wide[: wide.index(cut)] + narrow[narrow.index(cut) :]) == expected()


def test_one_line() -> None:
    lines = [text for _, text in expected()]
    assert read("　　".join(lines)) == expected()
    assert read("    ".join(lines)) == expected()


def test_one_line_is_a_paragraph() -> None:
    text = "青石岭小学的光纤3日接通。校长说：“孩子们等了很久。”"
    assert read(text) == [("paragraph", text)]


def test_latin_words() -> None:
    wrapped = (
        "新课程由 Open School 平台提供，名为 inter-\nnational classroom，"
        "面向所有乡村学校的学生，家长也可以通过手机随时观看，费用全免。"
    )
    assert read(wrapped) == [
        (
            "paragraph",
            "新课程由Open School平台提供，名为international classroom，面向所有乡村学校的学生，"
            "家长也可以通过手机随时观看，费用全免。",
        )
    ]


def test_heading_over_two_lines() -> None:
    column = typeset(40, indent="　　").replace("设备有了，老师怎么办", "设备有了老师怎么办\n钱从哪里来")
    headings = [text for kind, text in read(column) if kind == "heading"]
    assert headings == ["一根线带来的变化", "设备有了老师怎么办钱从哪里来", "往后的路"]


def test_spaces_beside_numbers_go_and_spaces_between_clauses_stay() -> None:
    text = (
        f"{TITLE} 三年回访\n{BYLINE}\n全县 127 所学校中，已有 119 所接入专线，占 93.7 %。\n"
        "带宽提高 费用下降\n费用由县财政承担，每年 20 万元。"
    )
    assert [line for _, line in read(text)] == [
        f"{TITLE} 三年回访",
        BYLINE,
        "全县127所学校中，已有119所接入专线，占93.7%。",
        "带宽提高 费用下降",
        "费用由县财政承担，每年20万元。",
    ]


def test_the_beginning_of_a_long_text_reads_as_within_the_whole() -> None:
    text = typeset(34) * 40
    whole, head = parse(RawText(text)), parse(RawText(text[: text.rindex("\n", 0, 20_000)]))
    assert len(head.blocks) > 100
    assert list(head.blocks[:-1]) == list(whole.blocks[: len(head.blocks) - 1])
    assert whole.text.startswith(head.text[: head.blocks[-1].start])
