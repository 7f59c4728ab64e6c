"""From words on the command line to options: argparse, with one line for a mistake instead of a usage and a line."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING, NoReturn

from jingdu import __version__
from jingdu.commands.output import complain, say
from jingdu.commands.registry import COMMANDS, Command

if TYPE_CHECKING:
    from _typeshed import SupportsWrite

DESCRIPTION = (
    "Read Chinese news and policy articles closely: who speaks, what the words mean, which numbers stand where."
)
EPILOG = """commands:
{commands}

`jingdu COMMAND --help` says more. A file that is called like a command is opened as ./{name}.
Without a file the reader opens an article of its own.
"""


class Finished(Exception):  # noqa: N818 - it is an end, not always an error
    """Parsing has already done all there was to do: printed a help, or what is wrong."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


class Parser(argparse.ArgumentParser):
    """An argument parser that ends with `Finished` instead of ending the program."""

    def exit(self, status: int = 0, message: str | None = None) -> NoReturn:
        """Raise `Finished`."""
        if message:
            complain(message)
        raise Finished(status)

    def error(self, message: str) -> NoReturn:
        """Say in one line what is wrong."""
        complain(f"{message} (see {self.prog} --help)")
        raise Finished(2)

    def _print_message(self, message: str, file: SupportsWrite[str] | None = None) -> None:
        say(message) if file is None or file is sys.stdout else complain(message)


def reader_parser() -> Parser:
    """The arguments of `jingdu` itself."""
    names = max(map(len, COMMANDS))
    commands = "\n".join(f"  {command.name:{names}}  {command.summary}" for command in COMMANDS.values())
    parser = Parser(
        prog="jingdu",
        usage="jingdu [FILE|URL|-]...\n       jingdu COMMAND ...",
        description=DESCRIPTION,
        epilog=EPILOG.format(commands=commands, name=next(iter(COMMANDS))),
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("sources", metavar="FILE|URL|-", nargs="*", help="what to read; - is standard input")
    parser.add_argument("--version", action="version", version=f"jingdu {__version__}")
    return parser


def command_parser(command: Command) -> Parser:
    """The arguments of one command."""
    parser = Parser(prog=f"jingdu {command.name}", description=f"Prints {command.summary}.", allow_abbrev=False)
    command.load().arguments(parser)
    return parser
