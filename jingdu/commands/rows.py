"""What `speakers`, `numbers` and `terms` have in common: a file in, and a table, CSV or JSON out."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from jingdu.commands.output import columns, say, say_json
from jingdu.export.table import Row, to_csv


def arguments(parser: argparse.ArgumentParser) -> argparse._MutuallyExclusiveGroup:
    """FILE and the form; the forms, of which a command may add another."""
    parser.add_argument("file", metavar="FILE", help="a path, a URL, or - for standard input")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--csv", action="store_true", help="as CSV with a header line")
    form.add_argument("--json", action="store_true", help="as a JSON list")
    return form


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the table that is printed for the eye."""

    header: str
    of: Callable[[Row], str]
    widest: int
    """The most cells it may take; longer texts end in an ellipsis."""


def show(options: argparse.Namespace, rows: Sequence[Row], names: Sequence[str], table: Sequence[Column]) -> int:
    """Print rows in the form that was asked for; the exit status. `names` are the columns of the CSV."""
    if options.json:
        say_json(rows)
    elif options.csv:
        say(to_csv(rows, names))
    elif rows:
        say(lines(rows, table))
    return 0


def lines(rows: Sequence[Row], table: Sequence[Column]) -> str:
    """The rows as a table with a header, aligned in terminal cells."""
    header = tuple(column.header for column in table)
    cells = [tuple(column.of(row) for column in table) for row in rows]
    return columns([header, *cells], tuple(column.widest for column in table))
