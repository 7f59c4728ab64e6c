"""Numbers that Word puts before paragraphs by itself."""

from __future__ import annotations

import pytest

from jingdu.sources.numerals import numeral
from tests.sources import documents
from tests.sources.test_docx import W, changed, read, with_body

_LEVELS = (("chineseCounting", "%1、"), ("chineseCounting", "（%2）"), ("decimal", "%3."), ("decimal", "%1.%4"))


def numbering(levels: str, uses: str = "") -> bytes:
    return (
        f"<?xml version='1.0'?><w:numbering {W}><w:abstractNum w:abstractNumId='7'>{levels}</w:abstractNum>"
        f"<w:num w:numId='3'><w:abstractNumId w:val='7'/></w:num>{uses}</w:numbering>"
    ).encode()


def level(number: int, form: str, pattern: str, more: str = "") -> str:
    return (
        f"<w:lvl w:ilvl='{number}'><w:start w:val='1'/><w:numFmt w:val='{form}'/>{more}"
        f"<w:lvlText w:val='{pattern}'/></w:lvl>"
    )


def paragraph(text: str, number: int | None = 0, use: int = 3) -> str:
    given = "" if number is None else f"<w:numPr><w:ilvl w:val='{number}'/><w:numId w:val='{use}'/></w:numPr>"
    return f"<w:p><w:pPr>{given}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def lines(body: str, part: bytes) -> list[str]:
    return read(changed(with_body(body), "word/numbering.xml", part)).text.split("\n")


LEVELS = "".join(level(at, form, pattern) for at, (form, pattern) in enumerate(_LEVELS))


def test_sections_and_items() -> None:
    order = [
        (0, "总体要求"),
        (1, "指导思想"),
        (1, "基本原则"),
        (2, "居民自愿"),
        (0, "保障措施"),
        (1, "加强领导"),
        (3, "细则"),
    ]
    body = "".join(paragraph(text, at) for at, text in order)
    assert lines(body, numbering(LEVELS)) == [
        "一、总体要求",
        "（一）指导思想",
        "（二）基本原则",
        "1.居民自愿",
        "二、保障措施",
        "（一）加强领导",
        "二.1 细则",
    ]


def test_what_has_no_number_counts_nothing() -> None:
    body = paragraph("总体要求") + paragraph("正文在此。", None) + paragraph("") + paragraph("保障措施")
    assert lines(body, numbering(LEVELS)) == ["一、总体要求", "正文在此。", "二、保障措施"]


def test_a_use_that_starts_anew() -> None:
    uses = (
        "<w:num w:numId='4'><w:abstractNumId w:val='7'/><w:lvlOverride w:ilvl='2'><w:startOverride w:val='1'/>"
        "</w:lvlOverride></w:num>"
    )
    body = paragraph("屋顶", 2) + paragraph("外墙", 2) + paragraph("水管", 2, use=4) + paragraph("电线", 2, use=4)
    assert lines(body, numbering(LEVELS, uses)) == ["1.屋顶", "2.外墙", "1.水管", "2.电线"]


def test_chapters_by_their_style_and_bullets() -> None:
    levels = level(0, "chineseCounting", "第%1章", "<w:pStyle w:val='Heading1'/>") + level(1, "bullet", "\uf0b7")
    styled = "<w:pPr><w:pStyle w:val='Heading1'/><w:numPr><w:numId w:val='3'/></w:numPr></w:pPr>"
    body = f"<w:p>{styled}<w:r><w:t>总则</w:t></w:r></w:p>"
    raw = read(changed(with_body(body + paragraph("屋顶", 1)), "word/numbering.xml", numbering(levels)))
    assert raw.text.split("\n") == ["第一章 总则", "屋顶"]
    assert raw.headings == {0: 1}


def test_numbers_that_lead_nowhere() -> None:
    body = paragraph("总体要求", 8) + paragraph("保障措施", 0, use=99)
    assert lines(body, numbering(LEVELS)) == ["总体要求", "保障措施"]
    long = level(0, "decimal", "%1" + "第" * 1000)
    assert lines(paragraph("总体要求"), numbering(long)) == ["总体要求"]
    assert documents.LEAD in read(documents.docx()).text


@pytest.mark.parametrize(
    ("number", "form", "text"),
    [
        (1, "chineseCounting", "一"),
        (10, "chineseCountingThousand", "十"),
        (12, "japaneseCounting", "十二"),
        (20, "chineseCounting", "二十"),
        (105, "chineseCounting", "一百零五"),
        (110, "chineseCounting", "一百一十"),
        (1003, "chineseCounting", "一千零三"),
        (12, "ideographDigital", "一二"),
        (3, "chineseLegalSimplified", "叁"),
        (2, "ideographTraditional", "乙"),
        (4, "decimalEnclosedCircle", "④"),
        (21, "decimalEnclosedCircle", "21"),
        (7, "decimalZero", "07"),
        (28, "lowerLetter", "bb"),
        (9, "upperRoman", "IX"),
        (5, "hebrew1", "5"),
    ],
)
def test_numerals(number: int, form: str, text: str) -> None:
    assert numeral(number, form) == text
