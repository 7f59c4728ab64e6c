"""Styled stretches of text, and how a line of them becomes a strip of a fixed number of cells."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from jingdu.cells import fit, width


class Piece(NamedTuple):
    """A stretch of text and the name of its style, or a style to lay over the ground."""

    text: str
    style: str | Style = ""


Pieces = Sequence[Piece]


def strip_of(pieces: Pieces, cells: int, style_of: Callable[[str], Style]) -> Strip:
    """The pieces in exactly `cells` cells: cut with an ellipsis where they are too long, filled where too short."""
    ground = style_of("")
    segments, left = [], cells
    for piece in pieces:
        if left <= 0:
            break
        text = piece.text if width(piece.text) <= left else fit(piece.text, left)
        style = style_of(piece.style) if isinstance(piece.style, str) else ground + piece.style
        segments.append(Segment(text, style))
        left -= width(text)
    if left > 0:
        segments.append(Segment(" " * left, ground))
    return Strip(segments, cells)
