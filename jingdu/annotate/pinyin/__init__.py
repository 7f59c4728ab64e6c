"""Pinyin: how the characters of a text are read in their context, and how a word is spelled."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from jingdu.annotate.pinyin.spelling import is_name, spell, spell_word

if TYPE_CHECKING:
    from jingdu.annotate.pinyin.reader import Reader

__all__ = ["is_name", "read_aloud", "spell", "spell_word"]


def read_aloud(text: str) -> list[str | None]:
    """One entry a character of `text`: its reading with a tone mark, None for what is not Han.

    Tones are those of the dictionary, as GB/T 16159 writes them: 一 and 不 keep theirs before any tone.
    """
    return _reader().read(text)


@cache
def _reader() -> Reader:
    from jingdu.annotate.pinyin.reader import Reader

    return Reader()
