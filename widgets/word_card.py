"""The word card: how a `Card` looks, as lines for the pane's box."""

from __future__ import annotations

from jingdu.card import Card
from jingdu.cells import fit
from widgets.pieces import Piece, Pieces

HEADING_CELLS = 24


def card_lines(card: Card, full: bool = False) -> list[Pieces]:
    """The lines of a card; with `full` also the other sections that have the word."""
    lines: list[Pieces] = [_head(card)]
    if card.term is not None and card.term.english:
        shown = "" if card.term.term == card.word else card.term.term + "  "
        lines.append([Piece(shown, "word"), Piece(card.term.english, "english")])
    lines += [[Piece(line, "number")] for line in card.in_full]
    lines.append(_foot(card))
    if full:
        lines += [[Piece("also in  " + fit(name, HEADING_CELLS).rstrip(), "faint")] for name in card.elsewhere]
    return lines


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
