"""The status line: section, place, who speaks, progress, search."""

from __future__ import annotations

from typing import NamedTuple

from rich.style import Style
from textual.strip import Strip
from textual.widget import Widget

from jingdu.cells import fit, width
from widgets.colours import speaker_colour
from widgets.pieces import Piece, strip_of


class Status(NamedTuple):
    """What the status line says."""

    section: str = ""
    paragraph: str = ""
    """12/52, the paragraph among all."""
    progress: int = 0
    """Per cent of the text before the cursor's line."""
    speaker: str = ""
    place: int | None = None
    """The speaker's place in the order of appearance."""
    search: str = ""
    """成果转化 3/12"""
    notice: str = ""
    """What is going on: opening, no further hit."""


class StatusLine(Widget):
    """One row below the text."""

    COMPONENT_CLASSES = {"status--section", "status--faint", "status--search", "status--notice"}
    DEFAULT_CSS = "StatusLine { height: 1; }"

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._status = Status()

    @property
    def status(self) -> Status:
        """What the line says."""
        return self._status

    @status.setter
    def status(self, status: Status) -> None:
        if status != self._status:
            self._status = status
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """Left: section and speaker. Right: notice, search, paragraph, progress. The left part gives way."""
        columns, status = self.size.width, self._status
        right = [Piece("  " + part, style) for part, style in self._right(status) if part]
        room = columns - sum(width(p.text) for p in right) - 2
        left = self._left(status, room)
        gap = columns - 1 - sum(width(p.text) for p in left) - sum(width(p.text) for p in right) - 1
        pieces = [Piece(" "), *left, Piece(" " * max(0, gap)), *right]
        return strip_of(pieces, columns, self._style)

    @staticmethod
    def _right(status: Status) -> list[tuple[str, str]]:
        return [
            (status.notice, "notice"),
            (status.search, "search"),
            ("¶ " + status.paragraph if status.paragraph else "", "faint"),
            (f"{status.progress}%", "faint"),
        ]

    def _left(self, status: Status, room: int) -> list[Piece]:
        says = f"  ▎{status.speaker}" if status.speaker else ""
        section = status.section
        if width(section) + width(says) > room:
            section = fit(section, max(0, room - width(says))).rstrip()
        pieces = [Piece(section, "section")]
        if says:
            pieces.append(Piece(says, "faint" if status.place is None else self._speaker_style(status.place)))
        return pieces

    def _speaker_style(self, place: int) -> Style:
        return Style(color=speaker_colour(place, self.app.current_theme.dark).rich_color)

    def _style(self, name: str) -> Style:
        return self.get_visual_style(*(["status--" + name] if name else [])).rich_style
