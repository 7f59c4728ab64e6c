"""Numbers of pages that stand between the lines of a text: 3, — 3 —, 第3页."""

from __future__ import annotations

from itertools import pairwise

from jingdu.parsing.lines import Line

_LONGEST = 16
"""Characters of the longest line that is a page number."""
_APART = 5
"""Lines between two page numbers at least."""
_AROUND = " \u3000-—–－·.[]【】()（）"


def split_page_numbers(lines: list[Line]) -> tuple[list[Line], list[str]]:
    """The lines without page numbers, and these. A bare number is one only where the next page's follows."""
    found = [(i, number) for i, line in enumerate(lines) if (number := _number(line))]
    pages = {i for i, _ in found if not lines[i].text.isdecimal()}
    for (i, one), (k, other) in pairwise(found):
        if other == one + 1 and k - i > _APART:
            pages |= {i, k}
    if not pages:
        return lines, []
    for i in pages:
        if i + 1 < len(lines):
            # blank lines around a number separate nothing but the number
            lines[i + 1].gap = min(lines[i + 1].gap, lines[i].gap)
    return [line for i, line in enumerate(lines) if i not in pages], [lines[i].text for i in sorted(pages)]


def _number(line: Line) -> int:
    """The number of the page that a line gives and nothing else; 0 for every other line."""
    text = line.text
    if len(text) > _LONGEST or line.solid or not (text[-1] in "页頁" or text.strip(_AROUND)[-1:].isdecimal()):
        return 0
    inner = text.strip(_AROUND)
    if inner.startswith("第") and inner[-1] in "页頁":
        inner = inner[1:].partition("页")[0].partition("頁")[0].strip()
    elif inner != text and not (text[0] in "-—–－·" and text[-1] in "-—–－·"):
        return 0
    return int(inner) if inner.isdecimal() and inner.isascii() and len(inner) <= 4 else 0
