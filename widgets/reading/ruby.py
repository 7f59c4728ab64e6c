"""Ruby: pinyin over the characters, and the room that the characters then take. Knows no widget.

A syllable stands over its character. Where it is wider, 转 under zhuǎn, the character stands in the middle of a slot as
wide as the syllable: the base is spread, as in print (CLREQ 3.3). The syllables of a word stand together, as one writes
the word; those of two words have a cell between them.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from operator import add
from typing import Protocol

from jingdu.analysis import Word
from jingdu.annotate.pinyin.spelling import is_han, over_characters
from jingdu.article import Article
from jingdu.cells import WIDTHS, width
from jingdu.lexicon.syllables import tone
from widgets.reading.breaking import NO_START

GAP = 1
"""Cells at least between the syllables of two words."""
WIDER = {"unknown": 1.2, "all": 1.85}
"""How much wider running text becomes, about: for what has not been in view."""


class Spread:
    """The characters of a block, each in a slot that has room for its syllable.

    Cells are counted as if the block were one line. A spread equals only itself, so that what is kept about a block
    under one goes stale with it.
    """

    __slots__ = ("_ends", "_first", "_leads", "_starts", "_syllables")

    def __init__(self, text: str, syllables: Sequence[str], opening: Sequence[bool], first: int = 0) -> None:
        """`first` is the offset of the block's `text`; each character has its syllable, "" for none, and whether that
        begins a word."""
        self._first = first
        self._syllables: list[str] = []
        self._starts: list[int] = []
        self._ends: list[int] = []
        """The cell after each slot, or after a syllable before it that reaches further."""
        self._leads: list[int] = []
        """Cells of each slot left of the character."""
        base = end = -GAP  # what is before: the end of the characters, and of the syllables
        for index, (char, syllable) in enumerate(zip(text, syllables, strict=True)):
            own, over = WIDTHS[char], width(syllable)
            if over < own and any(syllables[index + 1 : index + 2]) and not opening[index + 1]:
                # the one letter of 俄 stands at the next syllable of its word: éluósī
                syllable, over = " " * (own - over) + syllable, own
            if over:
                at = max(base, end + GAP if opening[index] else end)
            elif char in NO_START:
                # a mark stands close to its character, under what the syllable has to spare
                at = max(base, end - own)
            else:
                at = max(base, end)
            at = max(at, 0)
            lead = max(0, over - own) // 2
            self._syllables.append(syllable)
            self._starts.append(at)
            self._leads.append(lead)
            base, end = at + lead + own, max(end, at + over)
            self._ends.append(max(base, end))

    def slot(self, offset: int) -> int:
        """The first cell of a character's slot."""
        return self._starts[offset - self._first]

    def cell(self, offset: int) -> int:
        """The first cell of a character."""
        return self._starts[offset - self._first] + self._leads[offset - self._first]

    def cells(self, start: int, end: int) -> int:
        """The width of a line of [start, end), syllables included."""
        return self._ends[end - 1 - self._first] - self.slot(start) if end > start else 0

    def furthest(self, start: int, room: int, end: int) -> int:
        """The end of the longest line from `start`, at most up to `end`, that is no wider than `room`."""
        limit = self.slot(start) + room
        return bisect_right(self._ends, limit, start - self._first, end - self._first) + self._first

    def offset_at(self, start: int, end: int, cell: int) -> int | None:
        """The character at a cell of the line [start, end), counted from its first; None beside the line."""
        if not 0 <= cell < self.cells(start, end):
            return None
        first = self._first
        return bisect_right(self._starts, self.slot(start) + cell, start - first, end - first) - 1 + first

    def tone(self, offset: int) -> int:
        """The tone of a character's syllable, 0 for a neutral one and where there is none."""
        return tone(self._syllables[offset - self._first])

    def gap(self, offset: int) -> int:
        """The empty cells before a character that does not begin a line."""
        at = offset - self._first
        return max(0, self._starts[at] - self._ends[at - 1])

    def base(self, text: str, start: int, last: bool) -> str:
        """The characters from `start`, which are `text`, in their slots; are they the `last` of their line?"""
        at, after = start - self._first, start - self._first + len(text)
        end = self._ends[after - 1] if last else min(self._ends[after - 1], self._starts[after])
        return _placed(text, map(add, self._starts[at:after], self._leads[at:after]), self._starts[at], end)

    def over(self, start: int, end: int, begins: bool) -> str:
        """What stands over [start, end), from where the syllable before has ended; do they begin a line?"""
        at, after = start - self._first, end - self._first
        syllables = list(self._syllables[at:after])
        if begins and syllables[0][:1] in ("'", "-"):
            syllables[0] = " " + syllables[0][1:]
        begin = self._starts[at] if begins else max(self._starts[at], self._ends[at - 1])
        return _placed(syllables, self._starts[at:after], begin, self._ends[after - 1])


