"""Collects garbage when nobody types.

A collection of the whole heap takes 30 to 130 ms, and Python would start one in the middle of a page turn. Young
objects, which a frame leaves behind by the thousand, are collected as they come: that takes a millisecond or two, and
without it memory would grow for as long as somebody types.
"""

from __future__ import annotations

import gc
import time

from textual.app import App

from tui.leisure import Leisure

PAUSE = 1.5
"""Seconds without input after which a collection disturbs nobody."""
YOUNG_ONLY = (2000, 10, 1_000_000)
"""Python's thresholds: the oldest generation, the only slow one, is never due."""
INTERVAL = 4.0
"""Seconds between collections, at the least."""


class IdleCollector:
    """Leaves the young to Python, and collects the rest in pauses."""

    def __init__(self, leisure: Leisure) -> None:
        self._leisure = leisure
        self._collected = time.monotonic()

    def start(self, app: App[None]) -> None:
        """Call it once the first frame is shown: what exists by then stays, and is never looked at again."""
        gc.freeze()
        gc.set_threshold(*YOUNG_ONLY)
        gc.enable()
        app.set_interval(0.5, self._collect_if_idle)

    def _collect_if_idle(self) -> None:
        due = time.monotonic() - self._collected > INTERVAL
        if due and self._leisure.seconds > PAUSE and any(gc.get_count()):
            gc.collect()
            self._collected = time.monotonic()
