"""The list of numbers: what each comes to, how it moved, what it measures, who says it."""

from __future__ import annotations

from rich.style import Style

from jingdu.analysis import Quantity
from jingdu.annotate.findings import Findings
from jingdu.article import Span
from jingdu.cells import fit, width
from jingdu.excerpt import excerpt
from jingdu.figures.arrangement import Arrangement, Group, Grouping, Order
from jingdu.figures.wording import ARROWS, said_by, spelled_out
from widgets.colours import speaker_colour
from widgets.pieces import Piece, Pieces
from widgets.row_list import RowList

NAME_CELLS = 11
"""The most that the name of a speaker takes."""


def direction(quantity: Quantity) -> list[Piece]:
    """` ▲` in the colour of a rise, ` ▼` in that of a fall."""
    return [Piece(" " + ARROWS[quantity.change], quantity.change)] if quantity.change is not None else []


def speaker_pieces(findings: Findings, quantity: Quantity, dark: bool, cells: int) -> list[Piece]:
    """` ▎刘庆` in the speaker's colour, in at most so many cells; nothing where nobody speaks."""
    identity = said_by(findings, quantity)
    speaker, place = findings.speaker(identity), findings.place_of(identity)
    if speaker is None or place is None or cells < 6:
        return []
    name = speaker.name if width(speaker.name) <= cells - 2 else fit(speaker.name, cells - 2).rstrip()
    return [Piece(" ▎", Style(color=speaker_colour(place, dark).rich_color)), Piece(name, "faint")]


class NumberEntries:
    """The numbers as they are arranged, with a header above each group."""

    rows = 2

    def __init__(self, findings: Findings) -> None:
        self.arrangement = Arrangement(findings)
        self.dark = True

    @property
    def findings(self) -> Findings:
        """What the numbers are part of."""
        return self.arrangement.findings

    def __len__(self) -> int:
        return len(self.arrangement)

    def selectable(self, index: int) -> bool:
        """Headers are passed over."""
        return not self.arrangement.is_heading(index)

    def at(self, index: int) -> Quantity | None:
        """The number of an entry."""
        entry = self.arrangement.at(index) if 0 <= index < len(self) else None
        return None if isinstance(entry, Group) else entry

    def row(self, index: int, row: int, columns: int) -> Pieces:
        """Row 0: the figure, how it moved, what it comes to. Row 1: what it measures, who says it."""
        entry = self.arrangement.at(index)
        if isinstance(entry, Group):
            return self._header(entry, columns) if row == self.rows - 1 else []
        return self._measure(entry, columns - 1) if row else self._figure(entry, columns - 1)

    def _header(self, group: Group, columns: int) -> Pieces:
        count = f" {len(group.items)} "
        name = fit(group.name, columns - width(count))
        return [Piece(name, "header"), Piece(count, "faint")]

    def _figure(self, item: Quantity, columns: int) -> Pieces:
        pieces = [Piece("  " + item.text, "value"), *direction(item)]
        if item.basis:
            pieces.append(Piece(" " + item.basis, "faint"))
        room = columns - sum(width(piece.text) for piece in pieces)
        fits = next((form for form in spelled_out(item) if width(form) + 2 <= room), "")
        return [*pieces, Piece(" " * max(0, room - width(fits)) + fits, "faint")]

    def _measure(self, item: Quantity, columns: int) -> Pieces:
        speaker = speaker_pieces(self.findings, item, self.dark, min(NAME_CELLS + 2, columns // 3))
        room = columns - 2 - sum(width(piece.text) for piece in speaker)
        if item.measures:
            return [Piece("  " + fit(item.measures, room), "name"), *speaker]
        before, hit, after = excerpt(self.findings.article, item.start, item.end, room)
        gap = " " * max(0, room - sum(map(width, (before, hit, after))))
        return [Piece("  " + before, "faint"), Piece(hit), Piece(after + gap, "faint"), *speaker]


class NumberList(RowList):
    """The numbers as a list."""

    row_height = NumberEntries.rows

    def __init__(self, findings: Findings, *, id: str | None = None) -> None:
        self.numbers = NumberEntries(findings)
        super().__init__(self.numbers, id=id)

    @property
    def arrangement(self) -> Arrangement:
        """How the numbers are grouped, sorted and filtered."""
        return self.numbers.arrangement

    def annotation(self, index: int) -> Quantity | None:
        """The number of an entry; None for a header."""
        return self.numbers.at(index)

    def place(self, index: int) -> Span | None:
        """Where the entry's number stands; None for a header."""
        item = self.annotation(index)
        return None if item is None else Span(item.start, item.end)

    def go_near(self, offset: int) -> None:
        """Put the list's cursor on the number nearest to a place in the text."""
        self.index = self.arrangement.nearest(offset)

    def show(self, findings: Findings) -> None:
        """Show the numbers that have been found so far, and who is now known to say them."""
        if findings is not self.numbers.findings:
            before = self.arrangement
            self.numbers.arrangement = Arrangement(findings)
            self.arrangement.arrange(grouping=before.grouping, order=before.order, query=before.query)
        self.arrangement.take()
        self.grown()

    def rearrange(
        self, *, grouping: Grouping | None = None, order: Order | None = None, query: str | None = None
    ) -> None:
        """List the numbers in another way; the cursor stays on its number where that is still listed."""
        chosen = self.annotation(self.index)
        self.arrangement.arrange(grouping=grouping, order=order, query=query)
        self.grown()
        index = self.arrangement.index_of(chosen)
        if index is not None:
            self.index = index
        else:
            self.move_to_start()

    def notify_style_update(self) -> None:
        """The colours of speakers depend on whether the theme is dark."""
        super().notify_style_update()
        self.numbers.dark = self.app.current_theme.dark
