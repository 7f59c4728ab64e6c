"""What the reader has put right about who says what, for the commands that print it."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from jingdu.analysis import Analysis, Speaker, Statement
from jingdu.article import Article
from jingdu.commands.output import complain

if TYPE_CHECKING:
    from jingdu.annotate.rulings import Rulings

Voices = tuple[Sequence[Speaker], Sequence[Statement]]


def argument(parser: argparse.ArgumentParser) -> None:
    """The option that asks for what the program itself has found."""
    parser.add_argument("--no-corrections", action="store_true", help="without the corrections made in the reader")


def voices(article: Article, found: Voices, options: argparse.Namespace) -> Voices:
    """Speakers and statements with the corrections that are kept for the article, unless they are not wanted."""
    from jingdu.library import corrections
    from jingdu.library.database import LibraryError

    if options.no_corrections:
        return found
    try:
        return corrections.applied(article, *found)
    except LibraryError as error:
        complain(f"corrections cannot be read: {error}")
        return found


def rulings(options: argparse.Namespace) -> Rulings:
    """What the reader has decided about words, unless that is not wanted."""
    from jingdu.annotate.rulings import Rulings
    from jingdu.library import own_cuts
    from jingdu.library.database import LibraryError

    if options.no_corrections:
        return Rulings()
    try:
        return own_cuts.load()
    except LibraryError as error:
        complain(f"your own words cannot be read: {error}")
        return Rulings()


def analysis(found: Analysis, options: argparse.Namespace) -> Analysis:
    """The same for everything that is found in an article."""
    _, statements = voices(found.article, (found.speakers, found.statements), options)
    return replace(found, statements=tuple(statements))
