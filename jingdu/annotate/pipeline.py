"""Runs the annotators over an article, together or one at a time.

Each function imports its annotator when it is called. Numbers and terms need no more than a line, so they come one
by one, in reading order; who speaks needs the whole article.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from jingdu.analysis import Analysis, Quantity, Speaker, Statement, Term, Word
from jingdu.article import Article


def analyze(article: Article) -> Analysis:
    """Everything that is found in an article."""
    from jingdu.annotate import vocabulary

    speakers, statements = voices(article)
    named = tuple(terms(article))
    return Analysis(
        article,
        speakers=tuple(speakers),
        statements=tuple(statements),
        quantities=tuple(quantities(article)),
        terms=named,
        words=tuple(words(article, vocabulary.of(speakers, named))),
    )


def voices(article: Article) -> tuple[Sequence[Speaker], Sequence[Statement]]:
    """Who speaks, in order of first mention, and what they say, in reading order."""
    from jingdu.annotate.voices import find

    return find(article)


def quantities(article: Article) -> Iterator[Quantity]:
    """The numbers, in reading order; a group's number occurs once in an article."""
    from jingdu.annotate.quantities import find_in

    group = 0
    for block in article.blocks:
        found = find_in(article.text[block.start : block.end], block.start, group)
        group = max((q.group + 1 for q in found if q.group is not None), default=group)
        yield from found


def terms(article: Article) -> Iterator[Term]:
    """Policy terms, quoted coinages and titled documents, in reading order."""
    from jingdu.annotate.terms import find_in

    for block in article.blocks:
        yield from find_in(article.text[block.start : block.end], block.start)


def words(article: Article, vocabulary: Iterable[str] = ()) -> Iterator[Word]:
    """The words with their readings, in reading order; `vocabulary` are names and terms that are kept whole."""
    from jingdu.annotate.words import WordFinder

    finder = WordFinder()
    finder.know(vocabulary)
    for block in article.blocks:
        yield from finder.find(article.text[block.start : block.end], block.start)
