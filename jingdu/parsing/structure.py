"""Blocks of text -> the lines of an article: title, byline, headings with their levels, paragraphs."""

from __future__ import annotations

from jingdu.article import BlockKind
from jingdu.parsing import credits, furniture
from jingdu.parsing.characters import DASHES, closed
from jingdu.parsing.front import read_front
from jingdu.parsing.headings import LABEL, Levels
from jingdu.parsing.lines import ASIDE
from jingdu.parsing.names import close_up
from jingdu.parsing.outline import Outline
from jingdu.parsing.reflow import Piece
from jingdu.parsing.spacing import tidy_heading, tidy_paragraph

BlockLine = tuple[BlockKind, str, int]


class Composition:
    """Sets the pieces of an article one after the other."""

    def __init__(self, pieces: list[Piece]) -> None:
        self.pieces = pieces
        self.lines: list[BlockLine] = []
        self.aside: list[str] = []
        self.byline = False
        self.dateline = False
        self._outline = Outline(pieces)
        self._levels = Levels()
        self._in_links = False

    def compose(self, title: str | None, byline: str | None, dateline: str | None) -> None:
        """Read the front and then everything else; the arguments are what the source's metadata say."""
        front = read_front(self.pieces, title)
        self.aside += front.aside
        self._set_front(front.kicker, front.title, front.subtitle)
        first = credits.leading(self.pieces[front.taken].text) if front.taken < len(self.pieces) else None
        if front.byline or not (first and first.byline):
            self._credit("byline", front.byline or front.author or close_up(byline or ""))
        if front.dateline or not (first and first.dateline):
            self._credit("dateline", front.dateline or front.date or "")
        for i in range(front.taken, len(self.pieces)):
            self._set(i)
        if dateline and not self.dateline:
            at = next((k for k, line in enumerate(self.lines) if line[0] in ("heading", "paragraph")), len(self.lines))
            self.lines.insert(at, ("dateline", dateline, 0))

    def _set_front(self, kicker: str | None, title: str | None, subtitle: str | None) -> None:
        if kicker:
            self.lines.append(("subtitle", tidy_heading(kicker), 0))
        if title:
            self.lines.append(("title", tidy_heading(title), 0))
        if subtitle:
            self.lines.append(("subtitle", tidy_heading(subtitle.lstrip(DASHES).strip()), 0))

    def _credit(self, kind: credits.CreditKind, text: str) -> None:
        if not text or (kind, text, 0) in self.lines[-4:]:
            return
        if kind == "byline" and self.byline and credits.is_editor(text):
            self.aside.append(text)
            return
        self.lines.append((kind, text, 0))
        if kind == "byline":
            self.byline = True
        else:
            self.dateline = True

    def _set(self, i: int) -> None:
        piece = self.pieces[i]
        text = piece.text
        if self._is_aside(i):
            self.aside.append(text)
            return
        credit = None if piece.mark else credits.credit_kind(text)
        if credit:
            self._credit(credit, credits.tidy(text))
            return
        rank = self._outline.rank(i)
        if rank:
            self._set_heading(tidy_heading(text), rank)
        else:
            self._set_paragraph(text)

    def _is_aside(self, i: int) -> bool:
        piece = self.pieces[i]
        text = piece.text
        if piece.mark == ASIDE:
            return True
        if furniture.opens_links(text):
            self._in_links = True
            return True
        if self._in_links:
            if not closed(text) and len(text) <= 40 and not piece.mark:
                return True
            self._in_links = False
        return not piece.mark and self._outline.is_beside(i)

    def _set_heading(self, text: str, rank: int) -> None:
        if rank == LABEL:
            self._outline.introduce(text)
        level = self._levels.of(rank)
        self.lines.append(("heading", text.rstrip(DASHES) or text, level))

    def _set_paragraph(self, text: str) -> None:
        if lead := credits.leading(text):
            self._credit("dateline", lead.dateline or "")
            self._credit("byline", lead.byline or "")
            text = lead.rest
        text, credit = furniture.split_credit(text)
        if credit:
            self.aside.append(credit)
        for end in ("（完）", "(完)"):
            if text.endswith(end):
                self.aside.append(end)
                text = text.removesuffix(end).rstrip()
        tail = credits.trailing(text)
        if tail:
            text = tail[0]
        if text:
            self.lines.append(("paragraph", tidy_paragraph(text), 0))
        if tail:
            self._credit(tail[1], tail[2])
