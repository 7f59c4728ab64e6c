"""EPUB books, by the standard library: the chapters of the spine one after the other."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING
from urllib.parse import unquote

from jingdu.article import Source
from jingdu.errors import SourceError
from jingdu.sources.archive import Archive
from jingdu.sources.cleaning import clean
from jingdu.sources.encoding import decode
from jingdu.sources.lines import Lines
from jingdu.sources.markup import read_markup
from jingdu.sources.plain import require_han
from jingdu.sources.raw import RawText

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_CONTAINER = "META-INF/container.xml"
# Fonts may be obfuscated by these without anything being withheld from the reader.
_FONTS = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")
_PAGES = ("application/xhtml+xml", "text/html", "application/x-dtbook+xml")
_PARTS = frozenset({"nav"})


def from_bytes(octets: bytes, source: Source) -> RawText:
    """The text of a book; a chapter that has no heading of its own takes its name from the page's title."""
    name = source.name or "this book"
    archive = Archive(octets, name)
    _refuse_protected(archive)
    package_path = _package_path(archive)
    package = _xml(archive, package_path)
    lines = Lines()
    budget = 64 * 1024 * 1024
    for member in _spine(package, posixpath.dirname(package_path)):
        if member not in archive.names:
            continue
        markup = decode(archive.read(member)).text
        budget -= len(markup)
        if budget < 0:
            raise SourceError(f"{name}: this book has more text than jingdu opens; split it")
        _chapter(markup, lines)
    require_han(lines.text, name)
    title, author = _named(package, "title"), _named(package, "creator")
    return RawText(lines.text, source._replace(format="epub"), title=title, byline=author, headings=lines.headings)


def _chapter(markup: str, lines: Lines) -> None:
    chapter = Lines()
    title = clean(read_markup(markup, chapter, _PARTS).title)
    if chapter.lines and lines.lines and not chapter.headings and title not in chapter.lines[:3] and len(title) <= 40:
        lines.add(title, 1)
    lines.extend(chapter)


def _refuse_protected(archive: Archive) -> None:
    protected = SourceError(
        f"{archive.name}: this book is protected (DRM) and can be read only with its shop's program"
    )
    if archive.encrypted:
        raise protected
    if "META-INF/encryption.xml" in archive.names:
        methods = [
            element.get("Algorithm", "")
            for element in _xml(archive, "META-INF/encryption.xml").iter()
            if element.tag.endswith("}EncryptionMethod")
        ]
        if any(method not in _FONTS for method in methods):
            raise protected


def _package_path(archive: Archive) -> str:
    for element in _xml(archive, _CONTAINER).iter():
        if element.tag.endswith("rootfile") and (path := element.get("full-path")):
            return path
    raise archive.corrupt()


def _spine(package: Element, folder: str) -> list[str]:
    """Members of the archive in reading order."""
    manifest: dict[str, str] = {}
    for element in package.iter():
        if element.tag.endswith("}item") and element.get("media-type") in _PAGES:
            if "nav" in element.get("properties", "").split():
                continue
            path = unquote(element.get("href", "").partition("#")[0])
            manifest[element.get("id", "")] = posixpath.normpath(posixpath.join(folder, path))
    order = [element.get("idref", "") for element in package.iter() if element.tag.endswith("}itemref")]
    return list(dict.fromkeys(manifest[key] for key in order if key in manifest))


def _named(package: Element, name: str) -> str | None:
    for element in package.iter():
        if element.tag == f"{{http://purl.org/dc/elements/1.1/}}{name}" and (text := clean(element.text or "").strip()):
            return " ".join(text.split())
    return None


def _xml(archive: Archive, member: str) -> Element:
    """A member as XML. Entity declarations are refused: no EPUB needs them, and they can be made to explode."""
    from xml.etree.ElementTree import ParseError, fromstring

    octets = archive.read(member)
    if b"<!ENTITY" in octets or "<!ENTITY".encode("utf-16-le") in octets or "<!ENTITY".encode("utf-16-be") in octets:
        raise archive.corrupt()
    try:
        return fromstring(octets)
    except (ParseError, ValueError, LookupError) as error:
        raise archive.corrupt() from error
