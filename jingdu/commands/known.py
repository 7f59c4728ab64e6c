"""`jingdu known`: the words that you have marked as known; others are taken from a file."""

from __future__ import annotations

import argparse
from pathlib import Path

from jingdu.commands.output import say
from jingdu.library import vocabulary

FORMS = "a text with a word a line or with anything between them, Anki's text export, or an Anki package (.apkg)"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Nothing, or `import FILE`."""
    actions = parser.add_subparsers(dest="action", metavar="import FILE", parser_class=type(parser))
    taking = actions.add_parser("import", description=f"Marks the words of a file as known: {FORMS}.")
    taking.add_argument("file", metavar="FILE", type=Path, help=FORMS)


def run(options: argparse.Namespace) -> int:
    """Print them, a line each, or take those of a file and say how many."""
    if options.action is None:
        say("".join(f"{word}\n" for word in sorted(vocabulary.known())))
        return 0
    from jingdu.library import wordfile

    found = wordfile.read(options.file)
    new = vocabulary.mark_known(found.words)
    parts = [f"{len(found.words):,} words, {new:,} of them new"]
    if found.not_studied:
        parts.append(f"{found.not_studied:,} notes left out that have not been studied")
    if found.passed_over:
        parts.append(f"{found.passed_over:,} without a word passed over")
    say("; ".join(parts) + "\n")
    return 0
