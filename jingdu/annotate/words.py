"""Words: a text cut into what a word cursor walks over, each with its reading.

The cut is jieba's own (accurate mode, with its Markov model for unknown words), punctuation and spaces left out.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING

from jingdu.analysis import Word
from jingdu.article import Span

if TYPE_CHECKING:
    from jingdu.annotate.segmenter import Segmenter


def know(words: Iterable[str]) -> None:
    """Words that are to be kept whole from now on: terms of a glossary, speakers' names."""
    for word in words:
        _segmenter().know(word)


def forget() -> None:
    """Cut as jieba does again, as if nothing had been made known."""
    _segmenter.cache_clear()


def segment(text: str) -> list[Span]:
    """The words of `text` in order: Han, Latin and numbers, no punctuation, no spaces. Offsets are into `text`."""
    spans, at = [], 0
    for piece in _segmenter().cut(text):
        end = at + len(piece)
        if piece.isalnum() or any(map(str.isalnum, piece)):
            spans.append(Span(at, end))
        at = end
    return spans


def find(text: str, shift: int = 0) -> list[Word]:
    """The words of a paragraph, read in the context of the whole of it; offsets are into `text`, plus `shift`."""
    from jingdu.annotate.pinyin import read_aloud

    readings = read_aloud(text)
    return [
        Word(start + shift, end + shift, text[start:end], tuple(r for r in readings[start:end] if r is not None))
        for start, end in segment(text)
    ]


@cache
def _segmenter() -> Segmenter:
    from jingdu.annotate.segmenter import Segmenter

    return Segmenter()
