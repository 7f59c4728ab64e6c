"""How long it takes until there is something to read."""

from __future__ import annotations

from collections.abc import Sequence

from bench.samples import Samples
from bench.subjects import Subject

PAUSE = 0.1
"""Seconds between the end of one program and the start of the next."""


def first_content(subjects: Sequence[Subject], rounds: int) -> dict[Subject, Samples]:
    """From exec until the first words are on the screen, each program once a round, in changing order."""
    samples = {subject: Samples() for subject in subjects}
    for start in range(rounds):
        turn = start % len(subjects)
        for subject in (*subjects[turn:], *subjects[:turn]):
            with subject.open() as terminal:
                samples[subject].add(terminal.first_written(subject.first_words) - terminal.started)
                terminal.pause(PAUSE)
    return samples
