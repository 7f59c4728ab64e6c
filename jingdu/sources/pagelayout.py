"""The reading order of a printed page: characters -> lines, columns found by the white between them.

The page is cut recursively. Where white runs from top to bottom of a region, the region falls into columns, read from
left to right; where a headline or a picture closes that white, the region is first cut across. Lines of a table, which
do not fill their column, are read row by row.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from statistics import median
from typing import NamedTuple

from jingdu.sources.glyphs import Glyph

GAP = 0.75
"""White between two pieces of a line, in character widths, from which they may belong to different columns."""
CELL = 1.5
"""White between two pieces of a line, in character widths, from which they are cells of a table."""
PIECES = 20_000
"""Pieces of lines on a page from which it is no page of print, and is read from top to bottom."""
ABREAST = 100
"""Pieces on one baseline that are looked at to be continued; a broadsheet has ten columns."""
ABOVE = 3
"""Lines at the top of a long column that may be wider than it: the page's head, a byline."""
_DEPTH = 12


class PrintLine(NamedTuple):
    """One printed line. Lengths are points; `left` and `right` are the edges of the column in which it stands."""

    text: str
    x0: float
    x1: float
    y: float
    size: float
    bold: bool
    left: float = 0.0
    right: float = 0.0
    column: int = 0
    """Counts the columns of a page in reading order."""
    cells: bool = False
    """Whether wide white parts it, as the cells of a table."""

    @property
    def top(self) -> float:
        """The upper edge of its characters."""
        return self.y + 0.9 * self.size

    @property
    def bottom(self) -> float:
        """The lower edge of its characters."""
        return self.y - 0.12 * self.size


def print_lines(glyphs: Sequence[Glyph]) -> list[PrintLine]:
    """The lines of a page in reading order."""
    out: list[PrintLine] = []
    pieces = _pieces(glyphs)
    columns = _cut(pieces, _DEPTH) if len(pieces) <= PIECES else [pieces]
    for number, column in enumerate(columns):
        rows = _rows(column)
        left, right = _edges(rows)
        out += [row._replace(left=left, right=right, column=number) for row in rows]
    return out


def _pieces(glyphs: Sequence[Glyph]) -> list[PrintLine]:
    """Unbroken stretches of characters: first as they were drawn, then put together where they touch."""
    runs: list[list[Glyph]] = []
    for glyph in glyphs:
        before = runs[-1][-1] if runs else None
        if before and _continues(before, glyph):
            runs[-1].append(glyph)
        else:
            runs.append([glyph])
    pieces = [piece for run in runs if (piece := _piece(run))]
    pieces.sort(key=lambda piece: (-round(piece.y, 1), piece.x0))
    return _merged(pieces)


def _continues(before: Glyph, glyph: Glyph) -> bool:
    size = max(before.size, glyph.size)
    # The box of a character may reach over the next one: it is the font's, and fonts are sometimes replaced.
    onwards = glyph.x0 > before.x0 - 0.1 * size and glyph.x0 - before.x1 > -0.7 * size
    return abs(before.y - glyph.y) < 0.2 * size and onwards and glyph.x0 - before.x1 < GAP * size


def _piece(run: Sequence[Glyph]) -> PrintLine | None:
    """A run as a piece of a line, without the spaces at its ends; None for spaces alone."""
    chars: list[str] = []
    inked = [glyph for glyph in run if not glyph.char.isspace()]
    if not inked:
        return None
    before: Glyph | None = None
    for glyph in run:
        if before and glyph.char == before.char and abs(glyph.x0 - before.x0) < 0.3 * glyph.size:
            # Drawn twice, a little aside: a poor man's bold.
            continue
        if before and _word_gap(before, glyph):
            chars.append(" ")
        chars.append(glyph.char)
        before = glyph
    sizes = Counter(round(glyph.size, 1) for glyph in inked)
    size = max(sizes, key=lambda key: (sizes[key], key))
    # Latin letters and digits have fonts of their own.
    han = [glyph for glyph in inked if glyph.char >= "\u3400"] or inked
    bold = sum(glyph.bold for glyph in han) * 2 > len(han)
    text = "".join(chars).strip()
    return PrintLine(text, inked[0].x0, max(glyph.x1 for glyph in inked), inked[0].y, size, bold)


def _word_gap(before: Glyph, glyph: Glyph) -> bool:
    """Whether the white between two Latin letters or digits is a space that was not drawn."""
    return (
        before.char.isascii()
        and glyph.char.isascii()
        and not before.char.isspace()
        and not glyph.char.isspace()
        and glyph.x0 - before.x1 > 0.15 * glyph.size
    )


def _merged(pieces: Sequence[PrintLine]) -> list[PrintLine]:
    """Pieces that touch on one baseline put together, whatever the order in which they were drawn."""
    out: list[PrintLine] = []
    open_: list[int] = []
    for piece in pieces:
        open_ = [i for i in open_[-ABREAST:] if out[i].y - piece.y < 0.3 * max(out[i].size, piece.size)]
        for i in open_:
            size = max(out[i].size, piece.size)
            if piece.x0 > out[i].x0 and -0.7 * size < piece.x0 - out[i].x1 < GAP * size:
                out[i] = _joined(out[i], piece, "")
                break
        else:
            open_.append(len(out))
            out.append(piece)
    return out


def _joined(first: PrintLine, second: PrintLine, between: str) -> PrintLine:
    larger = first if len(first.text) >= len(second.text) else second
    if (
        not between
        and first.text[-1:].isascii()
        and second.text[:1].isascii()
        and second.x0 - first.x1 > 0.15 * second.size
    ):
        between = " "
    text = first.text + between + second.text
    return first._replace(text=text, x1=max(first.x1, second.x1), size=larger.size, bold=larger.bold)


