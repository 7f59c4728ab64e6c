"""What is a heading, and of which level, where no format says so."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from jingdu.parsing.characters import closed, has_han

LONGEST = 44
"""Characters of the longest heading."""
_NUMBERED: tuple[tuple[str, int], ...] = (
    (r"第[一二三四五六七八九十百\d]{1,4}[编編篇部]", 9),
    (r"第[一二三四五六七八九十百\d]{1,4}章", 10),
    (r"第[一二三四五六七八九十百\d]{1,4}[节節]", 11),
    (r"[一二三四五六七八九十]{1,3}[、．.]", 20),
    (r"[（(][一二三四五六七八九十]{1,3}[）)]", 30),
    (r"\d{1,2}(?:[、．]|[.](?!\d))", 40),
    (r"[（(]\d{1,2}[）)]", 50),
)
_NUMBERS = re.compile("|".join(f"({form})" for form, _ in _NUMBERED))
SHAPE = 20
BOLD_RANK = 25
DASHED = 30
LABEL = 60
_DASHED = re.compile(r"(?:——|──|--)$")
_TURN = re.compile(r"[^，。；！？：:]{1,16}[：:].")


def numbering(text: str) -> int:
    """The rank of the numbering that `text` begins with: 20 for 一、, 30 for （一）, 40 for 1.; 0 for none."""
    match = _NUMBERS.match(text)
    return _NUMBERED[match.lastindex - 1][1] if match and match.lastindex else 0


def is_turn(text: str) -> bool:
    """Whether a block begins with the name of a speaker and a colon: 问：, 记者：."""
    return _TURN.match(text) is not None


def heading_rank(text: str) -> int:
    """The rank of an unmarked heading by its shape, 0 for what cannot be one. The lower the rank, the higher it stands.

    Only the block itself is looked at; whether text follows must be seen by the caller.
    """
    if len(text) > LONGEST or not has_han(text):
        return 0
    if text[-1] in "，、；：,;:。.…" or "。" in text:
        return 0
    if rank := numbering(text):
        return rank
    if _DASHED.search(text):
        return DASHED if len(text) <= 20 and "，" not in text else 0
    if closed(text):
        return SHAPE if len(text) <= 24 and text[-1] in "？！?!" and not is_turn(text) else 0
    return 0 if text[0] in "，。、）" or (is_turn(text) and len(text) > 30) else SHAPE


@dataclass(slots=True)
class Levels:
    """Turns ranks into levels in the order in which they come: what stands under something is one deeper."""

    ranks: list[int] = field(default_factory=list)

    def of(self, rank: int) -> int:
        """The level of a heading of `rank`, from 1."""
        while self.ranks and self.ranks[-1] >= rank:
            self.ranks.pop()
        self.ranks.append(rank)
        return len(self.ranks)
