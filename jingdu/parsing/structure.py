"""Blocks of text -> the lines of an article: title, byline, headings with their levels, paragraphs."""

from __future__ import annotations

from jingdu.article import BlockKind
from jingdu.parsing import credits, furniture
from jingdu.parsing.characters import DASHES, closed
from jingdu.parsing.front import read_front
from jingdu.parsing.headings import BOLD_RANK, DASHED, LABEL, SHAPE, Levels, heading_rank, is_turn, numbering
from jingdu.parsing.lines import ASIDE, BOLD, ITEM
from jingdu.parsing.names import close_up
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
        self._levels = Levels()
        self._in_links = False
        self._named: set[str] = set()
        """Whom label lines have introduced: 统计局发言人 某某： and later 某某：."""

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
        if not piece.mark and (kind := credits.credit_kind(text)):
            self._credit(kind, credits.tidy(text))
            return
        rank = self._rank(i)
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
        return not piece.mark and (furniture.is_furniture(text) or furniture.is_caption(text))

    def _rank(self, i: int) -> int:
        """The rank of a piece as a heading, 0 for a paragraph."""
        piece = self.pieces[i]
        text = piece.text
        if 0 < piece.mark < BOLD:
            return piece.mark
        rank = heading_rank(text) or (LABEL if text[-1] in "：:" and text[:-1] in self._named else 0)
        if piece.mark == BOLD:
            return 0 if is_turn(text) else BOLD_RANK - (rank == DASHED)
        if piece.mark or not rank:
            return 0
        after = self._follower(i)
        follower = self.pieces[after] if after else None
        if follower is None or (is_turn(text) and not numbering(text) and is_turn(follower.text)) or self._in_list(i):
            return 0
        if follower.mark or _is_running(follower.text):
            return rank if follower.mark != ITEM or text[-1] not in "？！" else 0
        below = heading_rank(follower.text)
        if rank == DASHED and below == SHAPE:
            return SHAPE - 1
        if rank == below == SHAPE:
            last = self._follower(after)
            return rank if last and _is_running(self.pieces[last].text) else 0
        return rank if below > rank else 0

    def _in_list(self, i: int) -> bool:
        """Whether a piece is an item of a list: others of its kind stand next to it with nothing between them.

        A number next to one more of its kind makes a list; of lines without one it takes three, since a heading may
        stand on two.
        """
        rank = numbering(self.pieces[i].text)
        around = [self._kind(k) for k in (i - 2, i - 1, i + 1, i + 2)]
        if rank:
            return rank in around[1:3]
        run = 1 + (around[1] == SHAPE) + (around[2] == SHAPE)
        run += (around[:2] == [SHAPE, SHAPE]) + (around[2:] == [SHAPE, SHAPE])
        return run > 2

    def _kind(self, i: int) -> int:
        """The numbering of piece `i`, or SHAPE for any other short line that is no sentence; 0 for text."""
        if not 0 <= i < len(self.pieces) or self.pieces[i].mark or _is_running(self.pieces[i].text):
            return 0
        return numbering(self.pieces[i].text) or heading_rank(self.pieces[i].text)

    def _follower(self, i: int) -> int:
        """The number of the next piece that is text or heading; 0 where there is none near."""
        for k in range(i + 1, min(i + 4, len(self.pieces))):
            text = self.pieces[k].text
            if not (furniture.is_furniture(text) or furniture.is_caption(text) or credits.credit_kind(text)):
                return k
        return 0

    def _set_heading(self, text: str, rank: int) -> None:
        if rank == LABEL:
            self._named.update((text[-4:-1].strip(), text[-3:-1]))
        level = self._levels.of(rank)
        self.lines.append(("heading", text.rstrip(DASHES) or text, level))

    def _set_paragraph(self, text: str) -> None:
        if lead := credits.leading(text):
            self._credit("dateline", lead.dateline or "")
            self._credit("byline", lead.byline or "")
            text = lead.rest
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


def _is_running(text: str) -> bool:
    """Whether a piece is a paragraph: sentences, or the introduction of something."""
    if closed(text) and (text[-1] not in "？?" or is_turn(text)):
        return True
    return text[-1] in "：；，" or len(text) > 44 or "。" in text
