"""What the dictionaries say: the readings of characters and of phrases, compiled into the cache.

pypinyin as Python objects costs 200 ms and 50 MB; its tables are read here from one mapped file.
"""

from __future__ import annotations

import json
import re
import struct
from array import array
from bisect import bisect_left
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

from jingdu import cache
from jingdu.annotate.segmenter.compiled import package_folder
from jingdu.annotate.segmenter.tree import Tree, pack

VERSION = 1
"""Of the compiled form."""
_HEAD = struct.Struct("<6Q")
_PHRASE = re.compile(r'"([^"]+)":\s*\[((?:\s*\[[^]]*\],?)+)\s*\]')
_SYLLABLE = re.compile(r'\[\s*"([^"]+)"')


class Readings:
    """Phrases with a syllable a character, and every reading of each character, the commonest first."""

    def __init__(self) -> None:
        folder = package_folder("pypinyin")
        sources = [folder / "phrases_dict.json", folder / "pinyin_dict.json", own_phrases()]
        packed = cache.mapped("readings", sources, VERSION, lambda: _compiled(*sources))
        parts, at = [], _HEAD.size
        for size in _HEAD.unpack_from(packed):
            parts.append(packed[at : at + size])
            at += size
        self.syllables = bytes(parts[0]).decode().split("\n")
        """Every syllable that occurs; elsewhere a syllable is an index into this."""
        self.tree = Tree(parts[1])
        """The phrases; the number of one is where its syllables begin in `spoken`."""
        self.spoken = parts[2].cast("H")
        self._codes = parts[3].cast("I")
        self._starts = parts[4].cast("I")
        self._of_chars = parts[5].cast("H")

    def of(self, char: str) -> list[str]:
        """The readings of a character, the commonest first; empty for what is not Han."""
        code = ord(char)
        at = bisect_left(self._codes, code)
        if at == len(self._codes) or self._codes[at] != code:
            return []
        return [self.syllables[i] for i in self._of_chars[self._starts[at] : self._starts[at + 1]]]


def own_phrases() -> Path:
    """Words and names that pypinyin does not have or has wrong: a word and its syllables a line."""
    return Path(str(files("jingdu.lexicon"))) / "readings.tsv"


def _compiled(phrases: Path, characters: Path, own: Path) -> bytes:
    numbers: dict[str, int] = {}
    known = {word: syllables for word, syllables in _phrases(phrases)}
    known.update(_own(own))
    # 0 says that no word ends at a node, so the first place stays empty
    spoken = array("H", [0])
    places = []
    for word in sorted(known):
        places.append((word, len(spoken)))
        spoken.extend(numbers.setdefault(s, len(numbers)) for s in known[word])
    codes, starts, of_chars = array("I"), array("I"), array("H")
    table: dict[str, str] = json.loads(characters.read_text("utf-8"))
    for code in sorted(map(int, table)):
        codes.append(code)
        starts.append(len(of_chars))
        of_chars.extend(numbers.setdefault(s, len(numbers)) for s in table[str(code)].split(","))
    starts.append(len(of_chars))
    parts = [_padded("\n".join(numbers).encode()), _padded(pack(places)), _padded(spoken.tobytes())]
    parts += [codes.tobytes(), starts.tobytes(), of_chars.tobytes()]
    return _HEAD.pack(*map(len, parts)) + b"".join(parts)


def _padded(part: bytes) -> bytes:
    """A part whose end leaves the next one aligned; the padding reads as nothing in each kind of part."""
    return part + b"\n" * (-len(part) % 8)


def _phrases(source: Path) -> Iterator[tuple[str, list[str]]]:
    # by pattern: the parsed JSON would be a list for every syllable, 40 MB in all
    for match in _PHRASE.finditer(source.read_text("utf-8")):
        syllables = _SYLLABLE.findall(match[2])
        if len(syllables) == len(match[1]):
            yield match[1], syllables


def _own(source: Path) -> Iterator[tuple[str, list[str]]]:
    for line in source.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            word, spelled = line.split("\t")
            yield word, spelled.split()
