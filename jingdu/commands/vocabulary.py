"""`jingdu vocabulary`: the words that were saved in the reader, for the eye, for scripts and for flashcards."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from jingdu import settings
from jingdu.commands import rows
from jingdu.commands.output import complain, say, say_json
from jingdu.commands.rows import Column
from jingdu.export import flashcards
from jingdu.export.flashcards import Flashcard
from jingdu.export.table import to_csv
from jingdu.library import vocabulary
from jingdu.library.vocabulary import SavedWord

TABLE = (
    Column("word", lambda row: row["word"], 16),
    Column("pinyin", lambda row: row["pinyin"] or "", 24),
    Column("level", lambda row: row["level"] or "", 14),
    Column("meaning", lambda row: row["meaning"] or "", 40),
    Column("sentence", lambda row: row["sentence"], 60),
    Column("saved", lambda row: row["saved_at"][:10], 10),
)


def arguments(parser: argparse.ArgumentParser) -> None:
    """The form, and since when."""
    forms(parser)
    parser.add_argument("--since", metavar="DATE", type=date, help="only those saved since a day, as 2026-01-31")


def forms(parser: argparse.ArgumentParser) -> None:
    """The forms in which saved words can be had."""
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--csv", action="store_true", help="as CSV with a header line")
    form.add_argument("--json", action="store_true", help="as a JSON list")
    form.add_argument("--anki", action="store_true", help="as text that Anki imports, with its headers")
    form.add_argument("--apkg", metavar="OUT.apkg", type=Path, help="write an Anki package")
    form.add_argument("--pleco", action="store_true", help="as text that Pleco imports as flashcards")


def date(text: str) -> datetime:
    """The beginning of a day, in this machine's time. Raises what argparse says in one line."""
    try:
        return datetime.strptime(text, "%Y-%m-%d").astimezone()
    except (ValueError, OverflowError, OSError) as error:
        raise argparse.ArgumentTypeError(f"{text} is no day; write it as 2026-01-31") from error


def run(options: argparse.Namespace) -> int:
    """Print them, the first saved first."""
    return show(options, vocabulary.saved(options.since))


def show(options: argparse.Namespace, words: Sequence[SavedWord]) -> int:
    """Print saved words in the form that was asked for, or write the package; the exit status."""
    cards = flashcards.flashcards(words, settings.load().hsk)
    if options.apkg is not None:
        return _write_package(cards, options.apkg)
    if options.anki:
        say(flashcards.anki_text(cards))
    elif options.pleco:
        say(flashcards.pleco(cards))
    elif options.json:
        say_json([flashcards.row(card) for card in cards])
    elif options.csv:
        say(to_csv([flashcards.no_formula(flashcards.row(card)) for card in cards], flashcards.COLUMNS))
    elif cards:
        say(rows.lines([flashcards.row(card) for card in cards], TABLE))
    else:
        complain("no word is saved yet: w in the reader saves the word under the cursor")
    return 0


def _write_package(cards: Sequence[Flashcard], path: Path) -> int:
    flashcards.anki_package(cards, path)
    say(f"{path}: {len(cards)} {'word' if len(cards) == 1 else 'words'}\n")
    return 0
