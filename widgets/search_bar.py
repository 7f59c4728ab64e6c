"""The search bar: a line to type into, and the two keys that end it."""

from __future__ import annotations

from dataclasses import dataclass

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Label


class SearchBar(Horizontal):
    """Says what is typed, as it is typed; knows nothing of how it is found."""

    COMPONENT_CLASSES = {"search--key"}
    DEFAULT_CSS = """
    SearchBar { height: 1; }
    SearchBar Input { border: none; height: 1; width: 1fr; padding: 0; background: transparent; }
    SearchBar Input:focus { border: none; }
    SearchBar Label { height: 1; width: auto; }
    """
    # with priority: what is typed right after them is no longer the bar's
    BINDINGS = [
        Binding("escape", "cancel", show=False, priority=True),
        Binding("enter", "submit", show=False, priority=True),
    ]

    @dataclass
    class Changed(Message):
        """Another query stands in the bar."""

        query: str

    @dataclass
    class Submitted(Message):
        """The reader is content with the query."""

        query: str

    class Cancelled(Message):
        """The reader wants back to where the search began."""

    def compose(self) -> ComposeResult:
        """A slash, the line, the keys."""
        yield Label("/", id="slash")
        yield Input(id="query", select_on_focus=True)
        yield Label("", id="ends")

    def on_mount(self) -> None:
        """Say which keys end it."""
        key = self.get_visual_style("search--key", partial=True)
        ends = (("enter", key), " keep the hits   ", ("esc", key), " back")
        self.query_one("#ends", Label).update(Content.assemble(*ends))

    @property
    def line(self) -> Input:
        """The line that is typed into."""
        return self.query_one("#query", Input)

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        event.stop()
        self.post_message(self.Changed(event.value))

    def action_submit(self) -> None:
        """Enter."""
        self.post_message(self.Submitted(self.line.value))
        self.screen.set_focus(None)

    def action_cancel(self) -> None:
        """Escape."""
        self.post_message(self.Cancelled())
        self.screen.set_focus(None)
