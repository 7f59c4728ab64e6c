"""Search within a text: a query becomes a matcher, a matcher gives spans.

`query.compile` is the only place that decides which kind of matcher a query asks for.
"""

from __future__ import annotations

from jingdu.article import Span
from jingdu.searching.matcher import Matcher
from jingdu.searching.query import compile

__all__ = ["Matcher", "compile", "find"]


def find(text: str, query: str) -> list[Span]:
    """Where `query` stands in `text`, in order, not overlapping; nothing for an empty query."""
    return compile(query).spans(text)
