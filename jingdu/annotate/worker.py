"""The annotating processes, which work while somebody reads in another process; that one sees to their priority.

`python -m jingdu.annotate.worker findings` is given an article and finds who speaks, the numbers and the terms;
then it leaves (`FindingSession`). `… words` is given blocks, in the order in which the reader wants them, and finds
their words (`WordSession`); the first time on a machine it starts `… dictionaries`, which compiles them. Each leaves
when the process that started it is gone.
"""

from __future__ import annotations

import os
import sys
import threading
import time
from collections.abc import Sequence
from functools import partial
from typing import BinaryIO

from jingdu.annotate import wire
from jingdu.errors import SourceError


def _send(reports: BinaryIO, frame: bytes) -> None:
    rest = memoryview(frame)
    while rest:
        rest = rest[reports.write(rest) :]


def _serve(kind: str, requests: BinaryIO, reports: BinaryIO) -> None:
    """Do what the reader asks until it is gone or nothing is left to do."""
    send = partial(_send, reports)
    try:
        if kind == "words":
            from jingdu.annotate.word_session import WordSession

            WordSession(requests, send).serve()
        elif kind == "dictionaries":
            from jingdu.annotate.early_words import compile_all

            compile_all()
        else:
            from jingdu.annotate.finding_session import FindingSession

            FindingSession(requests, send).serve()
    except (BrokenPipeError, KeyboardInterrupt):
        return
    except SourceError as error:
        send(wire.packed(wire.Failed(str(error))))
    except Exception as error:  # nobody sees this process: the reader goes on, and says what is missing
        send(wire.packed(wire.Failed(f"{type(error).__name__}: {error}")))
        raise


def _leave_with(reader: int) -> None:
    """End this process when the reader's is gone: it may be killed while this one is deep in an article."""
    while os.getppid() == reader:
        time.sleep(0.5)
    os._exit(1)


def main(arguments: Sequence[str]) -> None:
    """Serve the reader at standard input and output."""
    threading.Thread(target=_leave_with, args=(os.getppid(),), daemon=True).start()
    reports = os.fdopen(os.dup(sys.stdout.fileno()), "wb", buffering=0)
    # what a library prints must not get between the messages
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    _serve(arguments[0], os.fdopen(sys.stdin.fileno(), "rb", buffering=0), reports)


if __name__ == "__main__":
    main(sys.argv[1:])
