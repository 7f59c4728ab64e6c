"""One form for what is printed in several: traditional characters, corner brackets, full-width letters.

Length is kept, so an offset into the folded text is one into the text.
"""

from __future__ import annotations

from functools import cache

from jingdu.lexicon.scripts import simplified

_BRACKETS = {
    "「": "“",
    "」": "”",
    "『": "‘",
    "』": "’",
    "﹁": "“",
    "﹂": "”",
    "〝": "“",
    "〞": "”",
    "〈": "《",
    "〉": "》",
}


def fold(text: str) -> str:
    """The text with simplified characters, “ ” ‘ ’ 《 》 and half-width letters."""
    return text if text.isascii() else simplified(text).translate(_marks())


@cache
def _marks() -> dict[int, str]:
    table = {ord(mark): same for mark, same in _BRACKETS.items()}
    # marks like ， and ： stay full-width: that is how Chinese text has them
    table.update({code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F) if chr(code - 0xFEE0).isalnum()})
    table[ord("＋")], table[ord("－")], table[ord("％")] = "+", "-", "%"
    return table
