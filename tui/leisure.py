"""When the reader does nothing: what can wait is done then, so that no key waits for it."""

from __future__ import annotations

import asyncio
import time
from importlib import import_module

PAUSE = 0.1
"""Seconds without a key after which something may take as long as a frame or two; a key that is held down comes more
often than that."""
PATIENCE = 4.0
"""Seconds after which something is done although the reader still types."""


class Leisure:
    """Knows when the reader has last typed or moved the mouse."""

    def __init__(self) -> None:
        self._last = -PATIENCE

    def busy(self) -> None:
        """Somebody types or moves the mouse."""
        self._last = time.monotonic()

    @property
    def seconds(self) -> float:
        """How long nobody has."""
        return time.monotonic() - self._last

    async def pause(self, seconds: float = PAUSE, patience: float = PATIENCE) -> None:
        """Wait until nobody has typed for some seconds, but no longer than `patience`."""
        until = time.monotonic() + patience
        while (left := min(seconds - self.seconds, until - time.monotonic())) > 0:
            await asyncio.sleep(left)

    async def load(self, *modules: str) -> None:
        """Import modules, each in a pause and in a thread, which lets keys through."""
        for module in modules:
            await self.pause()
            await asyncio.to_thread(import_module, module)
