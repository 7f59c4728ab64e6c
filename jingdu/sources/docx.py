"""Word documents (.docx)."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any

from jingdu.article import Source
from jingdu.errors import SourceError
from jingdu.sources.archive import Archive
from jingdu.sources.extras import require
from jingdu.sources.lines import Lines
from jingdu.sources.numbering import Numbering
from jingdu.sources.plain import require_han
from jingdu.sources.raw import RawText

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
# Deleted text, the second version of a text box, and what is no running text.
_LEFT_OUT = frozenset({f"{_W}del", f"{_W}moveFrom", f"{_W}pPr", f"{_W}rPr", f"{_W}instrText", _FALLBACK})
_BREAKS = {f"{_W}tab": " ", f"{_W}br": " ", f"{_W}cr": " ", f"{_W}noBreakHyphen": "-"}
_HEADING_STYLE = re.compile(r"(?:heading|标题|標題)\s*([1-9])$", re.I)
_TITLE_STYLE = re.compile(r"(?:title|标题|標題)$", re.I)


def from_bytes(octets: bytes, source: Source) -> RawText:
    """The paragraphs of a document in reading order, one a line; a table row is a line."""
    name = source.name or "this document"
    library = require("docx", "docs", "Word documents")
    archive = Archive(octets, name)
    if archive.encrypted:
        raise SourceError(f"{name}: this document is protected by a password; save it without one")
    try:
        document = library.Document(io.BytesIO(octets))
        reader = _Reader(document)
        for element in document.element.body.iterchildren():
            reader.block(element)
        properties = document.core_properties
        title, author = properties.title, properties.author
    except SourceError:
        raise
    except Exception as error:  # python-docx lets through whatever its XML and zip layers raise
        raise archive.corrupt() from error
    lines = reader.lines
    require_han(lines.text, name)
    return RawText(
        lines.text,
        source._replace(format="docx"),
        title=reader.title or (title or "").strip() or None,
        byline=_person(author),
        headings=lines.headings,
    )


class _Reader:
    """Walks the body of a document."""

    def __init__(self, document: Any) -> None:
        self.lines = Lines()
        self.title: str | None = None
        self._styles = _levels(document)
        self._numbering = Numbering(document)

    def block(self, element: Any) -> None:
        """A paragraph, a table, or a container of either (content controls, insertions)."""
        if element.tag == f"{_W}p":
            self._paragraph(element)
        elif element.tag == f"{_W}tbl":
            for row in element.iter(f"{_W}tr"):
                cells = (" ".join(map(self._text, cell.iter(f"{_W}p"))).strip() for cell in row.iter(f"{_W}tc"))
                self.lines.add("  ".join(cell for cell in cells if cell))
        elif element.tag not in _LEFT_OUT and isinstance(element.tag, str):
            for child in element.iterchildren():
                self.block(child)

    def _paragraph(self, paragraph: Any) -> None:
        text = self._text(paragraph)
        level = self._level(paragraph)
        if level == 0 and text and self.title is None:
            self.title = text
        self.lines.add(text, max(level or 0, 0))

    def _text(self, paragraph: Any) -> str:
        """The text of a paragraph with its number; a paragraph without text has none."""
        text = "".join(_pieces(paragraph)).strip()
        return self._numbering.before(paragraph) + text if text else ""

    def _level(self, paragraph: Any) -> int | None:
        """The heading level of a paragraph: 0 for the document's title, None for running text."""
        properties = paragraph.find(f"{_W}pPr")
        if properties is None:
            return None
        outline = properties.find(f"{_W}outlineLvl")
        if outline is not None and (value := outline.get(f"{_W}val", "")).isdecimal():
            return int(value) + 1 if int(value) < 9 else None
        style = properties.find(f"{_W}pStyle")
        return None if style is None else self._styles.get(style.get(f"{_W}val"))


def _levels(document: Any) -> dict[str, int]:
    """Style id -> heading level, 0 for the title; by the style's name, its outline level, or that of its base."""
    found: dict[str, int] = {}
    bases: dict[str, str] = {}
    for style in document.styles.element.iter(f"{_W}style"):
        key = style.get(f"{_W}styleId")
        name = style.find(f"{_W}name")
        label = "" if name is None else name.get(f"{_W}val", "")
        outline = style.find(f"{_W}pPr/{_W}outlineLvl")
        if match := _HEADING_STYLE.match(label):
            found[key] = int(match.group(1))
        elif _TITLE_STYLE.match(label):
            found[key] = 0
        elif outline is not None and outline.get(f"{_W}val", "") in "012345678":
            found[key] = int(outline.get(f"{_W}val")) + 1
        elif (base := style.find(f"{_W}basedOn")) is not None:
            bases[key] = base.get(f"{_W}val")
    for key, base_key in bases.items():
        seen = {key}
        while base_key not in found and base_key in bases and base_key not in seen:
            seen.add(base_key)
            base_key = bases[base_key]
        if base_key in found:
            found[key] = found[base_key]
    return found


def _pieces(element: Any) -> Iterator[str]:
    """The text of a paragraph as it stands with all changes accepted."""
    stack = [iter(element)]
    while stack:
        child = next(stack[-1], None)
        if child is None:
            stack.pop()
        elif child.tag == f"{_W}t":
            yield child.text or ""
        elif child.tag in _BREAKS:
            yield _BREAKS[child.tag]
        elif child.tag not in _LEFT_OUT:
            stack.append(iter(child))


def _person(author: str | None) -> str | None:
    """The author of the properties, unless it is the program's or the system's."""
    from jingdu.sources.cleaning import clean, has_han

    author = clean(author or "").strip()
    return author if has_han(author) and len(author) <= 40 else None
