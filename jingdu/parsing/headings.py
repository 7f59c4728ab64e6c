"""What is a heading, and of which level, where no format says so."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from jingdu.parsing.characters import closed, has_han
from jingdu.parsing.names import is_name

LONGEST = 44
"""Characters of the longest heading."""
_NUMERALS = "一二三四五六七八九十百"
_DIGITS = "0123456789"
_POINTS = ("、", "．", ".")
_PARTS = {"编": 9, "編": 9, "篇": 9, "部": 9, "章": 10, "节": 11, "節": 11}
SHAPE = 20
BOLD_RANK = 25
DASHED = 30
LABEL = 60
_DASHES = ("——", "──", "--")
_ADDRESSES = ("尊敬", "亲爱", "敬爱", "各位", "致")
_SAYING = "说說道示出调調为為称稱是有问問答复復"
_ASKS = ("问", "問", "答", "Q", "A", "提问", "提問", "主持人", "受访者", "受訪者")
_ASK_ENDS = ("记者", "記者", "发言人", "發言人")


def numbering(text: str) -> int:
    """The rank of the numbering that `text` begins with: 20 for 一、, 30 for （一）, 40 for 1.; 0 for none."""
    first = text[:1]
    if first in _NUMERALS and first:
        end = _span(text, 0, _NUMERALS)
        named = text[end : end + 1] in _POINTS and text[end + 1 : end + 2] not in tuple(_NUMERALS)
        return 20 if end <= 3 and named else 0
    if first.isdecimal():
        end = _span(text, 0, _DIGITS)
        return 40 if end <= 2 and text[end : end + 1] in _POINTS and not text[end + 1 : end + 2].isdecimal() else 0
    if first in ("（", "("):
        end = _span(text, 1, _NUMERALS)
        rank = 30 if end > 1 else 50
        end = end if end > 1 else _span(text, 1, _DIGITS)
        return rank if 1 < end <= 4 and text[end : end + 1] in ("）", ")") else 0
    if first == "第":
        end = _span(text, 1, _NUMERALS + _DIGITS)
        return _PARTS.get(text[end : end + 1], 0) if 1 < end <= 6 else 0
    return 0


def _span(text: str, start: int, characters: str) -> int:
    """Where the run of `characters` that begins at `start` ends."""
    while start < len(text) and text[start] in characters:
        start += 1
    return start


def is_turn(text: str) -> bool:
    """Whether a block begins with the name of a speaker and a colon: 问：, 记者：."""
    at = _colon(text)
    return 0 < at < len(text) - 1 and text[at - 1] not in _SAYING and text[at + 1] not in "“「『"


def is_talk(text: str) -> bool:
    """Whether a block is certainly a turn of a transcript: asked, answered, or said by a function that asks."""
    at = _colon(text)
    return at > 0 and (text[:at] in _ASKS or text[:at].endswith(_ASK_ENDS))


def _colon(text: str) -> int:
    """Where the colon behind the first words stands; -1 where another mark comes before."""
    at = text.find("：", 0, 17)
    at = text.find(":", 0, 17) if at < 0 else at
    return -1 if at > 0 and any(map(text[:at].__contains__, "，。；！？:")) else at


def is_label(text: str) -> bool:
    """Whether a block is nothing but a speaker's function, with or without a name, and a colon: 总工程师某某：."""
    if not 4 <= len(text) <= 30 or text[-1] not in "：:" or text.startswith(_ADDRESSES):
        return False
    label = text[:-1].rstrip()
    if label[-1:] == "）" and (at := label.rfind("（")) > 0:
        # 某某（某局局长）：
        return is_name(label[:at].strip()) and label[at + 1 : -1].endswith(_roles())
    if any(mark in label for mark in "，。；！？：:“”"):
        return False
    for size in (0, 2, 3, 4):
        function = label[: len(label) - size].rstrip()
        if function.endswith(_roles()) and (not size or len(function) < len(label) - size or is_name(label[-size:])):
            return True
    return False


@cache
def _roles() -> tuple[str, ...]:
    """The words of functions: 局长, 负责人, 教授."""
    path = Path(__file__).parents[1] / "lexicon" / "roles.txt"
    rows = path.read_text(encoding="utf-8").splitlines()
    return tuple(role for row in rows if not row.startswith("#") for role in row.split())


def heading_rank(text: str) -> int:
    """The rank of an unmarked heading by its shape, 0 for what cannot be one. The lower the rank, the higher it stands.

    Only the block itself is looked at; whether text follows must be seen by the caller.
    """
    if len(text) > LONGEST or not has_han(text):
        return 0
    if is_label(text):
        return LABEL
    if text[-1] in "，、；：,:;。.…" or "。" in text or is_talk(text) or (text[-1] == "日" and text[0] in "12二"):
        return 0
    if rank := numbering(text):
        return rank
    if text.endswith(_DASHES):
        return DASHED if len(text) <= 20 and "，" not in text else 0
    if closed(text):
        return SHAPE if len(text) <= 24 and text[-1] in "？！?!" and not is_turn(text) else 0
    return 0 if text[0] in "，。、）" or (is_turn(text) and len(text) > 30) else SHAPE


@dataclass(slots=True, eq=False)
class Levels:
    """Turns ranks into levels in the order in which they come: what stands under something is one deeper."""

    ranks: list[int] = field(default_factory=list)

    def of(self, rank: int) -> int:
        """The level of a heading of `rank`, from 1."""
        while self.ranks and self.ranks[-1] >= rank:
            self.ranks.pop()
        self.ranks.append(rank)
        return len(self.ranks)
