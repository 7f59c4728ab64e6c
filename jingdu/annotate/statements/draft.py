"""A statement in the making, and how sure each rule is."""

from __future__ import annotations

from dataclasses import dataclass

from jingdu.annotate.speakers.phrases import Source
from jingdu.annotate.speakers.registry import Entity

CONFIDENCE = {
    "turn": 0.97,
    "named": 0.97,
    "office": 0.9,
    "pronoun": 0.93,
    "described": 0.85,
    "dropped": 0.85,
    "announced": 0.85,
    "acting": 0.85,
    "continued-quote": 0.95,
    "colon": 0.85,
    "paragraph": 0.7,
    "unknown-noun": 0.6,
    "unresolved": 0.0,
}
"""Rule -> share of its attributions that were right on labelled articles, rounded down."""


@dataclass(slots=True)
class Draft:
    """A statement with offsets into the piece of text that begins at `at`."""

    start: int
    end: int
    cue: str | None
    content: list[tuple[int, int]]
    """Pieces in order, quoted ones without their marks."""
    quotes: list[tuple[int, int]]
    source: Source | None
    rule: str
    entity: Entity | None = None
    block: int = 0
    """Index into `Article.blocks`."""
    at: int = 0
    """Offset of the paragraph, or of the piece of it that was read at a time, into `Article.text`."""
