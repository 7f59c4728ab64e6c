"""PDF files."""

from __future__ import annotations

import io
import zlib

import pytest

from jingdu import sources
from jingdu.errors import SourceError
from jingdu.sources.raw import RawText
from tests.sources import documents
from tests.sources.documents import BODY, LAST, LEAD, SAID, Placed, set_column


def read(octets: bytes) -> RawText:
    return sources.read(io.BytesIO(octets))


def newspaper(number: int = 1) -> list[Placed]:
    """A page of three columns under a headline, with a head and a page number."""
    page: list[Placed] = [
        (50, 820, 9, "某某日报　2024年5月6日　星期一"),
        (290, 30, 9, f"— {number} —"),
        (130, 780, 24, f"某市推进制造业升级之{'一二三四'[number - 1]}"),
        (260, 750, 10, "本报记者　李明"),
    ]
    for column in range(3):
        page += set_column(50 + 170 * column, 720, 15, [f"第{column}栏报道。{LEAD}", SAID, LAST])
    return page


def test_columns_are_read_one_after_the_other() -> None:
    lines = read(documents.pdf([newspaper()])).text.split("\n")
    assert lines[:2] == ["某市推进制造业升级之一", "本报记者　李明"]
    assert lines[2:] == [text for column in range(3) for text in (f"第{column}栏报道。{LEAD}", SAID, LAST)]


def test_the_order_of_drawing_does_not_matter() -> None:
    page = newspaper()
    assert read(documents.pdf([page[::-1]])).text == read(documents.pdf([page])).text


def test_running_heads_and_page_numbers_are_dropped() -> None:
    raw = read(documents.pdf([newspaper(number) for number in (1, 2, 3)]))
    assert "某某日报" not in raw.text
    assert "—" not in raw.text
    assert raw.text.count("某市推进制造业升级之") == 3


def test_a_paragraph_runs_on_over_columns_and_pages() -> None:
    left = [(50.0, 700 - 16 * i, 10.0, LEAD[i * 15 : i * 15 + 15]) for i in range(3)]
    right = [(250.0, 700 - 16 * i, 10.0, LEAD[45 + i * 15 : 60 + i * 15]) for i in range(3)]
    assert read(documents.pdf([left + right])).text == LEAD[:90]
    assert read(documents.pdf([left, right])).text == LEAD[:90]


def test_a_headline_over_some_of_the_columns() -> None:
    page = [*set_column(50, 760, 15, [LEAD, SAID]), (230.0, 750.0, 20.0, "两栏之上的标题")]
    page += set_column(220, 720, 15, [LAST, LAST]) + set_column(390, 720, 15, [SAID, SAID])
    assert read(documents.pdf([page])).text.split("\n") == [LEAD, SAID, "两栏之上的标题", LAST, LAST, SAID, SAID]


def test_headings_by_size() -> None:
    page = [(150.0, 780.0, 22.0, "大标题在此"), *set_column(50, 740, 40, [LEAD]), (50.0, 680.0, 14.0, "小标题")]
    page += [*set_column(50, 650, 40, [SAID]), (50.0, 590.0, 14.0, "又一个小标题"), *set_column(50, 560, 40, [LAST])]
    raw = read(documents.pdf([page]))
    lines = raw.text.split("\n")
    assert {lines[at]: level for at, level in raw.headings.items()} == {"大标题在此": 1, "小标题": 2, "又一个小标题": 2}


def test_a_headline_of_two_lines_is_one() -> None:
    page = [(150.0, 780.0, 22.0, "大标题的第一行"), (170.0, 750.0, 22.0, "和第二行"), *set_column(50, 700, 40, BODY)]
    assert read(documents.pdf([page])).text.split("\n") == ["大标题的第一行和第二行", *BODY]


def test_a_table_is_read_row_by_row() -> None:
    rows = [("指标", "增速", "上年"), ("投资", "12.5%", "9%"), ("出口", "3%", "8.1%"), ("消费品零售总额", "5%", "4%")]
    page = [(60.0 + 150 * x, 600.0 - 20 * y, 10.0, cell) for y, row in enumerate(rows) for x, cell in enumerate(row)]
    lines = read(documents.pdf([set_column(50, 700, 45, [LEAD]) + page])).text.split("\n")
    assert lines[1:] == [" ".join(row) for row in rows]


def test_words_keep_their_spaces() -> None:
    page = [(50.0, 700.0, 10.0, "使用 Open Source 软件"), (50.0, 684.0, 10.0, "增长 9.5%。")]
    assert "Open Source" in read(documents.pdf([page])).text


def test_a_scan_is_recognised() -> None:
    picture = documents.stream(
        b"\xff" * 100,
        b"/Type /XObject /Subtype /Image /Width 10 /Height 10 /BitsPerComponent 8 /ColorSpace /DeviceGray",
    )
    page = (
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R "
        b"/Resources << /XObject << /I 3 0 R >> >> >>"
    )
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [4 0 R] /Count 1 >>",
        picture,
        page,
        documents.stream(b"q 500 0 0 700 0 0 cm /I Do Q"),
    ]
    with pytest.raises(SourceError, match="scan"):
        read(documents.assemble(objects))


def test_a_password_is_said() -> None:
    locked = b"/Encrypt << /Filter /Standard /V 1 /R 2 /O <%s> /U <%s> /P -4 >> /ID [<00> <00>]" % (
        b"11" * 32,
        b"22" * 32,
    )
    with pytest.raises(SourceError, match="password"):
        read(documents.pdf([newspaper()], trailer=locked))


@pytest.mark.parametrize(
    "octets",
    [
        b"%PDF-1.7\n",
        b"%PDF-1.7\n" + b"\0" * 5000,
        documents.pdf([newspaper()])[:400],
        documents.pdf([]),
        documents.pdf([[]]),
        documents.pdf([[(50, 700, 10, "English only")]]),
    ],
)
def test_nothing_to_read(octets: bytes) -> None:
    with pytest.raises(SourceError):
        read(octets)


def test_a_file_with_its_end_cut_off_is_still_read() -> None:
    whole = documents.pdf([newspaper()])
    assert LEAD in read(whole[: whole.rindex(b"xref")]).text


def test_a_page_that_is_broken_does_not_hide_the_others() -> None:
    octets = documents.pdf([newspaper(1), newspaper(2)]).replace(b"/Contents 6 0 R", b"/Contents 99 0 R")
    assert "升级之二" in read(octets).text


def test_a_stream_that_would_explode() -> None:
    packed = zlib.compress(b" " * 300_000_000, 9)
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>",
        documents.stream(packed, b"/Filter /FlateDecode"),
    ]
    with pytest.raises(SourceError):
        read(documents.assemble(objects))
