"""Taking a newer release of CC-CEDICT: it is looked at before it takes the place of the one that is used."""

from __future__ import annotations

import gzip
from pathlib import Path

from jingdu.cache import store
from jingdu.errors import SourceError
from jingdu.lexicon import cedict
from jingdu.lexicon.cedict import Edition

FEWEST = 50_000
"""Entries that a release has at least; that of 2007 had so many."""
SOUND = 0.99
"""The share of its lines that are entries, and of the entries that its head announces."""


def take(path: Path, force: bool = False) -> Edition:
    """Use a release from now on: a file as CC-CEDICT is published, plain or packed. Its edition.

    Raises `SourceError` for a file that is none, is damaged or, unless forced, older than the one that is used, which
    then stays. What is taken appears whole or not at all.
    """
    try:
        text = cedict.read(path)
        new = _verified(text)
        _refuse_older(new, force)
        # without the time in its head, the same release is packed to the same bytes
        store(cedict.taken(), gzip.compress(text.encode(), mtime=0))
    except (OSError, ValueError) as error:
        raise SourceError(f"{path}: {getattr(error, 'strerror', None) or error}") from error
    return new


def in_use() -> Edition | None:
    """The edition that is used; None where there is none, or it cannot be read."""
    source = cedict.source()
    if source is None:
        return None
    try:
        return cedict.edition(cedict.read(source))
    except (OSError, ValueError):
        return None


def _verified(text: str) -> Edition:
    """The edition of a release that is sound. Raises `ValueError`, which says what is wrong."""
    edition = cedict.edition(text)
    lines = sum(1 for line in text.splitlines() if line.strip() and not line.startswith("#"))
    found = sum(1 for _ in cedict.entries(text))
    if not found or found < SOUND * lines:
        raise ValueError(f"it is not in the form of CC-CEDICT: {found:,} of {lines:,} lines are entries")
    if found < FEWEST:
        raise ValueError(f"it has {found:,} entries, too few for a release of CC-CEDICT")
    if found < SOUND * edition.entries:
        raise ValueError(f"it is cut short: {found:,} of {edition.entries:,} entries")
    return Edition(edition.date, found)


def _refuse_older(new: Edition, force: bool) -> None:
    used = in_use()
    if force or used is None:
        return
    if not new.date:
        raise ValueError("it does not say when it was made; --force takes it anyway")
    if new.date < used.date:
        raise ValueError(f"it is of {new.date[:10]}, older than the one in use of {used.date[:10]}; --force takes it")
