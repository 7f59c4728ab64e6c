"""`jingdu numbers`: the quantities of an article."""

from __future__ import annotations

import argparse

import jingdu
from jingdu.commands import rows
from jingdu.commands.rows import Column, arguments
from jingdu.export.table import NUMBER_COLUMNS, Row, number_rows

__all__ = ["TABLE", "arguments", "run"]

DIRECTIONS = {"rise": "▲", "fall": "▼"}


def _value(row: Row) -> str:
    """The value, or its bounds: 9.5, 200..999."""
    if row["value"] is not None:
        return _plain(row["value"])
    bounds = [row["low"], row["high"]]
    return "" if bounds == [None, None] else "..".join(_plain(bound) for bound in bounds)


def _plain(value: float | int | str | None) -> str:
    """A number with its thousands apart; a date as it is."""
    return "" if value is None else value if isinstance(value, str) else f"{value:,}"


TABLE = (
    Column("number", lambda row: row["text"], 28),
    Column("kind", lambda row: row["kind"], 8),
    Column("value", _value, 24),
    Column("unit", lambda row: row["unit"] or "", 10),
    Column("", lambda row: DIRECTIONS.get(row["change"], ""), 1),
    Column("basis", lambda row: row["basis"] or "", 10),
    Column("measures", lambda row: row["measures"] or "", 36),
)


def run(options: argparse.Namespace) -> int:
    """Print a row a quantity."""
    from jingdu.annotate import pipeline

    article = jingdu.read(options.file)
    found = number_rows(article, pipeline.quantities(article))
    return rows.show(options, found, NUMBER_COLUMNS, TABLE)
