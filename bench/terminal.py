"""A terminal without a screen: runs a program in a pseudo-terminal, types, moves the mouse, resizes, times frames.

Textual asks a terminal whether it knows synchronized output, and marks the end of each frame where it does. This
terminal says that it does, so the moment at which a frame is complete is exact, and seen from outside the program.

One thread: what the programs in all terminals write is read, and its time taken, while a method of one of them waits.
So whoever wants a pause calls `pause`, not `time.sleep`: a program that nobody reads comes to a halt.
"""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from typing import NamedTuple, TypeVar

import psutil

from bench.keys import KEYS
from bench.processes import children
from bench.screen import Screen

T = TypeVar("T")

FRAME_END = b"\x1b[?2026l"
ANSWERS = {b"\x1b[?2026$p": b"\x1b[?2026;2$y", b"\x1b[?2048$p": b"\x1b[?2048;0$y"}
"""What the terminal is asked, and its answers: synchronized output yes, reports of its size in band no."""
_SEQUENCE = re.compile(rb"\x1b\[[0-?]*[ -/]*[@-~]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)")
_MODE = re.compile(rb"\x1b\[\?([0-9;]+)([hl])")


class Frame(NamedTuple):
    """One complete picture that the program has sent."""

    end: int
    """Where in the output it ends."""
    time: float
    """When its last byte was read, in seconds of `time.perf_counter`."""


class TerminalError(Exception):
    """The program did not do in time what was waited for."""


