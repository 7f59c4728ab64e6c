"""jieba's dictionary and model, compiled into the cache: the tree of its words, and the odds of its Markov model."""

from __future__ import annotations

import re
import struct
from array import array
from collections.abc import Iterable, Iterator
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


def built() -> bool:
    """Whether both lie in the cache, so that they are there in no time."""
    names = zip(("words", "emissions"), sources(), strict=True)
    return all(cache.existing(name, [source], VERSION) is not None for name, source in names)


def excerpt(texts: Iterable[str]) -> tuple[Tree, int]:
    """The same as `dictionary` for these texts alone: the words that could stand in them, found without compiling."""
    heads = {text[at : at + 2].encode("utf-8", "replace") for text in texts for at in range(len(text) - 1)}
    # a line begins with the word: with its first two characters, or its only one and a space
    heads |= {f"{char} ".encode("utf-8", "replace") for text in texts for char in text}
    sizes = sorted({len(head) for head in heads})
    whole = sources()[0].read_bytes()
    lines = [line for line in whole.split(b"\n") if any(line[:size] in heads for size in sizes)]
    return Tree(memoryview(pack(_counted(lines)))), _total(whole)


def _dictionary(source: Path) -> bytes:
    text = source.read_bytes()
    return _TOTAL.pack(_total(text)) + pack(_counted(text.split(b"\n")))


def _total(text: bytes) -> int:
    return sum(map(int, re.findall(rb"^[^ ]+ (\d+)", text, re.MULTILINE)))


def _counted(lines: Iterable[bytes]) -> Iterator[tuple[str, int]]:
    """The words of lines of dict.txt, sorted, with their numbers."""
    by_lead: dict[int, list[bytes]] = {}
    for line in lines:
        if line:
            by_lead.setdefault(line[0], []).append(line)
    places: dict[bytes, int] = {}
    # one first byte at a time: all words at once with what is said of them would take 80 MB
    for lead in sorted(by_lead):
        # of two lines for one word the later one counts, as in jieba
        said = {word: rest for word, _, rest in (line.partition(b" ") for line in by_lead.pop(lead))}
        for word in sorted(said):
            count, _, tag = said[word].partition(b" ")
            if tag not in places:
                places[tag] = _place(tag.decode()) << TAG_SHIFT
            yield word.decode(), places[tag] | min(int(count), COUNT_MASK)


def _place(tag: str) -> int:
    return TAGS.index(tag if tag in TAGS else tag[:1])


def _emissions(source: Path) -> bytes:
    import pickle

    # a file of a package that is installed and trusted to run anyway
    odds: dict[str, dict[str, float]] = pickle.loads(source.read_bytes())
    rows = array("d")
    for code in range(FIRST, LAST + 1):
        rows.extend(odds[state].get(chr(code), IMPOSSIBLE) for state in STATES)
    return rows.tobytes()
