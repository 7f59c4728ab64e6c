"""Rows of a table in a page: cells of data make one line, cells that lay out the page keep their paragraphs."""

from __future__ import annotations

from typing import NamedTuple

LONGEST_CELL = 60
"""Characters of a cell from which the row is no row of data but a layout of the page."""
DEEPEST = 20
"""Tables within each other at most; deeper ones are read as if they were none."""


class Block(NamedTuple):
    """A paragraph or a heading."""

    text: str
    level: int
    """Of a heading, else 0."""
    linked: int
    """How many of its characters are a link's."""


class Tables:
    """The open tables of a page, the innermost last; each with the cells of its open row, if any."""

    def __init__(self) -> None:
        self._rows: list[list[list[Block]] | None] = []
        self._ignored = 0

    def open_table(self) -> None:
        """Begin a table."""
        if len(self._rows) < DEEPEST:
            self._rows.append(None)
        else:
            self._ignored += 1

    def open_row(self) -> list[Block]:
        """Begin a row; what the row before it leaves, where nobody ended that."""
        left = self.close_row()
        if self._rows and not self._ignored:
            self._rows[-1] = [[]]
        return left

    def open_cell(self) -> None:
        """Begin a cell."""
        if self._rows and not self._ignored and (row := self._rows[-1]) is not None:
            row.append([])

    def close_row(self) -> list[Block]:
        """End the row: what it leaves outside of all tables; the blocks of an inner table stay in the outer row."""
        if not self._rows or self._ignored or (row := self._rows[-1]) is None:
            return []
        self._rows[-1] = None
        blocks = [block for cell in row for block in cell]
        if all(_is_datum(cell) for cell in row):
            text = "  ".join(block.text.strip() for block in blocks)
            blocks = [Block(text, 0, sum(block.linked for block in blocks))] if blocks else []
        return self.put(blocks)

    def close_table(self) -> list[Block]:
        """End the innermost table; what its open row leaves."""
        if self._ignored:
            self._ignored -= 1
            return []
        left = self.close_row()
        if self._rows:
            self._rows.pop()
        return left

    def close_all(self) -> list[Block]:
        """End every table, at the end of the page."""
        self._ignored = 0
        left: list[Block] = []
        while self._rows:
            left += self.close_table()
        return left

    def put(self, blocks: list[Block]) -> list[Block]:
        """Put blocks into the innermost open cell; returned, where there is none."""
        for row in reversed(self._rows):
            if row is not None:
                row[-1] += blocks
                return []
        return blocks


def _is_datum(cell: list[Block]) -> bool:
    return len(cell) <= 1 and all(not block.level and len(block.text) <= LONGEST_CELL for block in cell)
