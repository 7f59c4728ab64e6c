"""Which pieces of an article are headings, seen among their neighbours."""

from __future__ import annotations

from jingdu.parsing import credits, furniture
from jingdu.parsing.characters import closed
from jingdu.parsing.headings import BOLD_RANK, DASHED, LABEL, SHAPE, heading_rank, is_talk, is_turn, numbering
from jingdu.parsing.lines import BOLD, ITEM
from jingdu.parsing.reflow import Piece

_UNKNOWN = -1


class Outline:
    """Looks at most a few pieces around each, and at each piece once."""

    def __init__(self, pieces: list[Piece]) -> None:
        self._pieces = pieces
        self._kinds = [_UNKNOWN] * len(pieces)
        self._beside = [_UNKNOWN] * len(pieces)
        self._named: set[str] = set()
        """Whom label lines have introduced: 统计局发言人 某某： and later 某某：."""

    def introduce(self, label: str) -> None:
        """Remember the name at the end of a label line: it may stand alone on later ones."""
        self._named.update((label[-4:-1].strip(), label[-3:-1]))

    def rank(self, i: int) -> int:
        """The rank of piece `i` as a heading (see `headings.heading_rank`), 0 for a paragraph."""
        piece = self._pieces[i]
        text = piece.text
        if 0 < piece.mark < BOLD:
            return piece.mark
        if piece.mark == BOLD:
            if is_turn(text) and (is_talk(text) or closed(text)):
                return 0
            return BOLD_RANK - (heading_rank(text) == DASHED)
        rank = self._kind(i) or (LABEL if text[-1] in "：:" and text[:-1] in self._named else 0)
        if piece.mark or not rank or self._in_list(i):
            return 0
        after = self._follower(i)
        follower = self._pieces[after] if after else None
        if follower is None or (is_turn(text) and not numbering(text) and is_turn(follower.text)):
            return 0
        if follower.mark or is_running(follower.text):
            return rank if follower.mark != ITEM or text[-1] not in "？！" else 0
        below = self._kind(after)
        if rank == DASHED and below == SHAPE:
            return SHAPE - 1
        if rank == below == SHAPE:
            last = self._follower(after)
            return rank if last and is_running(self._pieces[last].text) else 0
        return rank if below > rank else 0

    def is_beside(self, i: int) -> bool:
        """Whether piece `i` is site furniture or a caption."""
        if self._beside[i] == _UNKNOWN:
            text = self._pieces[i].text
            self._beside[i] = furniture.is_furniture(text) or furniture.is_caption(text)
        return self._beside[i] > 0

    def _in_list(self, i: int) -> bool:
        """Whether a piece is an item of a list: others of its kind stand next to it with nothing between them.

        A number next to one more of its kind makes a list; of lines without one it takes three, since a heading may
        stand on two.
        """
        around = [self._kind(k) for k in (i - 2, i - 1, i + 1, i + 2)]
        if numbering(self._pieces[i].text):
            return self._kind(i) in around[1:3]
        run = 1 + (around[1] == SHAPE) + (around[2] == SHAPE)
        run += (around[:2] == [SHAPE, SHAPE]) + (around[2:] == [SHAPE, SHAPE])
        return run > 2

    def _kind(self, i: int) -> int:
        """The rank of piece `i` by its shape alone; 0 for text, for what a format marks, and outside the article."""
        if not 0 <= i < len(self._pieces):
            return 0
        if self._kinds[i] == _UNKNOWN:
            piece = self._pieces[i]
            self._kinds[i] = 0 if piece.mark else heading_rank(piece.text)
        return self._kinds[i]

    def _follower(self, i: int) -> int:
        """The number of the next piece that is text or heading; 0 where there is none near."""
        for k in range(i + 1, min(i + 4, len(self._pieces))):
            if not self.is_beside(k) and not credits.credit_kind(self._pieces[k].text):
                return k
        return 0


def is_running(text: str) -> bool:
    """Whether a piece is a paragraph: sentences, or the introduction of something."""
    if closed(text) and (text[-1] not in "？?" or is_turn(text)):
        return True
    return text[-1] in "：；，" or len(text) > 44 or "。" in text
