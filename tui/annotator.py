"""The reader's end of the annotating process."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import AsyncIterator
from contextlib import suppress

from jingdu.annotate import wire


class Annotator:
    """Starts the process, asks it, and yields what it reports."""

    def __init__(self) -> None:
        self._process: Process | None = None

    async def reports(self, task: wire.Annotate | wire.ReadWhole) -> AsyncIterator[wire.Report]:
        """What the process finds, as it finds it, until it has found everything or died."""
        # -P: a folder named like one of our packages, where the reader happens to stand, is not to be imported
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-P", "-m", "jingdu.annotate.worker", stdin=PIPE, stdout=PIPE, stderr=DEVNULL
        )
        self._process = process
        self._ask(task)
        while (report := await self._receive(process)) is not None:
            yield report
        await self.stop()

    def in_view(self, first: int, last: int) -> None:
        """Say which blocks the reader sees."""
        self._ask(wire.InView(first, last))

    async def stop(self) -> None:
        """End the process, and wait until it is gone."""
        process, self._process = self._process, None
        if process is None:
            return
        if process.returncode is None:
            # not process.kill(): that would take the exit status away from the loop, which waits for it
            with suppress(ProcessLookupError):
                os.kill(process.pid, signal.SIGKILL)
        if process.stdin is not None:
            process.stdin.close()
        await process.wait()

    def _ask(self, request: wire.Request) -> None:
        process = self._process
        if process is not None and process.stdin is not None and not process.stdin.is_closing():
            process.stdin.write(wire.packed(request))

    @staticmethod
    async def _receive(process: Process) -> wire.Report | None:
        assert process.stdout is not None
        try:
            head = await process.stdout.readexactly(wire.LENGTH.size)
            body = await process.stdout.readexactly(wire.LENGTH.unpack(head)[0])
        except (asyncio.IncompleteReadError, ConnectionError):
            return None
        message = wire.unpacked(body)
        assert not isinstance(message, wire.Annotate | wire.ReadWhole | wire.InView)
        return message
