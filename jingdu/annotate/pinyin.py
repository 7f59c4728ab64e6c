"""Pinyin: how the characters of a text are read in their context, and how a word is spelled."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from itertools import chain


def read_aloud(text: str) -> list[str | None]:
    """One entry a character of `text`: its reading with a tone mark, None for what is not Han."""
    from pypinyin import pinyin

    # one None a character that has no reading keeps the list as long as the text
    read = pinyin(text, errors=lambda run: [[None] for _ in run])
    return [s[0] or None for s in read]


def spell(text: str, syllables: Sequence[str]) -> str:
    """A word as one writes it in pinyin (GB/T 16159): xīnzhì, Xī'ān; `syllables` are those of its Han characters."""
    return "".join(
        "'" + syllable if at and unicodedata.normalize("NFD", syllable)[0] in "aoe" else syllable
        for at, syllable in enumerate(syllables)
    )
