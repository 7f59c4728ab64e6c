"""Following who speaks."""

from __future__ import annotations

from jingdu.article import Span
from tui.base import ReaderBase
from widgets.speakers import SpeakerSidebar


class Following(ReaderBase):
    """The actions about speakers and statements."""

    def action_statement(self, by: int) -> None:
        """The next or previous statement, of the speaker in the spotlight if there is one."""
        said = self.growing.findings.said_by(self.pane.spotlight)
        cursor = self.pane.cursor
        if by > 0:
            target = next((s for s in said if s.start > cursor), None)
        else:
            at = self.growing.findings.statements.at(cursor)
            limit = at.start if at is not None and at in said else cursor
            target = next((s for s in reversed(said) if s.end <= limit or s.start < limit), None)
        if target is not None:
            self.jump(target.start, light=Span(target.start, target.end))

    def action_speaker(self, number: int) -> None:
        """Follow the speaker with a number, or nobody for 0; the same number again lets go."""
        speakers = self.growing.findings.speakers
        chosen = speakers[number - 1].id if 0 < number <= len(speakers) else None
        if number == 0 or chosen is not None:
            self.follow(None if chosen == self.pane.spotlight else chosen)

    def follow(self, speaker: str | None) -> None:
        """Put a speaker in the spotlight."""
        self.pane.spotlight = speaker
        for sidebar in self.query(SpeakerSidebar):
            sidebar.choose_speaker(speaker)
        self._show_place()
