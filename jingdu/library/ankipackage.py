"""Anki packages (.apkg): a zip with a SQLite database, of which the notes are read.

collection.anki2 and collection.anki21 are such databases, collection.anki21b is one packed with zstd; beside it lies a
collection.anki2 with a single note that tells old programs to be brought up to date.
https://github.com/ankitects/anki/blob/main/rslib/src/import_export/package/meta.rs
"""

from __future__ import annotations

import sqlite3
import zipfile
import zlib
from contextlib import closing
from pathlib import Path

from jingdu.errors import SourceError
from jingdu.library.wordfile import WordFile, word_among
from jingdu.sources.limits import megabytes

NEWEST, DATABASES = "collection.anki21b", ("collection.anki21", "collection.anki2")
LARGEST = 512 * 1024 * 1024
"""Bytes of a database at most, unpacked."""
_REVIEWED = "SELECT count(*) FROM cards WHERE reps > 0"
_NOTES = "SELECT flds, max(c.reps) FROM notes n JOIN cards c ON c.nid = n.id GROUP BY n.id ORDER BY n.id"
_END_OF_FIELD = "\x1f"


def read(path: Path) -> WordFile:
    """The words of a package: where any card has been studied, those of the notes that have. Raises `SourceError`."""
    try:
        with zipfile.ZipFile(path) as package:
            names = package.namelist()
            if NEWEST in names:
                raise SourceError(
                    f"{path}: packed in the form of Anki 2.1.50 and later, which jingdu cannot read; "
                    "export it with “Support older Anki versions”, or as notes in plain text"
                )
            name = next((name for name in DATABASES if name in names), None)
            if name is None:
                raise SourceError(f"{path}: this zip file is no Anki package: it has no collection")
            with package.open(name) as file:
                octets = file.read(LARGEST + 1)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError) as error:
        raise SourceError(f"{path}: this Anki package is damaged; export it again") from error
    if not octets:
        raise SourceError(f"{path}: the collection in this Anki package is empty; export it again")
    if len(octets) > LARGEST:
        raise SourceError(f"{path}: its collection has more than {megabytes(LARGEST)}, which jingdu does not unpack")
    return _words(path, octets)


def _words(path: Path, octets: bytes) -> WordFile:
    words, passed_over, not_studied = [], 0, 0
    try:
        with closing(sqlite3.connect(":memory:")) as collection:
            collection.deserialize(octets)
            studied = collection.execute(_REVIEWED).fetchone()[0] > 0
            for fields, reviews in collection.execute(_NOTES):
                word = word_among(str(fields).split(_END_OF_FIELD))
                if word is None:
                    passed_over += 1
                elif studied and not reviews:
                    not_studied += 1
                else:
                    words.append(word)
    except (sqlite3.Error, ValueError, OverflowError) as error:
        raise SourceError(f"{path}: the collection in this Anki package is damaged; export it again") from error
    return WordFile(tuple(dict.fromkeys(words)), passed_over, not_studied)
