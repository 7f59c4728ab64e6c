"""A list to choose a speaker from, or nobody."""

from __future__ import annotations

from rich.style import Style

from jingdu.annotate.findings import Findings
from jingdu.cells import width
from widgets.colours import speaker_colour
from widgets.pieces import Piece, Pieces
from widgets.row_list import RowList
from widgets.speakers import KEYED, standing


class ChoiceEntries:
    """The speakers in order of appearance, then nobody."""

    def __init__(self, findings: Findings, now: str | None, found: str | None) -> None:
        self.findings = findings
        self.now, self.found = now, found
        self.dark = True

    def __len__(self) -> int:
        return len(self.findings.speakers) + 1

    def selectable(self, index: int) -> bool:
        """Everybody can be chosen."""
        return True

    def speaker(self, index: int) -> str | None:
        """The id of an entry's speaker; None for nobody."""
        return self.findings.speakers[index].id if index < len(self.findings.speakers) else None

    def index_of(self, speaker: str | None) -> int:
        """The entry of a speaker, or of nobody."""
        place = self.findings.place_of(speaker)
        return len(self.findings.speakers) if place is None else place

    def row(self, index: int, row: int, columns: int) -> Pieces:
        """Number, name, what it is now or was found to be, standing."""
        identity = self.speaker(index)
        speaker = self.findings.speaker(identity)
        number = "0" if speaker is None else str(index + 1) if index < KEYED else " "
        name = "nobody who is known" if speaker is None else speaker.name
        colour = Style(bold=True) if speaker is None else self._colour(index)
        note = "  now" if identity == self.now else "  as found" if identity == self.found else ""
        about = "" if speaker is None else "  " + standing(speaker)
        gap = " " * max(0, columns - 5 - width(name) - width(about) - width(note))
        if not gap:
            about = ""
            gap = " " * max(0, columns - 5 - width(name) - width(note))
        bar = Piece(" ┊ " if speaker is None else " ▎ ", "faint" if speaker is None else colour)
        return [Piece(number, "faint"), bar, Piece(name, colour), Piece(about, "faint"), Piece(gap + note, "current")]

    def _colour(self, place: int) -> Style:
        return Style(color=speaker_colour(place, self.dark).rich_color)


class SpeakerChoiceList(RowList):
    """The choice as a list; the cursor begins on who it is now."""

    def __init__(self, findings: Findings, now: str | None, found: str | None, *, id: str | None = None) -> None:
        self.choice = ChoiceEntries(findings, now, found)
        super().__init__(self.choice, id=id)

    def on_mount(self) -> None:
        """Put the cursor on who it is now."""
        self.choice.dark = self.app.current_theme.dark
        self.call_after_refresh(self._begin)

    def _begin(self) -> None:
        self.index = self.choice.index_of(self.choice.now)
