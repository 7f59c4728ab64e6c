"""Following who speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on

from jingdu.article import Span
from tui.correcting import Correcting
from widgets.reading.pane import ReadingPane
from widgets.row_list import RowList

if TYPE_CHECKING:
    from jingdu.analysis import Statement


class Following(Correcting):
    """The actions about speakers and statements."""

    def action_statement(self, by: int) -> None:
        """The next or previous statement, of the speaker in the spotlight if there is one."""
        findings, spotlight, cursor = self.growing.findings, self.pane.spotlight, self.pane.cursor
        find = findings.next_statement if by > 0 else findings.previous_statement
        target = find(spotlight, cursor)
        if target is not None:
            self.jump(target.start, light=Span(target.start, target.end))

    def action_speaker(self, number: int) -> None:
        """Follow the speaker with a number, or nobody for 0; the same number again lets go."""
        speakers = self.growing.findings.speakers
        chosen = speakers[number - 1].id if 0 < number <= len(speakers) else None
        if number == 0 or chosen is not None:
            self.follow(None if chosen == self.pane.spotlight else chosen)

    def action_follow_here(self) -> None:
        """Follow the speaker under the list's cursor, else who speaks at the reader's; once more lets go."""
        speaker = self._speaker_here()
        if speaker is not None:
            self.follow(None if speaker == self.pane.spotlight else speaker)

    def action_sort_speakers(self) -> None:
        """The speakers by share, or by first appearance."""
        if self.sides is not None:
            by_share = not self.sides.speakers.speakers.by_share
            self.sides.speakers.sort(by_share)
            self.sides.speaker_panel.title.show_note("↓share" if by_share else "")

    def action_speaker_page(self) -> None:
        """All that the speaker under the list's cursor says, else who speaks at the reader's."""
        speaker = self._speaker_here()
        if speaker is None:
            self.notify("Nobody who is known speaks here.", markup=False, timeout=3)
        else:
            self.open_page(speaker)

    def open_page(self, speaker: str) -> None:
        """Open a speaker's page; what is chosen there is gone to."""
        from tui.speaker_page import SpeakerPage

        findings = self.growing.findings
        order = self.sides.speakers.speakers.ids if self.sides is not None else []

        def go(statement: Statement | None) -> None:
            if statement is not None:
                self.leave_list()
                self.jump(statement.start, light=Span(statement.start, statement.end), at=1 / 3)

        self.app.push_screen(SpeakerPage(findings, order, speaker, self.correct, self.follow), go)

    def _speaker_here(self) -> str | None:
        if self.sides is not None and self.focused is self.sides.speakers:
            chosen = self.sides.speakers.speaker
            return chosen.id if chosen is not None else None
        statement = self.growing.findings.statements.at(self.pane.cursor)
        return statement.speaker if statement is not None else None

    @on(ReadingPane.BarClicked)
    def _bar_clicked(self, event: ReadingPane.BarClicked) -> None:
        """The bar of a line follows whose it is, as their number does."""
        said = self.growing.findings.statements.over(*event.line)
        if said and said[0].speaker is not None:
            self.follow(None if said[0].speaker == self.pane.spotlight else said[0].speaker)

    @on(RowList.Clicked, "#speakers")
    def _speaker_clicked(self) -> None:
        self.action_follow_here()

    @on(RowList.Chosen, "#speakers")
    def _speaker_chosen(self) -> None:
        speaker = self._speaker_here()
        if speaker is not None:
            self.open_page(speaker)

    def follow(self, speaker: str | None) -> None:
        """Put a speaker in the spotlight."""
        self.pane.spotlight = speaker
        if self.sides is not None:
            self.sides.speakers.choose_speaker(speaker)
        self._show_place()
