"""The word card: how a `Card` looks, as lines for the pane's box."""

from __future__ import annotations

from collections.abc import Sequence

from jingdu.analysis import Quantity
from jingdu.card import Card
from jingdu.cells import fit
from widgets.pieces import Piece, Pieces

HEADING_CELLS = 24
MEASURE_CELLS = 32


def card_lines(card: Card, full: bool = False) -> list[Pieces]:
    """The lines of a card; with `full` also the other sections that have the word."""
    lines: list[Pieces] = [_head(card)]
    if card.term is not None and card.term.english:
        shown = "" if card.term.term == card.word else card.term.term + "  "
        lines.append([Piece(shown, "word"), Piece(card.term.english, "english")])
    lines += [[Piece(line, "number")] for line in _forms(card)]
    lines += _about(card.quantity, card.movement) if card.quantity is not None else []
    lines.append(_foot(card))
    if full:
        lines += [[Piece("also in  " + fit(name, HEADING_CELLS).rstrip(), "faint")] for name in card.elsewhere]
    return lines


def standing_line(standing: Sequence[str]) -> list[Pieces]:
    """The line that says whether the word is saved or known; none for what is neither."""
    return [[Piece(" · ".join(standing), "number")]] if standing else []


def _forms(card: Card) -> list[str]:
    """The ways in which a quantity is written out, without one that another one begins with: 1,120 of 1,120家."""
    said = [card.word]
    for form in card.in_full:
        if not any(before.startswith(form) for before in said):
            said.append(form)
    return said[1:]


def _about(quantity: Quantity, movement: str) -> list[Pieces]:
    """How a quantity moved, and what it measures."""
    lines: list[Pieces] = [[Piece(movement, "number")]] if movement else []
    unit = " per ".join(part for part in (quantity.unit, quantity.per) if part)
    named = quantity.measures and fit(quantity.measures, MEASURE_CELLS).rstrip()
    about = " · ".join(part for part in (named, unit) if part)
    return [*lines, [Piece(about)]] if about else lines


def _head(card: Card) -> Pieces:
    head = [Piece(card.word, "word")]
    if card.pinyin:
        head.append(Piece("  " + card.pinyin, "pinyin"))
    return head


def _foot(card: Card) -> Pieces:
    often = "only here" if card.count <= 1 else f"{card.nth} of {card.count} here"
    foot = [Piece(often, "faint")]
    if card.speaker is not None:
        foot.append(Piece(f" · {card.speaker.name} says", "faint"))
    if card.elsewhere:
        foot.append(Piece(f" · in {len(card.elsewhere)} more sections", "faint"))
    return foot
