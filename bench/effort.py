"""How much is measured: more takes longer and says more."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Effort:
    """Numbers of repetitions, and times to wait."""

    starts: int
    """Starts of each program."""
    stutters: int
    """Starts with a hundred keys."""
    rounds: int
    """Turns of each thing that a reader does."""
    patience: float
    """Seconds that the annotations of a text may take."""
    annotator: float
    """Seconds that one annotator may take for one text."""


USUAL = Effort(starts=9, stutters=3, rounds=10, patience=25.0, annotator=4.0)
QUICK = Effort(starts=3, stutters=1, rounds=2, patience=8.0, annotator=1.0)
