"""`jingdu speakers`: who speaks, and how much; as Markdown also what."""

from __future__ import annotations

import argparse

import jingdu
from jingdu.commands import corrected, rows
from jingdu.commands.output import say
from jingdu.commands.rows import Column
from jingdu.export.table import SPEAKER_COLUMNS, speaker_rows

TABLE = (
    Column("speaker", lambda row: row["name"], 20),
    Column("role", lambda row: row["role"] or "", 24),
    Column("affiliation", lambda row: row["affiliation"] or "", 32),
    Column("kind", lambda row: row["kind"], 12),
    Column("says", lambda row: str(row["statements"]), 5),
    Column("share", lambda row: f"{row['share']:.0%}", 5),
)


def arguments(parser: argparse.ArgumentParser) -> None:
    """FILE and the form."""
    form = rows.arguments(parser)
    form.add_argument("--markdown", action="store_true", help="what each of them says, as Markdown")
    corrected.argument(parser)


def run(options: argparse.Namespace) -> int:
    """Print a row a speaker, or all that they say."""
    from jingdu.annotate import pipeline

    article = jingdu.read(options.file)
    speakers, statements = corrected.voices(article, pipeline.voices(article), options)
    if options.markdown:
        from jingdu.export.statements import markdown

        say(markdown(article, speakers, statements))
        return 0
    return rows.show(options, speaker_rows(article, speakers, statements), SPEAKER_COLUMNS, TABLE)
