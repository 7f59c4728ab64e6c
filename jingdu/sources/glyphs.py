"""The characters of a PDF page with their places, as PDFium finds them."""

from __future__ import annotations

import ctypes
import re
from functools import cache
from typing import Any, NamedTuple

from jingdu.sources.cleaning import plain_characters

# Bold, Gothic (黑体), and the faces that foundries cut for headlines (小标宋, 大标宋).
_HEAVY = re.compile(r"bold|black|heavy|hei(?!ti-?sc-?light)|gothic|黑|[xd]bs|标宋|標宋", re.I)


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
    """Whether its font is a heavy one, as headings have."""


def page_glyphs(raw: Any, page: Any) -> list[Glyph]:
    """The upright characters of a page in the order in which they are drawn; `raw` is PDFium's own interface."""
    textpage = page.get_textpage()
    try:
        return _read(raw, page, textpage.raw, raw.FPDFText_CountChars(textpage.raw))
    finally:
        textpage.close()


def _read(raw: Any, page: Any, textpage: Any, count: int) -> list[Glyph]:
    x, y = ctypes.c_double(), ctypes.c_double()
    box = raw.FS_RECTF()
    matrix = raw.FS_MATRIX()
    name = ctypes.create_string_buffer(128)
    flags = ctypes.c_int()
    bounds = page.get_bbox()
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
        if size < 1 or not _is_on_page(x.value, y.value, bounds):
            continue
        right = box.right if box.right > x.value else x.value + size
        raw.FPDFText_GetFontInfo(textpage, i, name, len(name), flags)
        bold = raw.FPDFText_GetFontWeight(textpage, i) >= 600 or _is_heavy(name.value)
        glyphs.append(Glyph(plain_characters(chr(code)), x.value, right, y.value, size, bold))
    return glyphs


def _is_on_page(x: float, y: float, bounds: tuple[float, float, float, float]) -> bool:
    """Whether a place is within the page: programs leave notes beside it, which nobody sees."""
    left, bottom, right, top = bounds
    return left <= x < right and bottom <= y < top


@cache
def _is_heavy(name: bytes) -> bool:
    try:
        decoded = name.decode("utf-8")
    except UnicodeDecodeError:
        decoded = name.decode("gb18030", "replace")
    return _HEAVY.search(decoded) is not None
