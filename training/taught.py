"""python -m training.taught FILE...: what g2pM reads in labelled sentences besides the labelled character.

For characters of which the files label few sentences. g2pM (Apache-2.0) has seen eighty thousand sentences of the set
that it comes from; a line is printed as `training` reads it. Needs g2pM.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from random import Random

import numpy as np
from g2pM import G2pM

from training.instances import Labelled, labelled

SURE = 0.9
"""How likely a reading must be."""
FEW = 60
"""Characters with more labelled sentences than this have no need of a teacher."""
MOST = 40
"""Sentences for each reading of a character."""


class Teacher(G2pM):  # type: ignore[misc]
    """g2pM, which also says how sure it is."""

    def fc_layer(self, inputs: np.ndarray) -> np.ndarray:
        """As g2pM has it; keeps the probability of each best reading."""
        scores = super().fc_layer(inputs)
        odds = np.exp(scores - scores.max(axis=1, keepdims=True))
        self.sureness = odds.max(axis=1) / odds.sum(axis=1)
        return scores

    def readings(self, sentence: str) -> Iterator[tuple[int, str, float]]:
        """Offset, reading with a tone number and probability of each character that has several readings."""
        places = [at for at, char in enumerate(sentence) if len(self.cedict.get(char, ())) > 1]
        if places:
            found = self(sentence, char_split=True)
            yield from ((at, found[at], float(p)) for at, p in zip(places, self.sureness, strict=True))


def main() -> None:
    """Read the arguments, print."""
    parser = argparse.ArgumentParser(prog="python -m training.taught", description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    given = [item for path in parser.parse_args().files for item in labelled(path)]
    lines = list(_taught(given))
    Random(1).shuffle(lines)
    count: Counter[tuple[str, str]] = Counter()
    for char, reading, line in lines:
        count[char, reading] += 1
        if count[char, reading] <= MOST:
            print(line)


def _taught(given: list[Labelled]) -> Iterator[tuple[str, str, str]]:
    known = Counter(item.sentence[item.at] for item in given)
    teacher = Teacher()
    for item in given:
        for at, reading, sureness in teacher.readings(item.sentence):
            char = item.sentence[at]
            if at != item.at and 0 < known[char] <= FEW and sureness >= SURE:
                yield char, reading, f"{at}\t{reading}\t{item.sentence}"


if __name__ == "__main__":
    main()
