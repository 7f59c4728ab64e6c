"""A word of the text. It stands apart from the other annotations, which the first page does without."""

from __future__ import annotations

from typing import NamedTuple


class Word(NamedTuple):
    """A segmented word with its reading."""

    start: int
    end: int
    text: str
    pinyin: tuple[str, ...] = ()
    """One syllable with a tone mark for each Han character, in order; empty until read."""
    parts: tuple[str, ...] = ()
    """The words that it consists of, where it is a term or a name that is kept whole: 科技 成果 转化. Else empty."""
