"""The reader's vocabulary: words that were saved with the sentence in which they stood, and words that are known."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from jingdu.article import Span
from jingdu.lexicon.scripts import simplified

if TYPE_CHECKING:
    import sqlite3

    from jingdu.analysis import Word
    from jingdu.annotate.findings import Findings

_TIME = "%Y-%m-%dT%H:%M:%SZ"
_COLUMNS = "word, sentence, place, pinyin, section, speaker, role, source, title, saved_at"


@dataclass(frozen=True, slots=True)
class SavedWord:
    """A word as it was met. Word and sentence together say which one it is; what is not there is empty."""

    word: str
    sentence: str
    place: int
    """The offset in `sentence` of the word's first character."""
    pinyin: str
    """Its reading in that sentence, spelled as words."""
    section: str
    """The heading under which it stands."""
    speaker: str
    """Who says it."""
    role: str
    """That speaker's affiliation and role, as far as they are known: 科技部七司副司长."""
    source: str
    """The path or address of the article, as it was given."""
    title: str
    """Of the article."""
    saved_at: datetime
    """In UTC, to the second."""


def met(findings: Findings, word: Word, now: datetime | None = None) -> SavedWord:
    """A word at its place in an article, as it would be saved."""
    from jingdu.annotate.pinyin import spell_word

    article = findings.article
    start, end = sentence_at(findings, word.start)
    at = article.section_at(word.start)
    heading = article.sections[at].heading if at >= 0 else None
    statement = findings.statements.at(word.start)
    speaker = findings.speaker(statement.speaker) if statement is not None else None
    return SavedWord(
        word=word.text,
        sentence=article.text[start:end],
        place=word.start - start,
        pinyin=spell_word(word),
        section=article.text[slice(*heading)] if heading is not None else "",
        speaker=speaker.name if speaker is not None else "",
        role=(speaker.affiliation or "") + (speaker.role or "") if speaker is not None else "",
        source=article.source.name,
        title=article.title or "",
        saved_at=(now or datetime.now(UTC)).astimezone(UTC).replace(microsecond=0),
    )


def sentence_at(findings: Findings, offset: int) -> Span:
    """The sentence with which a word at an offset is saved, without the spaces around it."""
    start, end = findings.sentence(offset)
    sentence = findings.article.text[start:end]
    return Span(end - len(sentence.lstrip()), start + len(sentence.rstrip()))


# -- saved words


def save(word: SavedWord) -> None:
    """Save a word with its sentence; what was saved of the same word in the same sentence is replaced.

    Raises `LibraryError`.
    """
    from jingdu.library import database

    row = [getattr(word, name) for name in word.__slots__[:-1]] + [word.saved_at.strftime(_TIME)]
    with database.writing() as library:
        library.execute(f"INSERT OR REPLACE INTO saved_words ({_COLUMNS}) VALUES ({', '.join('?' * len(row))})", row)


def unsave(word: str, sentence: str) -> None:
    """Take back a word that was saved in a sentence. Raises `LibraryError`."""
    from jingdu.library import database

    with database.writing() as library:
        library.execute("DELETE FROM saved_words WHERE word = ? AND sentence = ?", [word, sentence])


def saved(since: datetime | None = None) -> list[SavedWord]:
    """The saved words in the order in which they were saved, those since a time alone. Raises `LibraryError`."""
    from jingdu.library import database

    if not database.path().exists():
        return []
    after = since.astimezone(UTC).strftime(_TIME) if since is not None else ""
    with database.opened() as library:
        query = f"SELECT {_COLUMNS} FROM saved_words WHERE saved_at >= ? ORDER BY saved_at, rowid"
        return [_saved_word(row) for row in library.execute(query, [after])]


def saved_in(text: str) -> list[SavedWord]:
    """The saved words whose sentences stand in a text, in the text's order. Raises `LibraryError`.

    By the sentence, not by the file: an article that was moved, or had a line added, is the same one.
    """
    found = [(text.find(word.sentence) + word.place, word) for word in saved() if word.sentence in text]
    return [word for _, word in sorted(found, key=lambda placed: placed[0])]


def _saved_word(row: sqlite3.Row | tuple[str, ...]) -> SavedWord:
    *fields, saved_at = row
    return SavedWord(*fields, saved_at=datetime.strptime(saved_at, _TIME).replace(tzinfo=UTC))  # type: ignore[misc]


# -- known words: in simplified characters, whichever way they are printed


def is_known(word: str) -> bool:
    """Whether a word has been marked as known. Raises `LibraryError`."""
    from jingdu.library import database

    if not database.path().exists():
        return False
    with database.opened() as library:
        return library.execute("SELECT 1 FROM known_words WHERE word = ?", [simplified(word)]).fetchone() is not None


def known() -> frozenset[str]:
    """The words that have been marked as known. Raises `LibraryError`."""
    from jingdu.library import database

    if not database.path().exists():
        return frozenset()
    with database.opened() as library:
        return frozenset(word for (word,) in library.execute("SELECT word FROM known_words"))


def mark_known(words: Iterable[str]) -> int:
    """Mark words as known; how many were not before. Raises `LibraryError`."""
    from jingdu.library import database

    now = datetime.now(UTC).strftime(_TIME)
    with database.writing() as library:
        before: int = library.total_changes
        library.executemany(
            "INSERT OR IGNORE INTO known_words VALUES (?, ?)", ((simplified(word), now) for word in words)
        )
        return library.total_changes - before


def unmark_known(words: Iterable[str]) -> int:
    """Mark words as known no more; how many were. Raises `LibraryError`."""
    from jingdu.library import database

    with database.writing() as library:
        before: int = library.total_changes
        library.executemany("DELETE FROM known_words WHERE word = ?", ((simplified(word),) for word in words))
        return library.total_changes - before
