"""Opens a source for the reader: at once where the beginning of a file is enough for the first page."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import NamedTuple

from jingdu import parsing, sources
from jingdu.article import Article


class Opened(NamedTuple):
    """An article that can be shown."""

    article: Article
    rest: str | None = None
    """The path of which the article is only the beginning; None where it is the whole."""


def open_article(source: str) -> Opened:
    """Open a path, a URL or `-`. Raises `SourceError`. While a URL is read, the error stream says how far it is."""
    if is_url(source):
        try:
            return Opened(parsing.parse(sources.read(source, progress=_say)))
        finally:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)
    head = None if source == "-" else sources.head(Path(source))
    if head is None:
        return Opened(parsing.parse(sources.read(source)))
    raw, whole = head
    return Opened(parsing.parse(raw), None if whole else source)


def is_url(source: str) -> bool:
    """Whether a source is a web address."""
    return source.lower().startswith(("http://", "https://"))


def _say(got: int, whole: int | None) -> None:
    of = f" of {whole // 1024} kB" if whole else ""
    print(f"\rreading {got // 1024} kB{of}", end="\x1b[K", file=sys.stderr, flush=True)
