"""Drops what a page prints at its edges on every page: running heads, page numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from statistics import median

from jingdu.sources.pagelayout import PrintLine

EDGE = 3
"""Lines at the top and at the bottom of a page that may be such."""
_NUMBER = re.compile(
    r"[-—–·•\s]*(?:第\s*)?[0-9０-９ivxIVX]{1,4}(?:\s*[/／]\s*[0-9]{1,4})?(?:\s*[页頁版])?(?:\s*[共/／]\s*[0-9]{1,4}\s*[页頁])?[-—–·•\s]*$"
    r"|[A-D]?[0-9]{1,3}\s*版?$|Page\s+\d+(?:\s+of\s+\d+)?$"
)
# The head of a newspaper page: the day of the week and the date, and little else.
_DATE_LINE = re.compile(r"(?=.*\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日)(?=.*(?:星期|[周週])[一二三四五六日]).{0,50}$")
_DIGITS = re.compile(r"[0-9０-９]+")


def without_running_heads(pages: Sequence[Sequence[PrintLine]]) -> list[list[PrintLine]]:
    """The lines of each page without those that stand at the edge of most pages, and without page numbers."""
    edges = [_edge_lines(page) for page in pages]
    seen: Counter[str] = Counter()
    for page, numbers in zip(pages, edges, strict=True):
        seen.update({_key(page[i]) for i in numbers})
    # Left and right pages may have heads of their own.
    needed = max(2, len(pages) * 2 // 5)
    out = []
    for page, numbers in zip(pages, edges, strict=True):
        dropped = {
            i
            for i in numbers
            if (len(pages) > 1 and len(page[i].text) > 1 and seen[_key(page[i])] >= needed)
            or _NUMBER.match(page[i].text)
            or _DATE_LINE.match(page[i].text)
        }
        out.append([line for i, line in enumerate(page) if i not in dropped])
    return out


def _edge_lines(page: Sequence[PrintLine]) -> list[int]:
    """The highest and the lowest lines of a page, by place and not by reading order; a headline is none of them."""
    order = sorted(range(len(page)), key=lambda i: -page[i].y)
    usual = median(line.size for line in page) if page else 0.0
    return [i for i in order[:EDGE] + order[EDGE:][-EDGE:] if page[i].size < 1.2 * usual]


def _key(line: PrintLine) -> str:
    """The line with every number alike, and its height on the page to the nearest half inch."""
    return f"{_DIGITS.sub('#', ''.join(line.text.split()))}@{round(line.y / 36)}"
