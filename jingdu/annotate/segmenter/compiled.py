"""jieba's dictionary and model, compiled into the cache: the tree of its words, and the odds of its Markov model."""

from __future__ import annotations

import re
import struct
from array import array
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from jingdu import cache
from jingdu.annotate.segmenter.tree import Tree, pack
from jingdu.installed import package_folder

VERSION = 2
"""Of the compiled form."""
FIRST, LAST = 0x4E00, 0x9FD5
"""The characters that jieba's model knows."""
STATES = "BEMS"
"""Begin, end, middle, single."""
IMPOSSIBLE = -3.14e100
"""jieba's logarithm of zero."""
TAGS = tuple(
    [
        "",
        "n",
        "nr",
        "ns",
        "nt",
        "nz",
        "v",
        "vn",
        "vd",
        "a",
        "ad",
        "an",
        "d",
        "p",
        "c",
        "u",
        "m",
        "q",
        "r",
        "t",
        "f",
        "s",
        "b",
        "z",
        "i",
        "l",
        "j",
        "x",
        "y",
        "e",
        "o",
        "k",
        "h",
        "g",
    ]
)
"""Parts of speech as jieba's dictionary marks them; of its finer marks the first letter. "" is none of these."""
TAG_SHIFT = 24
"""The number of a word is its count, and above it, from this bit on, its place in `TAGS`."""
COUNT_MASK = (1 << TAG_SHIFT) - 1
_TOTAL = struct.Struct("<Q")


def sources() -> tuple[Path, Path]:
    """The files of jieba that are compiled: its dictionary, and the odds of its model."""
    folder = package_folder("jieba")
    return folder / "dict.txt", folder / "finalseg" / "prob_emit.p"


def dictionary() -> tuple[Tree, int]:
    """How often jieba has seen each word and its part of speech, as a tree; and the count of all words together."""
    source, _ = sources()
    view = cache.mapped("words", [source], VERSION, lambda: _dictionary(source))
    return Tree(view[_TOTAL.size :]), _TOTAL.unpack_from(view)[0]


def emissions() -> memoryview[float]:
    """The logarithms of the odds of each character in each state: four doubles a character, from `FIRST` to `LAST`."""
    _, source = sources()
    return cache.mapped("emissions", [source], VERSION, lambda: _emissions(source)).cast("d")


def _dictionary(source: Path) -> bytes:
    text = source.read_bytes()
    total = sum(map(int, re.findall(rb"^[^ ]+ (\d+)", text, re.MULTILINE)))
    return _TOTAL.pack(total) + pack(_counted(text))


def _counted(text: bytes) -> Iterator[tuple[str, int]]:
    """The words of dict.txt, sorted, with their numbers."""
    # one first byte at a time: all lines at once as Python objects would take 30 MB
    for lead in sorted(set(re.findall(rb"^.", text, re.MULTILINE))):
        lines = re.findall(rb"^%b[^\n]*" % re.escape(lead), text, re.MULTILINE)
        # stable: of two lines for one word the later one counts, as in jieba
        lines.sort(key=_word)
        for word, same in groupby(lines, _word):
            *_, last = same
            yield word.decode(), _number(*last.split(b" ")[1:])


def _number(count: bytes, tag: bytes = b"") -> int:
    mark = tag.decode()
    place = TAGS.index(mark if mark in TAGS else mark[:1])
    return place << TAG_SHIFT | min(int(count), COUNT_MASK)


def _word(line: bytes) -> bytes:
    return line[: line.index(b" ")]


def _emissions(source: Path) -> bytes:
    import pickle

    # a file of a package that is installed and trusted to run anyway
    odds: dict[str, dict[str, float]] = pickle.loads(source.read_bytes())
    rows = array("d")
    for code in range(FIRST, LAST + 1):
        rows.extend(odds[state].get(chr(code), IMPOSSIBLE) for state in STATES)
    return rows.tobytes()
