"""Writing the vocabulary to a file: which form, and where it was put."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import ModalScreen

import styles
from jingdu.cache import store
from jingdu.errors import SourceError
from jingdu.export import flashcards
from jingdu.export.flashcards import Flashcard
from jingdu.export.table import to_csv
from jingdu.library.vocabulary import SavedWord
from jingdu.settings import Standard
from widgets.pieces import Piece, Pieces
from widgets.row_list import RowList

Write = Callable[[Sequence[Flashcard], Path], None]


def _as_text(form: Callable[[Sequence[Flashcard]], str]) -> Write:
    return lambda cards, path: store(path, form(cards).encode())


def _csv(cards: Sequence[Flashcard]) -> str:
    return to_csv([flashcards.no_formula(flashcards.row(card)) for card in cards], flashcards.COLUMNS)


@dataclass(frozen=True, slots=True)
class Form:
    """A form in which the vocabulary can be written."""

    name: str
    what: str
    ending: str
    """Of the file's name."""
    write: Write


FORMS = (
    Form("Anki, text", "File > Import in Anki", "-anki.txt", _as_text(flashcards.anki_text)),
    Form("Anki, package", "a deck with cards of its own look", ".apkg", flashcards.anki_package),
    Form("Pleco", "Import Cards in Pleco", "-pleco.txt", _as_text(flashcards.pleco)),
    Form("CSV", "for a spreadsheet", ".csv", _as_text(_csv)),
)


def free_name(folder: Path, ending: str) -> Path:
    """A name that no file has yet: vocabulary-2026-01-31.csv, vocabulary-2026-01-31-2.csv."""
    stem, number = f"vocabulary-{date.today().isoformat()}", 1
    while (path := folder / f"{stem}{f'-{number}' if number > 1 else ''}{ending}").exists():
        number += 1
    return path


async def export(words: Sequence[SavedWord], form: Form, standard: Standard) -> Path:
    """Write the words, in a thread, into the folder where the reader was started. Raises `SourceError`, `OSError`."""

    def write() -> Path:
        path = free_name(Path.cwd(), form.ending)
        form.write(flashcards.flashcards(words, standard), path)
        return path

    return await asyncio.to_thread(write)


class FormEntries:
    """The forms, a row each."""

    def __len__(self) -> int:
        return len(FORMS)

    def selectable(self, index: int) -> bool:
        """Every form can be had."""
        return True

    def row(self, index: int, row: int, columns: int) -> Pieces:
        """Its name, and what it is for."""
        form = FORMS[index]
        return [Piece(f"  {form.name:16}", "name"), Piece(form.what, "faint")]


class ExportScreen(ModalScreen[Form | None]):
    """Asks in which form; dismissed with it, or None."""

    CSS_PATH = Path(styles.__file__).with_name("words.tcss")
    BINDINGS = [
        Binding("escape,q,x", "dismiss(None)", show=False),
        Binding("j,down", "move(1)", show=False),
        Binding("k,up", "move(-1)", show=False),
        Binding("enter", "choose", show=False),
    ]

    def compose(self) -> ComposeResult:
        """A box with the forms."""
        with Vertical(id="export"):
            yield RowList(FormEntries(), id="forms")

    def on_mount(self) -> None:
        """So that the keys go to the list."""
        box = self.query_one("#export")
        box.border_title = "Write your vocabulary"
        box.border_subtitle = "enter writes · esc leaves it"
        self.query_one(RowList).focus()

    def action_move(self, by: int) -> None:
        """The next or previous form."""
        self.query_one(RowList).move_line(by)

    def action_choose(self) -> None:
        """The one under the cursor."""
        self.query_one(RowList).choose()

    @on(RowList.Chosen)
    def _chosen(self, event: RowList.Chosen) -> None:
        event.stop()
        self.dismiss(FORMS[event.index])


def why_not(error: SourceError | OSError) -> str:
    """One line for what kept the file from being written."""
    return str(error) if isinstance(error, SourceError) else error.strerror or str(error)
