"""Printed lines -> paragraphs and headings, by what the page shows: indents, short last lines, white, type sizes."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from jingdu.sources.lines import Lines
from jingdu.sources.pagelayout import PrintLine

LARGER = 1.12
"""Times the size of running text from which a line is a heading."""
_NUMBERED = re.compile(
    r"[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|第[一二三四五六七八九十\d]{1,3}[章节條条]|[问問答][：:]"
)
_ENDS_SENTENCE = re.compile(r"[。！？；：…!?;:][”’」』）)\"]*$")
_LONGEST_HEADING = 60


def set_paragraphs(pages: Sequence[Sequence[PrintLine]]) -> Lines:
    """All pages as one text, a paragraph or a heading a line; paragraphs run on over columns and pages."""
    lines = [line._replace(column=line.column + 1000 * number) for number, page in enumerate(pages) for line in page]
    out = Lines()
    if not lines:
        return out
    leading = _leading(lines)
    body = _body_size(lines)
    if _is_bold(lines):
        # Running text in a heavy font: it distinguishes nothing.
        lines = [line._replace(bold=False) for line in lines]
    blocks: list[list[PrintLine]] = []
    for line in lines:
        if blocks and not _begins(blocks[-1][-1], line, leading, body):
            blocks[-1].append(line)
        else:
            blocks.append([line])
    levels = _levels(blocks, body)
    for block, level in zip(blocks, levels, strict=True):
        out.add(_text(block), level)
    return out


def _begins(before: PrintLine, line: PrintLine, leading: dict[int, float], body: float) -> bool:
    """Whether `line` begins a paragraph."""
    size = line.size
    if abs(before.size - size) > 0.08 * max(before.size, size) or before.bold != line.bold:
        return True
    if before.cells or line.cells:
        return True
    same_column = before.column == line.column
    drop = before.y - line.y
    if size > LARGER * body:
        # The lines of one headline may be centred, each under the other.
        return not same_column or drop > 2 * size
    if before.x1 > before.right + size:
        # A line over several columns.
        return True
    if same_column and drop > 1.5 * leading[line.column]:
        return True
    if line.bold and same_column and not _ENDS_SENTENCE.search(before.text):
        # A heading in heavy type, centred or not, goes on.
        return _NUMBERED.match(line.text) is not None
    indent, indent_before = line.x0 - line.left, before.x0 - before.left
    short = before.right - before.x1
    if indent > 1.2 * size:
        beside_picture = (
            same_column and abs(indent - indent_before) < 0.5 * size and abs(indent - 2 * size) > 0.5 * size
        )
        return not (beside_picture and short < 1.5 * size)
    if short > 1.5 * size:
        # A line may also be short because what follows did not fit: a long number, a foreign name.
        return short > 4 * size or _ENDS_SENTENCE.search(before.text) is not None
    return False


def _leading(lines: Sequence[PrintLine]) -> dict[int, float]:
    """The usual distance of two lines, in points, by column."""
    drops: dict[int, list[float]] = defaultdict(list)
    for before, line in pairwise(lines):
        if before.column == line.column and before.y > line.y:
            drops[line.column].append(before.y - line.y)
    every = [drop for some in drops.values() for drop in some] or [1.0]
    usual = median(every)
    # A column of few lines says nothing of its own.
    return defaultdict(lambda: usual, {key: median(some) for key, some in drops.items() if len(some) >= 4})


def _body_size(lines: Sequence[PrintLine]) -> float:
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size, 1)] += len(line.text)
    return sizes.most_common(1)[0][0]


def _is_bold(lines: Sequence[PrintLine]) -> bool:
    """Whether running text is in a heavy font."""
    return sum(len(line.text) for line in lines if line.bold) * 2 > sum(len(line.text) for line in lines)


def _levels(blocks: Sequence[Sequence[PrintLine]], body: float) -> list[int]:
    """The heading level of each block, 0 for running text: by size, then what is bold by itself."""
    heads = [_is_heading(block, body) for block in blocks]
    sizes = sorted({round(block[0].size) for block, head in zip(blocks, heads, strict=True) if head}, reverse=True)
    return [sizes.index(round(block[0].size)) + 1 if head else 0 for block, head in zip(blocks, heads, strict=True)]


def _is_heading(block: Sequence[PrintLine], body: float) -> bool:
    text = _text(block)
    if len(text) > _LONGEST_HEADING or text.endswith("。"):
        return False
    if block[0].size > LARGER * body:
        return True
    return (
        block[0].bold and len(block) <= 3 and abs(block[0].size - body) < 0.1 * body and not _ENDS_SENTENCE.search(text)
    )


def _text(block: Sequence[PrintLine]) -> str:
    """The lines of a block as one, spaces only between Latin words."""
    text = ""
    for line in block:
        if text[-2:-1].isalpha() and text.endswith("-") and text.isascii() and line.text[:1].islower():
            text = text[:-1] + line.text
        elif text and _is_latin(text[-1]) and _is_latin(line.text[:1]) and not (text[-1] + line.text[0]).isdigit():
            text += " " + line.text
        else:
            text += line.text
    return text


def _is_latin(char: str) -> bool:
    return char.isascii() and (char.isalnum() or char in ",.;:)('\"%")
