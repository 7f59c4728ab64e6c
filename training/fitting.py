"""The fit: a log-linear model of all characters at once, since they share what a dictionary's word is worth."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from jingdu.annotate.pinyin.model import settled
from training.instances import Instance

LEAST = 2
"""A feature of a character that is rarer than this is left out."""
PENALTY = 0.4
"""Of the squared weights; that of the shared weights and of the biases is lighter."""
STEPS = 90

Key = tuple[str, str, str]
"""Character, feature, reading; of shared weights the first is empty, the second is the kind of vote."""


@dataclass(frozen=True)
class Fitted:
    """The weights of a model."""

    candidates: dict[str, list[str]]
    places: dict[Key, int]
    weights: np.ndarray

    def weight(self, char: str, feature: str, reading: str) -> float:
        """How much a feature speaks for a reading."""
        place = self.places.get((char, feature, reading))
        return 0.0 if place is None else float(self.weights[place])

    def score(self, item: Instance) -> list[float]:
        """The scores of the candidates of an instance."""
        shared = [(self.weight("", kind, ""), reading) for kind, reading in item.votes]
        return [
            sum(self.weight(item.char, feature, candidate) for feature in ("", *item.features))
            + sum(weight for weight, reading in shared if reading == candidate)
            for candidate in self.candidates[item.char]
        ]

    def best(self, item: Instance) -> str:
        """The likeliest reading; as `jingdu.annotate.pinyin.model` decides."""
        sure = settled(item.votes, self.candidates[item.char])
        if sure is not None:
            return sure
        scores = self.score(item)
        return self.candidates[item.char][scores.index(max(scores))]


def fit(items: Sequence[Instance]) -> Fitted:
    """The model that explains the instances best."""
    candidates = _candidates(items)
    # what has been seen with one reading has nothing to weigh
    items = [item for item in items if len(candidates[item.char]) > 1]
    unaided = [item.unaided() for item in items if item.votes]
    items = [item for item in items if settled(item.votes, candidates[item.char]) is None] + unaided
    places = _places(items, candidates)
    rows, starts, right = _matrix(items, candidates, places)
    penalty = np.full(len(places), PENALTY)
    for (char, feature, _), place in places.items():
        if not char or not feature:
            penalty[place] = 0.02 if not char else PENALTY * 0.3
    group = np.repeat(np.arange(len(starts)), np.diff(np.append(starts, rows.shape[0])))
    share = np.array([item.weight for item in items])
    columns = rows.T.tocsr()

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        scores = rows @ weights
        top = np.maximum.reduceat(scores, starts)
        odds = np.exp(scores - top[group])
        total = np.add.reduceat(odds, starts)
        slope = -(odds / total[group]) * share[group]
        slope[right] += share
        likelihood = np.sum(share * (scores[right] - top - np.log(total)))
        return 0.5 * np.sum(penalty * weights**2) - likelihood, penalty * weights - columns @ slope

    found = minimize(loss, np.zeros(len(places)), jac=True, method="L-BFGS-B", options={"maxiter": STEPS})
    return Fitted(candidates, places, found.x)


def _candidates(items: Sequence[Instance]) -> dict[str, list[str]]:
    seen: dict[str, Counter[str]] = defaultdict(Counter)
    for item in items:
        seen[item.char][item.reading] += 1
        # what a dictionary says of a sentence that we know must be weighed too, and not believed unseen
        if item.votes and item.votes[0].kind.startswith("fits"):
            seen[item.char][item.votes[0].reading] += 0
    return {char: [reading for reading, _ in counts.most_common()] for char, counts in seen.items()}


def _places(items: Sequence[Instance], candidates: dict[str, list[str]]) -> dict[Key, int]:
    counts = Counter((item.char, feature) for item in items for feature in item.features)
    wanted = [pair for pair, count in counts.items() if count >= LEAST] + [(char, "") for char in candidates]
    keys: list[Key] = [(char, feature, r) for char, feature in wanted for r in candidates[char]]
    keys += [("", kind, "") for kind in sorted({vote.kind for item in items for vote in item.votes})]
    return {key: place for place, key in enumerate(keys)}


def _matrix(
    items: Sequence[Instance], candidates: dict[str, list[str]], places: dict[Key, int]
) -> tuple[csr_matrix, np.ndarray, np.ndarray]:
    """A row a candidate of each instance; where each instance's rows begin; the row of each right reading."""
    columns: list[int] = []
    ends: list[int] = [0]
    starts: list[int] = []
    right: list[int] = []
    for item in items:
        starts.append(len(ends) - 1)
        for candidate in candidates[item.char]:
            if candidate == item.reading:
                right.append(len(ends) - 1)
            found = (places.get((item.char, feature, candidate)) for feature in ("", *item.features))
            columns += [place for place in found if place is not None]
            columns += [places["", kind, ""] for kind, reading in item.votes if reading == candidate]
            ends.append(len(columns))
    shape = (len(ends) - 1, len(places))
    matrix = csr_matrix((np.ones(len(columns)), np.array(columns), np.array(ends)), shape=shape)
    return matrix, np.array(starts), np.array(right)
