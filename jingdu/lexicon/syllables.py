"""Syllables of pinyin: with tone numbers, as dictionaries have them, and with tone marks, as readers want them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
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


def joined(syllables: Iterable[str]) -> str:
    """Syllables with tone marks as one word, a new one at each capital: Guǎngdōng Shěng, Xī'ān, AA zhì."""
    out = ""
    for syllable in syllables:
        if out and (syllable[0].isupper() or out[-1].isupper()):
            out += " " if not (len(syllable) == 1 and out[-1].isupper()) else ""
        elif out and toneless(syllable)[0] in "aoe":
            out += "'"
        out += syllable
    return out


def in_tones(spelled: str, syllables: Sequence[str]) -> list[tuple[str, int | None]]:
    """What is spelled, cut where syllables begin and end, each piece with its tone; None for what is no syllable.

    `syllables` are those that it was spelled from, in order: xiān and sheng of Wáng xiānsheng leave Wáng alone.
    """
    out: list[tuple[str, int | None]] = []
    at, lowered = 0, spelled.lower()
    for syllable in syllables:
        start = lowered.find(syllable.lower(), at)
        if start < 0:
            continue
        if start > at:
            out.append((spelled[at:start], None))
        at = start + len(syllable)
        out.append((spelled[start:at], tone(syllable)))
    return [*out, (spelled[at:], None)] if at < len(spelled) else out
