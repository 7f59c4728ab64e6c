"""`jingdu speakers`: who speaks, and how much."""

from __future__ import annotations

import argparse

import jingdu
from jingdu.commands import rows
from jingdu.commands.rows import Column, arguments
from jingdu.export.table import SPEAKER_COLUMNS, speaker_rows

__all__ = ["TABLE", "arguments", "run"]

TABLE = (
    Column("speaker", lambda row: row["name"], 20),
    Column("role", lambda row: row["role"] or "", 24),
    Column("affiliation", lambda row: row["affiliation"] or "", 32),
    Column("kind", lambda row: row["kind"], 12),
    Column("says", lambda row: str(row["statements"]), 5),
    Column("share", lambda row: f"{row['share']:.0%}", 5),
)


def run(options: argparse.Namespace) -> int:
    """Print a row a speaker."""
    from jingdu.annotate import pipeline

    article = jingdu.read(options.file)
    found = speaker_rows(article, *pipeline.voices(article))
    return rows.show(options, found, SPEAKER_COLUMNS, TABLE)
