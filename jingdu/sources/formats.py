"""What a file is, by what is in it; its name decides only between kinds of plain text."""

from __future__ import annotations

import re
from typing import Literal

from jingdu.errors import SourceError

Format = Literal["text", "markdown", "html", "pdf", "docx", "epub"]
WHOLE: frozenset[Format] = frozenset({"html", "pdf", "docx", "epub"})
"""Formats of which a beginning alone cannot be read."""

# Signatures of what people open by mistake, with the words for it.
_STRANGERS: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG\r\n\x1a\n", "a PNG picture; jingdu reads text"),
    (b"\xff\xd8\xff", "a JPEG picture; jingdu reads text"),
    (b"GIF8", "a GIF picture; jingdu reads text"),
    (b"\x7fELF", "a program; jingdu reads text"),
    (b"MZ\x90\x00", "a Windows program; jingdu reads text"),
    (b"\x1f\x8b\x08", "compressed with gzip; unpack it first"),
    (b"BZh9", "compressed with bzip2; unpack it first"),
    (b"\xfd7zXZ\x00", "compressed with xz; unpack it first"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive; unpack it first"),
    (b"Rar!\x1a\x07", "a RAR archive; unpack it first"),
    (b"\x28\xb5\x2f\xfd", "compressed with zstd; unpack it first"),
    (b"SQLite format 3\x00", "a database; jingdu reads text"),
    (b"{\\rtf", "a rich-text file (RTF), which jingdu cannot read; save it as .docx or .txt"),
    (b"%!PS", "a PostScript file, which jingdu cannot read; convert it to PDF"),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
# Compiled on first use.
_HTML_START = rb"(?is)\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b"
_HTML_TAGS = rb"(?i)</(?:p|div|h[1-6]|article|body|table|ul)>|<br\s*/?>"
_ATX = rb"(?m)^#{1,4}[ \t]+[^\s#]"
_FRONT_MATTER = rb"(?s)---[ \t]*\r?\n[\w-]+:.*?\n---[ \t]*\r?\n"


def format_of(head: bytes, name: str) -> Format:
    """The format of a file that begins with `head` (some kilobytes; for an archive all bytes) and is called `name`.

    Raises `SourceError` for what is certainly none that jingdu reads.
    """
    for signature, words in _STRANGERS:
        if head.startswith(signature):
            raise SourceError(f"{name}: this is {words}")
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _of_archive(head, name)
    if head.startswith(_OLE):
        if _ENCRYPTED_PACKAGE in head:
            raise SourceError(f"{name}: this document is protected by a password; save it without one")
        raise SourceError(f"{name}: this is an old Office file (.doc), which jingdu cannot read; save it as .docx")
    if head[60:68] == b"BOOKMOBI":
        raise SourceError(f"{name}: this is a Kindle book, which jingdu cannot read; convert it to EPUB")
    return _of_text(head[:8192], name.lower())


def _of_text(head: bytes, name: str) -> Format:
    if head[:2] in (b"\xff\xfe", b"\xfe\xff"):
        # UTF-16: without every other byte its markup reads like ASCII.
        head = head.replace(b"\0", b"")[2:]
    head = head.removeprefix(b"\xef\xbb\xbf")
    if head.lstrip()[:1] == b"<" and re.match(_HTML_START, head):
        return "html"
    called_html = name.endswith((".html", ".htm", ".xhtml", ".shtml"))
    tags = len(re.findall(_HTML_TAGS, head)) if b"<" in head else 0
    if (tags >= 3 and head.lstrip().startswith(b"<")) or (tags and called_html):
        return "html"
    if name.endswith((".md", ".markdown", ".mdown")):
        return "markdown"
    if head.startswith(b"---") and re.match(_FRONT_MATTER, head):
        return "markdown"
    return "markdown" if b"#" in head and len(re.findall(_ATX, head)) >= 2 else "text"


def _of_archive(octets: bytes, name: str) -> Format:
    """DOCX and EPUB are zip archives; the names of their members stand in them uncompressed."""
    if b"application/epub+zip" in octets[:256] or b"META-INF/container.xml" in octets:
        return "epub"
    if b"word/document" in octets:
        return "docx"
    if b"xl/workbook" in octets or b"ppt/presentation" in octets:
        raise SourceError(f"{name}: this is a spreadsheet or a presentation; jingdu reads .docx")
    if b"application/vnd.oasis" in octets[:256]:
        raise SourceError(f"{name}: this is an OpenDocument file, which jingdu cannot read; save it as .docx")
    if name.lower().endswith(".docx"):
        return "docx"
    if name.lower().endswith(".epub"):
        return "epub"
    raise SourceError(f"{name}: this is a zip archive; unpack it first")
