"""What the dictionaries say: the readings of characters and of phrases, compiled into the cache.

pypinyin as Python objects costs 200 ms and 50 MB; its tables are read here from one mapped file.
"""

from __future__ import annotations

import struct
from array import array
from bisect import bisect_left
from pathlib import Path

from jingdu import cache
from jingdu.annotate.pinyin import sources
from jingdu.annotate.segmenter.tree import Tree, pack

VERSION = 4
"""Of the compiled form."""
_HEAD = struct.Struct("<7Q")
"""The sizes of the parts; the place at which the syllables of settled words end, which come first."""
_CAPITALS_FROM = 32 - sources.CAPITAL_BITS
"""The first bit of a phrase's number that says which of its syllables have a capital."""
_PLACE_MASK = (1 << _CAPITALS_FROM) - 1


class Readings:
    """Phrases with a syllable a character, and every reading of each character, the commonest first."""

    def __init__(self, packed: memoryview) -> None:
        parts, at = [], _HEAD.size
        *sizes, settled_end = _HEAD.unpack_from(packed)
        self._settled_end: int = settled_end
        for size in sizes:
            parts.append(packed[at : at + size])
            at += size
        self.syllables = bytes(parts[0]).decode().split("\n")
        """Every syllable that occurs; elsewhere a syllable is an index into this."""
        self._tree = Tree(parts[1])
        """The number of a phrase is where its syllables begin in `_spoken`, and above that, its capitals."""
        self._spoken = parts[2].cast("H")
        self._codes = parts[3].cast("I")
        self._starts = parts[4].cast("I")
        self._of_chars = parts[5].cast("H")

    @classmethod
    def load(cls) -> Readings:
        """The readings of this machine's dictionaries; compiled first where the cache does not have them."""
        found = sources.find()
        return cls(cache.mapped("readings", _files(found), VERSION, lambda: _compiled(found)))

    @classmethod
    def built(cls) -> Readings | None:
        """The same, but None where they would have to be compiled first."""
        packed = cache.existing("readings", _files(sources.find()), VERSION)
        return None if packed is None else cls(packed)

    def phrases(self, text: str, start: int) -> list[tuple[int, int]]:
        """Every phrase that begins at `start`, the shortest first: where it ends, and its place for `syllable`."""
        found, node = [], 0
        for at in range(start, len(text)):
            node = self._tree.step(node, text[at])
            if not node:
                break
            value = self._tree.value[node]
            if value:
                found.append((at + 1, value & _PLACE_MASK))
        return found

    def syllable(self, place: int) -> str:
        """The syllable at a place: that of a phrase's character n is at the phrase's place plus n."""
        return self.syllables[self._spoken[place]]

    def settled(self, place: int) -> bool:
        """Whether the phrase at a place is read so wherever it is a word of the text; see `sources.Spoken`."""
        return place < self._settled_end

    def capitals(self, word: str) -> int:
        """Bit n is set where the word's syllable n is written with a capital; see `sources.Spoken`."""
        return self._tree.get(word) >> _CAPITALS_FROM

    def of(self, char: str) -> list[str]:
        """The readings of a character, the commonest first; empty for what is not Han."""
        code = ord(char)
        at = bisect_left(self._codes, code)
        if at == len(self._codes) or self._codes[at] != code:
            return []
        return [self.syllables[i] for i in self._of_chars[self._starts[at] : self._starts[at + 1]]]


def _compiled(found: sources.Sources) -> bytes:
    numbers: dict[str, int] = {}
    readings = sources.characters(found)
    known = sources.words(found, readings)
    # 0 says that no word ends at a node, so the first place stays empty
    spoken = array("H", [0])
    places = []
    settled_end = 0
    for word in sorted(known, key=lambda word: not known[word].settled):
        places.append((word, len(spoken) | known[word].capitals << _CAPITALS_FROM))
        spoken.extend(numbers.setdefault(s, len(numbers)) for s in known[word].syllables)
        settled_end = len(spoken) if known[word].settled else settled_end
    codes, starts, of_chars = array("I"), array("I"), array("H")
    for char in sorted(readings):
        codes.append(ord(char))
        starts.append(len(of_chars))
        of_chars.extend(numbers.setdefault(s, len(numbers)) for s in readings[char])
    starts.append(len(of_chars))
    parts = [_padded("\n".join(numbers).encode()), _padded(pack(sorted(places))), _padded(spoken.tobytes())]
    parts += [codes.tobytes(), starts.tobytes(), of_chars.tobytes()]
    return _HEAD.pack(*map(len, parts), settled_end) + b"".join(parts)


def _padded(part: bytes) -> bytes:
    """A part whose end leaves the next one aligned; the padding reads as nothing in each kind of part."""
    return part + b"\n" * (-len(part) % 8)


def _files(found: sources.Sources) -> list[Path]:
    return [path for path in found if path is not None]
