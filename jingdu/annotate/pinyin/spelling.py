"""How a word is written in pinyin (GB/T 16159)."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence


def spell(text: str, syllables: Sequence[str]) -> str:
    """A word as one writes it in pinyin: xīnzhì, Xī'ān; `syllables` are those of its Han characters."""
    return "".join(
        "'" + syllable if at and unicodedata.normalize("NFD", syllable)[0] in "aoe" else syllable
        for at, syllable in enumerate(syllables)
    )
