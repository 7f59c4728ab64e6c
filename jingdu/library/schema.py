"""The tables of the library, as steps from each version to the next.

A step that has been released is never changed: a library that somebody has was made by it. What is to be different
is another step at the end.
"""

from __future__ import annotations

CORRECTIONS = """
CREATE TABLE IF NOT EXISTS corrections (
    article TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL, speaker TEXT, named_at INTEGER,
    PRIMARY KEY (article, start, "end")
)"""
"""Was made where it was missing before libraries had a version: such a library may have it or not."""

SAVED_WORDS = """
CREATE TABLE saved_words (
    word TEXT NOT NULL, sentence TEXT NOT NULL, place INTEGER NOT NULL, pinyin TEXT NOT NULL,
    section TEXT NOT NULL, speaker TEXT NOT NULL, role TEXT NOT NULL,
    source TEXT NOT NULL, title TEXT NOT NULL, saved_at TEXT NOT NULL,
    PRIMARY KEY (word, sentence)
)"""
"""Times are in UTC as 2026-01-31T08:00:00Z, so that they sort; what is not there is empty."""

KNOWN_WORDS = "CREATE TABLE known_words (word TEXT NOT NULL PRIMARY KEY, known_since TEXT NOT NULL) WITHOUT ROWID"

OWN_CUTS = "CREATE TABLE own_cuts (word TEXT NOT NULL PRIMARY KEY, pieces TEXT NOT NULL) WITHOUT ROWID"
"""`pieces` is the word as it is cut, with spaces between: 高千峰 where it is whole, 高 千峰 where it never is."""

STEPS: tuple[tuple[str, ...], ...] = ((CORRECTIONS, SAVED_WORDS, KNOWN_WORDS), (OWN_CUTS,))
"""The statements that lead from version n to n + 1, n counted from 0."""
