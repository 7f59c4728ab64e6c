"""The words that the reader has joined or split by hand, in whatever article that was."""

from __future__ import annotations

from itertools import accumulate, pairwise

from jingdu.annotate.rulings import Pieces, Rulings


def load() -> Rulings:
    """What was decided so far. Raises `LibraryError`."""
    from jingdu.library import database

    if not database.path().exists():
        return Rulings()
    with database.opened() as library:
        rows = library.execute("SELECT word, pieces FROM own_cuts ORDER BY word").fetchall()
    return Rulings({word: tuple(map(len, pieces.split(" "))) for word, pieces in rows})


def keep(word: str, pieces: Pieces | None) -> None:
    """Remember how a word, in simplified characters, is cut; None forgets it. Raises `LibraryError`."""
    from jingdu.library import database

    with database.opened() as library:
        if pieces is None:
            library.execute("DELETE FROM own_cuts WHERE word = ?", [word])
            return
        cut = " ".join(word[start:end] for start, end in pairwise(accumulate(pieces, initial=0)))
        library.execute("INSERT OR REPLACE INTO own_cuts VALUES (?, ?)", [word, cut])
