"""The terminal that the reader needs: something to draw on, and keys, even when standard input is an article."""

from __future__ import annotations

import os
import sys

from jingdu.errors import SourceError

NO_TERMINAL = "the reader needs a terminal; `jingdu convert FILE --text` prints an article"
KEYBOARD = "/dev/tty"


def require_terminal(piped: bool) -> None:
    """Raise `SourceError` where there is no terminal to draw on or, unless the article is piped in, to type at."""
    # Textual draws on the error stream
    streams = [sys.stdout, sys.stderr] if piped else [sys.stdin, sys.stdout, sys.stderr]
    if not all(stream.isatty() for stream in streams):
        raise SourceError(NO_TERMINAL)


def take_keyboard() -> None:
    """Where standard input was a pipe, let it be the terminal from now on: the article has been read from it."""
    if sys.stdin.isatty():
        return
    try:
        keyboard = os.open(KEYBOARD, os.O_RDWR)
    except OSError as error:
        raise SourceError(NO_TERMINAL) from error
    os.dup2(keyboard, sys.stdin.fileno())
    os.close(keyboard)
