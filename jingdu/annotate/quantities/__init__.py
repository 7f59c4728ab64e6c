"""The quantities of a text, and what looks like one and is none.

`find` reads a whole text; `find_in` one line at a time, for those who show a long article block by block.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jingdu.analysis import Quantity
    from jingdu.annotate.quantities.found import Found, NamedNumber

__all__ = ["find", "find_in", "find_named", "in_full"]

_LONGEST_NUMBER = 32


def find(text: str) -> list[Quantity]:
    """The quantities of `text` in reading order, not overlapping; offsets are into it. None crosses a line end."""
    found: list[Quantity] = []
    at = group = 0
    for line in text.split("\n"):
        here = find_in(line, at, group)
        group = max((q.group + 1 for q in here if q.group is not None), default=group)
        found += here
        at += len(line) + 1
    return found or _nothing_but_a_number(text)


def _nothing_but_a_number(text: str) -> list[Quantity]:
    """四 and 一天, alone, are quantities, which in a sentence they would not be."""
    from jingdu.analysis import Quantity
    from jingdu.annotate.quantities import numerals, units
    from jingdu.annotate.quantities.folding import fold

    word = text.strip()
    folded = fold(word)
    number = numerals.read(folded, 0) if 0 < len(word) <= _LONGEST_NUMBER else None
    if number is None:
        return []
    counted = units.share(folded, number.end) or units.read(folded, number.end)
    unit, end = counted or (None, number.end)
    if end != len(word) or (unit is not None and (unit.dimension == "count" or number.bare_head)):
        return []
    start = text.index(word)
    kind = units.kind_of(unit.dimension) if unit else "bare"
    found = Quantity(start, start + len(word), word, kind, number.value, number.low, number.high)
    return [replace(found, unit=unit.name, dimension=unit.dimension) if unit else found]


def find_in(line: str, shift: int = 0, next_group: int = 0) -> list[Quantity]:
    """The quantities of one line that stands at offset `shift` of a text; groups are numbered from `next_group`."""
    from jingdu.annotate.quantities import changes, measures, rates
    from jingdu.annotate.quantities.folding import Line
    from jingdu.annotate.quantities.scan import scan

    folded = Line(line, shift)
    items, _ = scan(folded.text)
    if not items:
        return []
    changes.mark(folded.text, items, next_group)
    rates.mark(folded.text, items)
    measures.mark(folded.text, folded.raw, items)
    return [_quantity(line, shift, folded.original(item.start, item.end), item) for item in items]


def find_named(text: str) -> list[NamedNumber]:
    """The named numbers of `text` (5G, 长三角, “十四五”), which `find` leaves out; offsets are into it."""
    from jingdu.annotate.quantities.folding import Line
    from jingdu.annotate.quantities.found import NamedNumber
    from jingdu.annotate.quantities.scan import scan

    found: list[NamedNumber] = []
    at = 0
    for row in text.split("\n"):
        line = Line(row, at)
        for name in scan(line.text)[1]:
            start, end = line.original(name.start, name.end)
            found.append(NamedNumber(start, end, text[start:end], name.reason))
        at += len(row) + 1
    return found


def in_full(quantity: Quantity) -> list[str]:
    """The quantity written out, in digits and in English: 3,000,000,000,000元, 3 trillion yuan."""
    from jingdu.annotate.quantities.writing import in_full as write_out

    return write_out(quantity)


def _quantity(line: str, shift: int, span: tuple[int, int], item: Found) -> Quantity:
    from jingdu.analysis import Quantity

    return Quantity(
        start=span[0],
        end=span[1],
        text=line[span[0] - shift : span[1] - shift],
        kind=item.kind,
        value=item.value,
        low=item.low,
        high=item.high,
        unit=item.unit,
        per=item.per,
        modifier=item.modifier,
        change=item.change,
        basis=item.basis,
        measures=item.measures,
        group=item.group,
        ratio=item.ratio,
        dimension=item.dimension,
    )
