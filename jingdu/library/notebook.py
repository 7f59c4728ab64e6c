"""The reader's vocabulary during a sitting: in memory, where the screen looks it up, and kept as it changes."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from jingdu.library import vocabulary
from jingdu.library.acquaintance import Acquaintance
from jingdu.library.vocabulary import SavedWord
from jingdu.library.writer import Writer

if TYPE_CHECKING:
    from concurrent.futures import Future


class Contents(NamedTuple):
    """What the library has."""

    saved: list[SavedWord]
    known: frozenset[str]
    changes: int
    """How many changes the notebook had seen when it was asked for."""


class Notebook:
    """Saved and known words. Changes hold at once; they are written in the background."""

    def __init__(self, acquaintance: Acquaintance, failed: Callable[[str], object]) -> None:
        """`failed` is called, in another thread, with one line where something cannot be kept."""
        self.acquaintance = acquaintance
        self._saved: dict[tuple[str, str], SavedWord] = {}
        self._words: dict[str, list[SavedWord]] = {}
        self._changes = 0
        """How many there have been in this sitting."""
        self._writer = Writer(failed)

    def reading(self) -> Future[Contents]:
        """What the library has once all changes are written; asking it for the result may raise `LibraryError`."""
        return self._writer.submit(_contents, self._changes)

    def take(self, contents: Contents) -> bool:
        """Go by what has been read from now on; whether that is something else than before.

        What was read before the latest change here is out of date and is let go.
        """
        if contents.changes != self._changes:
            return False
        saved = {(word.word, word.sentence): word for word in contents.saved}
        if saved == self._saved and not self.acquaintance.knows_others(contents.known):
            return False
        self._saved = saved
        self._sort()
        self.acquaintance.replace_known(contents.known)
        return True

    @property
    def saved(self) -> list[SavedWord]:
        """The saved words, the latest first."""
        return list(reversed(self._saved.values()))

    def is_saved(self, word: str, sentence: str) -> bool:
        """Whether a word is saved with this sentence."""
        return (word, sentence) in self._saved

    def has_saved(self, word: str) -> bool:
        """Whether a word is saved with any sentence."""
        return word in self._words

    def toggle(self, word: SavedWord) -> bool:
        """Save a word, or take it back where it is saved with this sentence; whether it is saved now."""
        self._changes += 1
        key = word.word, word.sentence
        if self._saved.pop(key, None) is not None:
            self._writer.write(vocabulary.unsave, *key)
        else:
            self._saved[key] = word
            self._writer.write(vocabulary.save, word)
        self._sort()
        return key in self._saved

    def toggle_known(self, word: str) -> bool:
        """Mark a word as known, or no longer; whether it is marked now."""
        self._changes += 1
        if self.acquaintance.is_marked(word):
            self.acquaintance.unlearn([word])
            self._writer.write(vocabulary.unmark_known, [word])
        else:
            self.acquaintance.learn([word])
            self._writer.write(vocabulary.mark_known, [word])
        return self.acquaintance.is_marked(word)

    def standing(self, word: str, sentence: str) -> list[str]:
        """What the reader has to do with a word: ★ saved, ☆ saved from another article, ✓ known."""
        out = []
        others = self._words.get(word, [])
        if self.is_saved(word, sentence):
            out.append("★ saved")
        elif others:
            out.append(f"☆ saved in another sentence{_times(len(others))}")
        if self.acquaintance.is_marked(word):
            out.append("✓ known")
        return out

    def finish(self) -> None:
        """Wait until everything is written."""
        self._writer.finish()

    def _sort(self) -> None:
        self._words = {}
        for word in self._saved.values():
            self._words.setdefault(word.word, []).append(word)


def _contents(changes: int) -> Contents:
    return Contents(vocabulary.saved(), vocabulary.known(), changes)


def _times(count: int) -> str:
    return f" ×{count}" if count > 1 else ""
