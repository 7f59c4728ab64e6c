"""Columns: runs of lines that were broken at one width, and how that width shows where a paragraph ends.

A line that stops in the middle of a sentence was broken by a width. Where several such lines near each other are
equally wide, they stand in a column of that width. Everything here is measured in half-width columns (a hanzi is 2).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from jingdu.parsing.characters import CLOSERS, NEVER_FIRST, OPENERS
from jingdu.parsing.lines import Line, cells

NARROWEST = 16
"""No column is narrower than eight hanzi."""
SAMPLE = 100
"""Broken lines that are looked at to measure a column; a longer one is the same all the way."""
WIDE = 44
"""Half-width columns from which two broken lines make a column: nothing else stops so late amid a sentence."""
SENTENCE = 250
"""Characters in which a sentence ends at least once; the mean is 35."""
LOOSEST = 12
"""Half-width columns to spare; more say no more."""
AHEAD = 6
"""Broken lines that are looked at to decide whether a new column begins."""


@dataclass(slots=True, eq=False)
class Column:
    """A run of lines that were broken at one width."""

    first: int
    last: int
    """Numbers of its lines, both inclusive."""
    width: int
    """Of a full line."""
    measure: Callable[[Line], int]
    """The width of a line, as this column's setting counts it."""
    ways: tuple[tuple[int, Callable[[Line], int]], ...] = ()
    """(width, measure) of the ways to count that the lines allow, this one first."""
    slack: tuple[float, ...] = tuple(-4.5 - 0.5 * free for free in range(LOOSEST))
    """Scores (logarithms of likelihood) of a line that goes on with 0, 1, 2 … half-width columns to spare."""
    indent: int = 0
    """By how much the first line of a paragraph is narrower, although nothing stands before it: a lost indent."""
    margin: int = 0
    """The indent of lines that go on."""
    indented: bool = False
    """Whether the first line of a paragraph is seen to be indented."""
    gap: int = 0
    """Blank lines between lines that belong together."""
    gapped: bool = False
    """Whether paragraphs have more blank lines between them than that."""


def as_print(line: Line) -> int:
    """ASCII takes half of what everything else takes."""
    return line.indent + cells(line.text)


def as_terminal(line: Line) -> int:
    """Quotation marks, dashes and ellipses take half a place, too, as in many fonts."""
    text = line.text
    halves = sum(map(text.count, "“”‘’…—·")) if "“" in text or "”" in text or "—" in text or "…" in text else 0
    return line.indent + cells(text) - halves


def as_characters(line: Line) -> int:
    """Every character takes a place."""
    return line.indent + 2 * len(line.text)


def find_columns(lines: list[Line]) -> list[Column]:
    """The columns of a text, in order; lines that stand in none were not broken by a width."""
    broken = [
        i for i in range(len(lines) - 1) if _is_broken(lines[i]) and not (lines[i + 1].solid or lines[i + 1].opens)
    ]
    found = _columns(lines, broken, as_print)
    if _covered(found) * 2 < len(broken):
        # lines of equally many characters, so full of figures that they differ in width
        found = max(found, _columns(lines, broken, as_characters), key=_covered)
    _stretch(lines, found)
    return found


def _covered(columns: list[Column]) -> int:
    return sum(column.last - column.first for column in columns)


def _columns(lines: list[Line], broken: list[int], measure: Callable[[Line], int]) -> list[Column]:
    found: list[Column] = []
    for start, end in _runs(broken, [measure(lines[i]) for i in broken]):
        column = _measured(lines, broken[start:end])
        if column is None:
            continue
        before = found[-1] if found else None
        if before and column.first <= before.last + 2 and _alike(before, column):
            before.last = column.last
            continue
        if before:
            column.first = max(column.first, before.last + 1)
        found.append(column)
    return found


def _alike(one: Column, other: Column) -> bool:
    return one.measure is other.measure and abs(one.width - other.width) <= 2


def _is_broken(line: Line) -> bool:
    """Whether a line stops in the middle of a sentence."""
    return not line.closed and not line.solid and line.text[-1] not in "：:；;—" and line.cells >= NARROWEST


def _runs(broken: list[int], widths: list[int]) -> list[tuple[int, int]]:
    """Ranges of `broken` that share a width; what fits nowhere (headings, captions) is within a range all the same."""
    runs: list[tuple[int, int]] = []
    start, full, last = -1, 0, 0
    for k, width in enumerate(widths):
        if full and full - max(8, full >> 3) <= width <= full + 4:
            last = k
            continue
        near = [w for w in widths[k : k + AHEAD + 1] if abs(w - width) <= max(4, width >> 4)]
        if len(near) < (3 if width < WIDE else 2):
            continue
        ahead = widths[k : k + AHEAD + 1]
        if full and sum(full - max(8, full >> 3) <= w <= full + 4 for w in ahead) >= len(near):
            continue
        if sum(w > max(near) + 8 for w in ahead) * 3 > len(ahead):
            continue
        if full:
            runs.append((start, last + 1))
        # the widest but one: a first line is narrower than others, and a mark may hang beyond the widest
        alike = sorted(w for w in ahead if width - 4 <= w <= width + 8)
        start, last, full = k, k, alike[-2] if len(alike) > 2 else alike[-1]
    if full:
        runs.append((start, last + 1))
    return runs


def _measured(lines: list[Line], broken: list[int]) -> Column | None:
    """The column in which the lines `broken` were broken, or None if they have no common width after all."""
    sample = broken[:SAMPLE]
    inner = _inner(lines, sample)
    heads = [head(lines[i + 1].text) for i in inner]
    column: Column | None = None
    most = 0
    for misfit, width, _, measure in sorted(_fits_of(lines, inner, heads), key=lambda fit: (fit[0], fit[2])):
        if column and (misfit > most or any(way[1] is measure for way in column.ways)):
            continue
        found = Column(broken[0], broken[-1] + 1, width, measure, ((width, measure),))
        if not _is_filled(lines, sample, found):
            continue
        if column:
            column.ways += found.ways
        else:
            column, most = found, misfit * 2 + 6
            _measure_gaps(lines, sample, column)
    return column