def _cut(pieces: list[PrintLine], depth: int) -> Iterable[list[PrintLine]]:
    """The columns of a region, in reading order."""
    if len(pieces) < 2 or depth == 0:
        if pieces:
            yield pieces
        return
    groups = _across(pieces)
    for group in groups:
        columns = _columns(group)
        if len(columns) > 1:
            for column in columns:
                yield from _cut(column, depth - 1)
        else:
            yield group


def _across(pieces: list[PrintLine]) -> list[list[PrintLine]]:
    """The region cut across wherever that opens or closes the white between columns."""
    groups: list[list[PrintLine]] = []
    covered: list[tuple[float, float]] = []
    for band in _bands(pieces):
        width = GAP * median(piece.size for piece in band)
        spans = _union([(piece.x0, piece.x1) for piece in band], width)
        both = _union(covered + spans, width)
        opens = len(covered) == 1 and len(spans) > 1
        closes = len(covered) > 1 and len(both) == 1
        if not groups or opens or closes:
            begun = _begun(groups[-1], band, spans) if groups and opens else []
            groups.append(begun + band)
            covered = _union([(piece.x0, piece.x1) for piece in begun] + spans, width)
        else:
            groups[-1] += band
            covered = both
    return groups


def _begun(above: list[PrintLine], band: list[PrintLine], spans: Sequence[tuple[float, float]]) -> list[PrintLine]:
    """Takes from `above` the lines with which one of the columns begins a little higher than the others."""
    begun: list[PrintLine] = []
    starts = [start for start, _ in spans]
    top = max(piece.top for piece in band)
    while above:
        last = min(above, key=lambda piece: piece.bottom)
        fits = any(
            abs(last.x0 - start) < 2.5 * last.size and last.x1 < following
            for start, following in zip(starts, [*starts[1:], float("inf")], strict=True)
        )
        if not fits or last.bottom - top > last.size or abs(last.size - band[0].size) > 0.08 * last.size:
            break
        above.remove(last)
        begun.append(last)
        top = last.top
    return begun


def _bands(pieces: list[PrintLine]) -> list[list[PrintLine]]:
    """Pieces whose heights overlap, from the top of the region to its bottom."""
    bands: list[list[PrintLine]] = []
    floor = 0.0
    for piece in sorted(pieces, key=lambda piece: -piece.top):
        if bands and piece.top > floor + 0.1 * piece.size:
            bands[-1].append(piece)
            floor = min(floor, piece.bottom)
        else:
            bands.append([piece])
            floor = piece.bottom
    return bands


def _union(spans: Sequence[tuple[float, float]], width: float) -> list[tuple[float, float]]:
    """What the spans cover together; white narrower than `width` counts as covered."""
    out: list[tuple[float, float]] = []
    for start, end in sorted(spans):
        if out and start - out[-1][1] < width:
            out[-1] = (out[-1][0], max(out[-1][1], end))
        else:
            out.append((start, end))
    return out


def _columns(group: list[PrintLine]) -> list[list[PrintLine]]:
    """The columns of a group from left to right; the group itself where it has none, or is a table."""
    width = GAP * median(piece.size for piece in group)
    spans = _union([(piece.x0, piece.x1) for piece in group], width)
    if len(spans) < 2:
        return [group]
    columns: list[list[PrintLine]] = [[] for _ in spans]
    ends = [end for _, end in spans]
    for piece in group:
        at = next((i for i, end in enumerate(ends) if piece.x0 <= end), len(ends) - 1)
        columns[at].append(piece)
    running = sum(_is_running(column, end - start) for column, (start, end) in zip(columns, spans, strict=True))
    return columns if running * 2 >= len(columns) else [group]


def _is_running(column: Sequence[PrintLine], width: float) -> bool:
    """Whether a column is running text: some lines, most of which fill it."""
    return len(column) >= 3 and median(piece.x1 - piece.x0 for piece in column) > 0.6 * width


def _rows(column: Sequence[PrintLine]) -> list[PrintLine]:
    """Lines from top to bottom; pieces on one baseline are one line."""
    rows: list[list[PrintLine]] = []
    for piece in sorted(column, key=lambda piece: -piece.y):
        if rows and rows[-1][0].y - piece.y < 0.35 * min(rows[-1][0].size, piece.size):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    out = []
    for row in rows:
        row.sort(key=lambda piece: piece.x0)
        line = row[0]
        for piece in row[1:]:
            apart = line.cells or piece.x0 - line.x1 > CELL * piece.size
            line = _joined(line, piece, " ")._replace(cells=apart)
        out.append(line)
    return out


def _edges(rows: Sequence[PrintLine]) -> tuple[float, float]:
    """Where the lines of a column begin and end: those of the usual size, headlines over it set apart."""
    if len(rows) > 3 * ABOVE:
        rows = rows[ABOVE:]
    sizes: Counter[float] = Counter()
    for row in rows:
        sizes[round(row.size)] += len(row.text)
    size = sizes.most_common(1)[0][0]
    usual = [row for row in rows if round(row.size) == size]
    starts = Counter(round(row.x0 / size * 2) for row in usual)
    often = max(starts.values()) / 4
    left = min(row.x0 for row in usual if starts[round(row.x0 / size * 2)] >= often)
    return left, max(row.x1 for row in usual if row.x0 < left + 2.5 * size)
