"""The words of an article with which the reader is not acquainted: as a list before reading, and one by one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from jingdu.analysis import Word
from jingdu.annotate.findings import Findings
from jingdu.library.acquaintance import Acquaintance


@dataclass(frozen=True, slots=True)
class UnknownWord:
    """A word of an article that counts as unknown."""

    word: Word
    """The first place that has it."""
    count: int
    """How often the article has it."""
    level: int | None
    """Its level; None where it is on no list."""
    pinyin: str
    """Its reading at the first place, spelled as a word."""


def unknown_words(words: Iterable[Word], acquaintance: Acquaintance) -> list[UnknownWord]:
    """The unknown ones among words in reading order: the most used first, of the equally used the first in the text."""
    from jingdu.annotate.pinyin import spell_word

    first: dict[str, Word] = {}
    count: dict[str, int] = {}
    for word in words:
        if acquaintance.is_unknown(word.text):
            first.setdefault(word.text, word)
            count[word.text] = count.get(word.text, 0) + 1
    listed = [
        UnknownWord(word, count[text], acquaintance.level_of(text), spell_word(word)) for text, word in first.items()
    ]
    return sorted(listed, key=lambda unknown: -unknown.count)


def next_unknown(findings: Findings, offset: int, by: int, acquaintance: Acquaintance) -> Word | None:
    """The next (by=1) or previous (by=-1) unknown word from a character; None before either end has one.

    Also None where the words in between have not been found yet: `segmented_until` tells.
    """
    block = findings.article.block_at(offset)
    while 0 <= block < len(findings.article.blocks) and findings.has_words(block):
        words = findings.words(block)
        for word in words if by > 0 else reversed(words):
            beyond = word.start > offset if by > 0 else word.end <= offset
            if beyond and acquaintance.is_unknown(word.text):
                return word
        block += by
    return None


def segmented_until(findings: Findings, offset: int, by: int) -> bool:
    """Whether the words from a character to the end (by=1) or the beginning (by=-1) have all been found."""
    blocks = len(findings.article.blocks)
    here = findings.article.block_at(offset)
    return all(map(findings.has_words, range(here, blocks) if by > 0 else range(here + 1)))
