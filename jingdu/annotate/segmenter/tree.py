"""A prefix tree in a few flat arrays, read where it lies: nothing is unpacked, and only the pages used are loaded.

The nodes stand in breadth-first order, so the children of a node are one sorted range and a step down the tree is a
binary search in it. Node 0 is the root.
"""

from __future__ import annotations

import struct
from array import array
from bisect import bisect_left
from collections.abc import Iterable

_HEAD = struct.Struct("<Q")
_BMP = 0x10000


class Tree:
    """Words with a number each, and their prefixes."""

    def __init__(self, packed: memoryview) -> None:
        """`packed` is what `pack` returned; it may lie in a mapped file."""
        (count,) = _HEAD.unpack_from(packed)
        at = _HEAD.size
        self.first = packed[at : at + 4 * (count + 1)].cast("I")
        """The children of node n are the nodes first[n] up to first[n + 1]."""
        at += 4 * (count + 1)
        self.value = packed[at : at + 4 * count].cast("I")
        """The number of the word that ends at a node; 0 where none does."""
        at += 4 * count
        self.char = packed[at : at + 2 * count].cast("H")
        """The last character of a node, as a code point."""

    def step(self, node: int, char: str) -> int:
        """The child of `node` by a character; 0 where there is none."""
        code, end = ord(char), self.first[node + 1]
        if code >= _BMP:
            return 0
        at = bisect_left(self.char, code, self.first[node], end)
        return at if at < end and self.char[at] == code else 0

    def get(self, word: str) -> int:
        """The number of a word; 0 where the tree does not have it."""
        node = 0
        for char in word:
            node = self.step(node, char)
            if not node:
                return 0
        return self.value[node]


def pack(words: Iterable[tuple[str, int]]) -> bytes:
    """The tree of words that come sorted by code point. Words with characters beyond U+FFFF are left out."""
    chars = [array("H", [0])]
    values = [array("I", [0])]
    firsts = [array("I")]
    before = ""
    for word, value in words:
        if ord(max(word)) >= _BMP:
            continue
        shared = 0
        for one, other in zip(before, word, strict=False):
            if one != other:
                break
            shared += 1
        for depth in range(shared, len(word)):
            if depth + 1 == len(chars):
                chars.append(array("H"))
                values.append(array("I"))
                firsts.append(array("I"))
            # a node's children begin where its level's next one ends for now
            firsts[depth + 1].append(len(chars[depth + 2]) if depth + 2 < len(chars) else 0)
            chars[depth + 1].append(ord(word[depth]))
            values[depth + 1].append(0)
        values[len(word)][-1] = value
        before = word
    firsts[0].append(0)
    return _joined(chars, values, firsts)


def _joined(chars: list[array[int]], values: list[array[int]], firsts: list[array[int]]) -> bytes:
    """The levels in one: what pointed into the next level points into the whole."""
    count = sum(map(len, chars))
    below, pointers = 0, array("I")
    for level, starts in enumerate(firsts):
        below += len(chars[level])
        pointers.extend(below + start for start in starts)
    pointers.append(count)
    parts = [_HEAD.pack(count), pointers.tobytes()]
    parts += [level.tobytes() for level in values]
    parts += [level.tobytes() for level in chars]
    return b"".join(parts)
