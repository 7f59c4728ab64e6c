"""The reader's end of an annotating process."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import AsyncIterator
from contextlib import suppress
from typing import Literal

from jingdu.annotate import wire
from tui.leisure import Leisure

NICENESS = 10
"""That of the annotating processes, unless the reader itself runs at a lower priority still."""


class WorkerProcess:
    """A process that can be asked and that reports."""

    def __init__(self, kind: Literal["findings", "words"]) -> None:
        self._kind = kind
        self._process: Process | None = None

    @property
    def running(self) -> bool:
        """Whether it can be asked."""
        return self._process is not None

    async def start(self) -> None:
        """Start the process."""
        # -P: a folder named like one of our packages, where the reader happens to stand, is not to be imported
        command = (sys.executable, "-P", "-m", "jingdu.annotate.worker", self._kind)
        self._process = await asyncio.create_subprocess_exec(*command, stdin=PIPE, stdout=PIPE, stderr=DEVNULL)
        # here and not there, so that its start does not get in the reader's way either
        own = os.getpriority(os.PRIO_PROCESS, 0)
        with suppress(ProcessLookupError):
            os.setpriority(os.PRIO_PROCESS, self._process.pid, max(own, NICENESS))

    def ask(self, request: wire.Request) -> None:
        """Send a request."""
        process = self._process
        if process is not None and process.stdin is not None and not process.stdin.is_closing():
            process.stdin.write(wire.packed(request))

    async def reports(self, leisure: Leisure) -> AsyncIterator[wire.Report]:
        """What it reports, until it leaves; between reports, keys are answered."""
        process = self._process
        while process is not None and (report := await self._receive(process)) is not None:
            yield report
            # they come as fast as they are read, and each takes up to a millisecond
            await leisure.answered()
        await self.stop()

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
        # the end of a process goes unnoticed as long as its pipe is full and nobody empties it
        if process.stdout is not None:
            with suppress(RuntimeError):  # somebody else is reading
                await process.stdout.read()
        await process.wait()

    @staticmethod
    async def _receive(process: Process) -> wire.Report | None:
        assert process.stdout is not None
        try:
            head = await process.stdout.readexactly(wire.LENGTH.size)
            body = await process.stdout.readexactly(wire.LENGTH.unpack(head)[0])
        except (asyncio.IncompleteReadError, ConnectionError):
            return None
        message = wire.unpacked(body)
        assert not isinstance(message, wire.Request)
        return message
