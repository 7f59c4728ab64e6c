"""Opens a source for the reader: at once where the beginning of a file is enough for the first page."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from jingdu import parsing, sources
from jingdu.article import Article


@dataclass(frozen=True, slots=True)
class Opened:
    """An article that can be shown."""

    article: Article
    rest: str | None = None
    """The path of which the article is only the beginning; None where it is the whole."""


def open_article(source: str) -> Opened:
    """Open a path, a URL or `-`. Raises `SourceError`."""
    head = None if "://" in source or source == "-" else sources.head(Path(source))
    if head is None:
        return Opened(parsing.parse(sources.read(source)))
    raw, whole = head
    return Opened(parsing.parse(raw), None if whole else source)
