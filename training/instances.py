"""Labelled sentences, and the instances of a reading that the model learns from."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from jingdu.annotate.pinyin.context import Context, Vote
from jingdu.annotate.pinyin.readings import Readings
from jingdu.annotate.segmenter import Segmenter
from jingdu.lexicon.syllables import marked

UNAIDED = 0.3
"""The weight of an instance without what the dictionaries say, against one with it."""
_READ = re.compile(r"([^{]+)(?:\{([a-z:]+[1-5])\})?")


@dataclass(frozen=True, slots=True)
class Labelled:
    """A sentence with one character whose reading is known."""

    at: int
    reading: str
    sentence: str
    source: str


@dataclass(frozen=True, slots=True)
class Instance:
    """One decision: a character, its right reading, and what surrounds it."""

    char: str
    reading: str
    features: list[str]
    votes: list[Vote]
    weight: float
    source: str

    def unaided(self) -> Instance:
        """The same where no dictionary knows a phrase of it, at a lower weight.

        Readers have other dictionaries than the trainer, and text has words that are in none.
        """
        features = [feature for feature in self.features if not feature.startswith("D")] + ["D0"]
        return replace(self, features=features, votes=[], weight=self.weight * UNAIDED)


def labelled(path: Path) -> Iterator[Labelled]:
    """The lines of a file, gzipped or not: offset, reading with a tone number, sentence, between tabs."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as file:
        for line in file:
            offset, reading, sentence = line.rstrip("\n").split("\t")
            yield Labelled(int(offset), marked(reading), sentence, path.name)


def annotated(path: Path) -> Iterator[Labelled]:
    """The readings in a text that has them in braces, each behind its character: 行{hang2}长{zhang3}."""
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("#"):
            continue
        sentence, found = "", []
        for plain, reading in _READ.findall(line):
            sentence += plain
            if reading:
                found.append((len(sentence) - 1, marked(reading)))
        yield from (Labelled(at, reading, sentence, path.name) for at, reading in found)


def instances(sentences: Iterable[Labelled], weight: float = 1.0) -> Iterator[Instance]:
    """What the model sees of each."""
    segmenter, readings = Segmenter(), Readings.load()
    for item in sentences:
        context = Context(item.sentence, segmenter, readings)
        votes = context.votes(item.at)
        char = context.simplified[item.at]
        yield Instance(char, item.reading, context.features(item.at, votes), votes, weight, item.source)
