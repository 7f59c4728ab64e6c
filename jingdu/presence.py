"""Where in an article somebody speaks: how much of each of its parts is theirs."""

from __future__ import annotations

from collections.abc import Iterable
from math import ceil

STEPS = "▁▂▃▄▅▆▇█"
"""Blocks by height: the lowest for a part without a word, so that a strip shows the whole article."""


def presence(said: Iterable[tuple[int, int]], length: int, parts: int) -> list[float]:
    """How much of each of `parts` equal parts of a text of `length` characters is said, from 0 to 1.

    `said` are stretches of the text, [start, end). A part in which anything is said has more than 0.
    """
    covered = [0.0] * parts
    if length <= 0 or parts <= 0:
        return covered
    size = length / parts
    for start, end in said:
        first = min(parts - 1, int(start / size))
        for part in range(first, min(parts, ceil(end / size))):
            covered[part] += (min(end, (part + 1) * size) - max(start, part * size)) / size
    return [min(1.0, max(0.0, share)) for share in covered]


def strip(said: Iterable[tuple[int, int]], length: int, cells: int) -> str:
    """The presence as a row of block characters."""
    highest = len(STEPS) - 1
    # anything said is seen: the lowest step is for nothing at all
    return "".join(
        STEPS[0] if not share else STEPS[max(1, round(share * highest))] for share in presence(said, length, cells)
    )
