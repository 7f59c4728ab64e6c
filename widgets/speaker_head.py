"""The head of a speaker's page: who it is, how much of the article they say, and where."""

from __future__ import annotations

from rich.style import Style
from textual.strip import Strip
from textual.widget import Widget

from jingdu.annotate.findings import Findings
from jingdu.cells import width
from widgets.colours import speaker_colour
from widgets.pieces import Piece, Pieces, strip_of
from widgets.speakers import KEYED, percent, standing, strip_pieces


class SpeakerHead(Widget):
    """Four rows: name and standing, how much and under which other names, where, air."""

    COMPONENT_CLASSES = {"speaker--faint"}
    DEFAULT_CSS = "SpeakerHead { height: 4; }"

    def __init__(self, findings: Findings, speaker: str, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.findings = findings
        self.speaker = speaker

    def show(self, speaker: str) -> None:
        """Show a speaker, or what has changed about them."""
        self.speaker = speaker
        self.refresh()

    @property
    def colour(self) -> Style:
        """The speaker's colour."""
        place = self.findings.place_of(self.speaker) or 0
        return Style(color=speaker_colour(place, self.app.current_theme.dark).rich_color)

    def render_line(self, y: int) -> Strip:
        """The row `y`."""
        return strip_of(self._row(y), self.size.width, self._style)

    def _row(self, y: int) -> Pieces:
        speaker, place = self.findings.speaker(self.speaker), self.findings.place_of(self.speaker)
        if speaker is None or place is None or y > 2:
            return []
        bar = Piece("▌ ", self.colour)
        if y == 2:
            strip = self.findings.presence(speaker.id, max(1, self.size.width - 4))
            return [bar, *strip_pieces(strip, self.colour)]
        if y == 0:
            number = f"{place + 1}" if place < KEYED else ""
            gap = " " * max(1, self.size.width - 5 - width(speaker.name + standing(speaker) + number) - 1)
            name = Piece(speaker.name, self.colour + Style(bold=True))
            return [bar, name, Piece("  " + standing(speaker)), Piece(gap + number, "faint")]
        count = len(self.findings.said_by(speaker.id))
        often = "1 statement" if count == 1 else f"{count} statements"
        parts = [often, f"{percent(self.findings.share(speaker.id))} of the article"]
        if speaker.aliases:
            parts.append("also " + "、".join(speaker.aliases))
        return [bar, Piece(" · ".join(parts), "faint")]

    def _style(self, name: str) -> Style:
        return self.get_visual_style(*(["speaker--" + name] if name else [])).rich_style
