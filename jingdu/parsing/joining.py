"""Headings that were set over several lines in type of their own, whole again."""

from __future__ import annotations

from jingdu.parsing.characters import DASHES
from jingdu.parsing.credits import credit_kind
from jingdu.parsing.furniture import is_furniture
from jingdu.parsing.headings import DASHED, LABEL, LONGEST, SHAPE, heading_rank, numbering
from jingdu.parsing.lines import cells
from jingdu.parsing.reflow import Piece, join


def join_headings(pieces: list[Piece]) -> list[Piece]:
    """Neighbouring pieces of a column that are the lines of one heading, each no wider than the first, as one piece.

    The larger type of a heading has its own line length, so a line of it that is followed by more looks short.
    """
    out: list[Piece] = []
    width = 0
    for piece in pieces:
        if width and _continues(out[-1], piece, width):
            out[-1].text = join([out[-1].text, piece.text])
            out[-1].lines += 1
            if cells(piece.text) < width - 4:
                width = 0
            continue
        out.append(piece)
        width = cells(piece.text) if _may_begin(piece) else 0
    return out


def _may_begin(piece: Piece) -> bool:
    if not piece.wrapped or piece.lines > 1 or piece.mark or len(piece.text) < 6:
        return False
    rank = heading_rank(piece.text) or (SHAPE if piece.text[-1] in "，、" else 0)
    return rank not in (0, DASHED, LABEL) and not credit_kind(piece.text) and not is_furniture(piece.text)


def _continues(before: Piece, piece: Piece, width: int) -> bool:
    if not piece.wrapped or piece.lines > 1 or piece.mark or piece.gap > before.gap or piece.gap > 1:
        return False
    text = piece.text
    if text[0] in DASHES or numbering(text) or len(before.text) + len(text) > LONGEST or credit_kind(text):
        return False
    return cells(text) <= width + 2 and heading_rank(text) == SHAPE and not is_furniture(text)
