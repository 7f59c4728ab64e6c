"""`jingdu analyze`: everything that is found in an article."""

from __future__ import annotations

import argparse

import jingdu
from jingdu.analysis import Analysis
from jingdu.article import Article
from jingdu.commands import corrected, speakers
from jingdu.commands.output import one_line, say, say_json
from jingdu.commands.rows import lines
from jingdu.export.table import speaker_rows


def arguments(parser: argparse.ArgumentParser) -> None:
    """FILE and the form."""
    parser.add_argument("file", metavar="FILE", help="a path, a URL, or - for standard input")
    parser.add_argument("--json", action="store_true", help="everything, as one JSON object; offsets are into its text")
    corrected.argument(parser)


def run(options: argparse.Namespace) -> int:
    """Print it."""
    from jingdu.annotate import remembered

    found = remembered.analyze(jingdu.read(options.file), corrected.rulings(options))
    analysis = corrected.analysis(found, options)
    if options.json:
        say_json(analysis.to_dict())
    else:
        say(summary(analysis))
    return 0


def summary(analysis: Analysis) -> str:
    """The article in a screenful: head, outline, speakers, and how much of everything there is."""
    article = analysis.article
    parts = [_head(article), _outline(article)]
    if analysis.speakers:
        parts.append(lines(speaker_rows(article, analysis.speakers, analysis.statements), speakers.TABLE))
    parts.append(_counts(analysis))
    return "\n".join(part for part in parts if part)


def _head(article: Article) -> str:
    fields = (article.title, article.subtitle, article.byline, article.dateline)
    return "".join(f"{one_line(field)}\n" for field in fields if field)


def _outline(article: Article) -> str:
    out = []
    for section in article.sections:
        heading = article.text[slice(*section.heading)] if section.heading else "导语 Lead"
        indent = "  " * max(0, section.level - 1)
        out.append(f"{indent}{one_line(heading)} ({len(section.paragraphs)})\n")
    return "".join(out)


def _counts(analysis: Analysis) -> str:
    counts = {
        "characters": len(analysis.article.text),
        "paragraphs": sum(len(section.paragraphs) for section in analysis.article.sections),
        "speakers": len(analysis.speakers),
        "statements": len(analysis.statements),
        "numbers": len(analysis.quantities),
        "terms": len({term.term for term in analysis.terms}),
    }
    return ", ".join(f"{count:,} {name}" for name, count in counts.items()) + "\n"
