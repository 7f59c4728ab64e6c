"""Plain text in columns."""

from __future__ import annotations

from collections.abc import Sequence


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """The rows under their head: figures to the right, the first column and the last, a remark, to the left."""
    lines = [head, *rows]
    widths = [max(len(line[i]) for line in lines) for i in range(len(head))]
    return "\n".join("  " + _line(line, widths).rstrip() for line in lines)


def _line(line: Sequence[str], widths: Sequence[int]) -> str:
    last = len(line) - 1
    cells = (
        cell.ljust(width) if i in (0, last) else cell.rjust(width)
        for i, (cell, width) in enumerate(zip(line, widths, strict=True))
    )
    return "  ".join(cells)
