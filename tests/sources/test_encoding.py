"""Bytes of any encoding that Chinese is written in."""

from __future__ import annotations

import pytest

from jingdu.sources.encoding import decode

SIMPLIFIED = "　　国务院总理说——“改革·开放”，镕基同志。增长9.5%，ABC公司。\n第二段：产业升级……\n"
TRADITIONAL = "　　行政院表示：「經濟成長率上修」，臺灣產業升級，兩岸關係。成長9.5%。\n第二段：說明……\n"


@pytest.mark.parametrize(
    "codec", ["utf-8", "utf-8-sig", "gb18030", "gbk", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
)
@pytest.mark.parametrize("times", [1, 200])
def test_simplified(codec: str, times: int) -> None:
    assert decode((SIMPLIFIED * times).encode(codec)).text == SIMPLIFIED * times


@pytest.mark.parametrize("codec", ["utf-8", "big5", "big5hkscs", "cp950", "gb18030", "utf-16-le"])
def test_traditional(codec: str) -> None:
    assert decode(TRADITIONAL.encode(codec)).text == TRADITIONAL


@pytest.mark.parametrize("text", ["新华社", "经济", "你好世界", "第549款", "政策\n", "中文 test 123"])
@pytest.mark.parametrize("codec", ["gb18030", "utf-16-le", "utf-16-be", "utf-8"])
def test_a_few_characters(text: str, codec: str) -> None:
    assert decode(text.encode(codec)).text == text


@pytest.mark.parametrize("text", ["新聞", "經濟部", "臺灣大學"])
def test_a_few_traditional_characters(text: str) -> None:
    decoded = decode(text.encode("big5"))
    assert (decoded.text, decoded.encoding) == (text, "big5hkscs")


def test_gb2312_is_decoded_as_its_superset() -> None:
    """The dash and the dot have other code points in Python's gb2312, which has no 镕."""
    octets = "——·镕".encode("gb18030")
    for declared in ("gb2312", "GBK", "gb_2312-80", "cp936"):
        decoded = decode("新华社：".encode("gb18030") + octets, declared)
        assert (decoded.text, decoded.encoding) == ("新华社：——·镕", "gb18030")


def test_a_declaration_that_is_wrong_is_not_believed() -> None:
    assert decode(TRADITIONAL.encode("big5"), "gb2312").text == TRADITIONAL
    assert decode(SIMPLIFIED.encode("gb18030"), "iso-8859-1").text == SIMPLIFIED
    assert decode(SIMPLIFIED.encode("gb18030"), "no-such-charset").text == SIMPLIFIED
    assert decode(SIMPLIFIED.encode("utf-8"), "gb2312").text == SIMPLIFIED
    assert decode(SIMPLIFIED.encode("gb18030"), "base64").text == SIMPLIFIED


def test_hz_where_it_is_declared() -> None:
    assert decode("中文新闻".encode("hz"), "hz-gb-2312").text == "中文新闻"


def test_one_broken_byte_does_not_spoil_utf8() -> None:
    octets = SIMPLIFIED.encode() + b"\xff" + SIMPLIFIED.encode()
    assert decode(octets).text == SIMPLIFIED + "\ufffd" + SIMPLIFIED


@pytest.mark.parametrize("codec", ["utf-8", "gb18030", "big5", "utf-16-le", "utf-16"])
def test_a_beginning_may_end_within_a_character(codec: str) -> None:
    octets = "經濟發展".encode(codec)
    for end in range(len(octets) - 3, len(octets)):
        text = decode(octets[:end], whole=False).text
        assert "經濟發展".startswith(text)
        assert len(text) >= 2


@pytest.mark.parametrize("text", ["hello, world", "café déjà vu", "Привет, мир", "こんにちは"])
def test_other_languages_in_utf8_stay_what_they_are(text: str) -> None:
    assert decode(text.encode()).text == text
