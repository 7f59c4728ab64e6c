"""A small framed box that is drawn over a pane's own lines, not as a widget: one frame, a few rows, no flicker."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from jingdu.cells import width
from widgets.pieces import Pieces, strip_of

FRAME = 2
"""Rows, and on either side cells, that the frame takes."""


class Room(NamedTuple):
    """How large the inside of a box can be."""

    cells: int
    rows: int


class Popup(NamedTuple):
    """A drawn box at a place of the pane, in cells and rows of its view."""

    x: int
    y: int
    rows: list[Strip]

    def over(self, y: int, strip: Strip) -> Strip:
        """The pane's line with the box's line drawn over it."""
        if not self.y <= y < self.y + len(self.rows):
            return strip
        row = self.rows[y - self.y]
        right = self.x + row.cell_length
        return Strip.join([strip.crop(0, self.x), row, strip.crop(right, max(right, strip.cell_length))])

    def covers(self, x: int, y: int) -> bool:
        """Whether the box stands over a cell of the view."""
        return self.y <= y < self.y + len(self.rows) and self.x <= x < self.x + self.rows[0].cell_length

    def rows_in(self, height: int) -> range:
        """The rows of a view of `height` rows that the box touches."""
        return range(max(0, self.y), min(height, self.y + len(self.rows)))


def draw(lines: Sequence[Pieces], room: int, styles: dict[str, Style]) -> list[Strip]:
    """The framed box of some lines, at most `room` cells wide. `styles` has "" for the ground and "frame"."""
    inner = min(room - 2 * FRAME, max((sum(width(p.text) for p in line) for line in lines), default=0))
    frame, ground = styles["frame"], styles[""]
    edge, pad = Segment("│", frame), Segment(" ", ground)
    top = Strip([Segment("╭" + "─" * (inner + 2) + "╮", frame)], inner + 2 * FRAME)
    bottom = Strip([Segment("╰" + "─" * (inner + 2) + "╯", frame)], inner + 2 * FRAME)
    body = [
        Strip([edge, pad, *strip_of(line, inner, lambda name: styles.get(name, ground)), pad, edge], inner + 2 * FRAME)
        for line in lines
    ]
    return [top, *body, bottom]


def place(box: Sequence[Strip], word: tuple[int, int, int], view: tuple[int, int]) -> tuple[int, int]:
    """Where to put a box: below the word, above it where there is no room below, never over it.

    `word` is (cell of its first character, its first row, its last row) in the view, `view` its (width, height).
    """
    x, first, last = word
    columns, height = view
    wide = box[0].cell_length
    left = max(0, min(x - 2, columns - wide))
    below = last + 1
    if below + len(box) <= height or first < height - below:
        return left, below
    return left, first - len(box)


def room(word: tuple[int, int, int], view: tuple[int, int]) -> Room:
    """The room of a box that is put where `place` puts it."""
    _, first, last = word
    columns, height = view
    return Room(columns - 2 * FRAME, max(first, height - last - 1) - FRAME)
