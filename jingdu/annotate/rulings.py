"""Words as the reader will have them: joined by hand, or never whole.

A ruling gives a word and the lengths of its pieces: (3,) keeps 高千峰 whole, (1, 2) makes it 高 and 千峰 wherever the
cut has the whole. Text is simplified before it is looked at, so one ruling holds for both scripts.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from jingdu.analysis import Word
from jingdu.annotate.pinyin.spelling import is_han
from jingdu.article import Span
from jingdu.lexicon.scripts import simplified

LONGEST = 20
"""No word that is made by hand has more characters."""

Pieces = tuple[int, ...]
"""The lengths of a word's pieces, in order; one length for a word that is whole."""


class Change(NamedTuple):
    """What the reader has just decided about a word."""

    word: str
    """In simplified characters."""
    pieces: Pieces | None
    """How it is cut from now on; None as the segmenter has it."""
    shown: Pieces
    """How it is shown until the segmenter has cut it anew."""


class Rulings:
    """What the reader has decided about words, in all articles."""

    def __init__(self, pieces: Mapping[str, Pieces] | None = None) -> None:
        self._pieces: dict[str, Pieces] = {}
        self._joined: dict[str, list[str]] = {}
        """Words that are whole, by first character, the longest first."""
        for word, lengths in (pieces or {}).items():
            self.set(word, lengths)

    def __bool__(self) -> bool:
        return bool(self._pieces)

    def __iter__(self) -> Iterator[tuple[str, Pieces]]:
        return iter(self._pieces.items())

    def get(self, word: str) -> Pieces | None:
        """How a word is cut; None where nothing was decided."""
        return self._pieces.get(word)

    def set(self, word: str, pieces: Pieces | None) -> None:
        """Decide, or with None take back."""
        same = self._joined.setdefault(word[0], [])
        if word in same:
            same.remove(word)
        if pieces is None:
            self._pieces.pop(word, None)
            return
        self._pieces[word] = pieces
        if len(pieces) == 1:
            same.append(word)
            same.sort(key=len, reverse=True)

    @property
    def joined(self) -> list[str]:
        """The words that are kept whole."""
        return [word for word, pieces in self._pieces.items() if len(pieces) == 1]

    def apply(self, text: str, spans: Sequence[Span]) -> list[Span]:
        """The words of a simplified text as the reader will have them; `spans` as they are cut."""
        if not self._pieces:
            return list(spans)
        return self._join(text, [piece for span in spans for piece in self._split(text, span)])

    def _split(self, text: str, span: Span) -> Iterator[Span]:
        pieces = self._pieces.get(text[span.start : span.end])
        if pieces is None:
            yield span
        else:
            for start, end in pairwise(accumulate(pieces, initial=span.start)):
                yield Span(start, end)

    def _join(self, text: str, spans: list[Span]) -> list[Span]:
        out, ends, at = [], [span.end for span in spans], 0
        while at < len(spans):
            start, last = spans[at].start, at
            for word in self._joined.get(text[start], ()):
                end = start + len(word)
                found = bisect_left(ends, end, at)
                # only where both its ends are ends of words: else it would be part of others
                if found < len(ends) and ends[found] == end and text.startswith(word, start):
                    last = found
                    break
            out.append(Span(start, spans[last].end))
            at = last + 1
        return out


def recut(rulings: Rulings, text: str, words: Sequence[Word], shift: int) -> list[Word]:
    """The words of a block as the reader will have them; `text` is the block's, `shift` its offset in the article."""
    local = [Span(word.start - shift, word.end - shift) for word in words]
    spans = rulings.apply(simplified(text), local)
    if spans == local:
        return list(words)
    read: dict[int, str] = {}
    for word, (start, end) in zip(words, local, strict=True):
        han = (at for at in range(start, end) if is_han(text[at]))
        read.update(zip(han, word.pinyin, strict=False))
    there = dict(zip(local, words, strict=True))
    return [there.get(span) or _regrouped(text, words, span, read, shift) for span in spans]


def shown(change: Change, text: str, words: Sequence[Word], shift: int) -> list[Word]:
    """The words of a block right after a decision, as `recut` gives them."""
    whole = recut(Rulings({change.word: (len(change.word),)}), text, words, shift)
    return recut(Rulings({change.word: change.shown}), text, whole, shift)


def _regrouped(text: str, words: Sequence[Word], span: Span, read: dict[int, str], shift: int) -> Word:
    start, end = span
    inner = [word for word in words if start + shift <= word.start and word.end <= end + shift]
    parts = tuple(part for word in inner for part in word.parts or (word.text,))
    syllables = tuple(read[at] for at in range(start, end) if at in read)
    return Word(start + shift, end + shift, text[start:end], syllables, parts)


# -- what a key decides


def joining(rulings: Rulings, words: Sequence[Word], at: int) -> Change | None:
    """What joining the word at index `at` of a block with the next one comes to, or taking that back.

    None where there is nothing to join it with.
    """
    word = words[at]
    if _is_joined(rulings, word):
        return _apart(word)
    if at + 1 == len(words) or words[at + 1].start != word.end:
        return None
    both = simplified(word.text + words[at + 1].text)
    whole = (len(both),)
    if rulings.get(both) is not None:
        # the two are what is left of a word that was split
        return Change(both, None, whole)
    return Change(both, whole, whole) if len(both) <= LONGEST else None


def splitting(rulings: Rulings, words: Sequence[Word], at: int) -> Change | None:
    """What splitting the word at index `at` of a block comes to: the next way of cutting it; after the last, whole.

    None where there is nothing to split.
    """
    if _is_joined(rulings, words[at]):
        return _apart(words[at])
    here = simplified(words[at].text)
    before = _was_whole(rulings, words, at)
    if before is None:
        first = ways(len(here))[0] if 1 < len(here) <= LONGEST else None
        return Change(here, first, first) if first is not None else None
    whole, pieces = before
    order = ways(len(whole))
    nth = order.index(pieces) + 1 if pieces in order else len(order)
    return Change(whole, order[nth], order[nth]) if nth < len(order) else Change(whole, None, (len(whole),))


def _is_joined(rulings: Rulings, word: Word) -> bool:
    return rulings.get(simplified(word.text)) == (len(word.text),)


def _apart(word: Word) -> Change:
    """A joined word falls into its parts again."""
    return Change(simplified(word.text), None, tuple(map(len, word.parts)) or (len(word.text),))


def _was_whole(rulings: Rulings, words: Sequence[Word], at: int) -> tuple[str, Pieces] | None:
    """The word of which the one at `at` is a piece since the reader has split it, and its pieces."""
    for first in range(max(0, at - LONGEST), at + 1):
        for last in range(max(at, first + 1), min(len(words), first + LONGEST)):
            some = words[first : last + 1]
            whole = simplified("".join(word.text for word in some))
            if len(whole) == some[-1].end - some[0].start and rulings.get(whole) == tuple(len(w.text) for w in some):
                return whole, tuple(len(w.text) for w in some)
    return None


def ways(length: int) -> list[Pieces]:
    """The ways of splitting a word, the likeliest first.

    Chinese words are mostly of two characters, so that is tried first; then in two, from the middle outwards; then
    into single characters.
    """
    pairs = [(2,) * (length // 2)] if length > 4 and length % 2 == 0 else []
    cuts = sorted(range(1, length), key=lambda at: (abs(2 * at - length), -at))
    return [*dict.fromkeys([*pairs, *((at, length - at) for at in cuts), (1,) * length])]
