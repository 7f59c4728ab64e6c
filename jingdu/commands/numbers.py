"""`jingdu numbers`: the quantities of an article; as Markdown, CSV and JSON also who says them."""

from __future__ import annotations

import argparse

import jingdu
from jingdu.annotate.findings import Findings
from jingdu.article import Article
from jingdu.commands import corrected, rows
from jingdu.commands.output import say
from jingdu.commands.rows import Column
from jingdu.export.table import NUMBER_COLUMNS, Row, number_rows

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


def arguments(parser: argparse.ArgumentParser) -> None:
    """FILE and the form."""
    form = rows.arguments(parser)
    form.add_argument("--markdown", action="store_true", help="as a Markdown table, with who says them")
    corrected.argument(parser)


def run(options: argparse.Namespace) -> int:
    """Print a row a quantity."""
    from jingdu.annotate import pipeline
    from jingdu.export import numbers

    article = jingdu.read(options.file)
    found = pipeline.quantities(article)
    if options.markdown:
        say(numbers.markdown(_voices(article, options), found))
        return 0
    findings = _voices(article, options) if options.csv or options.json else Findings(article)
    return rows.show(options, number_rows(findings, found), NUMBER_COLUMNS, TABLE)


def _voices(article: Article, options: argparse.Namespace) -> Findings:
    """Who says what; the table for the eye has no room for it."""
    from jingdu.annotate import pipeline

    findings = Findings(article)
    speakers, statements = corrected.voices(article, pipeline.voices(article), options)
    findings.add_speakers(speakers)
    findings.add_statements(statements)
    return findings
