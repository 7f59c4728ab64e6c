"""A titled box around a list: one row of title, then the list."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widget import Widget

from widgets.row_list import RowList


class PanelTitle(Widget):
    """The title of a panel with the key that leads to it and how much is in it."""

    COMPONENT_CLASSES = {"panel-title--key", "panel-title--count"}
    DEFAULT_CSS = "PanelTitle { height: 1; }"

    def __init__(self, name: str, key: str) -> None:
        super().__init__()
        self._title, self._key = name, key
        self.count: int | None = None
        self.note = ""

    def render(self) -> Content:
        """`Numbers 38 #`"""
        count = "" if self.count is None else f" {self.count}"
        key = self.get_visual_style("panel-title--key", partial=True)
        faint = self.get_visual_style("panel-title--count", partial=True)
        note = f" {self.note}" if self.note else ""
        return Content.assemble((self._title, "bold"), (count, faint), "  ", (self._key, key), (note, faint))

    def show_count(self, count: int) -> None:
        """Show how many entries the list has."""
        if count != self.count:
            self.count = count
            self.refresh()

    def show_note(self, note: str) -> None:
        """Show a word about how the list is shown."""
        self.note = note
        self.refresh()


class Panel(Vertical):
    """A list under its title."""

    DEFAULT_CSS = "Panel { height: 1fr; }"

    def __init__(self, name: str, key: str, rows: RowList, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.title = PanelTitle(name, key)
        self.rows = rows

    def compose(self) -> ComposeResult:
        """Title, list."""
        yield self.title
        yield self.rows
