"""The dictionaries that say how words are read: pypinyin's, CC-CEDICT where it is installed, and our own list.

A word that two have is read as the better one says: ours, then CC-CEDICT, then pypinyin. Neutral tones are taken from
our list alone, and from CC-CEDICT for particles and suffixes: beyond those the dictionaries differ from each other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from sys import intern
from typing import NamedTuple

from jingdu.installed import package_folder
from jingdu.lexicon import cedict
from jingdu.lexicon.syllables import marked, toneless

# patterns that are compiled when the table is: reading needs neither
_PHRASE = r'"([^"]+)":\s*\[((?:\s*\[[^]]*\],?)+)\s*\]'
_SYLLABLE = r'\[\s*"([^"]+)"'
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
    settled: bool = False
    """Whether it is read so wherever it is a word of the text."""


def find() -> Sources:
    """Where the dictionaries lie on this machine."""
    folder = package_folder("pypinyin")
    own = Path(__file__).parents[2] / "lexicon" / "readings.tsv"
    return Sources(folder / "phrases_dict.json", folder / "pinyin_dict.json", own, cedict.source())


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
    for match in re.finditer(_PHRASE, source.read_text("utf-8")):
        syllables = list(map(intern, re.findall(_SYLLABLE, match[2])))
        if len(syllables) == len(match[1]):
            yield match[1], syllables


def _own(source: Path) -> Iterator[tuple[str, Spoken]]:
    for line in source.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            word, spelled, *otherwise = line.split("\t")
            syllables = list(map(intern, spelled.lower().split()))
            # people differ about neutral tones: where the labelled sentences have the character, they decide
            settled = not otherwise and all(toneless(s) != s for s in syllables)
            yield word, Spoken(syllables, _capitals(spelled.split()), settled)


def _cedict(source: Path, readings: dict[str, list[str]]) -> Iterator[tuple[str, Spoken]]:
    """The simplified headwords that have one reading."""
    spelled: dict[str, set[tuple[str, ...]]] = {}
    for entry in cedict.entries(cedict.read(source)):
        if len(entry.simplified) > 1:
            spelled.setdefault(entry.simplified, set()).add(entry.syllables)
    for word, readings_of in spelled.items():
        (syllables, *other) = {tuple(s.lower() for s in syllables) for syllables in readings_of}
        if not other and len(syllables) == len(word):
            full = [_stressed(c, marked(s), readings) for c, s in zip(word, syllables, strict=True)]
            # where entries differ, a thing and a person by that name, it is the thing
            yield word, Spoken(full, min(map(_capitals, readings_of)))


def _capitals(syllables: Sequence[str]) -> int:
    return sum(1 << at for at, syllable in enumerate(syllables[:CAPITAL_BITS]) if syllable[0].isupper())


def _stressed(char: str, syllable: str, readings: dict[str, list[str]]) -> str:
    """The syllable, with the tone that the character has by itself where it is neutral only by weakening."""
    if char in _UNSTRESSED or toneless(syllable) != syllable:
        return syllable
    return next((r for r in readings.get(char, ()) if toneless(r) == syllable), syllable)
