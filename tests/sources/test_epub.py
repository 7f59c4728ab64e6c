"""EPUB books."""

from __future__ import annotations

import io
import zipfile

import pytest

from jingdu import sources
from jingdu.errors import SourceError
from jingdu.sources import archive
from jingdu.sources.raw import RawText
from tests.sources import documents

FIRST = documents.chapter("第一章　起步", documents.LEAD, documents.SAID)
SECOND = documents.chapter("第二章　升级", documents.LAST)


def read(octets: bytes) -> RawText:
    return sources.read(io.BytesIO(octets))


def encryption(algorithm: str) -> dict[str, str]:
    return {
        "META-INF/encryption.xml": '<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container">'
        '<e:EncryptedData xmlns:e="http://www.w3.org/2001/04/xmlenc#">'
        f'<e:EncryptionMethod Algorithm="{algorithm}"/></e:EncryptedData></encryption>'
    }


def test_chapters_in_the_order_of_the_spine() -> None:
    raw = read(documents.epub([SECOND, FIRST], order=[1, 0]))
    assert raw.text.split("\n") == ["第一章　起步", documents.LEAD, documents.SAID, "第二章　升级", documents.LAST]
    assert raw.headings == {0: 1, 3: 1}
    assert (raw.title, raw.byline, raw.source.format) == ("产业观察", "李明", "epub")


def test_a_chapter_without_a_heading_takes_the_title_of_its_page() -> None:
    plain = SECOND.replace("<h1>第二章　升级</h1>", "").replace("<title>书", "<title>第二章　升级")
    assert read(documents.epub([FIRST, plain])).headings == {0: 1, 3: 1}


def test_readings_above_the_characters_are_left_out() -> None:
    ruby = documents.chapter("章", "<ruby>精<rt>jīng</rt>读<rp>(</rp><rt>dú</rt><rp>)</rp></ruby>细看。")
    assert read(documents.epub([ruby])).text == "章\n精读细看。"


def test_protected_books() -> None:
    with pytest.raises(SourceError, match="DRM"):
        read(documents.epub([FIRST], encryption("http://www.w3.org/2001/04/xmlenc#aes128-cbc")))
    assert read(documents.epub([FIRST], encryption("http://www.idpf.org/2008/embedding"))).text


def test_damaged_books() -> None:
    whole = documents.epub([FIRST])
    for octets in (
        whole[:-40],
        whole[: len(whole) // 2],
        documents.epub([FIRST], {"OEBPS/book.opf": "<package"}),
        documents.epub([FIRST], {"META-INF/container.xml": "<container/>"}),
        documents.epub([FIRST], {"META-INF/container.xml": '<!DOCTYPE x [<!ENTITY a "b">]><container/>'}),
    ):
        with pytest.raises(SourceError, match="damaged"):
            read(octets)
    with pytest.raises(SourceError, match="no text"):
        read(documents.epub([]))


def test_a_bomb_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(SourceError, match="far larger"):
        read(documents.epub([FIRST], {"OEBPS/x": "0" * 5_000_000}))
    many = documents.zipped({f"OEBPS/{i}": b"" for i in range(100)} | {"META-INF/container.xml": b""})
    monkeypatch.setattr(archive, "ENTRIES", 50)
    with pytest.raises(SourceError, match="parts"):
        read(many)


def test_a_bomb_that_lies_about_its_size() -> None:
    """The sizes in the directory are what the maker wrote there."""
    octets = bytearray(documents.epub([FIRST], {"OEBPS/text/c 0.xhtml": FIRST + " " * 5_000_000}))
    true_size = len(FIRST.encode()) + 5_000_000
    with zipfile.ZipFile(io.BytesIO(octets)) as whole:
        assert whole.getinfo("OEBPS/text/c 0.xhtml").file_size == true_size
    octets = octets.replace(true_size.to_bytes(4, "little"), (2000).to_bytes(4, "little"))
    with pytest.raises(SourceError):
        read(bytes(octets))
