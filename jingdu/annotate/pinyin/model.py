"""The context model: for each character with several readings, how much each feature speaks for each of them.

A log-linear model in one table, read where it lies. The table is made by `python -m training`. Its layout, all little
endian: `HEAD`; the syllables and the kinds of votes, a line each; the weight of each kind of vote; for each character,
by code point, a `CHAR`; the candidates as indices of syllables; the features of each character as sorted CRC-32 keys;
and for each key a signed byte a candidate, to be multiplied by the character's scale.
"""

from __future__ import annotations

import struct
from bisect import bisect_left
from collections.abc import Callable, Collection, Sequence
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

from jingdu.annotate.pinyin.context import SURE, Vote

HEAD = struct.Struct("<4s7I")
"""Mark; bytes of syllables, bytes of kinds, number of kinds, characters, candidates, keys, weights."""
MARK = b"JDR1"
CHAR = struct.Struct("<4If")
"""Code point; the character's first candidate, first key and first weight; its scale."""


class Choice(NamedTuple):
    """A character's part of the table."""

    candidates: tuple[str, ...]
    keys: tuple[int, int]
    """Its range among all keys."""
    weights: int
    """Where its weights begin."""
    scale: float


class Model:
    """Decides between the readings of a character."""

    def __init__(self, packed: memoryview) -> None:
        """Raises ValueError where `packed` is no such table."""
        mark, syllables, kinds, kind_count, chars, candidates, keys, weights = HEAD.unpack_from(packed)
        if mark != MARK:
            raise ValueError("not a table of readings")
        at = HEAD.size
        parts = []
        for size in (syllables, kinds, 4 * kind_count, CHAR.size * (chars + 1), 2 * candidates, 4 * keys, weights):
            parts.append(packed[at : at + size])
            at += size
        self._syllables = bytes(parts[0]).decode().rstrip("\n").split("\n")
        names = bytes(parts[1]).decode().rstrip("\n").split("\n")
        self._votes: dict[str, float] = dict(zip(names, parts[2].cast("f"), strict=True))
        self._candidates = parts[4].cast("H")
        self._keys = parts[5].cast("I")
        self._weights = parts[6].cast("b")
        rows = list(CHAR.iter_unpack(parts[3]))
        self._choices = {chr(row[0]): self._choice(row, after) for row, after in pairwise(rows)}

    def _choice(self, row: tuple[int, int, int, int, float], after: tuple[int, int, int, int, float]) -> Choice:
        candidates = tuple(self._syllables[i] for i in self._candidates[row[1] : after[1]])
        return Choice(candidates, (row[2], after[2]), row[3], row[4])

    def __contains__(self, char: str) -> bool:
        return char in self._choices

    def best(
        self, char: str, features: Callable[[], Sequence[str]], votes: Sequence[Vote], among: Collection[str] = ()
    ) -> str:
        """The likeliest reading of a character that the model has; one of `among`, where it has any of those.

        `features` is asked only where there is something to weigh.
        """
        choice = self._choices[char]
        sure = settled(votes, choice.candidates)
        if sure is not None:
            return sure
        scores = self._scores(choice, features())
        for kind, reading in votes:
            if reading in choice.candidates:
                scores[choice.candidates.index(reading)] += self._votes.get(kind, 0.0)
        rated = list(zip(scores, choice.candidates, strict=True))
        return max([r for r in rated if r[1] in among] or rated)[1]

    def _scores(self, choice: Choice, features: Sequence[str]) -> list[float]:
        (low, high), width = choice.keys, len(choice.candidates)
        keys, weights, found = self._keys, self._weights, [0] * width
        for feature in ("", *features):
            key = crc32(feature.encode())
            at = bisect_left(keys, key, low, high)
            if at < high and keys[at] == key:
                start = choice.weights + (at - low) * width
                for n in range(width):
                    found[n] += weights[start + n]
        return [choice.scale * score for score in found]


def settled(votes: Sequence[Vote], candidates: Sequence[str]) -> str | None:
    """The reading where there is nothing to weigh: a sure one, the only one, or a phrase's that is no candidate.

    The candidates are the readings that labelled sentences have; of rare words only the dictionaries know.
    """
    if votes:
        kind, reading = votes[0]
        if kind == SURE or (kind.startswith("fits") and reading not in candidates):
            return reading
    return candidates[0] if len(candidates) == 1 else None


@cache
def model() -> Model:
    """The model that comes with the program."""
    return Model(memoryview(Path(__file__).with_name("model.bin").read_bytes()))
