"""The command line: `jingdu FILE` reads, `jingdu COMMAND` answers for scripts.

The core cannot open the reader itself, since it knows no screen: whoever calls `main` hands it in. The way to the
reader is kept short, so what only commands need is imported with them.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence

from jingdu.errors import SettingsError, SourceError

OpenReader = Callable[[list[str]], int]
"""Opens the reader on paths, URLs or `-`; on none, the article of its own. Returns the exit status."""

FAILED = 2
INTERRUPTED = 130
NOBODY_READS = 141
"""128 + SIGPIPE, as of a program that the closed pipe has ended."""


def main(argv: Sequence[str], open_reader: OpenReader) -> int:
    """Do what the arguments (without the program's name) say; the exit status. Raises nothing for bad input.

    0: done; 1: `search` found nothing; 2: an input or an argument is no good, with one line on standard error.
    """
    try:
        try:
            return _run(list(argv), open_reader)
        finally:
            sys.stdout.flush()
    except (SourceError, SettingsError) as error:
        _complain(str(error))
    except BrokenPipeError:
        _let_go_of_output()
        return NOBODY_READS
    except OSError as error:
        _complain(error.strerror or str(error))
    except KeyboardInterrupt:
        return INTERRUPTED
    return FAILED


def _run(argv: list[str], open_reader: OpenReader) -> int:
    from jingdu.commands.registry import COMMANDS

    is_command = bool(argv) and argv[0] in COMMANDS
    has_options = any(word.startswith("-") and word != "-" for word in argv)
    if not is_command and not has_options:
        return open_reader(argv)
    from jingdu.commands.arguments import Finished, command_parser, reader_parser

    try:
        if not is_command:
            return open_reader(reader_parser().parse_args(argv).sources)
        command = COMMANDS[argv[0]].load()
        return command.run(command_parser(COMMANDS[argv[0]]).parse_args(argv[1:]))
    except Finished as finished:
        return finished.status


def _complain(message: str) -> None:
    from jingdu.commands.output import complain

    complain(message)


def _let_go_of_output() -> None:
    """Point standard output at nothing, so that Python does not stumble over the closed pipe when it ends."""
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, sys.stdout.fileno())
    os.close(nothing)
