"""Who speaks in an article: people, institutions, groups, papers, the reporter."""

from __future__ import annotations

from jingdu.analysis import Speaker
from jingdu.article import Article


def find(article: Article) -> list[Speaker]:
    """The speakers, in order of first mention. Who is named and says nothing is not among them."""
    from jingdu.annotate import voices

    return voices.find(article)[0]
