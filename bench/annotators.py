"""The annotators without a screen: characters a second on one core, from a short text to a long one."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from functools import partial

import jingdu
import seeds
from bench.effort import Effort
from bench.subjects import LONG
from bench.table import table
from jingdu.annotate import pipeline
from jingdu.article import Article

SIZES = (10_000, 100_000, 1_000_000, LONG)
"""Characters."""


def _voices(article: Article) -> Iterable[object]:
    speakers, statements = pipeline.voices(article)
    return [*speakers, *statements]


ANNOTATORS: dict[str, Callable[[Article], Iterable[object]]] = {
    "speakers and statements": _voices,
    "quantities": pipeline.quantities,
    "terms": pipeline.terms,
    "words with readings": pipeline.words,
}


def run(effort: Effort) -> None:
    """Measure and print. A text that would take an annotator too long, going by the shorter one, is left out."""
    articles = [_article(size) for size in SIZES]
    rows = [(name, *_row(annotate, articles, effort.annotator)) for name, annotate in ANNOTATORS.items()]
    head = ("", *(f"{size:,}" for size in SIZES), "")
    print("Annotators: thousand characters a second, on one core, in texts of so many characters")
    print(table(head, rows))
    print(f"  The text is {seeds.ARTICLE.name}, repeated; each annotator has annotated it once before.")
    print("  Growth: the time that a character takes in the longest text, against the shortest; 1 is linear.")
    print(f"  '-': would take longer than {effort.annotator:g} s.\n")


def _article(characters: int) -> Article:
    text = seeds.ARTICLE.read_text(encoding="utf-8")
    return jingdu.parse(text * (characters // len(text) + 1))


def _row(annotate: Callable[[Article], Iterable[object]], articles: list[Article], limit: float) -> list[str]:
    try:
        _seconds(partial(annotate, articles[0]))
    except ImportError as error:
        return ["-"] * len(articles) + [f"not there: {error.name}"]
    speeds: list[float] = []
    for article in articles:
        characters = len(article.text)
        if speeds and characters / speeds[-1] > limit:
            break
        # a short text is over too soon to be timed once
        times = 5 if characters <= SIZES[1] else 1
        speeds.append(characters / min(_seconds(partial(annotate, article)) for _ in range(times)))
    cells = [f"{speed / 1e3:.0f}" for speed in speeds] + ["-"] * (len(articles) - len(speeds))
    return [*cells, f"growth {speeds[0] / speeds[-1]:.2f}"]


def _seconds(annotate: Callable[[], Iterable[object]]) -> float:
    begun = time.process_time()
    for _ in annotate():
        pass
    return time.process_time() - begun
