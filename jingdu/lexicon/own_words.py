"""The reader's own words with their meanings: a text file in the data folder, a word and a tab and its meaning a line.

They go before the dictionary. `jingdu dict add` writes it; people may edit it.
"""

from __future__ import annotations

from pathlib import Path

from jingdu.cache import store
from jingdu.lexicon.scripts import simplified
from jingdu.library import place

NAME = "words.tsv"


def path() -> Path:
    """Where the file is; it need not exist."""
    return place.folder() / NAME


def load() -> dict[str, str]:
    """Meanings by word, simplified; of several lines for one word the last. What is no such line is passed over.

    Raises `OSError`; `ValueError` for a file that is no UTF-8 text.
    """
    try:
        lines = path().read_text("utf-8-sig").splitlines()
    except FileNotFoundError:
        return {}
    except UnicodeDecodeError as error:
        raise ValueError(f"{path()}: it is not UTF-8 text") from error
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return {simplified(row[0].strip()): row[1].strip() for row in rows if len(row) > 1 and row[0].strip()}


def add(word: str, meaning: str) -> None:
    """Give a word a meaning, instead of the one that it may have had. Raises `OSError`, `ValueError`."""
    load()  # a file that cannot be read is left alone
    file = path()
    lines = file.read_text("utf-8-sig").splitlines() if file.exists() else []
    simple = simplified(word)
    kept = [line for line in lines if simplified(line.partition("\t")[0].strip()) != simple]
    said = " ".join(meaning.split())
    store(file.resolve(), "".join(f"{line}\n" for line in [*kept, f"{word}\t{said}"]).encode())
