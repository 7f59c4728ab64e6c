"""The article as Markdown with a footnote on each statement: who says it, how, and by which word."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from jingdu.analysis import CORRECTED, Speaker, Statement
from jingdu.article import Article, Block
from jingdu.export.markdown import escape, marked
from jingdu.export.statements import NOBODY, about

SPEAKERS = "Who speaks"


def annotated(article: Article, speakers: Sequence[Speaker], statements: Sequence[Statement]) -> str:
    """The article; a footnote stands where a statement ends. Then a list of the speakers, and the footnotes.

    Footnotes are written as GitHub, Pandoc and Obsidian have them; they are numbered as the statements stand.
    """
    parts = [f"{marked(block, _with_notes(article, block, statements))}\n" for block in article.blocks]
    said: dict[str | None, list[int]] = {}
    for number, statement in enumerate(statements, 1):
        said.setdefault(statement.speaker, []).append(number)
    if said:
        heard = [speaker for speaker in speakers if speaker.id in said]
        parts.append(f"## {SPEAKERS}\n")
        parts.append("".join(_speaker(article, s, statements, said[s.id]) for s in heard))
        names = {speaker.id: speaker for speaker in heard}
        notes = (_note(number, statement, names) for number, statement in enumerate(statements, 1))
        parts.append("".join(notes))
    return "\n".join(part for part in parts if part.strip())


def _with_notes(article: Article, block: Block, statements: Sequence[Statement]) -> str:
    """The text of a block, escaped, with the marks of the statements that end in it."""
    ends = sorted(
        (min(statement.end, block.end), number)
        for number, statement in enumerate(statements, 1)
        if block.start < statement.end <= block.end
    )
    out, at = "", block.start
    for end, number in ends:
        out += _escaped(article.text[at:end], out) + f"[^{number}]"
        at = end
    return out + _escaped(article.text[at : block.end], out)


def _escaped(text: str, before: str) -> str:
    """A stretch of a line; what means something at the beginning of a line alone means nothing further on."""
    return escape(text) if not before else escape(f"。{text}")[1:]


def _speaker(article: Article, speaker: Speaker, statements: Sequence[Statement], numbers: Iterable[int]) -> str:
    numbers = list(numbers)
    theirs = [statements[number - 1] for number in numbers]
    notes = " ".join(f"[^{number}]" for number in numbers)
    return f"- **{escape(speaker.name)}** · {about(article, speaker, theirs)} {notes}\n"


def _note(number: int, statement: Statement, speakers: dict[str, Speaker]) -> str:
    speaker = speakers.get(statement.speaker or "")
    name = escape(speaker.name) if speaker is not None else NOBODY
    cue = statement.cue if statement.cue and any(map(str.isalnum, statement.cue)) else ""
    how = [escape(cue), statement.kind, CORRECTED if statement.rule == CORRECTED else ""]
    return f"[^{number}]: {name}: {', '.join(part for part in how if part)}\n"
