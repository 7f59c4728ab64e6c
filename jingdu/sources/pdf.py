"""PDF files, read by PDFium (pypdfium2): it gives every character its place, which the reading order needs.

Of the permissively licensed readers it is the one that knows the CJK encodings of old newspapers, reads a broadsheet
page in milliseconds, and is tested against hostile files.
"""

from __future__ import annotations

import time
from typing import Any

from jingdu.article import Source
from jingdu.errors import SourceError
from jingdu.sources.cleaning import clean, has_han
from jingdu.sources.extras import require
from jingdu.sources.glyphs import Glyph, page_glyphs
from jingdu.sources.limits import FILE_BYTES
from jingdu.sources.pagelayout import PrintLine, print_lines
from jingdu.sources.paragraphs import set_paragraphs
from jingdu.sources.pdfbomb import refuse_bomb
from jingdu.sources.raw import RawText
from jingdu.sources.runningheads import without_running_heads

PAGES = 3000
"""Pages read at most."""
DEADLINE = 60.0
"""Seconds for all pages; one takes some milliseconds."""
CHARACTERS = FILE_BYTES // 3
"""Characters read at most: a small file can hold a page that draws millions."""


def from_bytes(octets: bytes, source: Source) -> RawText:
    """The text in reading order, one paragraph or heading a line. Raises `SourceError`."""
    name = source.name or "this PDF"
    library = require("pypdfium2", "docs", "PDF files")
    refuse_bomb(octets, name)
    document = _open(library, octets, name)
    try:
        pages, pictures = _pages(library, document, name)
        told = {key: clean(value) for key, value in document.get_metadata_dict(skip_empty=True).items()}
    finally:
        document.close()
    lines = set_paragraphs(without_running_heads(pages))
    if not has_han(lines.text):
        raise SourceError(f"{name}: {_why_nothing(lines.text, pictures)}")
    title, author = told.get("Title", "").strip(), told.get("Author", "").strip()
    return RawText(
        lines.text,
        source._replace(format="pdf"),
        # A title that the page does not print is the name of a file, or of another document.
        title=title if has_han(title) and "".join(title.split()) in "".join(lines.text[:2000].split()) else None,
        byline=author if has_han(author) and author in lines.text else None,
        headings=lines.headings,
    )


def _open(library: Any, octets: bytes, name: str) -> Any:
    try:
        return library.PdfDocument(octets)
    except library.PdfiumError as error:
        if "assword" in str(error) or "ecurity" in str(error):
            raise SourceError(f"{name}: this PDF is protected by a password; save it without one") from error
        raise SourceError(f"{name}: this PDF is damaged and cannot be read; get a fresh copy") from error


def _pages(library: Any, document: Any, name: str) -> tuple[list[list[PrintLine]], bool]:
    """The lines of each page in reading order, and whether a page without text holds a picture."""
    pages: list[list[PrintLine]] = []
    left, pictures = CHARACTERS, False
    until = time.monotonic() + DEADLINE
    for number in range(min(len(document), PAGES)):
        if time.monotonic() > until:
            raise SourceError(f"{name}: this PDF takes more than {DEADLINE:.0f} seconds to read; split it")
        glyphs, pictured = _page(library, document, number)
        left -= len(glyphs)
        if left < 0:
            raise SourceError(f"{name}: this PDF has more text than jingdu opens; split it")
        pictures = pictures or (pictured and not glyphs)
        pages.append(print_lines(glyphs))
    return pages, pictures


def _page(library: Any, document: Any, number: int) -> tuple[list[Glyph], bool]:
    """The characters of one page, and whether there is a picture on it; nothing for a page that is damaged."""
    try:
        page = document[number]
    except library.PdfiumError:
        return [], False
    try:
        glyphs = page_glyphs(library.raw, page)
        pictured = not glyphs and any(True for _ in page.get_objects([library.raw.FPDF_PAGEOBJ_IMAGE], max_depth=3))
        return glyphs, pictured
    except library.PdfiumError:
        return [], False
    finally:
        page.close()


def _why_nothing(text: str, pictures: bool) -> str:
    if len(text) < 20 and pictures:
        return "this PDF is a scan, pictures without text; run it through OCR first (ocrmypdf -l chi_sim)"
    if not text:
        return "there is no text in this PDF"
    return "there is no Chinese character in this PDF, or its fonts hide them; jingdu reads Chinese"
