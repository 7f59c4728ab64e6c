"""CC-CEDICT as a database in the cache: every entry of a headword, in either script, in a fraction of a millisecond.

It is built in the background when a jingdu first runs. Whoever draws a card opens what is there, or does without.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from jingdu import cache
from jingdu.lexicon import cedict
from jingdu.lexicon.cedict import LONGEST, Entry

VERSION = 1
"""Of the database's form."""
_NAME = "dictionary"
_SCHEMA = "CREATE TABLE entries (traditional TEXT, simplified TEXT, syllables TEXT, senses TEXT)"
_INDEXES = (
    "CREATE INDEX by_simplified ON entries (simplified)",
    "CREATE INDEX by_traditional ON entries (traditional) WHERE traditional <> simplified",
)
_COLUMNS = "traditional, simplified, syllables, senses"
_FIND = f"""
SELECT rowid, {_COLUMNS} FROM entries WHERE simplified IN ({{0}})
UNION SELECT rowid, {_COLUMNS} FROM entries WHERE traditional IN ({{0}}) AND traditional <> simplified
ORDER BY 1
"""


class Dictionary:
    """The entries, by headword. May be used by one thread at a time."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    @classmethod
    def built(cls) -> Dictionary | None:
        """The dictionary where it is built already; None where it has to be built first, or cannot be read."""
        source = cedict.source()
        path = cache.existing_database(_NAME, [source], VERSION) if source is not None else None
        return _opened(path) if path is not None else None

    @classmethod
    def load(cls) -> Dictionary | None:
        """The dictionary, built first where it has to be; None where this machine has no CC-CEDICT.

        Where the cache cannot be written it is built for this process alone. Raises `OSError`, `ValueError` for a file
        that cannot be read.
        """
        build()
        found = cls.built()
        source = cedict.source()
        if found is None and source is not None:
            found = cls(_filled(sqlite3.connect(":memory:"), cedict.read(source)))
        return found

    def entries(self, word: str) -> list[Entry]:
        """The entries of a headword, simplified or traditional, in the dictionary's order."""
        return self.entries_of([word]).get(word, [])

    def entries_of(self, words: Iterable[str]) -> dict[str, list[Entry]]:
        """The entries of several headwords at once; those that have none are left out."""
        wanted = list(dict.fromkeys(words))
        found: dict[str, list[Entry]] = {}
        if not wanted:
            return found
        try:
            rows = self._connection.execute(_FIND.format(", ".join("?" * len(wanted))), wanted * 2).fetchall()
        except sqlite3.DatabaseError:
            # the file was damaged after it was written: without glosses, until it is built anew
            return found
        asked = set(wanted)
        for _, traditional, simplified, syllables, senses in rows:
            entry = Entry(traditional, simplified, tuple(syllables.split()), tuple(senses.split("/")))
            for word in asked & {traditional, simplified}:
                found.setdefault(word, []).append(entry)
        return found

    def longest(self, text: str) -> str:
        """The longest headword that a text begins with; empty where there is none."""
        found = self.entries_of(text[:end] for end in range(1, min(len(text), LONGEST) + 1))
        return max(found, key=len, default="")

    def close(self) -> None:
        """Let the file go."""
        self._connection.close()


def build() -> bool:
    """Build the database where it is not there; whether there is one now. Takes seconds the first time.

    Raises `OSError`, `ValueError` for a dictionary that cannot be read.
    """
    source = cedict.source()
    if source is None:
        return False
    path = cache.existing_database(_NAME, [source], VERSION)
    if path is not None and not _is_whole(path):
        with suppress(OSError):
            path.unlink()
    text = "" if path is not None and path.exists() else cedict.read(source)
    try:
        cache.database(_NAME, [source], VERSION, lambda part: _filled(sqlite3.connect(part), text).close())
    except (OSError, sqlite3.Error):
        return False
    return True


def _filled(connection: sqlite3.Connection, text: str) -> sqlite3.Connection:
    with connection:
        # it appears whole or not at all: nothing has to be undone
        connection.execute("PRAGMA journal_mode = OFF")
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute(_SCHEMA)
        rows = ((e.traditional, e.simplified, " ".join(e.syllables), "/".join(e.senses)) for e in cedict.entries(text))
        connection.executemany("INSERT INTO entries VALUES (?, ?, ?, ?)", rows)
        for index in _INDEXES:
            connection.execute(index)
    return connection


def _opened(path: Path) -> Dictionary | None:
    if not _is_whole(path):
        return None
    try:
        # immutable: no locks, no look at the file's time; a newer edition has another name
        return Dictionary(
            sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)
        )
    except sqlite3.Error:
        return None


def _is_whole(path: Path) -> bool:
    """Whether a file has the length that its own head says. https://sqlite.org/fileformat.html"""
    try:
        with path.open("rb") as file:
            head = file.read(32)
        page, pages = int.from_bytes(head[16:18]), int.from_bytes(head[28:32])
        return head.startswith(b"SQLite format 3\0") and path.stat().st_size == (65536 if page == 1 else page) * pages
    except OSError:
        return False


def _build_in_background() -> None:
    # whoever reads meanwhile goes first
    os.nice(10)
    build()


if __name__ == "__main__":
    _build_in_background()
