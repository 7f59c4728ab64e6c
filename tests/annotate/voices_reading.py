"""How the tests of speakers and statements write down what is expected."""

from __future__ import annotations

from jingdu.analysis import Speaker, Statement
from jingdu.annotate import voices
from jingdu.article import Article, build


def article(*lines: str) -> Article:
    """An article of paragraphs; a line that begins with # is a heading, one with = the title."""
    kinds = {"# ": "heading", "= ": "title"}
    return build([(kinds.get(line[:2], "paragraph"), line[2:] if line[:2] in kinds else line, 1) for line in lines])


def heard(*lines: str) -> tuple[Article, list[Speaker], list[Statement]]:
    """The article with its speakers and statements."""
    made = article(*lines)
    return (made, *voices.find(made))


def said(*lines: str) -> list[tuple[str | None, str]]:
    """(name of the speaker, content, its pieces joined by |) of each statement."""
    made, speakers, statements = heard(*lines)
    names = {s.id: s.name for s in speakers}
    return [
        (names[s.speaker] if s.speaker else None, "|".join(made.text[a:b] for a, b in s.content)) for s in statements
    ]


def profiles(*lines: str) -> list[tuple[str, str | None, str | None]]:
    """(name, role, affiliation) of each speaker."""
    return [(s.name, s.role, s.affiliation) for s in heard(*lines)[1]]
