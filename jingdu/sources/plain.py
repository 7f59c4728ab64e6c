"""Plain text and Markdown."""

from __future__ import annotations

import re

from jingdu.article import Source
from jingdu.errors import SourceError
from jingdu.sources.cleaning import clean, has_han
from jingdu.sources.encoding import PLAUSIBLE, decode
from jingdu.sources.formats import Format
from jingdu.sources.raw import RawText

_CONTROLS = bytes([*range(9), *range(14, 27), *range(28, 32), 127])
_FRONT_MATTER = r"---[ \t]*\n((?:[\w-]+:.*\n|[ \t-].*\n|[ \t]*\n)+?)(?:---|\.\.\.)[ \t]*\n"
_FIELD = r"(?m)^([\w-]+):[ \t]*(.+?)[ \t]*$"


def from_bytes(
    octets: bytes, source: Source, format_: Format, *, whole: bool = True, charset: str | None = None
) -> RawText:
    """The text in `octets`, which a server may have said to be in `charset`.

    With `whole` false they are a beginning, which is cut at a line end.
    """
    name = source.name or "this text"
    if not octets:
        raise SourceError(f"{name}: it is empty; there is nothing to read")
    decoded = decode(octets, charset, whole=whole)
    doubtful = decoded.likeness < PLAUSIBLE or not has_han(decoded.text)
    if doubtful and looks_binary(octets, decoded.text):
        raise SourceError(f"{name}: this is a binary file, or text in no known encoding; jingdu reads Chinese text")
    text = decoded.text if whole else _cut(decoded.text)

    source = source._replace(format=format_, encoding=decoded.encoding)
    return from_text(text, source)


def from_text(text: str, source: Source) -> RawText:
    """The same for text that is decoded already."""
    text = clean(text)
    require_han(text, source.name or "this text")
    if source.format == "markdown":
        return _markdown(text, source)
    return RawText(text, source)


def require_han(text: str, name: str) -> None:
    """Raise `SourceError` where there is nothing in `text` for jingdu."""
    if not text or text.isspace():
        raise SourceError(f"{name}: there is no text in it")
    if not has_han(text):
        raise SourceError(f"{name}: there is no Chinese character in it; jingdu reads Chinese")


def looks_binary(octets: bytes, text: str) -> bool:
    """Whether bytes that fit no encoding well are no text at all: control characters, or mostly undecodable."""
    sample = octets[:65536]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    if controls * 50 > len(sample):
        return True
    head = text[:65536]
    return head.count("\ufffd") * 10 > len(head)


def _cut(text: str) -> str:
    """`text` up to its last line end; up to its last sentence where it is one long line."""
    for mark in ("\n", "。"):
        at = text.rfind(mark)
        if at > 0:
            return text[: at + 1]
    return text


def _markdown(text: str, source: Source) -> RawText:
    """Markdown as it is, less its front matter, whose title and author are kept."""
    match = text.startswith("---") and re.match(_FRONT_MATTER, text)
    if not match:
        return RawText(text, source)
    fields = {key.lower(): value.strip("\"'") for key, value in re.findall(_FIELD, match.group(1))}
    return RawText(text[match.end() :], source, title=fields.get("title"), byline=fields.get("author"))
