"""`jingdu search`: where something stands, like grep."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

import jingdu
from jingdu.article import Article, Span
from jingdu.commands.output import complain, one_line, say
from jingdu.errors import SourceError
from jingdu.excerpt import excerpt

CONTEXT = 80
"""Cells of context with a hit."""
FOUND, NOT_FOUND, FAILED = 0, 1, 2


def arguments(parser: argparse.ArgumentParser) -> None:
    """QUERY and FILE..."""
    parser.add_argument("query", metavar="QUERY", help="what to look for")
    parser.add_argument("files", metavar="FILE", nargs="+", help="a path, a URL, or - for standard input")


def run(options: argparse.Namespace) -> int:
    """Print `file:section:offset: context` for each hit.

    `section` is the index of the section from 0, -1 in the title; `offset` is into the clean text, as in the JSON of
    `analyze`. Like grep's, the status is 0 where something is found, 1 where nothing is, 2 where a file cannot be read.
    """
    from jingdu.searching import compile

    matcher = compile(options.query)
    status = NOT_FOUND
    for name in options.files:
        try:
            article = jingdu.read(name)
        except SourceError as error:
            complain(str(error))
            status = FAILED
            continue
        spans = matcher.spans(article.text)
        if spans and status == NOT_FOUND:
            status = FOUND
        _show(name, article, spans)
    return status


def _show(name: str, article: Article, spans: Sequence[Span]) -> None:
    for start, end in spans:
        context = one_line("".join(excerpt(article, start, end, CONTEXT)))
        say(f"{one_line(name)}:{article.section_at(start)}:{start}: {context}\n")
