"""The question who really says something."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

import styles
from jingdu.annotate.findings import Findings
from jingdu.cells import fit
from widgets.row_list import RowList
from widgets.speaker_choice import SpeakerChoiceList
from widgets.speakers import KEYED

SHOWN_CELLS = 110


@dataclass(frozen=True, slots=True)
class Choice:
    """Who was chosen."""

    speaker: str | None
    """A speaker's id; None for nobody."""


class SpeakerChoice(ModalScreen[Choice | None]):
    """A small list over the page; `escape` leaves everything as it is."""

    CSS_PATH = Path(styles.__file__).with_name("speaker.tcss")
    BINDINGS = [
        Binding("escape,q,e", "dismiss", show=False),
        Binding("j,down", "line(1)", show=False),
        Binding("k,up", "line(-1)", show=False),
        Binding("enter", "choose", show=False),
        *(Binding(str(n), f"number({n})", show=False) for n in range(KEYED + 1)),
    ]

    def __init__(self, findings: Findings, what: str, now: str | None, found: str | None) -> None:
        super().__init__()
        self._what = what
        self._list = SpeakerChoiceList(findings, now, found, id="choice")

    def compose(self) -> ComposeResult:
        """The words in question, and who may have said them."""
        with Vertical(id="choice-box"):
            yield Static(Content(fit(self._what, SHOWN_CELLS).rstrip()), id="choice-what")
            yield self._list

    def on_mount(self) -> None:
        """So that the keys go to the list."""
        box = self.query_one("#choice-box")
        box.border_title = "Who says this?"
        box.border_subtitle = "enter or number · esc leaves it"
        self._list.styles.height = len(self._list.choice)
        self._list.focus()

    def action_line(self, by: int) -> None:
        """Up or down."""
        self._list.move_line(by)

    def action_choose(self) -> None:
        """The one under the cursor."""
        self._list.choose()

    def action_number(self, number: int) -> None:
        """The speaker with a number; 0 is nobody."""
        if number == 0:
            self.dismiss(Choice(None))
        elif number < len(self._list.choice):
            self.dismiss(Choice(self._list.choice.speaker(number - 1)))

    @on(RowList.Chosen)
    def _chosen(self, event: RowList.Chosen) -> None:
        self.dismiss(Choice(self._list.choice.speaker(event.index)))
