"""`jingdu export`: an article for other programs: as Markdown with who says what, or its saved words for Anki."""

from __future__ import annotations

import argparse

import jingdu
from jingdu.commands import corrected
from jingdu.commands.output import say


def arguments(parser: argparse.ArgumentParser) -> None:
    """FILE and the form."""
    parser.add_argument("file", metavar="FILE", help="a path, a URL, or - for standard input")
    form = parser.add_mutually_exclusive_group(required=True)
    form.add_argument("--markdown", action="store_true", help="the article, then what each of its speakers says")
    form.add_argument("--anki", action="store_true", help="the words saved from it, as text that Anki imports")
    corrected.argument(parser)


def run(options: argparse.Namespace) -> int:
    """Print it."""
    article = jingdu.read(options.file)
    if options.anki:
        from jingdu import settings
        from jingdu.export import flashcards
        from jingdu.library import vocabulary

        cards = flashcards.flashcards(vocabulary.saved_in(article.text), settings.load().hsk)
        say(flashcards.anki_text(cards))
        return 0
    from jingdu.annotate import pipeline
    from jingdu.export.annotated import annotated

    say(annotated(article, *corrected.voices(article, pipeline.voices(article), options)))
    return 0
