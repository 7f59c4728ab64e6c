"""A line above a list to type into; the list shows what has all the words."""

from __future__ import annotations

from dataclasses import dataclass

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Input, Label


class FilterLine(Horizontal):
    """Says what is typed, as it is typed; hidden while it is empty and nobody types."""

    DEFAULT_CSS = """
    FilterLine { height: 1; display: none; }
    FilterLine.-open { display: block; }
    FilterLine Input { border: none; height: 1; width: 1fr; padding: 0; background: transparent; }
    FilterLine Input:focus { border: none; }
    FilterLine .mark { height: 1; width: auto; }
    """
    # with priority: what is typed right after them is no longer the line's
    BINDINGS = [
        Binding("escape", "cancel", show=False, priority=True),
        Binding("enter,down", "submit", show=False, priority=True),
    ]

    @dataclass
    class Changed(Message):
        """Other words stand in the line."""

        query: str

    class Submitted(Message):
        """The reader is content with the words, and wants to the list."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name_of_input = name

    def compose(self) -> ComposeResult:
        """What it is for, the line."""
        yield Label("filter ", classes="mark")
        yield Input(id=self._name_of_input, select_on_focus=False)

    @property
    def line(self) -> Input:
        """The line that is typed into."""
        return self.query_one(Input)

    def open(self) -> None:
        """Show the line and give it the focus."""
        self.add_class("-open")
        # at once, not when the queue is empty: what is typed right after the key belongs into the line
        self.screen.set_focus(self.line)

    def clear(self) -> None:
        """Take the words and the line away."""
        self.line.value = ""
        self.remove_class("-open")

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        event.stop()
        self.post_message(self.Changed(event.value))

    def action_submit(self) -> None:
        """Enter, or down: the words stay."""
        if not self.line.value.strip():
            self.clear()
        self.post_message(self.Submitted())

    def action_cancel(self) -> None:
        """Escape: the words go."""
        self.clear()
        self.post_message(self.Submitted())
