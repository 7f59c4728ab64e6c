"""jieba's cut over its compiled dictionary: the likeliest path through all words that stand in a text."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from math import log

from jingdu.annotate.segmenter import markov
from jingdu.annotate.segmenter.compiled import COUNT_MASK, TAG_SHIFT, TAGS, dictionary, emissions
from jingdu.annotate.segmenter.tree import Tree

# What jieba cuts, and the space around it; both patterns are its own.
_CUT = re.compile(r"([\u4E00-\u9FD5a-zA-Z0-9+#&\._%\-]+)")
_SPACE = re.compile(r"(\r\n|\s)")
_HEAD = 2
"""Characters by which known words are looked up; none is shorter."""
_LONGEST = 20_000
"""More characters than this without punctuation are no text; they are cut in pieces, which bounds memory."""


class Segmenter:
    """Cuts text into words. Not safe to share between threads while `know` is called."""

    def __init__(self, words: tuple[Tree, int] | None = None) -> None:
        """`words` are those of jieba's dictionary; by default all of them, compiled first where they are not yet."""
        self._tree, self._total = dictionary() if words is None else words
        self._odds = emissions()
        self._rare = -log(self._total)
        """What a character costs that is no word by itself."""
        self._roots: dict[str, int] = {}
        """The nodes of the first characters met so far."""
        self._known: dict[str, float | None] = {}
        """Words learned since, each with the logarithm of its odds once that was needed."""
        self._known_heads: dict[str, list[str]] = {}
        """The same words by their first two characters."""

    def know(self, word: str) -> bool:
        """Keep a word whole from now on, at the least cost to how everything else is cut.

        In which order words become known changes nothing. False for what cannot be a word, or is known already.
        """
        if len(word) < _HEAD or not _CUT.fullmatch(word) or word in self._known:
            return False
        self._known[word] = None
        self._known_heads.setdefault(word[:_HEAD], []).append(word)
        return True

    def unlearn(self, word: str) -> None:
        """Cut a word that was made known as if it had not been."""
        if word in self._known:
            del self._known[word]
            self._known_heads[word[:_HEAD]].remove(word)

    def parts(self, word: str) -> tuple[str, ...]:
        """The words that a word made known consists of; empty where it has no parts, or is one that jieba has."""
        if word not in self._known or self._frequency(word):
            return ()
        parts = tuple(self._cut(word, learned=False))
        return parts if len(parts) > 1 else ()

    def cut(self, text: str) -> Iterator[str]:
        """The pieces of a text, in order; joined they are the text."""
        for block in _CUT.split(text):
            if not block:
                continue
            if _CUT.match(block):
                for at in range(0, len(block), _LONGEST):
                    yield from self._cut(block[at : at + _LONGEST])
            else:
                for piece in _SPACE.split(block):
                    if _SPACE.match(piece):
                        yield piece
                    else:
                        yield from piece

    def tag(self, word: str) -> str:
        """The part of speech of a word, one of `compiled.TAGS`; "" where the dictionary does not say."""
        return TAGS[self._tree.get(word) >> TAG_SHIFT]

    def _cut(self, text: str, learned: bool = True) -> Iterator[str]:
        """The words of a block; runs of single characters are handed to the Markov model, as jieba does."""
        ends = self._path(text, learned)
        start = single = 0
        while start < len(text):
            end = ends[start]
            if end - start > 1:
                yield from self._singles(text[single:start])
                yield text[start:end]
                single = end
            start = end
        yield from self._singles(text[single:])

    def _singles(self, run: str) -> Iterator[str]:
        if len(run) < 2 or self._frequency(run):
            yield from run
        else:
            yield from markov.cut(run, self._odds)

    def _pieces(self, text: str) -> Iterator[str]:
        """The words of a block by the dictionary alone."""
        ends, start = self._path(text, learned=False), 0
        while start < len(text):
            yield text[start : ends[start]]
            start = ends[start]

    def _path(self, text: str, learned: bool) -> list[int]:
        """For each character, where the word ends that starts there on the likeliest path to the end."""
        learned = learned and bool(self._known)
        first, value, char = self._tree.first, self._tree.value, self._tree.char
        codes, size = [ord(c) for c in text], len(text)
        total = log(self._total)
        odds, ends = [0.0] * (size + 1), [0] * size
        for start in range(size - 1, -1, -1):
            best, best_end = None, start + 1
            node, at = self._root(text[start]), start + 1
            while node:
                count = value[node] & COUNT_MASK
                if count:
                    through = log(count) - total + odds[at]
                    # of two equal paths jieba takes the one with the longer word
                    if best is None or through >= best:
                        best, best_end = through, at
                if at == size:
                    break
                low, high = first[node], first[node + 1]
                node = bisect_left(char, codes[at], low, high)
                if node == high or char[node] != codes[at]:
                    break
                at += 1
            for end, known in self._known_at(text, start) if learned else ():
                if best is None or known + odds[end] >= best:
                    best, best_end = known + odds[end], end
            odds[start] = self._rare + odds[start + 1] if best is None else best
            ends[start] = best_end
        return ends

    def _known_at(self, text: str, start: int) -> Iterator[tuple[int, float]]:
        for word in self._known_heads.get(text[start : start + _HEAD], ()):
            if text.startswith(word, start):
                odds = self._known[word]
                if odds is None:
                    odds = self._known[word] = self._suggested(word)
                yield start + len(word), odds

    def _suggested(self, word: str) -> float:
        """The logarithm of odds a little better than those of the pieces it would fall into: jieba's suggest_freq."""
        odds = 1.0
        for piece in self._pieces(word):
            odds *= (self._frequency(piece) or 1) / self._total
        return log(max(int(odds * self._total) + 1, self._frequency(word))) - log(self._total)

    def _root(self, char: str) -> int:
        node = self._roots.get(char)
        if node is None:
            node = self._roots[char] = self._tree.step(0, char)
        return node

    def _frequency(self, word: str) -> int:
        return self._tree.get(word) & COUNT_MASK
