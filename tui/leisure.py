"""When the reader does nothing: what can wait is done then, so that no key waits for it."""

from __future__ import annotations

import asyncio
import time
from importlib import import_module

PAUSE = 0.1
"""Seconds without a key after which something may take as long as a frame or two; a key that is held down comes more
often than that."""
ANSWERED = 0.015
"""Seconds after a key by which it has been answered, so that something short can be done before the next one."""
PATIENCE = 4.0
"""Seconds after which something is done although the reader still types."""
SOON = 0.3
"""The same, for what is wanted soon."""
GIVING_WAY = 0.05
"""The same, for what comes by the hundred."""
STEP = 0.003
"""Seconds after which it is seen again whether there is a moment."""


class Leisure:
    """Knows when the reader has last typed or moved the mouse."""

    def __init__(self) -> None:
        self._last = self._taken = -PATIENCE
        """When somebody last typed, and after which key the last moment was."""

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

    async def answered(self) -> None:
        """Give way, and wait until the last key has been answered: for what comes by the hundred."""
        await asyncio.sleep(0)
        await self.pause(ANSWERED, GIVING_WAY)

    async def moment(self) -> None:
        """Wait until the last key has been answered: for what is short, and wanted soon. There is one moment after each
        key, since the next key may not be far; in a pause there are as many as are wanted."""
        until = time.monotonic() + SOON
        while self.seconds < PAUSE and (self.seconds < ANSWERED or self._taken == self._last):
            if time.monotonic() > until:
                break
            await asyncio.sleep(STEP)
        self._taken = self._last

    async def load(self, *modules: str, soon: bool = False) -> None:
        """Import modules one by one, each in a pause, or in a moment if they are wanted soon, and in a thread, which
        lets keys through."""
        for module in modules:
            await (self.moment() if soon else self.pause())
            await asyncio.to_thread(import_module, module)
