"""The one file in which the library is kept: SQLite, so that several jingdu can read and write it at once.

It is written ahead (WAL): whoever reads never waits for whoever writes, and what has been committed outlives a process
that is killed. Its tables are brought up to date when it is opened; a library of a newer jingdu is left alone.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from jingdu.errors import SourceError
from jingdu.library import place
from jingdu.library.schema import STEPS

NAME = "library.sqlite"
PATIENCE = 5.0
"""Seconds to wait while another process writes."""
_AGAIN = 0.02
"""Seconds between two attempts at what SQLite itself does not wait for."""


class LibraryError(SourceError):
    """The library cannot be read or written; `str(error)` is one line for the person at the terminal."""


def path() -> Path:
    """Where the library is; it need not exist yet."""
    return place.folder() / NAME


@contextmanager
def opened() -> Iterator[sqlite3.Connection]:
    """The library, made if it is not there, with today's tables in it.

    Each statement is a transaction of its own. Raises `LibraryError`, also for what goes wrong inside the block.
    """
    file = path()
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with closing(sqlite3.connect(file, timeout=PATIENCE, isolation_level=None)) as connection:
            _bring_up_to_date(connection)
            yield connection
    except (OSError, sqlite3.Error) as error:
        raise LibraryError(f"{file}: {error}") from error


@contextmanager
def writing() -> Iterator[sqlite3.Connection]:
    """The library, to change it all at once or, where something goes wrong inside the block, not at all.

    Raises `LibraryError`.
    """
    with opened() as connection:
        connection.execute("BEGIN IMMEDIATE")
        yield connection
        connection.execute("COMMIT")


def _bring_up_to_date(connection: sqlite3.Connection) -> None:
    """Go the steps that this library has not gone yet, together or not at all."""
    if _version(connection) == len(STEPS):
        return
    _write_ahead(connection)
    connection.execute("BEGIN IMMEDIATE")
    # another process may just have done it
    for number in range(_version(connection), len(STEPS)):
        for statement in STEPS[number]:
            connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {number + 1}")
    connection.execute("COMMIT")


def _version(connection: sqlite3.Connection) -> int:
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    if version > len(STEPS):
        raise LibraryError(
            f"{path()}: written by a newer jingdu (version {version} of the library, this one knows {len(STEPS)}); "
            "it is left as it is"
        )
    return version


def _write_ahead(connection: sqlite3.Connection) -> None:
    """Switch to writing ahead, for which nobody else may be using the library; it stays so for ever."""
    until = time.monotonic() + PATIENCE
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError:
            # on a file system that cannot do it there is no error, only another answer
            if time.monotonic() > until:
                raise
            time.sleep(_AGAIN)
