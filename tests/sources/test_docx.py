"""Word documents."""

from __future__ import annotations

import io
import zipfile

import pytest

from jingdu import sources
from jingdu.errors import SourceError
from jingdu.sources.raw import RawText
from tests.sources import documents

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def read(octets: bytes) -> RawText:
    return sources.read(io.BytesIO(octets))


def with_body(xml: str) -> bytes:
    """A document whose body is this XML."""
    from docx import Document
    from docx.oxml import parse_xml

    document = Document()
    body = document.element.body
    body.insert(0, parse_xml(f"<w:sdt {W}><w:sdtContent>{xml}</w:sdtContent></w:sdt>"))
    return documents.saved(document)


def changed(octets: bytes, member: str, content: bytes) -> bytes:
    """The archive with one member replaced."""
    with zipfile.ZipFile(io.BytesIO(octets)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    return documents.zipped({**members, member: content})


def test_paragraphs_headings_and_tables() -> None:
    raw = read(documents.docx())
    assert raw.text.split("\n") == [
        "某市推进制造业升级",
        documents.LEAD,
        "一、企业活力增强",
        documents.SAID,
        "指标 增速",
        "投资 12.5%",
        "（一）政策见效",
        documents.LAST,
    ]
    assert raw.headings == {2: 1, 6: 2}
    assert (raw.title, raw.byline, raw.source.format) == ("某市推进制造业升级", "李明", "docx")


def test_a_style_of_ones_own_is_a_heading_by_its_base_or_its_outline_level() -> None:
    from docx import Document
    from docx.enum.style import WD_STYLE_TYPE

    document = Document()
    style = document.styles.add_style("公文小标题", WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = document.styles["Heading 2"]
    document.add_paragraph("小标题", "公文小标题")
    document.add_paragraph(documents.LEAD)
    raw = read(documents.saved(document))
    assert raw.headings == {0: 2}
    xml = '<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:r><w:t>一、总体要求</w:t></w:r></w:p>'
    assert read(with_body(xml)).headings == {0: 1}


def test_changes_count_as_accepted() -> None:
    raw = read(
        with_body(
            "<w:p><w:r><w:t>制造业</w:t></w:r><w:ins w:id='1'><w:r><w:t>投资</w:t></w:r></w:ins>"
            "<w:del w:id='2'><w:r><w:delText>出口</w:delText></w:r></w:del><w:r><w:t>增长</w:t></w:r></w:p>"
        )
    )
    assert raw.text == "制造业投资增长"


def test_damaged_documents() -> None:
    whole = documents.docx()
    for octets in (
        whole[: len(whole) // 2],
        changed(whole, "word/document.xml", b"<w:document"),
        changed(whole, "[Content_Types].xml", b""),
        b"PK\x03\x04" + b"word/document" + b"\0" * 100,
    ):
        with pytest.raises(SourceError, match="damaged"):
            read(octets)


def test_a_document_that_would_explode() -> None:
    with pytest.raises(SourceError, match="far larger"):
        read(changed(documents.docx(), "word/document.xml", b" " * 20_000_000))
    entities = "".join(f'<!ENTITY a{i} "{f"&a{i - 1};" * 10}">' for i in range(1, 10))
    bomb = (
        f'<!DOCTYPE x [<!ENTITY a0 "中">{entities}]><w:document {W}><w:body><w:p><w:r><w:t>中文&a9;</w:t>'
        "</w:r></w:p></w:body></w:document>"
    )
    with pytest.raises(SourceError):
        read(changed(documents.docx(), "word/document.xml", bomb.encode()))


def test_external_entities_are_not_read(tmp_path: object) -> None:
    bomb = (
        f'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]><w:document {W}><w:body><w:p><w:r><w:t>中文&a;</w:t>'
        "</w:r></w:p></w:body></w:document>"
    )
    assert read(changed(documents.docx(), "word/document.xml", bomb.encode())).text == "中文"
