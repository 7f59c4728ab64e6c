"""The articles that were opened together, to go from one to another."""

from __future__ import annotations

from pathlib import Path, PurePath

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import ModalScreen

import styles
from jingdu.cells import fit
from tui.opening import is_url
from widgets.pieces import Piece, Pieces
from widgets.row_list import RowList


class SourceEntries:
    """The sources, by the titles of those that have been read."""

    def __init__(self, sources: list[str], titles: dict[str, str], current: str) -> None:
        self.sources, self._titles, self._current = sources, titles, current

    def __len__(self) -> int:
        return len(self.sources)

    def selectable(self, index: int) -> bool:
        """Every source can be opened."""
        return True

    def row(self, index: int, row: int, columns: int) -> Pieces:
        """Row 0: the title, or the file's name. Row 1: the path or address."""
        source = self.sources[index]
        if row == 1:
            return [Piece("  " + fit(source, columns - 4), "faint")]
        name = self._titles.get(source) or (source if is_url(source) else PurePath(source).name)
        here = source == self._current
        return [Piece("› " if here else "  ", "current"), Piece(name, "current" if here else "name")]


class SourceList(RowList):
    """The sources as a list."""

    row_height = 2


class SessionScreen(ModalScreen[str | None]):
    """Chooses one of the articles; dismissed with its source, or None."""

    CSS_PATH = Path(styles.__file__).with_name("session.tcss")
    BINDINGS = [
        Binding("escape,q,L", "dismiss(None)", show=False),
        Binding("j,down", "move(1)", show=False),
        Binding("k,up", "move(-1)", show=False),
        Binding("enter", "choose", show=False),
    ]

    def __init__(self, entries: SourceEntries) -> None:
        super().__init__()
        self._entries = entries

    def compose(self) -> ComposeResult:
        """A box with the list."""
        with Vertical(id="session"):
            yield SourceList(self._entries, id="sources")

    def on_mount(self) -> None:
        """Begin at the article that is open."""
        self.query_one("#session").border_title = "Articles"
        self.query_one(SourceList).focus()

    def action_move(self, by: int) -> None:
        """The next or previous one."""
        self.query_one(SourceList).move_line(by)

    def action_choose(self) -> None:
        """Open the one under the cursor."""
        self.query_one(SourceList).choose()

    @on(RowList.Chosen)
    def _chosen(self, event: RowList.Chosen) -> None:
        self.dismiss(self._entries.sources[event.index])
