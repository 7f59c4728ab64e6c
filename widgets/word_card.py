"""The word card: how a `Card` looks, as lines for the pane's box."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from jingdu.analysis import Quantity
from jingdu.card import Card
from jingdu.cells import fit, width, wrapped
from jingdu.lexicon.levels import label
from jingdu.lexicon.lexicon import Gloss
from jingdu.lexicon.syllables import in_tones
from jingdu.settings import CardDetail
from widgets.pieces import Piece, Pieces
from widgets.reading.popup import Room
from widgets.tones import style_name

CELLS = 48
"""The widest line of a card: what the eye takes in at once."""
HEADING_CELLS = 24
MEASURE_CELLS = 32
_BETWEEN = " · "


def card_lines(card: Card, detail: CardDetail, room: Room, standing: Sequence[str] = ()) -> list[Pieces]:
    """The lines of a card, as many as there is room for; `standing` is what the word is to the reader: saved, known.

    What a reader looks for first comes first, so that what does not fit is what matters least; the last line stays.
    """
    cells, full = min(room.cells, CELLS), detail == "full"
    head = _head(card, cells, full)
    if detail == "pinyin":
        return head[: room.rows]
    is_term = card.term is not None and card.term.term == card.word
    body = [*(_official(card, cells) if is_term else []), *_person(card, cells)]
    body += [[Piece(line, "number")] for line in _forms(card)]
    body += _about(card.quantity, card.movement) if card.quantity is not None else []
    # of what is said officially the dictionary's words are a repetition
    body += _meaning(card, cells, full) if full or not (is_term and card.term and card.term.english) else []
    body += _official(card, cells) if not is_term else []
    if full:
        body += [[Piece("also in  " + fit(name, HEADING_CELLS).rstrip(), "faint")] for name in card.elsewhere]
        body += [
            [Piece(f"also in  《{fit(title, HEADING_CELLS).rstrip()}》 ×{n}", "faint")] for title, n in card.others
        ]
    foot = _foot(card, standing, full)
    left = room.rows - len(head) - 1
    if left < 0:
        return head[: room.rows]
    if len(body) > left:
        body = [*body[: max(0, left - 1)], [Piece("…", "faint")]][:left]
    return [*head, *body, foot]


# -- the head


def _head(card: Card, cells: int, full: bool) -> list[Pieces]:
    """The word, how it is read, its level; what does not fit beside the word goes below it."""
    word: list[Piece] = [Piece(card.word, "word")]
    if card.other_script:
        word.append(Piece(" " + card.other_script, "faint"))
    read = [
        Piece(text, "pinyin" if tone is None else style_name(tone))
        for text, tone in in_tones(card.pinyin, card.syllables)
    ]
    has_level = card.level is not None or (full and card.quantity is None)
    level = [Piece(label(card.level, card.standard), "faint")] if has_level else []
    lines: list[list[Piece]] = [word]
    for group in (read, level):
        if group and _cells(lines[-1]) + 2 + _cells(group) <= cells:
            lines[-1] += [Piece("  "), *group]
        elif group:
            lines.append(group)
    return list(lines)


def _cells(pieces: Iterable[Piece]) -> int:
    return sum(width(piece.text) for piece in pieces)


# -- what it means


def _official(card: Card, cells: int) -> list[Pieces]:
    """The official English of a term, after the term where the word is only a part of it."""
    if card.term is None or not card.term.english:
        return []
    shown = "" if card.term.term == card.word else card.term.term + "  "
    first, *more = wrapped(card.term.english, cells, taken=width(shown))
    return [[Piece(shown, "word"), Piece(first, "english")], *([Piece(line, "english")] for line in more)]


def _person(card: Card, cells: int) -> list[Pieces]:
    """Who it is whose name the word is."""
    if card.names is None:
        return []
    said = (card.names.affiliation or "") + (card.names.role or "")
    return [[Piece(fit(said, cells).rstrip())]] if said else []


def _meaning(card: Card, cells: int, full: bool) -> list[Pieces]:
    here = [gloss for gloss in card.meaning.glosses if gloss.here] or list(card.meaning.glosses[:1])
    others = [gloss for gloss in card.meaning.glosses if gloss not in here]
    lines: list[Pieces] = []
    for gloss in here if full else here[:2]:
        lines += _gloss(gloss, _called(gloss, card, alone=len(here) == 1), cells, 6 if full else 3)
    for gloss in card.meaning.parts:
        lines += _gloss(gloss, f"{gloss.word} {gloss.pinyin}".rstrip(), cells, 2 if full else 1)
    if full:
        for gloss in others:
            lines += _gloss(gloss, gloss.pinyin, cells, 2)
        for gloss in card.meaning.longer[:1]:
            lines += _gloss(gloss, gloss.word, cells, 2)
    return lines


def _called(gloss: Gloss, card: Card, alone: bool) -> str:
    """What tells a gloss from the card's head: another headword, another capital, other characters."""
    if gloss.word != card.word:
        return f"{gloss.word} {gloss.pinyin}"
    if alone or gloss.own:
        return ""
    if gloss.pinyin != card.pinyin:
        return gloss.pinyin
    return gloss.other_script if gloss.other_script != card.other_script else ""


def _gloss(gloss: Gloss, called: str, cells: int, rows: int) -> list[Pieces]:
    """A gloss in at most `rows` lines, after what it is called."""
    lead = called + "  " if called else ""
    said = _at_most(wrapped(_BETWEEN.join(gloss.senses), cells, taken=width(lead)), rows, cells)
    style = "english" if gloss.own else ""
    first, *more = said or [""]
    return [[Piece(lead, "faint"), Piece(first, style)], *([Piece(line, style)] for line in more)]


def _at_most(lines: list[str], rows: int, cells: int) -> list[str]:
    """The first `rows` lines, the last with an ellipsis where others are left out."""
    if len(lines) <= rows:
        return lines
    last = lines[rows - 1]
    while width(last) + 2 > cells and " " in last:
        last = last.rpartition(" ")[0]
    return [*lines[: rows - 1], fit(last.rstrip(_BETWEEN) + " …", cells).rstrip()]


# -- what it is in the article


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
    about = _BETWEEN.join(part for part in (named, unit) if part)
    return [*lines, [Piece(about)]] if about else lines


def _foot(card: Card, standing: Sequence[str], full: bool) -> Pieces:
    often = "only here" if card.count <= 1 else f"{card.nth} of {card.count} here"
    foot = [Piece(_BETWEEN.join([*standing, ""]), "number")] if standing else []
    foot.append(Piece(often, "faint"))
    if card.speaker is not None:
        foot.append(Piece(f"{_BETWEEN}{card.speaker.name} says", "faint"))
    if card.elsewhere and not full:
        sections = "section" if len(card.elsewhere) == 1 else "sections"
        foot.append(Piece(f"{_BETWEEN}in {len(card.elsewhere)} more {sections}", "faint"))
    if card.others and not full:
        articles = "article" if len(card.others) == 1 else "articles"
        foot.append(Piece(f"{_BETWEEN}{len(card.others)} more {articles}", "faint"))
    return foot
