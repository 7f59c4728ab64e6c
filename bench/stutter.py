"""Whether the screen keeps up with the keys while annotations load."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import cycle, islice

from bench.samples import Samples
from bench.subjects import Subject
from bench.terminal import Terminal

PRESSES = 100
INTERVAL = 0.030
"""Seconds from one key to the next."""
KEYS = ("l", "j", "l", "j", "space", "l", "j", "l", "up", "b")
SOONEST = 0.001
"""Seconds after a key before which no frame can be its own: such a frame was under way, for an annotation."""


def stutter(subjects: Sequence[Subject], rounds: int) -> dict[Subject, list[Samples]]:
    """From each of a hundred keys to its frame, from the first content onwards; one set of samples a round."""
    samples: dict[Subject, list[Samples]] = {subject: [] for subject in subjects}
    for _ in range(rounds):
        for subject in subjects:
            with subject.open() as terminal:
                terminal.first_written(subject.first_words)
                samples[subject].append(_type_along(terminal))
    return samples


def _type_along(terminal: Terminal) -> Samples:
    pressed: list[float] = []
    for key in islice(cycle(KEYS), PRESSES):
        pressed.append(terminal.press(key))
        terminal.pause(INTERVAL)
    terminal.settle()
    ends = [frame.time for frame in terminal.frames]
    samples = Samples()
    for press in pressed:
        frame = bisect_left(ends, press + SOONEST)
        if frame < len(ends):
            samples.add(ends[frame] - press)
    return samples
