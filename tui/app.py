"""The application: themes, the palette, when to collect garbage, how to end."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.app import App
from textual.color import Color
from textual.events import Event, InputEvent

import styles

if TYPE_CHECKING:
    from textual.command import Provider

from tui.ending import end_on_signals
from tui.idle import IdleCollector
from tui.opening import Opened
from tui.screen import ReaderScreen
from tui.themes import THEMES

QUIET = 0.55
"""How much of a mark's colour its quiet form has."""


def _commands() -> type[Provider]:
    """Imported when the palette is opened for the first time."""
    from tui.palette import Commands

    return Commands


class Jingdu(App[None]):
    """The reader."""

    TITLE = "jingdu 精读"
    CSS_PATH: ClassVar = [Path(styles.__file__).with_name("jingdu.tcss")]
    ENABLE_COMMAND_PALETTE = True
    COMMANDS: ClassVar = App.COMMANDS | {_commands}

    def __init__(self, opened: Opened) -> None:
        super().__init__()
        self._opened = opened
        self._idle = IdleCollector()
        for theme in THEMES:
            self.register_theme(theme)
        wanted = os.environ.get("JINGDU_THEME", "")
        self.theme = wanted if wanted in self.available_themes else THEMES[0].name

    def get_css_variables(self) -> dict[str, str]:
        """The theme's colours, and those of the quiet marks: the text's own with a little of a mark's."""
        variables = super().get_css_variables()
        ink = Color.parse(variables["foreground"])
        for name, colour in (("quiet-number", "warning"), ("quiet-term", "accent")):
            variables[name] = ink.blend(Color.parse(variables[colour]), QUIET).hex
        return variables

    def get_default_screen(self) -> ReaderScreen:
        """The reader's screen is the first and, but for help, the only one."""
        return ReaderScreen(self._opened)

    def on_load(self) -> None:
        """Textual is about to take the terminal: from here on a signal must give it back."""
        end_on_signals(self)

    def on_mount(self) -> None:
        """What can wait until the article is on the screen."""
        self.call_after_refresh(self._idle.start, self)

    async def on_event(self, event: Event) -> None:
        """Note when somebody types, so that garbage is collected when nobody does."""
        if isinstance(event, InputEvent):
            self._idle.busy()
        await super().on_event(event)
