"""Where text comes from. `read` is the door; a module a format behind it."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import IO, Any, cast

from jingdu.article import Source
from jingdu.errors import SourceError
from jingdu.sources.raw import RawText

__all__ = ["RawText", "head", "read"]

Progress = Callable[[int, int | None], None]
"""Told the bytes read so far, and how many there will be where that is known."""


def read(source: str | Path | IO[bytes] | IO[str], *, progress: Progress | None = None) -> RawText:
    """The text at a path, at a URL (http, https), on standard input (`-`) or in an open file.

    `progress` is called while a URL is read. Raises only `SourceError`, whose words are one line.
    """
    try:
        return _read(source, progress)
    except SourceError as error:
        raise one_line(error) from error
    except (MemoryError, RecursionError) as error:
        raise SourceError(f"{_name(source)}: too large or too deeply nested to read") from error


def head(path: str | Path, size: int = 65536) -> tuple[RawText, bool] | None:
    """The first `size` bytes of a plain-text or Markdown file, cut at a line end, and whether that is the whole file.

    None where the format must be read as a whole (PDF, HTML, DOCX, EPUB) or only once (a pipe): use `read`.
    Raises `SourceError` like `read`.
    """
    from jingdu.sources import files, plain
    from jingdu.sources.formats import WHOLE, format_of

    try:
        begun = files.read_head(Path(path), size)
        if begun is None or begun[0][:4] in (b"PK\x03\x04", b"PK\x05\x06", b"\xd0\xcf\x11\xe0"):
            return None
        octets, whole = begun
        format_ = format_of(octets, str(path))
        if format_ in WHOLE:
            return None
        return plain.from_bytes(octets, Source("file", str(path)), format_, whole=whole), whole
    except SourceError as error:
        raise one_line(error) from error


def one_line(error: SourceError) -> SourceError:
    """The same error fit for a terminal: file names may hold anything, escape sequences too."""
    from jingdu.sources.cleaning import clean

    words = clean(str(error)).replace("\n", " ").replace("\t", " ")
    return error if words == str(error) else SourceError(words)


def _read(source: str | Path | IO[bytes] | IO[str], progress: Progress | None) -> RawText:
    from jingdu.sources import files

    if isinstance(source, str) and source == "-":
        return from_bytes(files.read_standard_input(), Source("stdin", "standard input"))
    if isinstance(source, str) and source[:8].lower().startswith(("http://", "https://")):
        from jingdu.sources import web

        return web.read(source, progress)
    if isinstance(source, str) and "://" in source and not Path(source).exists():
        raise SourceError(f"{source}: jingdu opens http:// and https:// addresses, and files by their path")
    if isinstance(source, str | Path):
        path = Path(source)
        return from_bytes(files.read_path(path), Source("file", str(source)))
    return _from_open(source)


def from_bytes(octets: bytes, source: Source, charset: str | None = None) -> RawText:
    """The text in the bytes of a whole file, of whatever format they are; `charset` is what a server says of it."""
    from jingdu.sources.formats import format_of

    name = source.name or "this file"
    if not octets:
        raise SourceError(f"{name}: it is empty; there is nothing to read")
    format_ = format_of(octets, name)
    match format_:
        case "html":
            from jingdu.sources import webpage

            return webpage.from_bytes(octets, source, charset)
        case "pdf":
            from jingdu.sources import pdf

            return pdf.from_bytes(octets, source)
        case "docx":
            from jingdu.sources import docx

            return docx.from_bytes(octets, source)
        case "epub":
            from jingdu.sources import epub

            return epub.from_bytes(octets, source)
        case "text" | "markdown":
            from jingdu.sources import plain

            return plain.from_bytes(octets, source, format_, charset=charset)


def _from_open(file: IO[bytes] | IO[str]) -> RawText:
    from jingdu.sources import files, plain
    from jingdu.sources.limits import FILE_BYTES

    source = Source("file", _name(file))
    try:
        if not isinstance(file, io.TextIOBase):
            first = cast("IO[Any]", file).read(0)
            if isinstance(first, bytes):
                return from_bytes(files.read_stream(cast("IO[bytes]", file), source.name), source)
        text = cast("IO[str]", file).read(FILE_BYTES + 1)
    except (OSError, ValueError, AttributeError, TypeError) as error:
        raise SourceError(f"{source.name}: cannot be read ({error})") from error
    if len(text) > FILE_BYTES:
        raise SourceError(files.too_large(source.name, len(text)))
    return plain.from_text(text, source)


def _name(source: object) -> str:
    name = source if isinstance(source, str | Path) else getattr(source, "name", None)
    return str(name) if isinstance(name, str | Path) else "the open file"
