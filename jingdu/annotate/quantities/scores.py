"""Two numbers set against each other: 3比1, 25:22, 2-0, 一比三. Their value is written with a colon, 3:1."""

from __future__ import annotations

import re

from jingdu.annotate.quantities import units
from jingdu.annotate.quantities.day_words import number
from jingdu.annotate.quantities.found import Found

_SIDE = r"\d{1,3}(?:\.\d{1,2})?"
_HAN_SIDE = "(?:[二三]?十[一二三四五六七八九]?|[零一二三四五六七八九])"
_SAID = re.compile(
    rf"(?P<a>{_SIDE})比(?P<b>{_SIDE})(?![\d.,%‰/])|(?P<x>{_HAN_SIDE})比(?P<y>{_HAN_SIDE})(?![十百千万亿点年])"
)
_WRITTEN = re.compile(r"(?P<a>\d{1,3})(?P<mark>[:：\-–—])(?P<b>\d{1,3})(?![\d.,:：%‰/\-–—开前后起至到])")
_GAME = re.compile("比分|[胜败负平输赢克局盘]|逆转|领先|落后|不敌|横扫|淘汰|出局|晋级|夺冠")
_BEFORE, _AFTER = 16, 10


def read(text: str, at: int) -> Found | None:
    """The score or ratio whose first number begins at `at`, or None."""
    said = _SAID.match(text, at)
    if said is not None and units.read(text, said.end()) is None:
        sides = (said["a"], said["b"]) if said["a"] else (number(said["x"]), number(said["y"]))
        return _against(at, said.end(), *sides)
    written = _WRITTEN.match(text, at) if text[at] in "0123456789" else None
    if written is None or units.read(text, written.end()) or units.share(text, written.end()):
        return None
    # 3:1 can be nothing else; 25:22 may be a time, 1-3 a range, 1：3 a list, unless somebody wins
    sure = (
        written["mark"] == ":"
        and len(written["b"]) == 1
        and (at == 0 or not text[at - 1].isalnum() or not text[at - 1].isascii())
    )
    if not sure and not _in_a_game(text, at, written.end()):
        return None
    return _against(at, written.end(), written["a"], written["b"])


def _in_a_game(text: str, start: int, end: int) -> bool:
    return bool(_GAME.search(text, max(0, start - _BEFORE), start) or _GAME.search(text, end, end + _AFTER))


def _against(start: int, end: int, first: str | int, second: str | int) -> Found:
    return Found(start, end, "bare", start, f"{first}:{second}", dimension="ratio")