class Terminal:
    """A program in a pseudo-terminal. Use it as a context manager: what still runs at the end is killed."""

    def __init__(
        self,
        command: Sequence[str],
        *,
        columns: int = 120,
        rows: int = 40,
        environment: Mapping[str, str] | None = None,
    ) -> None:
        """Start `command` in `environment` (that of this process, if None) with what a colour terminal adds to it."""
        self.output = bytearray()
        self.heard = 0.0
        """When something was last read, in seconds of `time.perf_counter`."""
        self.frames: list[Frame] = []
        self.status: int | None = None
        """How the program ended: its exit status, or minus the signal that killed it; None while it runs."""
        self._screen = Screen()
        self._drawn = 0
        self._resizes = [(0, columns, rows)]
        self._answered = 0
        self._hung_up = False
        surroundings = dict(os.environ if environment is None else environment)
        surroundings |= {"TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8"}
        for name in ("TMUX", "COLUMNS", "LINES"):  # they tell of another terminal
            surroundings.pop(name, None)
        self.started = time.perf_counter()
        self.pid, self._master = pty.fork()
        if self.pid == 0:
            _set_size(0, columns, rows)
            os.execvpe(command[0], list(command), surroundings)
        _OPEN[self._master] = self

    # -- what goes in

    def send(self, octets: str | bytes) -> float:
        """Write as if typed; the time at which it went."""
        sent = time.perf_counter()
        os.write(self._master, octets.encode() if isinstance(octets, str) else octets)
        return sent

    def press(self, key: str) -> float:
        """Press a key, by its name in `KEYS` or as the character that it types."""
        return self.send(KEYS.get(key, key))

    def move_mouse(self, x: int, y: int) -> float:
        """Move the mouse, no button down, to a cell counted from 0."""
        return self.send(f"\x1b[<35;{x + 1};{y + 1}M")

    def resize(self, columns: int, rows: int) -> float:
        """Give the terminal another size."""
        self._resizes.append((len(self.output), columns, rows))
        resized = time.perf_counter()
        _set_size(self._master, columns, rows)
        return resized

    def hang_up(self) -> None:
        """Go away, as a window that is closed or a connection that breaks."""
        self._hung_up = True
        _OPEN.pop(self._master, None)
        os.close(self._master)

    # -- waiting

    def pause(self, seconds: float) -> None:
        """Take in what the program writes for some time."""
        until = time.perf_counter() + seconds
        while (left := until - time.perf_counter()) > 0:
            self._read(left)

    def until(self, found: Callable[[], T | None], what: str, timeout: float = 30.0) -> T:
        """The first answer of `found` that is not None, asked again after all that the program writes.

        Raises `TerminalError` with `what` and the screen when it has not come after `timeout` seconds.
        """
        end = time.perf_counter() + timeout
        while (answer := found()) is None:
            left = end - time.perf_counter()
            # something that `found` looks at may change without a word from the program
            if left <= 0 or (not self._read(min(left, 0.05)) and self._ended()):
                waited = f"not within {timeout:g} s" if self.status is None else f"ended with {self.status}"
                raise TerminalError(f"{what}: {waited}; the screen:\n{self.screen()}")
        return answer

    def frame_after(self, offset: int, text: str = "", *, since: float = 0.0, timeout: float = 30.0) -> Frame:
        """The first frame that ends beyond `offset` of the output and not before `since`, and has `text` in it."""

        def found() -> Frame | None:
            first = bisect_right(self.frames, offset, key=lambda frame: frame.end)
            start = offset
            for frame in self.frames[first:]:
                if frame.time >= since and text in self.written(start, frame.end):
                    return frame
                start = frame.end
            return None

        return self.until(found, f"a frame with {text!r}", timeout)

    def first_written(self, text: str, timeout: float = 30.0) -> float:
        """When `text` was first written, in one piece but for colours."""
        return self.until(lambda: self.heard if text in self.written() else None, repr(text), timeout)

    def wait_for(self, text: str, timeout: float = 30.0) -> None:
        """Wait until the screen shows `text`, in one row; blanks count for nothing."""
        wanted = text.replace(" ", "")

        def shown() -> bool | None:
            return True if wanted in str(self.screen()).replace(" ", "") else None

        self.until(shown, f"{text!r} on the screen", timeout)

    def settle(self, gap: float = 0.3, timeout: float = 30.0) -> bool:
        """Wait until the program has written nothing for `gap` seconds; False if it still writes after `timeout`."""
        end = time.perf_counter() + timeout
        while self._read(gap):
            if time.perf_counter() > end:
                return False
        return True

    def wait(self, timeout: float = 30.0) -> int:
        """Wait for the program's end; its status, see `status`."""
        end = time.perf_counter() + timeout
        while not self._ended():
            left = end - time.perf_counter()
            if left <= 0:
                raise TerminalError(f"still running after {timeout:g} s; the screen:\n{self.screen()}")
            self._read(min(left, 0.02))
        while self._read(0.0):
            pass
        assert self.status is not None
        return self.status

    # -- what comes out

    def written(self, start: int = 0, end: int | None = None) -> str:
        """A part of the output without control sequences."""
        return _SEQUENCE.sub(b"", self.output[start:end]).decode(errors="replace")

    def screen(self) -> Screen:
        """What the terminal shows; a view that changes. What was written since the last call has yet to be drawn."""
        for at, columns, rows in self._resizes:
            self._draw(at)
            self._screen.resize(columns, rows)
        self._resizes.clear()
        self._draw(len(self.output))
        return self._screen

    def _draw(self, end: int) -> None:
        self._screen.feed(bytes(self.output[self._drawn : end]))
        self._drawn = end

    def modes(self) -> dict[int, bool]:
        """The private modes that the program has set (True) or reset: 1049 the alternate screen, 25 the cursor."""
        return {
            int(number): match[2] == b"h"
            for match in _MODE.finditer(bytes(self.output))
            for number in match[1].split(b";")
        }

    def attributes(self) -> list[object]:
        """The terminal's line settings, as of `termios.tcgetattr`."""
        return list(termios.tcgetattr(self._master))

    # -- the end

    def close(self) -> None:
        """Kill the program and its children, and put the terminal away."""
        started = children(self.pid)
        if not self._ended():
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
        for child in started:
            with suppress(psutil.NoSuchProcess):
                child.kill()
        if not self._hung_up:
            self.hang_up()

    def __enter__(self) -> Terminal:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _ended(self) -> bool:
        if self.status is None:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self.status = os.waitstatus_to_exitcode(status)
        return self.status is not None

    # -- reading

    def _read(self, wait: float) -> bool:
        """Take in what comes within `wait` seconds; False for nothing. The other terminals are read as well."""
        end = time.perf_counter() + wait
        while self._master in _OPEN:
            ready = select.select(list(_OPEN), [], [], max(0.0, end - time.perf_counter()))[0]
            for master in ready:
                _OPEN[master]._take_in()
            if self._master in ready or not ready:
                return bool(ready)
        time.sleep(max(0.0, end - time.perf_counter()))
        return False

    def _take_in(self) -> None:
        try:
            octets = os.read(self._master, 1 << 20)
        except OSError:
            octets = b""
        if not octets:  # nobody has the other end open any more
            del _OPEN[self._master]
            return
        self.heard = time.perf_counter()
        before = len(self.output)
        self.output += octets
        self.frames += [Frame(end, self.heard) for end in self._ends(FRAME_END, before)]
        self._answer()

    def _ends(self, mark: bytes, since: int) -> Iterator[int]:
        """Where in the output each `mark` ends that was not complete at `since`."""
        at = max(0, since - len(mark) + 1)
        while (at := self.output.find(mark, at)) >= 0:
            at += len(mark)
            yield at

    def _answer(self) -> None:
        for query, answer in ANSWERS.items():
            for _ in self._ends(query, self._answered):
                self.send(answer)
        self._answered = len(self.output)


_OPEN: dict[int, Terminal] = {}
"""The terminals from which something can come, by their end of the line."""


def _set_size(terminal: int, columns: int, rows: int) -> None:
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
