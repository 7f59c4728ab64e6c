"""The characters of a PDF page with their places, as PDFium finds them."""

from __future__ import annotations

import ctypes
from typing import Any, NamedTuple

from jingdu.sources.cleaning import plain_characters


class Glyph(NamedTuple):
    """One character on a page. Lengths are points, 72 an inch; x grows to the right and y upwards."""

    char: str
    x0: float
    x1: float
    y: float
    """The baseline."""
    size: float
    """The height of the font as drawn."""
    bold: bool


def page_glyphs(raw: Any, page: Any) -> list[Glyph]:
    """The upright characters of a page in the order in which they are drawn; `raw` is PDFium's own interface."""
    textpage = page.get_textpage()
    try:
        return _read(raw, textpage.raw, raw.FPDFText_CountChars(textpage.raw))
    finally:
        textpage.close()


def _read(raw: Any, textpage: Any, count: int) -> list[Glyph]:
    x, y = ctypes.c_double(), ctypes.c_double()
    box = raw.FS_RECTF()
    matrix = raw.FS_MATRIX()
    glyphs: list[Glyph] = []
    high = 0
    for i in range(count):
        code = raw.FPDFText_GetUnicode(textpage, i)
        if 0xD800 <= code < 0xDC00:
            high = code
            continue
        if high and 0xDC00 <= code < 0xE000:
            code = 0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00)
        high = 0
        # Below a space: the line ends that PDFium makes up. A page has none of its own.
        if code < 32 or code > 0x10FFFF or raw.FPDFText_IsGenerated(textpage, i) == 1:
            continue
        if not raw.FPDFText_GetMatrix(textpage, i, matrix) or matrix.a <= 0 or abs(matrix.b) > matrix.a * 0.1:
            # Watermarks stand aslant, marginal notes on end.
            continue
        raw.FPDFText_GetLooseCharBox(textpage, i, box)
        raw.FPDFText_GetCharOrigin(textpage, i, x, y)
        size = raw.FPDFText_GetFontSize(textpage, i) * abs(matrix.d or matrix.a)
        if size < 1 or not (-1e5 < x.value < 1e5 and -1e5 < y.value < 1e5):
            continue
        right = box.right if box.right > x.value else x.value + size
        bold = raw.FPDFText_GetFontWeight(textpage, i) >= 600
        glyphs.append(Glyph(plain_characters(chr(code)), x.value, right, y.value, size, bold))
    return glyphs
