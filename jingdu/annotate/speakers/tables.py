"""The word tables of the speaker grammar, read once from `jingdu/lexicon` on first use. All of them are simplified."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from jingdu.lexicon import scripts


def lines(name: str) -> list[str]:
    """The lines of a table without comments and empty lines."""
    text = files("jingdu.lexicon").joinpath(name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


@cache
def words(name: str) -> frozenset[str]:
    """The words of a table of words."""
    return frozenset(word for line in lines(name) for word in line.split())


@cache
def _sizes(name: str, at: int) -> dict[str, tuple[int, ...]]:
    """First (`at` 0) or last (`at` -1) character of the words of a table -> the lengths of these, longest first."""
    found: dict[str, set[int]] = {}
    for word in words(name):
        found.setdefault(word[at], set()).add(len(word))
    return {character: tuple(sorted(sizes, reverse=True)) for character, sizes in found.items()}


def ending(text: str, name: str, end: int | None = None) -> str:
    """The longest word of a table that ends at `end` (default: the end) of `text`; empty where there is none."""
    stop = len(text) if end is None else end
    if not 0 < stop <= len(text):
        return ""
    table = words(name)
    for size in _sizes(name, -1).get(text[stop - 1], ()):
        if size <= stop and text[stop - size : stop] in table:
            return text[stop - size : stop]
    return ""


def beginning(text: str, name: str, at: int) -> str:
    """The longest word of a table that begins at `at` in `text`; empty where there is none."""
    if not 0 <= at < len(text):
        return ""
    table = words(name)
    for size in _sizes(name, 0).get(text[at], ()):
        if text[at : at + size] in table:
            return text[at : at + size]
    return ""


@cache
def surnames() -> tuple[frozenset[str], frozenset[str]]:
    """Family names of one character, and of two."""
    single: set[str] = set()
    double: set[str] = set()
    for line in lines("surnames.txt"):
        parts = line.split()
        (single.update(parts[0]) if len(parts) == 1 and len(parts[0]) > 2 else double.update(parts))
    return frozenset(single), frozenset(double)


@cache
def transliteration() -> frozenset[str]:
    """Characters of transliterated personal names."""
    return frozenset("".join(lines("transliteration.txt")))


@cache
def group_heads() -> dict[str, str]:
    """Nouns for people without a name: g for many, a for one."""
    return {word: kind for word, kind in (line.split() for line in lines("group_heads.txt"))}


# half-width punctuation beside a Han character or a quotation mark
_NARROW = re.compile(r"(?<=[一-鿿”」』》）])[,:;?!]|[,:;?!](?=[一-鿿“「『《])")
_WIDE = dict(zip(",:;?!", "，：；？！", strict=True))


_MARKS = str.maketrans("．・•‧∙﹕﹐︰", "·····：，：")


def simplified(text: str) -> str:
    """`text` in simplified characters and with full-width punctuation, one for one: every offset stays what it is."""
    text = scripts.simplified(text).translate(_MARKS)
    return _NARROW.sub(lambda m: _WIDE[m[0]], text) if _NARROW.search(text) else text
