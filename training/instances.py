"""Labelled sentences, and the instances of a reading that the model learns from."""

from __future__ import annotations

import gzip
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from jingdu.annotate.pinyin.context import Context, Vote
from jingdu.annotate.pinyin.readings import Readings
from jingdu.annotate.pinyin.sources import marked
from jingdu.annotate.segmenter import Segmenter


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


def labelled(path: Path) -> Iterator[Labelled]:
    """The lines of a file, gzipped or not: offset, reading with a tone number, sentence, between tabs.

    In place of an offset, * means that the sentence has the character in 〔 〕.
    """
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as file:
        for line in file:
            if line.strip() and not line.startswith("#"):
                offset, reading, sentence = line.rstrip("\n").split("\t")
                at = sentence.index("〔") if offset == "*" else int(offset)
                if offset == "*":
                    sentence = sentence.replace("〔", "").replace("〕", "")
                yield Labelled(at, marked(reading), sentence, path.name)


def instances(sentences: Iterable[Labelled], weight: float = 1.0) -> Iterator[Instance]:
    """What the model sees of each."""
    segmenter, readings = Segmenter(), Readings.load()
    for item in sentences:
        context = Context(item.sentence, segmenter, readings)
        votes = context.votes(item.at)
        char = context.simplified[item.at]
        yield Instance(char, item.reading, context.features(item.at, votes), votes, weight, item.source)
