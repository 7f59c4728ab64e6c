"""What looks like a person's name in a byline. No patterns: it is asked before the first page is drawn."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jingdu.parsing.characters import is_han

_TRADITIONAL = (
    "張劉陳楊黃趙吳孫馬羅鄭謝許韓馮鄧蕭葉蘇魏呂盧鍾鐘譚陸賈鄒錢嚴賴龔萬龍湯溫顧齊龐莊聶魯單寧關蔣閻饒連簡歐遊範蘆麥鄺邱"
)
"""Common family names that are written otherwise in the table, which is simplified."""
_SEPARATORS = str.maketrans("、，,;；/／|丨\u3000\t", "           ")


@cache
def _surnames() -> frozenset[str]:
    rows = (Path(__file__).parents[1] / "lexicon" / "surnames.txt").read_text(encoding="utf-8").splitlines()
    found = [row for row in rows if not row.startswith("#")]
    return (
        frozenset("".join(row for row in found if " " not in row))
        | frozenset(_TRADITIONAL)
        | frozenset(" ".join(row for row in found if " " in row).split())
    )


def is_name(text: str) -> bool:
    """Whether a word is two to four characters with a family name before, or a transliterated name with its dots."""
    if "·" in text or "・" in text:
        return 3 <= len(text) <= 20
    if not 2 <= len(text) <= 4 or not all(map(is_han, text)):
        return False
    return text[0] in _surnames() or (len(text) > 2 and text[:2] in _surnames())


def tokens(text: str) -> list[str]:
    """The words of a byline, apart at spaces, commas and strokes."""
    return text.translate(_SEPARATORS).split()


def close_up(text: str) -> str:
    """A byline with single spaces, and names of two characters set as wide as those of three (姜　琳) closed up."""
    words = text.replace("\u3000", " ").split()
    out: list[str] = []
    single = False
    for word in words:
        if len(word) == 1 and is_han(word) and single:
            out[-1] += word
            single = False
        else:
            out.append(word)
            single = len(word) == 1 and is_han(word)
    return " ".join(out)
