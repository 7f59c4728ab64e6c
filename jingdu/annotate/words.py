"""Words: a text cut into what a word cursor walks over, each with its reading.

The cut is jieba's own (accurate mode, with its hidden Markov model for unknown words), punctuation and spaces left out.
"""

from __future__ import annotations

from collections.abc import Iterable

from jingdu.analysis import Word
from jingdu.article import Span


def know(words: Iterable[str]) -> None:
    """Words that are to be kept whole from now on: terms of a glossary, speakers' names."""
    import jieba

    for word in words:
        jieba.add_word(word)


def segment(text: str) -> list[Span]:
    """The words of `text` in order: Han, Latin and numbers, no punctuation, no spaces. Offsets are into `text`."""
    import jieba

    spans, at = [], 0
    for piece in jieba.cut(text):
        if any(map(str.isalnum, piece)):
            spans.append(Span(at, at + len(piece)))
        at += len(piece)
    return spans


def find(text: str, shift: int = 0) -> list[Word]:
    """The words of a paragraph, read in the context of the whole of it; offsets are into `text`, plus `shift`."""
    from jingdu.annotate.pinyin import read_aloud

    readings = read_aloud(text)
    return [
        Word(start + shift, end + shift, text[start:end], tuple(r for r in readings[start:end] if r is not None))
        for start, end in segment(text)
    ]
