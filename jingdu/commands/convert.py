"""`jingdu convert`: the clean article."""

from __future__ import annotations

import argparse

import jingdu
from jingdu.commands.output import say


def arguments(parser: argparse.ArgumentParser) -> None:
    """FILE and the form."""
    parser.add_argument("file", metavar="FILE", help="a path, a URL, or - for standard input")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--markdown", action="store_true", help="as Markdown (the default)")
    form.add_argument("--text", action="store_true", help="as plain text, a paragraph a line")


def run(options: argparse.Namespace) -> int:
    """Print it."""
    from jingdu.export.markdown import markdown, plain

    article = jingdu.read(options.file)
    say(plain(article) if options.text else markdown(article))
    return 0
