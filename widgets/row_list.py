"""A list of entries, each of a fixed number of rows, of which only the visible ones are drawn.

A book has tens of thousands of numbers: they cannot each be a widget, nor be drawn before somebody looks.
"""

from __future__ import annotations

from typing import Protocol

from rich.style import Style
from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.strip import Strip

from jingdu.article import Span
from widgets.line_view import LineView
from widgets.pieces import Pieces, strip_of


class Entries(Protocol):
    """What a list shows."""

    def __len__(self) -> int: ...

    def row(self, index: int, row: int, columns: int) -> Pieces:
        """The text of one row of an entry, counted from 0, for a list of `columns` cells."""

    def selectable(self, index: int) -> bool:
        """Whether the entry can be chosen; a header cannot."""


STYLES = ("name", "faint", "value", "rise", "fall", "header", "english", "current")


class RowList(LineView, can_focus=True, inherit_bindings=False):
    """A list with a cursor; `enter` or a click chooses an entry."""

    COMPONENT_CLASSES = {"rows--cursor", "rows--cursor-blurred", *("rows--" + name for name in STYLES)}
    DEFAULT_CSS = """
    RowList { height: 1fr; overflow-y: auto; }
    """
    row_height = 1
    """Rows of an entry."""
    air = 0
    """How many of those, the last ones, are empty."""

    class Clicked(Message):
        """An entry of a list that tells a click from a choice was clicked."""

        def __init__(self, rows: RowList, index: int) -> None:
            super().__init__()
            self.rows, self.index = rows, index

        @property
        def control(self) -> RowList:
            """The list, so that handlers can be told apart by its id."""
            return self.rows

    class Chosen(Message):
        """An entry was chosen."""

        def __init__(self, rows: RowList, index: int) -> None:
            super().__init__()
            self.rows, self.index = rows, index

        @property
        def control(self) -> RowList:
            """The list, so that handlers can be told apart by its id."""
            return self.rows

    def __init__(self, entries: Entries, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.auto_links = False
        self.entries = entries
        self._index = 0
        self._styles: dict[tuple[str, str], Style] = {}

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """The rows of all entries, for a list that is as high as that, also before its size has been told to it."""
        return self._top_of(len(self.entries))

    @property
    def _lead(self) -> int:
        """Rows above a header that begins the list: they set it apart from what precedes, and nothing does."""
        return self.row_height - 1 if len(self.entries) and not self.entries.selectable(0) else 0

    def _top_of(self, index: int) -> int:
        """The first row of an entry."""
        return max(0, index * self.row_height - self._lead)

    def _entry_at(self, y: int) -> tuple[int, int]:
        """The entry at a row of the view, and which of its rows that is."""
        return divmod(y + int(self.scroll_offset.y) + self._lead, self.row_height)

    @property
    def index(self) -> int:
        """The entry under the list's cursor."""
        return self._index

    @index.setter
    def index(self, index: int) -> None:
        self._index = max(0, min(index, len(self.entries) - 1))
        self._show_index()
        self.refresh()

    def grown(self) -> None:
        """The entries changed, most often because more came in."""
        size = Size(self.scrollable_content_region.width, self._top_of(len(self.entries)))
        self.set_extent(size)
        if self.entries and not self.entries.selectable(min(self._index, len(self.entries) - 1)):
            self._index = self._selectable_from(self._index, 1) or self._index
        self.refresh()

    def move_line(self, by: int) -> None:
        """Move the cursor by entries."""
        step = 1 if by > 0 else -1
        index = self._index
        for _ in range(abs(by)):
            found = self._selectable_from(index + step, step)
            if found is None:
                break
            index = found
        self.index = index

    def move_page(self, by: int) -> bool:
        """Move by as many entries as are in view."""
        before = self._index
        self.move_line(by * max(1, self.size.height // self.row_height - 1))
        return self._index != before

    def move_to_start(self) -> None:
        """Go to the first entry."""
        self.index = self._selectable_from(0, 1) or 0
        self.scroll_to(y=0, animate=False)

    def move_to_end(self) -> None:
        """Go to the last entry."""
        self.index = self._selectable_from(len(self.entries) - 1, -1) or 0

    def choose(self) -> None:
        """Choose the entry under the cursor."""
        if self._index < len(self.entries) and self.entries.selectable(self._index):
            self.post_message(self.Chosen(self, self._index))

    def place(self, index: int) -> Span | None:
        """Where in the text an entry stands; None for one that stands for no place."""
        return None

    def go_near(self, offset: int) -> None:
        """Put the list's cursor on the entry nearest to a place in the text, in a list of places."""

    def _selectable_from(self, index: int, step: int) -> int | None:
        while 0 <= index < len(self.entries):
            if self.entries.selectable(index):
                return index
            index += step
        return None

    def _show_index(self) -> None:
        top, height = int(self.scroll_offset.y), self.size.height
        first = self._top_of(self._index)
        # a header right above stays in view with its first entry
        has_header = self._index > 0 and not self.entries.selectable(self._index - 1)
        wanted = self._top_of(self._index - 1) if has_header else first
        if wanted < top:
            self.scroll_to(y=wanted, animate=False)
        elif first + self.row_height > top + height:
            self.scroll_to(y=first + self.row_height - height, animate=False)

    # -- drawing

    def render_line(self, y: int) -> Strip:
        """The row `y` of the view."""
        columns = self.scrollable_content_region.width
        index, row = self._entry_at(y)
        if index >= len(self.entries):
            return Strip.blank(columns, self._style("", ""))
        over = ""
        if index == self._index and row < self.row_height - self.air and self.entries.selectable(index):
            over = "cursor" if self.has_focus else "cursor-blurred"
        return strip_of(self.entries.row(index, row, columns), columns, lambda name: self._style(name, over))

    def _style(self, name: str, over: str) -> Style:
        style = self._styles.get((name, over))
        if style is None:
            names = ["rows--" + part for part in (name, over) if part]
            style = self._styles[name, over] = self.get_visual_style(*names).rich_style
        return style

    def notify_style_update(self) -> None:
        """Another theme, or focus came or went."""
        super().notify_style_update()
        self._styles.clear()

    # -- the mouse

    def on_resize(self) -> None:
        """The width is part of the list's size."""
        self.grown()

    def on_click(self, event: events.Click) -> None:
        """Choose what was clicked."""
        index, _ = self._entry_at(event.y)
        if index < len(self.entries) and self.entries.selectable(index):
            self.index = index
            self.choose()

    def _on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        self._wheel(event, self.row_height * 2)

    def _on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        self._wheel(event, -self.row_height * 2)

    def _wheel(self, event: events.MouseEvent, by: int) -> None:
        event.stop()
        event.prevent_default()
        self.scroll_to(y=self.scroll_offset.y + by, animate=False)

    def refresh_entry(self, index: int) -> None:
        """One entry looks different."""
        y = self._top_of(index) - int(self.scroll_offset.y)
        self.refresh(Region(0, y, self.size.width, self.row_height))
