"""What a program and the processes that it has started take of the machine."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from typing import NamedTuple

import psutil


class Memory(NamedTuple):
    """Resident memory in MiB."""

    own: float
    """Of the program."""
    children: float
    """Of all processes that it has started."""


def children(pid: int) -> list[psutil.Process]:
    """All processes that a program has started and that still run."""
    try:
        return list(psutil.Process(pid).children(recursive=True))
    except psutil.NoSuchProcess:
        return []


def memory(pid: int) -> Memory:
    """What a program and its children take."""
    return Memory(_resident([psutil.Process(pid)]), _resident(children(pid)))


def processor_seconds(pid: int) -> float:
    """The processor's time that a program and its running children have used so far."""
    used = 0.0
    for process in (psutil.Process(pid), *children(pid)):
        with suppress(psutil.NoSuchProcess):
            times = process.cpu_times()
            used += times.user + times.system
    return used


def _resident(processes: Iterable[psutil.Process]) -> float:
    total = 0
    for process in processes:
        with suppress(psutil.NoSuchProcess):
            total += process.memory_info().rss
    return total / 2**20
