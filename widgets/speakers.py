"""The speaker sidebar: who speaks in the article, how often, and under which key."""

from __future__ import annotations

from rich.style import Style

from jingdu.annotate.findings import Findings
from jingdu.cells import width
from widgets.colours import speaker_colour
from widgets.pieces import Piece, Pieces
from widgets.row_list import RowList


class SpeakerEntries:
    """The speakers in order of appearance, two rows each: name and count, role and affiliation."""

    def __init__(self, findings: Findings) -> None:
        self.findings = findings
        self.chosen: str | None = None
        self.speaking: str | None = None
        self.dark = True

    def __len__(self) -> int:
        return len(self.findings.speakers)

    def selectable(self, index: int) -> bool:
        """Every speaker can be chosen."""
        return True

    def row(self, index: int, row: int, columns: int) -> Pieces:
        """Row 0: key, bar, name, number of statements. Row 1: role and affiliation. Row 2 is air."""
        speaker = self.findings.speakers[index]
        colour = Style(color=speaker_colour(index, self.dark).rich_color, bold=row == 0)
        if row == 2:
            return []
        bar = Piece("▌" if self.chosen == speaker.id else "▎", colour)
        if row == 1:
            what = " · ".join(part for part in (speaker.role, speaker.affiliation) if part) or KINDS[speaker.kind]
            return [Piece("  "), bar, Piece(" " + what, "faint")]
        key = str(index + 1) if index < 9 else " "
        count = f"×{len(self.findings.said_by(speaker.id))} "
        name = speaker.name + (" •" if self.speaking == speaker.id else "")
        gap = columns - 4 - width(name) - width(count)
        return [Piece(key + " ", "faint"), bar, Piece(" " + name, colour), Piece(" " * max(1, gap) + count, "faint")]


KINDS = {
    "person": "person",
    "group": "group",
    "organisation": "organisation",
    "document": "document",
    "anonymous": "not named",
    "reporter": "reporter",
}


class SpeakerSidebar(RowList):
    """The speakers as a list."""

    row_height = 3
    air = 1

    def __init__(self, findings: Findings, *, id: str | None = None) -> None:
        self.speakers = SpeakerEntries(findings)
        super().__init__(self.speakers, id=id)

    def show(self, findings: Findings) -> None:
        """Show the speakers that have been found so far."""
        self.speakers.findings = findings
        self.grown()

    def choose_speaker(self, speaker: str | None) -> None:
        """Mark the speaker in the spotlight."""
        self.speakers.chosen = speaker
        place = self.speakers.findings.place_of(speaker)
        if place is not None:
            self.index = place
        self.refresh()

    def mark_speaking(self, speaker: str | None) -> None:
        """Mark who speaks at the reader's cursor."""
        if speaker != self.speakers.speaking:
            self.speakers.speaking = speaker
            self.refresh()

    def notify_style_update(self) -> None:
        """The colours of speakers depend on whether the theme is dark."""
        super().notify_style_update()
        self.speakers.dark = self.app.current_theme.dark
