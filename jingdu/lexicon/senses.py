"""What entries of CC-CEDICT say to people: which comes first, and the senses without the dictionary's own notation."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from enum import IntEnum

from jingdu.lexicon.cedict import Entry
from jingdu.lexicon.syllables import joined, marked, tone, toneless

_VARIANT = re.compile(r"(?:\([^)]*\) ?)?(?:[a-z]+ )?variant of |see (?:also )?\S+\[|(?:also )?written |same as ")
_SYLLABLE = r"[A-Za-z:ü]+[1-5]"
_REFERENCE = re.compile(
    rf"(?:(?P<old>[^\s|\[\]()/,;]+)\|)?(?P<new>[^\s|\[\]()/,;]+)\[+(?P<read>[^\]]+)\]+|\[+(?P<alone>{_SYLLABLE}[^\]]*)\]+"
)
_BOTH = re.compile(r"([^\s|\[\]()/,;]+)\|([^\s|\[\]()/,;]+)")
_MEASURES = "CL:"
_R = ("r", "er", "ér")
"""How 儿 at a word's end is read: as a sound of the syllable before it, or by itself."""


class Rank(IntEnum):
    """Which of several entries that are read alike comes first."""

    ORDINARY = 0
    NAME = 1
    SURNAME = 2
    VARIANT = 3


class Fit(IntEnum):
    """How well an entry's reading is the one that the context has."""

    SAME = 0
    WEAKENED = 1
    """But for a tone that one of the two has as neutral."""
    OTHER = 2


def rank(entry: Entry) -> Rank:
    """What sort of entry it is."""
    said = [sense for sense in entry.senses if not sense.startswith(_MEASURES)]
    if said and all(map(_VARIANT.match, said)):
        return Rank.VARIANT
    if said and said[0].startswith("surname "):
        return Rank.SURNAME
    return Rank.NAME if entry.syllables and entry.syllables[0][:1].isupper() else Rank.ORDINARY


def fit(entry: Entry, reading: Sequence[str]) -> Fit:
    """Whether an entry is read as the context is; `reading` has a syllable with a tone mark for each character."""
    read = [marked(syllable.lower()) for syllable in entry.syllables]
    if len(read) != len(reading):
        return Fit.OTHER
    worst = Fit.SAME
    for one, other in zip(read, reading, strict=True):
        if one == other:
            continue
        alike = toneless(one) == toneless(other) and 0 in (tone(one), tone(other))
        if not alike and not (one in _R and other in _R):
            return Fit.OTHER
        worst = Fit.WEAKENED
    return worst


def ordered(entries: Iterable[Entry], reading: Sequence[str]) -> list[Entry]:
    """Those read as the context is, then ordinary words, then names, surnames and variants."""
    return sorted(entries, key=lambda entry: (fit(entry, reading) if reading else 0, rank(entry)))


def without_variants_of(word: str, entries: Iterable[Entry]) -> list[Entry]:
    """The entries without the senses that say no more than that another character was once written for this word.

    Somebody who looks up 个 need not be told that 箇 is a variant of it.
    """
    out = []
    for entry in entries:
        said = tuple(sense for sense in entry.senses if not _is_variant_of(sense, word))
        if said or entry.simplified != word:
            out.append(entry._replace(senses=said or entry.senses))
    return out


def _is_variant_of(sense: str, word: str) -> bool:
    before, is_one, after = sense.partition("variant of ")
    headword = after.partition("[")[0].rpartition("|")[2]
    return bool(is_one) and before.count(" ") < 2 and headword == word


def spelled(entry: Entry) -> str:
    """An entry's reading as one writes it: dānwèi, Xī'ān, Guǎngdōng Shěng."""
    return joined([marked(syllable) for syllable in entry.syllables])


def readable(entry: Entry, traditional: bool = False) -> tuple[str, ...]:
    """The senses in order, measure words last; other headwords in one script, their readings with tone marks."""
    said = [s for s in entry.senses if not s.startswith(_MEASURES)]
    measures = [s.removeprefix(_MEASURES).replace(",", ", ") for s in entry.senses if s.startswith(_MEASURES)]
    said += [f"measure word {', '.join(measures)}"] if measures else []

    def reference(match: re.Match[str]) -> str:
        if match["alone"] is not None:
            return _read(match["alone"])
        word = match["old"] if traditional and match["old"] else match["new"]
        return f"{word} {_read(match['read'])}"

    def script(match: re.Match[str]) -> str:
        return match[1] if traditional else match[2]

    return tuple(_BOTH.sub(script, _REFERENCE.sub(reference, sense)) for sense in said if sense)


def _read(numbered: str) -> str:
    return joined([marked(syllable) for syllable in re.findall(r"[A-Za-z:ü]+[1-5]?", numbered)])
