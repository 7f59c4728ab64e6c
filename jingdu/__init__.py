"""What a Chinese article says: its structure, its speakers, its numbers, its words. Knows no screen.

Everything here is imported on first use, so that `import jingdu` costs nothing.
"""

from __future__ import annotations

from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from jingdu.analysis import Analysis, Quantity, Term
    from jingdu.article import Article, Span

__version__ = "0.1.0"
__all__ = ["analyze", "find_quantities", "find_terms", "parse", "pinyin", "read", "search"]


def read(source: str | Path | IO[bytes] | IO[str]) -> Article:
    """The article at a path, or in an open file. Raises `jingdu.errors.SourceError`."""
    from jingdu import parsing, sources

    return parsing.parse(sources.read(source))


def parse(text: str) -> Article:
    """The article in a text: hard wraps undone, title, sections and paragraphs found."""
    from jingdu import parsing
    from jingdu.sources.raw import RawText

    return parsing.parse(RawText(text))


def analyze(article: Article) -> Analysis:
    """Everything that the annotators find in an article."""
    from jingdu.annotate import pipeline

    return pipeline.analyze(article)


def pinyin(text: str, sandhi: bool = False) -> list[str | None]:
    """One entry a character of `text`: its reading with a tone mark, None for what is not Han.

    一 and 不 have the tones of the dictionary, as in writing; with `sandhi` those that they have in speech: bú shì.
    """
    from jingdu.annotate.pinyin import read_aloud

    readings = read_aloud(text)
    if not sandhi:
        return readings
    from jingdu.annotate.pinyin.sandhi import spoken

    return spoken(text, readings)


def find_quantities(text: str) -> list[Quantity]:
    """The quantities of a text; offsets are into it."""
    from jingdu.annotate import quantities

    return quantities.find(text)


def find_terms(text: str) -> list[Term]:
    """The policy terms, quoted coinages and titled documents of a text; offsets are into it."""
    from jingdu.annotate import terms

    return terms.find(text)


def search(text: str, query: str) -> list[Span]:
    """Where `query` stands in `text`, in order, not overlapping."""
    from jingdu.searching import find

    return find(text, query)