def _placed(pieces: Iterable[str], cells: Iterable[int], at: int, end: int) -> str:
    """Pieces of text, each beginning at its cell, with spaces from cell `at` to `end` where there are none."""
    out = []
    for piece, cell in zip(pieces, cells, strict=True):
        taken = width(piece)
        if taken:
            out.append(" " * (cell - at))
            at = cell + taken
        out.append(piece)
    out.append(" " * (end - at))
    return "".join(out)


class Acquaintance(Protocol):
    """What the reader knows."""

    revision: int
    """Counts the changes of it."""

    def is_unknown(self, word: str) -> bool:
        """Whether the reader does not know a word."""


class Edition:
    """The words of a block, and what the reader knows, at one time."""

    __slots__ = ("_revision", "_words")

    def __init__(self, words: Sequence[Word] | None, revision: int) -> None:
        self._words, self._revision = words, revision

    def __eq__(self, other: object) -> bool:
        # the list itself, not what is in it: comparing words would cost more than breaking the block anew
        return isinstance(other, Edition) and self._words is other._words and self._revision == other._revision

    __hash__ = None  # type: ignore[assignment]


class Ruby:
    """Over which words there is pinyin: an article's words as they come in, all of them or the unknown ones."""

    def __init__(
        self,
        words_of: Callable[[int], Sequence[Word] | None],
        acquaintance: Acquaintance | None = None,
    ) -> None:
        """`words_of` gives the words of a block, the same list each time, and None while they are not there.

        With an acquaintance there is pinyin over the words alone that are unknown to it.
        """
        self._words_of = words_of
        self._acquaintance = acquaintance

    @property
    def wider(self) -> float:
        """How much wider it makes running text, about."""
        return WIDER["all" if self._acquaintance is None else "unknown"]

    def edition(self, block: int) -> Edition:
        """What the spread of a block depends on: another edition, another spread."""
        return Edition(self._words_of(block), 0 if self._acquaintance is None else self._acquaintance.revision)

    def spread(self, article: Article, block: int) -> Spread | None:
        """How the characters of a block stand; None where there is nothing over any of them."""
        b = article.blocks[block]
        syllables, opening = [""] * (b.end - b.start), [False] * (b.end - b.start)
        for start, text, pinyin in self._pieces(block):
            begins = True
            for at, syllable in enumerate(over_characters(text, pinyin), start - b.start):
                syllables[at] = syllable.lstrip()
                # what is one word here may be several in pinyin: Guǎngdōng Shěng
                opening[at] = bool(syllable) and (begins or syllable[0] == " ")
                begins = begins and not syllable
        return Spread(article.text[b.start : b.end], syllables, opening, b.start) if any(syllables) else None

    def _pieces(self, block: int) -> Iterator[tuple[int, str, Sequence[str]]]:
        """What has pinyin: the offset, the text and the syllables of each word, or of each part of one."""
        for word in self._words_of(block) or ():
            start, done = word.start, 0
            for text in word.parts or (word.text,):
                count = sum(map(is_han, text))
                if count and (self._acquaintance is None or self._acquaintance.is_unknown(text)):
                    yield start, text, word.pinyin[done : done + count]
                start, done = start + len(text), done + count
