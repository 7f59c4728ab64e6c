"""The help page: every key, by chapter."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from pathlib import Path

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Container, Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

import styles
from jingdu.cells import width
from tui.commands import Command, Group

KEY_CELLS = 11


class HelpScreen(ModalScreen[None]):
    """Shows the commands; any of the usual keys closes it."""

    CSS_PATH = Path(styles.__file__).with_name("help.tcss")
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (110, "-wide")]

    BINDINGS = [
        Binding("escape,q,question_mark,enter,f1", "dismiss", show=False),
        Binding("j", "scroll(1)", show=False),
        Binding("k", "scroll(-1)", show=False),
    ]

    def __init__(self, commands: Sequence[Command]) -> None:
        super().__init__()
        self._commands = commands

    def compose(self) -> ComposeResult:
        """A box with the chapters, in two columns where there is room."""
        chapters = [(group, list(some)) for group, some in groupby(self._commands, key=lambda command: command.group)]
        with VerticalScroll(id="help"):
            with Container(id="chapters"):
                for column in (chapters[0::2], chapters[1::2]):
                    with Vertical():
                        for group, commands in column:
                            yield Static(_chapter(group, commands), classes="chapter")
            yield Static(Content(HINT), classes="chapter")

    def on_mount(self) -> None:
        """So that the arrows scroll."""
        box = self.query_one("#help")
        box.border_title = "Keys"
        box.border_subtitle = "esc closes"
        box.focus()

    def action_scroll(self, by: int) -> None:
        """By a line."""
        self.query_one("#help").scroll_relative(y=by, animate=False)


HINT = "Mouse: hover a word for its card, click it to put the cursor there, drag to select; y copies."


def _chapter(group: Group, commands: list[Command]) -> Content:
    lines = [Content.styled(str(group), "bold $primary")]
    for command in commands:
        if command.in_help:
            gap = " " * max(1, KEY_CELLS - width(command.shown))
            lines.append(Content.assemble((command.shown, "bold"), gap, command.does))
    return Content("\n").join(lines)
