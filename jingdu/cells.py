"""How many cells of a terminal a text takes: the one place that knows.

Wide and full-width characters (Unicode's East Asian Width W and F, and emoji) take two cells, combining and other
zero-width characters none, all others one: “ ” ‘ ’ — … too, although a terminal can be set to draw those on two.
It agrees with `rich.cells`, by which the screen is drawn, but does not need it.
"""

from __future__ import annotations

import re

from jingdu.cell_table import WIDE, WIDENED, ZERO

__all__ = ["WIDE", "fit", "width"]

_WIDE = re.compile(f"[{WIDE}]")
_ZERO = re.compile(f"[{ZERO}]")
# an emoji made of several: everything after a zero width joiner is drawn into what stands before it
_JOINED = re.compile("\u200d(?s:.)?")
_WIDENED = re.compile(f"[{WIDENED}](?=[{ZERO}]*\ufe0f)")


def width(text: str) -> int:
    """The cells of a text."""
    if text.isascii() and text.isprintable():
        return len(text)
    if "\u200d" in text:
        text = _JOINED.sub("", text)
    cells = len(text) + len(_WIDE.findall(text)) - len(_ZERO.findall(text))
    return cells + len(_WIDENED.findall(text)) if "\ufe0f" in text else cells


def fit(text: str, cells: int) -> str:
    """The text in exactly `cells` cells: cut with an ellipsis where it is longer, filled with spaces where shorter.

    A character that takes no cell stays with the one before it.
    """
    used = width(text)
    if used <= cells:
        return text + " " * (cells - used)
    if cells <= 0:
        return ""
    # a longer prefix is never narrower, so the longest one that leaves room for the ellipsis is found by halving
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if width(text[:middle]) < cells else (low, middle - 1)
    return text[:low] + "…" + " " * (cells - 1 - width(text[:low]))