def _fits_of(
    lines: list[Line], inner: list[int], heads: list[int]
) -> list[tuple[int, int, int, Callable[[Line], int]]]:
    """(misfit, width, number of the measure, measure) for each way to count and each likely width of a full line."""
    measures: tuple[Callable[[Line], int], ...] = (as_print, as_terminal, as_characters)
    fits = []
    for number, measure in enumerate(measures):
        widths = [measure(lines[i]) for i in inner]
        ordered = sorted(widths)
        for full in {ordered[(len(ordered) - 1) * part // 10] for part in (5, 7, 9)}:
            misfit = sum(_misfit(full - w, h) for w, h in zip(widths, heads, strict=True))
            fits.append((misfit, full, number, measure))
    return fits


def _inner(lines: list[Line], sample: list[int]) -> list[int]:
    """Those of the broken lines that go on from a full one: they are no headings, nor first lines of a paragraph."""
    usual = _median(lines[i].cells for i in sample)
    pairs = zip(sample[1:], sample, strict=False)
    return [i for i, before in pairs if i == before + 1 and lines[before].cells >= usual - 6] or sample


def _misfit(left: int, head_width: int) -> int:
    """How far a line with `left` columns to spare is from being full, when what comes next takes `head_width`.

    Print squeezes a character more into a line where punctuation lets it, but leaves no room unused.
    """
    if left < 0:
        return 1 if left >= -4 else 6
    return min(12, 3 * max(0, left - head_width + 1))


def _is_filled(lines: list[Line], sample: list[int], column: Column) -> bool:
    """Whether the lines end where the next word would not have fitted, and none is much wider."""
    measure, width = column.measure, column.width
    # what is far from full is a heading: in a wide column every other broken line may be one
    long = [i for i in sample if measure(lines[i]) * 10 >= width * 6]
    filled = sum(measure(lines[i]) + head(lines[i + 1].text) > width - 6 for i in long)
    inside = lines[sample[0] : sample[-1] + 2]
    if not _has_sentences(inside):
        return False
    wider = sum(measure(line) > width + 8 for line in inside)
    return filled * 10 >= len(long) * 7 and len(long) * 3 >= len(sample) and wider * 10 <= len(inside) * 2


def _has_sentences(lines: list[Line]) -> bool:
    """Whether sentences end in these lines about as often as they do in text, unlike in lists, tables and verse."""
    stops = sum(line.closed or "。" in line.text or "？" in line.text for line in lines)
    return stops * SENTENCE >= sum(len(line.text) for line in lines)


def _measure_gaps(lines: list[Line], sample: list[int], column: Column) -> None:
    """What blank lines and margins say, from lines that certainly go on and from those that certainly do not."""
    full = [i for i in sample if column.width - column.measure(lines[i]) - head(lines[i + 1].text) <= 2]
    nexts = [lines[i + 1] for i in full or sample]
    gaps = sorted(line.gap for line in nexts)
    column.gap = gaps[(len(gaps) - 1) * 17 // 20]
    column.margin = int(_median(line.indent for line in nexts))
    ends = [lines[i + 1] for i in _ends(lines, column)]
    if ends:
        column.gapped = sum(line.gap > column.gap for line in ends) * 10 >= len(ends) * 6
        # headings may stand at the margin, so that not every block begins further in
        column.indented = sum(line.indent >= column.margin + 2 for line in ends) * 10 >= len(ends) * 3


def _ends(lines: list[Line], column: Column) -> list[int]:
    """Lines that certainly end a paragraph: they end a sentence, and there was room for more."""
    return [
        i
        for i in range(column.first, min(column.last, column.first + 4 * SAMPLE, len(lines) - 1))
        if lines[i].closed and column.measure(lines[i]) + head(lines[i + 1].text) <= column.width - 5
    ]


def _median(values: Iterable[int]) -> float:
    """That of `statistics`, which takes longer to import than the first page to be parsed."""
    ordered = sorted(values)
    middle = len(ordered) // 2
    return (ordered[middle] + ordered[~middle]) / 2


def head(text: str) -> int:
    """The width of what must stand together at the start of a line: a hanzi or a word, with its punctuation."""
    end = 0
    size = len(text)
    while end < size and text[end] in OPENERS:
        end += 1
    if end < size and text[end].isascii() and text[end].isalnum():
        while end < size and end < 12 and text[end].isascii() and (text[end].isalnum() or text[end] in ".%-/,+&'"):
            end += 1
    else:
        end += 1
    while end < size and (text[end] in NEVER_FIRST or text[end] in CLOSERS):
        end += 1
    return cells(text[:end])


def _stretch(lines: list[Line], columns: list[Column]) -> None:
    """Give each column the unbroken lines around it that fit into it, the narrower of two neighbours first."""
    for k, column in enumerate(columns):
        before = columns[k - 1] if k else None
        floor = before.last + 1 if before else 0
        while column.first > floor and _fits(lines[column.first - 1], column):
            if before and before.width < column.width and _fits(lines[column.first - 1], before):
                break
            column.first -= 1
    for k, column in enumerate(columns):
        ceiling = columns[k + 1].first - 1 if k + 1 < len(columns) else len(lines) - 1
        while column.last < ceiling and _fits(lines[column.last + 1], column):
            column.last += 1


def _fits(line: Line, column: Column) -> bool:
    return column.measure(line) <= column.width + 4
