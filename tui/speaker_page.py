"""A speaker's page: all that one of them says, in order; from each statement one key goes to its place."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Center, Vertical
from textual.screen import Screen

import styles
from jingdu.analysis import Statement
from jingdu.annotate.findings import Findings
from tui.commands import PAGE_COMMANDS, Place, hints
from widgets.key_line import KeyLine
from widgets.row_list import RowList
from widgets.speaker_head import SpeakerHead
from widgets.statement_list import StatementList

Correct = Callable[[Statement, Callable[[], None]], None]
"""Asks who really says a statement, and calls back when that has changed."""


class SpeakerPage(Screen[Statement | None]):
    """What one speaker says; ends with the statement that the reader wants to go to."""

    CSS_PATH = Path(styles.__file__).with_name("speaker.tcss")
    BINDINGS = [Binding(c.keys, c.name, c.does, show=False) for c in PAGE_COMMANDS]

    def __init__(
        self, findings: Findings, order: list[str], speaker: str, correct: Correct, follow: Callable[[str], None]
    ) -> None:
        super().__init__()
        self._findings, self._correct, self._follow = findings, correct, follow
        self._order = order
        self.speaker = speaker
        self._head = SpeakerHead(findings, speaker)
        self._list = StatementList(findings.article, list(findings.said_by(speaker)), id="statements")

    def compose(self) -> ComposeResult:
        """Head, statements, keys."""
        with Center(), Vertical(id="speaker-page"):
            yield self._head
            yield self._list
        yield KeyLine()

    def on_mount(self) -> None:
        """Give the statements the focus."""
        self._list.focus()
        self._list.paint(self._head.colour)
        self.query_one(KeyLine).show(hints(Place.PAGE))

    def _show(self, at: int) -> None:
        self._head.show(self.speaker)
        self._list.paint(self._head.colour)
        self._list.show(list(self._findings.said_by(self.speaker)), at)

    def action_line(self, by: int) -> None:
        """The next or previous statement."""
        self._list.move_line(by)

    def action_page(self, by: int) -> None:
        """About a page further on."""
        self._list.move_page(by)

    def action_start(self) -> None:
        """The first statement."""
        self._list.move_to_start()

    def action_end(self) -> None:
        """The last statement."""
        self._list.move_to_end()

    def action_go_there(self) -> None:
        """To the statement's place in the article."""
        self._list.choose()

    def action_reasons(self) -> None:
        """By which rule each statement was attributed, and how sure that is; or no longer."""
        self._list.show_reasons(not self._list.statements.reasons)

    def action_correct(self) -> None:
        """Say who really says it; then the page goes on without it."""
        statement, at = self._list.statement, self._list.at
        if statement is not None:
            self._correct(statement, lambda: self._show(at))

    def action_follow(self) -> None:
        """Put the speaker in the spotlight, and back to the article."""
        self._follow(self.speaker)
        self.dismiss(None)

    def action_speaker(self, by: int) -> None:
        """The next or previous speaker's page, in the order of the sidebar."""
        at = self._order.index(self.speaker) + by
        if 0 <= at < len(self._order):
            self.speaker = self._order[at]
            self._show(0)

    def action_leave(self) -> None:
        """Back to where the reader was."""
        self.dismiss(None)

    def action_help(self) -> None:
        """The keys of this page."""
        from tui.help import HelpScreen

        self.app.push_screen(HelpScreen(PAGE_COMMANDS))

    @on(RowList.Chosen)
    def _chosen(self) -> None:
        self.dismiss(self._list.statement)

    @on(KeyLine.Pressed)
    async def _hint_pressed(self, event: KeyLine.Pressed) -> None:
        await self.run_action(event.command)
