"""One form for what is printed in several: traditional characters, corner brackets, full-width letters.

Length is kept, so an offset into the folded text is one into the text.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

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
    """The text with simplified characters (as far as the glossary has them), “ ” ‘ ’ 《 》 and half-width letters."""
    return text if text.isascii() else text.translate(_table())


@cache
def _table() -> dict[int, str]:
    table = {ord(mark): same for mark, same in _BRACKETS.items()}
    # marks like ， and ： stay full-width: that is how Chinese text has them
    table.update({code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F) if chr(code - 0xFEE0).isalnum()})
    table[ord("＋")], table[ord("－")], table[ord("％")] = "+", "-", "%"
    for line in files("jingdu.lexicon").joinpath("traditional.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            simplified, others = line.split("\t")
            table.update((ord(other), simplified) for other in others)
    return table
