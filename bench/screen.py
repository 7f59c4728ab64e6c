"""What a terminal shows after all that was written to it."""

from __future__ import annotations

import re

import pyte

# Sequences that the emulator would print: key protocols, the shape of the mouse pointer.
_UNKNOWN = re.compile(rb"\x1b\[[<>=][0-9;]*[a-zA-Z]|\x1b\]22;[^\x1b\x07]*(?:\x1b\\|\x07)")


class Screen:
    """Rows of text; a wide character takes two cells."""

    def __init__(self) -> None:
        self._screen = pyte.Screen(80, 24)
        self._stream = pyte.ByteStream(self._screen)

    def resize(self, columns: int, rows: int) -> None:
        """Give it another size."""
        self._screen.resize(rows, columns)

    def feed(self, octets: bytes) -> None:
        """Draw what was written."""
        self._stream.feed(_UNKNOWN.sub(b"", octets))

    def cells(self, row: int) -> list[str]:
        """The character of each cell of a row; empty in the second cell of a wide one."""
        line = self._screen.buffer[row]
        return [line[column].data for column in range(self._screen.columns)]

    def rows(self) -> list[str]:
        """The text of each row."""
        return ["".join(self.cells(row)).rstrip() for row in range(self._screen.lines)]

    def __str__(self) -> str:
        return "\n".join(self.rows())
