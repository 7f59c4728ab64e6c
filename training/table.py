"""Writing a fitted model as the table that `jingdu.annotate.pinyin.model` reads."""

from __future__ import annotations

from array import array
from collections import defaultdict
from zlib import crc32

from jingdu.annotate.pinyin.model import CHAR, HEAD, MARK
from training.fitting import Fitted

SMALLEST = 0.03
"""A feature whose weights differ by less between readings says nothing and is left out."""


def packed(model: Fitted) -> bytes:
    """The table."""
    kinds = {feature: float(model.weights[at]) for (char, feature, _), at in model.places.items() if not char}
    syllables = sorted({r for readings in model.candidates.values() for r in readings})
    number = {syllable: at for at, syllable in enumerate(syllables)}
    candidates, keys, weights = array("H"), array("I"), array("b")
    chars = []
    rows = _rows(model)
    for char in sorted(model.candidates):
        readings, features = model.candidates[char], rows[char]
        scale = max((abs(w) for row in features.values() for w in row), default=0.0) / 127 or 1.0
        chars.append(CHAR.pack(ord(char), len(candidates), len(keys), len(weights), scale))
        candidates.extend(number[r] for r in readings)
        for key in sorted(features):
            keys.append(key)
            weights.extend(round(w / scale) for w in features[key])
    chars.append(CHAR.pack(0, len(candidates), len(keys), len(weights), 0.0))
    texts = [_lines(syllables), _lines(list(kinds))]
    if len(candidates) % 2:
        candidates.append(0)
    head = HEAD.pack(MARK, *map(len, texts), len(kinds), len(chars) - 1, len(candidates), len(keys), len(weights))
    parts = [*texts, array("f", kinds.values()), b"".join(chars), candidates, keys, weights]
    return head + b"".join(bytes(part) for part in parts)


def _lines(lines: list[str]) -> bytes:
    """A line each, and empty ones to a multiple of four bytes, so that what follows is aligned."""
    text = "\n".join(lines).encode()
    return text + b"\n" * (-len(text) % 4)


def _rows(model: Fitted) -> dict[str, dict[int, list[float]]]:
    """For each character the weights of its features, by key, a weight a candidate, their mean taken off."""
    rows: dict[str, dict[int, list[float]]] = defaultdict(dict)
    for char, feature in {(c, f) for c, f, _ in model.places if c}:
        row = [model.weight(char, feature, r) for r in model.candidates[char]]
        mean = sum(row) / len(row)
        if max(row) - min(row) >= SMALLEST:
            rows[char][crc32(feature.encode())] = [w - mean for w in row]
    return rows
