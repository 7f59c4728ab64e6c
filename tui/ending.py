"""Ends the reader when it is told to, or when its terminal goes away, and leaves the terminal as it was."""

from __future__ import annotations

import asyncio
import os
import signal
import threading
from functools import partial
from types import FrameType

from textual.app import App

PATIENCE = 1.2
"""Seconds that the application has to end by itself."""
SIGNALS = (signal.SIGTERM, signal.SIGHUP)


def end_on_signals(app: App[None]) -> None:
    """End the application in good order on SIGTERM and SIGHUP, and hard where that takes too long.

    Not through the loop's own signal handling: that would wait for the loop, which may be what hangs.
    """
    loop = asyncio.get_running_loop()

    def end(number: int, _frame: FrameType | None) -> None:
        # the writing thread can hang for good on a terminal that is gone; then nothing is left to put in order
        last_resort = threading.Timer(PATIENCE, partial(os._exit, 128 + number))
        last_resort.daemon = True
        last_resort.start()
        loop.call_soon_threadsafe(partial(app.exit, return_code=128 + number))

    for number in SIGNALS:
        signal.signal(number, end)
