"""What an article lets people say, grouped by who says it, as Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from jingdu.analysis import CORRECTED, Speaker, Statement
from jingdu.article import Article
from jingdu.export.markdown import escape
from jingdu.said import fragments, plain

NOBODY = "Speaker not known"
LEAD = "导语 Lead"


def markdown(article: Article, speakers: Iterable[Speaker], statements: Sequence[Statement]) -> str:
    """A chapter a speaker, in order of first mention, in it a heading a section and an item a statement.

    Quotes stand in their marks; a statement that is nothing but quotes is a block quote. At the end stands what
    nobody is known to have said.
    """
    said: dict[str | None, list[Statement]] = {}
    for statement in statements:
        said.setdefault(statement.speaker, []).append(statement)
    parts = [f"# {escape(article.title)}\n"] if article.title else []
    for speaker in speakers:
        if speaker.id in said:
            parts.append(f"## {escape(speaker.name)}\n")
            parts.append(f"{about(article, speaker, said[speaker.id])}\n")
            parts.append(_chapter(article, said[speaker.id]))
    if None in said:
        parts += [f"## {NOBODY}\n", _chapter(article, said[None])]
    return "\n".join(parts)


def about(article: Article, speaker: Speaker, said: Sequence[Statement]) -> str:
    """Who a speaker is, and how much of the article is what they say."""
    who = [escape(part) for part in (speaker.affiliation, speaker.role) if part]
    characters = sum(end - start for statement in said for start, end in statement.content)
    often = "1 statement" if len(said) == 1 else f"{len(said)} statements"
    return " · ".join([*who, often, f"{characters / max(1, len(article.text)):.0%} of the text"])


def _chapter(article: Article, said: Sequence[Statement]) -> str:
    out = []
    for section, some in groupby(said, key=lambda statement: statement.section):
        out.append(f"### {escape(_section(article, section))}\n\n")
        out += [_item(article, statement) for statement in some]
        out.append("\n")
    return "".join(out).rstrip("\n") + "\n"


def _section(article: Article, section: int) -> str:
    heading = article.sections[section].heading if section >= 0 else None
    return LEAD if heading is None else article.text[slice(*heading)]


def _item(article: Article, statement: Statement) -> str:
    how = [statement.kind, *([CORRECTED] if statement.rule == CORRECTED else [])]
    cue = statement.cue if statement.cue and any(map(str.isalnum, statement.cue)) else ""
    head = f"- {escape(cue)} ({', '.join(how)})" if cue else f"- ({', '.join(how)})"
    paragraphs = [escape(line) for line in plain(article, statement).split("\n")]
    if all(fragment.quoted for fragment in fragments(article, statement)):
        return head + ":\n" + "  >\n".join(f"  > {paragraph}\n" for paragraph in paragraphs)
    return head + ": " + "\n\n  ".join(paragraphs) + "\n"
