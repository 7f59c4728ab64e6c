"""`jingdu terms`: the policy terms, quoted coinages and titled documents of an article."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Sequence

import jingdu
from jingdu.commands import rows
from jingdu.commands.rows import Column, arguments
from jingdu.export.table import TERM_COLUMNS, Row, term_rows

__all__ = ["TABLE", "arguments", "run"]

TABLE = (
    Column("term", lambda row: row["term"], 36),
    Column("times", lambda row: str(row["times"]), 5),
    Column("kind", lambda row: row["kind"], 12),
    Column("English", lambda row: row["english"] or "", 60),
)


def run(options: argparse.Namespace) -> int:
    """Print a row for each place of a term; in the table for the eye, a row a term."""
    from jingdu.annotate import pipeline

    article = jingdu.read(options.file)
    found = term_rows(article, pipeline.terms(article))
    by_place = options.json or options.csv
    return rows.show(options, found if by_place else distinct(found), TERM_COLUMNS, TABLE)


def distinct(places: Sequence[Row]) -> list[Row]:
    """A row a term, in order of first appearance, with the number of its places."""
    times = Counter(row["term"] for row in places)
    first = {row["term"]: row for row in reversed(places)}
    return [{**first[term], "times": times[term]} for term in times]
