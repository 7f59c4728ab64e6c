"""Who really says it: attributions that a reader has put right, kept for each article by what its text is.

A correction does not name a speaker's id, nor a statement's exact bounds: those come out of annotators, which get
better. It says which stretch of the text is meant, and gives the speaker's name and where that is first read.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from jingdu.analysis import CORRECTED, Speaker, Statement
from jingdu.annotate.tracks import Track
from jingdu.article import Article, Span

if TYPE_CHECKING:
    import sqlite3

ALIKE = 0.5
"""How much of two stretches, of what they cover together, must be the same for them to be one statement."""


@dataclass(frozen=True, slots=True)
class Correction:
    """Somebody else says this, or nobody who is known."""

    start: int
    end: int
    """From the first to the last character of what is said."""
    speaker: str | None
    """A name; None for nobody."""
    named_at: int | None
    """Where that speaker is first named; tells apart two who are called the same."""


def correction(statement: Statement, speaker: Speaker | None) -> Correction:
    """The correction that gives a statement to a speaker, or to nobody."""
    said = extent(statement)
    if speaker is None:
        return Correction(*said, None, None)
    return Correction(*said, speaker.name, speaker.mentions[0].start if speaker.mentions else None)


def extent(statement: Statement) -> Span:
    """From the first to the last character of what is said."""
    content = statement.content
    return Span(content[0].start, content[-1].end) if content else Span(statement.start, statement.end)


def given_to(statement: Statement, speaker: str | None) -> Statement:
    """The statement as a reader has put it right."""
    return replace(statement, speaker=speaker, rule=CORRECTED, confidence=1.0)


# -- applying


def changed(
    speakers: Iterable[Speaker], statements: Sequence[Statement], corrections: Iterable[Correction]
) -> dict[int, Statement]:
    """The statements that the corrections change, as they become, by their index.

    A correction whose statement or speaker is no longer found changes nothing.
    """
    named: dict[str, list[Speaker]] = {}
    for speaker in speakers:
        named.setdefault(speaker.name, []).append(speaker)
    track: Track[Statement] = Track()
    track.extend(statements)
    out: dict[int, Statement] = {}
    for each in corrections:
        index = _meant(track, each)
        if index is None:
            continue
        if each.speaker is None:
            out[index] = given_to(statements[index], None)
        elif each.speaker in named:
            same = named[each.speaker]
            chosen = next((s for s in same if s.mentions and s.mentions[0].start == each.named_at), same[0])
            out[index] = given_to(statements[index], chosen.id)
    return out


def _meant(track: Track[Statement], wanted: Correction) -> int | None:
    """The index of the statement that a correction is about."""
    best, most = None, 0.0
    for statement in track.over(wanted.start, wanted.end):
        alike = _alike(extent(statement), wanted)
        if alike >= ALIKE and alike > most:
            best, most = statement, alike
    return None if best is None else track.index_of(best)


def _alike(said: Span, wanted: Correction) -> float:
    shared = min(said.end, wanted.end) - max(said.start, wanted.start)
    return shared / (max(said.end, wanted.end) - min(said.start, wanted.start))


def applied(
    article: Article, speakers: Sequence[Speaker], statements: Sequence[Statement]
) -> tuple[Sequence[Speaker], Sequence[Statement]]:
    """The speakers, unchanged, and the statements with the reader's corrections. Raises `LibraryError`.

    A speaker who is left without a statement stays, so that ids and places hold.
    """
    new = changed(speakers, statements, load(article))
    return speakers, [new.get(i, statement) for i, statement in enumerate(statements)] if new else statements


# -- keeping


def load(article: Article) -> list[Correction]:
    """The corrections of an article, in reading order. Raises `LibraryError`."""
    return load_for(article.identity)


def load_for(identity: str) -> list[Correction]:
    """The same, of the article whose text has this identity."""
    from jingdu.library import database

    if not database.path().exists():
        return []
    with database.opened() as library:
        return _of(library, identity)


def keep(article: Article, statement: Statement, speaker: Speaker | None) -> None:
    """Remember that a statement is this speaker's, or nobody's. Raises `LibraryError`."""
    new = correction(statement, speaker)
    _exchange(article, statement, [new])


def forget(article: Article, statement: Statement) -> None:
    """Drop the correction of a statement: it is again whose it was found to be. Raises `LibraryError`."""
    _exchange(article, statement, [])


def _exchange(article: Article, statement: Statement, new: list[Correction]) -> None:
    """Put `new` in the place of what was kept about a statement, all at once."""
    from jingdu.library import database

    identity, said = article.identity, extent(statement)
    with database.writing() as library:
        old = [c for c in _of(library, identity) if _alike(said, c) >= ALIKE]
        key = 'article = ? AND start = ? AND "end" = ?'
        library.executemany(f"DELETE FROM corrections WHERE {key}", [(identity, c.start, c.end) for c in old])
        rows = [(identity, c.start, c.end, c.speaker, c.named_at) for c in new]
        library.executemany("INSERT OR REPLACE INTO corrections VALUES (?, ?, ?, ?, ?)", rows)


def _of(library: sqlite3.Connection, identity: str) -> list[Correction]:
    columns = 'start, "end", speaker, named_at'
    rows = library.execute(f"SELECT {columns} FROM corrections WHERE article = ? ORDER BY start", [identity])
    return [Correction(*row) for row in rows]
