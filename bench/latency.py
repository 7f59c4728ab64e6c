"""How long each thing takes that a reader does: from the key, or the mouse, to the end of the frame that answers."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from bench.samples import Samples
from bench.subjects import Subject
from bench.terminal import Terminal, TerminalError

GAP = 0.025
"""Seconds without output after which an answer is complete."""
LONGEST = 1.0
"""Seconds after which no quiet is waited for: annotations are still coming in."""
PATIENCE = 2.0
"""Seconds after which a frame is taken to be missing."""


class Answer(NamedTuple):
    """What came back for one thing done, in seconds from then."""

    first: float
    """The end of the first frame."""
    last: float
    """The end of the last frame before quiet."""


class Latency:
    """The answers to one kind of thing."""

    def __init__(self) -> None:
        self.first, self.last = Samples(), Samples()
        self.unanswered = 0

    def add(self, answer: Answer | None) -> None:
        """Take in one answer, or that there was none."""
        if answer is None:
            self.unanswered += 1
        else:
            self.first.add(answer.first)
            self.last.add(answer.last)


Probe = Callable[[Terminal, Subject, int], Iterator[Answer | None]]
"""Does a few times one kind of thing in an open program; the number counts the calls from 0."""


def latencies(
    open_programs: Mapping[Subject, Terminal], probes: Mapping[str, Probe], rounds: int
) -> dict[tuple[str, Subject], Latency]:
    """The answers to each kind of thing in each program, the programs by turns."""
    found = {(name, subject): Latency() for name in probes for subject in open_programs}
    for name, probe in probes.items():
        for number in range(rounds):
            for subject, terminal in open_programs.items():
                for answer in probe(terminal, subject, number):
                    found[name, subject].add(answer)
    return found


def measured(terminal: Terminal, act: Callable[[], float], text: str = "", gap: float = GAP) -> Answer | None:
    """Do something, `act`, that returns when it was done; the answer begins with the first frame that has `text`."""
    offset = len(terminal.output)
    acted = act()
    try:
        frame = terminal.frame_after(offset, text, timeout=PATIENCE)
    except TerminalError:
        return None
    terminal.settle(gap, LONGEST)
    return Answer(frame.time - acted, terminal.frames[-1].time - acted)
