"""Lists of words: those of an article that are unknown, and those that were saved."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from jingdu.cells import fit, width
from jingdu.excerpt import within
from jingdu.library.notebook import Notebook
from jingdu.library.vocabulary import SavedWord
from jingdu.library.wordlist import UnknownWord
from widgets.pieces import Piece, Pieces
from widgets.row_list import RowList

KNOWN, SAVED = "✓", "★"
WORD_CELLS, PINYIN_CELLS, MEANING_CELLS = 14, 24, 12
"""What a word and its reading take in a row, and the least for which a meaning is shown."""


W = TypeVar("W")


@dataclass(frozen=True, slots=True)
class Looks:
    """What a list looks up about a word."""

    notebook: Notebook
    level: Callable[[str], str]
    """How its level is shown: HSK 5; empty for a word on no list."""
    meaning: Callable[[str, str], str]
    """What it means where it is read so, in a line; empty where no dictionary has it."""


class WordEntries(Generic[W]):
    """Words one below the other."""

    def __init__(self, words: Sequence[W], looks: Looks) -> None:
        self.words, self._looks = words, looks

    def __len__(self) -> int:
        return len(self.words)

    def selectable(self, index: int) -> bool:
        """Every word can be gone to, where its article is open."""
        return True


class UnknownEntries(WordEntries[UnknownWord]):
    """A row a word: what the reader has done with it, reading, meaning where there is room, how often, level."""

    def row(self, index: int, row: int, columns: int) -> Pieces:
        """The word on the left, how often and its level on the right, the rest between them."""
        unknown = self.words[index]
        text = unknown.word.text
        notebook = self._looks.notebook
        mark = KNOWN if notebook.acquaintance.is_marked(text) else SAVED if notebook.has_saved(text) else " "
        right = f"×{unknown.count}".rjust(6) + self._looks.level(text).rjust(9) + " "
        room = max(0, columns - width(right) - 3)
        name = _padded(text, WORD_CELLS) if room > WORD_CELLS + PINYIN_CELLS else text + " "
        left = [Piece(f" {mark} ", "value"), _within(name, room, "faint" if mark == KNOWN else "name")]
        room -= width(left[-1].text)
        left.append(_within(_padded(unknown.pinyin, PINYIN_CELLS), room, "faint"))
        room -= width(left[-1].text)
        meaning = self._looks.meaning(text, unknown.pinyin) if room >= MEANING_CELLS else ""
        left.append(Piece(fit(meaning, room), "english"))
        return [*left, Piece(right, "faint")]


class UnknownList(RowList):
    """The unknown words as a list."""

    def __init__(self, words: Sequence[UnknownWord], looks: Looks, *, id: str | None = None) -> None:
        self.unknown = UnknownEntries(words, looks)
        super().__init__(self.unknown, id=id)

    @property
    def word(self) -> UnknownWord | None:
        """The word under the list's cursor."""
        return self.unknown.words[self.index] if self.index < len(self.unknown) else None

    def show(self, words: Sequence[UnknownWord]) -> None:
        """Show other words, the cursor on the same one."""
        here = self.word.word.text if self.word is not None else ""
        self.unknown.words = words
        self.grown()
        self.index = next((at for at, unknown in enumerate(words) if unknown.word.text == here), self.index)


class SavedEntries(WordEntries[SavedWord]):
    """Three rows a word: reading and day, its sentence, where that stood; then air."""

    rows = 4

    def row(self, index: int, row: int, columns: int) -> Pieces:
        """One row of an entry."""
        saved = self.words[index]
        if row == 0:
            return self._head(saved, columns)
        if row == 1:
            before, hit, after = within(saved.sentence, saved.place, saved.place + len(saved.word), columns - 4)
            return [Piece("   " + before, "faint"), Piece(hit, "current"), Piece(after, "faint")]
        if row == 2:
            said = f"{saved.role}{saved.speaker}" if saved.speaker else ""
            about = " · ".join(part for part in (said, saved.section, saved.title or saved.source) if part)
            return [Piece("   " + about, "faint")]
        return []

    def _head(self, saved: SavedWord, columns: int) -> Pieces:
        notebook = self._looks.notebook
        known = KNOWN if notebook.acquaintance.is_marked(saved.word) else " "
        mark = SAVED if notebook.is_saved(saved.word, saved.sentence) else " "
        day = saved.saved_at.astimezone().strftime("%Y-%m-%d")
        right = f"{known} {self._looks.level(saved.word)}".rjust(10) + f"  {day} "
        left = [Piece(f" {mark} ", "value"), Piece(saved.word, "name"), Piece("  " + saved.pinyin, "faint")]
        room = columns - _width(left) - width(right) - 2
        meaning = self._looks.meaning(saved.word, saved.pinyin) if room >= MEANING_CELLS else ""
        left.append(Piece("  " + fit(meaning, max(0, room)), "english"))
        return [*left, Piece(right, "faint")]


class SavedList(RowList):
    """The saved words as a list."""

    row_height = SavedEntries.rows
    air = 1

    def __init__(self, words: Sequence[SavedWord], looks: Looks, *, id: str | None = None) -> None:
        self.saved = SavedEntries(words, looks)
        super().__init__(self.saved, id=id)

    @property
    def word(self) -> SavedWord | None:
        """The word under the list's cursor."""
        return self.saved.words[self.index] if self.index < len(self.saved) else None

    def show(self, words: Sequence[SavedWord]) -> None:
        """Show other words."""
        self.saved.words = words
        self.grown()
        self.index = self.index


def _padded(text: str, cells: int) -> str:
    """The text in so many cells and one more, or as it is where it is longer."""
    return text + " " * max(1, cells - width(text))


def _within(text: str, room: int, style: str) -> Piece:
    """The text, cut where there is no room for all of it."""
    return Piece(text if width(text) <= room else fit(text.rstrip(), room), style)


def _width(pieces: Pieces) -> int:
    return sum(width(piece.text) for piece in pieces)
