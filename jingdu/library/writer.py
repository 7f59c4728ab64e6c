"""Writes to the library beside whoever reads: in order, one thing after the other, and all of it before the end."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

T = TypeVar("T")


class Writer:
    """One thread that writes; the process ends only when it has written what it was given."""

    def __init__(self, failed: Callable[[str], object]) -> None:
        """`failed` is called, in the writing thread, with one line for what could not be kept."""
        self._failed = failed
        self._thread: ThreadPoolExecutor | None = None

    def write(self, action: Callable[..., object], *arguments: Any) -> None:
        """Have something written after all that was asked for before."""
        self.submit(action, *arguments).add_done_callback(self._done)

    def submit(self, action: Callable[..., T], *arguments: Any) -> Future[T]:
        """Have something done in its turn; whoever asks takes the answer, or what went wrong."""
        if self._thread is None:
            from concurrent.futures import ThreadPoolExecutor

            self._thread = ThreadPoolExecutor(1, "library")
        return self._thread.submit(action, *arguments)

    def finish(self) -> None:
        """Wait until everything is written."""
        if self._thread is not None:
            self._thread.shutdown()
            self._thread = None

    def _done(self, written: Future[object]) -> None:
        error = written.exception()
        if error is not None:
            self._failed(str(error) or type(error).__name__)
