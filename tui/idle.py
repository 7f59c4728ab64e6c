"""Collects garbage when nobody types.

A collection of the whole heap takes 30 to 130 ms, and Python would start one in the middle of a page turn.
"""

from __future__ import annotations

import gc
import time

from textual.app import App

PAUSE = 1.5
"""Seconds without input after which a collection disturbs nobody."""
INTERVAL = 4.0
"""Seconds between collections, at the least."""


class IdleCollector:
    """Switches automatic collection off, and collects in pauses."""

    def __init__(self) -> None:
        self._last_input = self._collected = time.monotonic()

    def start(self, app: App[None]) -> None:
        """Call it once the first frame is shown: what exists by then stays, and is never looked at again."""
        gc.disable()
        gc.freeze()
        app.set_interval(0.5, self._collect_if_idle)

    def busy(self) -> None:
        """Somebody types or moves the mouse."""
        self._last_input = time.monotonic()

    def _collect_if_idle(self) -> None:
        now = time.monotonic()
        if now - self._last_input > PAUSE and now - self._collected > INTERVAL and any(gc.get_count()):
            gc.collect()
            self._collected = time.monotonic()
