"""How much memory the reader takes, and the process that annotates for it."""

from __future__ import annotations

import time
from dataclasses import dataclass

from bench.processes import Memory, memory, processor_seconds
from bench.terminal import Terminal

STEP = 0.1
"""Seconds between two looks."""
IDLE = 1.0
"""Seconds in which the annotating process does next to nothing when it has finished."""


@dataclass(frozen=True, slots=True)
class Annotating:
    """What was seen while annotations came in."""

    highest: Memory
    """The most that the reader took, and the most that its children took."""
    highest_together: float
    """The most that both took at one time, MiB."""
    settled: Memory
    """Afterwards."""
    seconds: float
    """How long it took."""
    finished: bool
    """False if it was not waited for to the end."""


def watch(terminal: Terminal, patience: float) -> Annotating:
    """Look on until nothing more comes in, or for `patience` seconds."""
    own = children = together = 0.0
    worked = begun = time.perf_counter()
    used = -1.0
    while (now := time.perf_counter()) - begun < patience and now - worked < IDLE:
        terminal.pause(STEP)
        taken = memory(terminal.pid)
        own, children, together = max(own, taken.own), max(children, taken.children), max(together, sum(taken))
        processor = processor_seconds(terminal.pid)
        if processor > used + STEP / 5:
            used, worked = processor, time.perf_counter()
    finished = now - worked >= IDLE
    return Annotating(Memory(own, children), together, memory(terminal.pid), worked - begun, finished)
