"""The speaker sidebar: who speaks in the article, how much, where, and under which key."""

from __future__ import annotations

from rich.style import Style
from textual import events

from jingdu import presence
from jingdu.analysis import Speaker
from jingdu.annotate.findings import Findings
from jingdu.cells import fit, width
from widgets.colours import speaker_colour
from widgets.pieces import Piece, Pieces
from widgets.row_list import RowList

KEYED = 9
"""How many speakers have a key."""


class SpeakerEntries:
    """The speakers by first appearance or by share; a speaker's number and colour are those of the appearance."""

    rows = 4

    def __init__(self, findings: Findings) -> None:
        self.findings = findings
        self.by_share = False
        self.chosen: str | None = None
        self.speaking: str | None = None
        self.dark = True
        self._order: list[int] = []
        self._strips: dict[tuple[str, int], str] = {}
        self.arrange()

    def __len__(self) -> int:
        return len(self._order)

    def selectable(self, index: int) -> bool:
        """Every speaker can be chosen."""
        return True

    def arrange(self) -> None:
        """Put the speakers in order; to be called when there are more, or when it is known better what they say."""
        self._strips.clear()
        self._order = list(range(len(self.findings.speakers)))
        if self.by_share:
            speakers = self.findings.speakers
            self._order.sort(key=lambda place: -self.findings.share(speakers[place].id))

    def at(self, index: int) -> Speaker:
        """The speaker of an entry."""
        return self.findings.speakers[self._order[index]]

    @property
    def ids(self) -> list[str]:
        """The speakers' ids in the order of the list."""
        return [self.findings.speakers[place].id for place in self._order]

    def index_of(self, speaker: str | None) -> int | None:
        """The entry of a speaker."""
        place = self.findings.place_of(speaker)
        return None if place is None or place not in self._order else self._order.index(place)

    def row(self, index: int, row: int, columns: int) -> Pieces:
        """Row 0: key, bar, name, share. Row 1: role and affiliation. Row 2: where they speak. Row 3 is air."""
        speaker, place = self.at(index), self._order[index]
        if row == 3:
            return []
        colour = Style(color=speaker_colour(place, self.dark).rich_color, bold=row == 0)
        bar = Piece("▌" if self.chosen == speaker.id else "▎", colour)
        if row == 1:
            return [Piece("  "), bar, Piece(" " + standing(speaker), "faint")]
        if row == 2:
            return [Piece("  "), bar, Piece(" "), *strip_pieces(self._strip(speaker, columns - 5), colour)]
        key = str(place + 1) if place < KEYED else " "
        return [Piece(key + " ", "faint"), bar, *self._head(speaker, columns - 3, colour)]

    def _head(self, speaker: Speaker, cells: int, colour: Style) -> list[Piece]:
        """Name, whether they speak at the reader's cursor, statements, share; the name gives way."""
        amount = f" ×{len(self.findings.said_by(speaker.id))} {percent(self.findings.share(speaker.id)):>4} "
        mark = " •" if self.speaking == speaker.id else ""
        room = cells - 1 - width(mark) - width(amount)
        name = speaker.name if width(speaker.name) <= room else fit(speaker.name, room).rstrip()
        gap = " " * max(0, room - width(name))
        return [Piece(" " + name + mark, colour), Piece(gap + amount, "faint")]

    def _strip(self, speaker: Speaker, cells: int) -> str:
        key = speaker.id, cells
        if key not in self._strips:
            self._strips[key] = self.findings.presence(speaker.id, max(1, cells))
        return self._strips[key]


KINDS = {
    "person": "person",
    "group": "group",
    "organisation": "organisation",
    "document": "document",
    "anonymous": "not named",
    "reporter": "reporter",
}


def standing(speaker: Speaker) -> str:
    """Role and affiliation, or else what kind of speaker it is."""
    return " · ".join(part for part in (speaker.role, speaker.affiliation) if part) or KINDS[speaker.kind]


def percent(share: float) -> str:
    """A share in whole per cent; what is there at all is never 0%."""
    return "<1%" if 0 < share < 0.005 else f"{share:.0%}"


def strip_pieces(strip: str, colour: Style) -> list[Piece]:
    """A strip of presence: the speaker's parts in their colour, the others faint."""
    silent = presence.STEPS[0]
    out: list[Piece] = []
    for block in strip:
        style: str | Style = "faint" if block == silent else colour
        if out and out[-1].style == style:
            out[-1] = Piece(out[-1].text + block, style)
        else:
            out.append(Piece(block, style))
    return out


class SpeakerSidebar(RowList):
    """The speakers as a list; `enter` chooses one, a click follows one."""

    SHORT = 16
    """Under so many rows air between the speakers would push others out of view."""

    def __init__(self, findings: Findings, *, id: str | None = None) -> None:
        self.speakers = SpeakerEntries(findings)
        super().__init__(self.speakers, id=id)

    @property
    def speaker(self) -> Speaker | None:
        """The speaker under the list's cursor."""
        return self.speakers.at(self.index) if self.index < len(self.speakers) else None

    def show(self, findings: Findings) -> None:
        """Show the speakers that have been found so far, or that they say more or less than before."""
        self.speakers.findings = findings
        self._arranged()

    def sort(self, by_share: bool) -> None:
        """By share, or by first appearance; the cursor stays on its speaker."""
        self.speakers.by_share = by_share
        self._arranged()

    def _arranged(self) -> None:
        before = self.speaker.id if self.speaker is not None and self.has_focus else None
        self.speakers.arrange()
        self.grown()
        index = self.speakers.index_of(before)
        if index is not None:
            self.index = index

    def choose_speaker(self, speaker: str | None) -> None:
        """Mark the speaker in the spotlight."""
        self.speakers.chosen = speaker
        index = self.speakers.index_of(speaker)
        if index is not None:
            self.index = index
        self.refresh()

    def mark_speaking(self, speaker: str | None) -> None:
        """Mark who speaks at the reader's cursor."""
        before, self.speakers.speaking = self.speakers.speaking, speaker
        for index in {self.speakers.index_of(before), self.speakers.index_of(speaker)} if speaker != before else ():
            if index is not None:
                self.refresh_entry(index)

    @property
    def air(self) -> int:  # type: ignore[override]
        """One empty row under a speaker, where there is room for it."""
        height = self.size.height
        return int(height >= self.SHORT or height >= len(self.speakers) * SpeakerEntries.rows)

    @property
    def row_height(self) -> int:  # type: ignore[override]
        """The rows of a speaker at the list's present height."""
        return SpeakerEntries.rows - 1 + self.air

    def on_resize(self) -> None:
        """The rows of a speaker depend on the height."""
        self.grown()
        self.index = self.index

    def on_click(self, event: events.Click) -> None:
        """A click follows the speaker as their number does; a double click chooses them as `enter` does."""
        event.prevent_default()
        index, _ = self._entry_at(event.y)
        if index >= len(self.speakers):
            return
        self.index = index
        if event.chain > 1:
            self.choose()
        else:
            self.post_message(self.Clicked(self, index))

    def notify_style_update(self) -> None:
        """The colours of speakers depend on whether the theme is dark."""
        super().notify_style_update()
        self.speakers.dark = self.app.current_theme.dark
