"""Syllables of pinyin: with tone numbers, as dictionaries have them, and with tone marks, as readers want them."""

from __future__ import annotations

import unicodedata
from functools import cache

_MARKS = ("", "\u0304", "\u0301", "\u030c", "\u0300", "")


@cache
def marked(numbered: str) -> str:
    """A syllable with a tone mark, of one with a tone number: lu:4 → lǜ."""
    bare = numbered.rstrip("12345").replace("u:", "ü").replace("v", "ü")
    tone = int(numbered[-1]) if numbered[-1] in "12345" else 0
    if not _MARKS[tone]:
        return bare
    place = next((at for vowel in "aeoê" if (at := bare.find(vowel)) >= 0), -1)
    if place < 0:
        # of iu and ui the second carries the mark; in a syllable without a vowel, such as ng, the nasal does
        place = max(map(bare.rfind, "iuü")) if set(bare) & set("iuü") else max(bare.find("m"), bare.find("n"), 0)
    return unicodedata.normalize("NFC", bare[: place + 1] + _MARKS[tone] + bare[place + 1 :])


@cache
def toneless(syllable: str) -> str:
    """A syllable without its tone mark."""
    kept = (c for c in unicodedata.normalize("NFD", syllable) if c not in _MARKS)
    return unicodedata.normalize("NFC", "".join(kept))


@cache
def tone(syllable: str) -> int:
    """The tone of a syllable with a tone mark, 1 to 4; 0 for a neutral one."""
    return next((_MARKS.index(c, 1) for c in unicodedata.normalize("NFD", syllable) if c in _MARKS[1:5]), 0)
