"""The help page: every key, by chapter."""

from __future__ import annotations

from itertools import groupby

from jingdu.cells import width
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from tui.commands import COMMANDS, Command

KEY_CELLS = 9


class HelpScreen(ModalScreen[None]):
    """Shows the commands; any of the usual keys closes it."""

    BINDINGS = [
        Binding("escape,q,question_mark,enter,f1", "dismiss", show=False),
        Binding("j", "scroll(1)", show=False),
        Binding("k", "scroll(-1)", show=False),
    ]

    def compose(self) -> ComposeResult:
        """A box with the chapters."""
        with VerticalScroll(id="help"):
            for group, commands in groupby(COMMANDS, key=lambda command: command.group):
                yield Static(Content.styled(str(group), "bold $primary"), classes="chapter")
                yield Static(Content("\n").join([_line(command) for command in commands]))
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


HINT = "Hover a word with the mouse for its card; click it to put the cursor there; drag to select, then y copies."


def _line(command: Command) -> Content:
    gap = " " * max(1, KEY_CELLS - width(command.shown))
    return Content.assemble((command.shown, "bold"), gap, command.does)
