"""The one file in which the library is kept: SQLite, so that several jingdu can read and write it at once."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

FOLDER_VARIABLE = "JINGDU_DATA_DIR"
"""Names another folder than the system's."""
NAME = "library.sqlite"
PATIENCE = 5.0
"""Seconds to wait while another process writes."""


class LibraryError(Exception):
    """The library cannot be read or written; `str(error)` is one line for the person at the terminal."""


def path() -> Path:
    """Where the library is; it need not exist yet."""
    named = os.environ.get(FOLDER_VARIABLE)
    if named:
        return Path(named) / NAME
    from platformdirs import user_data_path

    return user_data_path("jingdu", appauthor=False) / NAME


@contextmanager
def opened(schema: str) -> Iterator[sqlite3.Connection]:
    """The library, made if it is not there, with the tables of `schema` (CREATE … IF NOT EXISTS) in it.

    Each statement is a transaction of its own. Raises `LibraryError`, also for what goes wrong inside the block.
    """
    file = path()
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with closing(sqlite3.connect(file, timeout=PATIENCE, isolation_level=None)) as connection:
            connection.execute(schema)
            yield connection
    except (OSError, sqlite3.Error) as error:
        raise LibraryError(f"{file}: {error}") from error
