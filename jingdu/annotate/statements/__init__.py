"""What is said in an article: the cues, the quotations, where a report ends, the turns of a transcript."""

from __future__ import annotations

from jingdu.analysis import Statement
from jingdu.article import Article


def find(article: Article) -> list[Statement]:
    """The statements, in reading order."""
    from jingdu.annotate import voices

    return voices.find(article)[1]
