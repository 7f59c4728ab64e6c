"""The growth rates of an article as bars in one scale, and its before and after pairs, each pair in its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textual.message import Message

from jingdu.analysis import Quantity
from jingdu.annotate.findings import Findings
from jingdu.cells import fit, width
from jingdu.excerpt import excerpt
from jingdu.figures.bars import CUT, Scale
from jingdu.figures.growth import Pair, Rate, limit
from jingdu.figures.wording import ARROWS, section_name
from widgets.numbers import speaker_pieces
from widgets.pieces import Piece, Pieces
from widgets.row_list import RowList

WIDE = 100
"""From how many cells on a chart also says against what, and who says it."""
BASIS_CELLS, SPEAKER_CELLS = 12, 13
LEAST_BAR = 8
AXIS = "│"


@dataclass(frozen=True, slots=True)
class Line:
    """One row of the chart: a heading, air, a rate, or one side of a pair."""

    heading: str | None = None
    rate: Rate | None = None
    pair: Pair | None = None
    after: bool = False
    """Which side of the pair."""

    @property
    def quantity(self) -> Quantity | None:
        """What the row stands for."""
        if self.rate is not None:
            return self.rate.quantity
        if self.pair is not None:
            return self.pair.after if self.after else self.pair.before
        return None


class ChartLines:
    """The rows, by place or by size, drawn for any width."""

    def __init__(self, findings: Findings, rates: Sequence[Rate], pairs: Sequence[Pair]) -> None:
        self.findings = findings
        self.rates, self.pairs = rates, pairs
        self.by_size = True
        self.dark = True
        self.lines: list[Line] = []
        self._reach = limit([bound for rate in rates for bound in (rate.low, rate.high)])
        self._falls = min(self._reach, max((-rate.low for rate in rates if rate.low < 0), default=0.0))
        self._rises = min(self._reach, max((rate.high for rate in rates if rate.high > 0), default=0.0))
        self._figure_cells = max((width(figure(rate)) + 1 for rate in rates), default=0)
        named = [rate.quantity for rate in rates] + [pair.after for pair in pairs]
        self._longest_name = max((width(item.measures or "") for item in named), default=0)
        self.arrange()

    def __len__(self) -> int:
        return len(self.lines)

    def selectable(self, index: int) -> bool:
        """Headings and air are passed over."""
        return self.lines[index].quantity is not None

    def arrange(self) -> None:
        """Put the rows in order."""
        self.lines = self._rate_lines() if self.rates else []
        if self.pairs:
            air = [Line()] if self.lines else []
            self.lines += [*air, Line("Before and after, each pair in its own scale")]
            for pair in self.pairs:
                self.lines += [Line(pair=pair), Line(pair=pair, after=True), Line()]
            self.lines.pop()

    def _rate_lines(self) -> list[Line]:
        cut = f" ({CUT} longer than the scale)" if self.is_cut else ""
        if self.by_size:
            ordered = sorted(self.rates, key=lambda rate: -rate.middle)
            return [Line("Growth in per cent, by size" + cut), *(Line(rate=rate) for rate in ordered)]
        out, here = [Line("Growth in per cent, by place" + cut)], None
        for rate in self.rates:
            section = self.findings.article.section_at(rate.quantity.start)
            if section != here:
                out += [Line(), Line(section_name(self.findings, section))]
                here = section
            out.append(Line(rate=rate))
        return out

    @property
    def is_cut(self) -> bool:
        """Whether a bar is longer than the scale."""
        return any(max(abs(rate.low), abs(rate.high)) > self._reach for rate in self.rates)

    # -- drawing

    def row(self, index: int, row: int, columns: int) -> Pieces:
        """One row: label, bar with its figure, and where there is room against what and by whom."""
        line = self.lines[index]
        if line.quantity is None:
            return [Piece(" " + line.heading, "header")] if line.heading else []
        remarks = self._remarks(line.quantity) if columns >= WIDE else []
        columns -= sum(width(piece.text) for piece in remarks)
        label = self._label_cells(columns)
        bar = (
            self._rate_bar(line.rate, columns - label)
            if line.rate is not None
            else self._pair_bar(line, columns - label)
        )
        return [*self._label(line, label), *bar, *remarks]

    def _label_cells(self, columns: int) -> int:
        return max(16, min(columns * 2 // 5, max(self._longest_name, 20) + 3))

    def _label(self, line: Line, cells: int) -> list[Piece]:
        item = line.quantity
        assert item is not None
        if line.after:
            return [Piece(" " * cells)]
        named = item.measures or (line.pair.after.measures if line.pair is not None else None)
        if named:
            return [Piece(" " + fit(named, cells - 2) + " ", "name")]
        before, hit, after = excerpt(self.findings.article, item.start, item.end, cells - 2)
        return [Piece(" " + fit(before + hit + after, cells - 2) + " ", "faint")]

    def _remarks(self, item: Quantity) -> list[Piece]:
        speaker = speaker_pieces(self.findings, item, self.dark, SPEAKER_CELLS)
        used = sum(width(piece.text) for piece in speaker)
        return [Piece(" " + fit(item.basis or "", BASIS_CELLS), "faint"), *speaker, Piece(" " * (SPEAKER_CELLS - used))]

    def _rate_bar(self, rate: Rate, columns: int) -> list[Piece]:
        """The figure of a fall stands on the other side of the axis, where its row is free."""
        scale = Scale(self._falls, self._rises, max(LEAST_BAR, columns - self._figure_cells - 2))
        bar, said = scale.bar(rate.low, rate.high), Piece(" " + figure(rate), "fall" if rate.low < 0 else "rise")
        if rate.low < 0:
            pieces = [Piece(" " * (scale.left - width(bar))), Piece(bar, "fall"), Piece(AXIS, "faint"), said]
        else:
            pieces = [Piece(" " * scale.left + AXIS, "faint"), Piece(bar, "rise"), said]
        return _filled(pieces, columns)

    def _pair_bar(self, line: Line, columns: int) -> list[Piece]:
        pair = line.pair
        assert pair is not None
        figures = pair.before.text, pair.after.text
        widest = max(map(width, figures))
        tail = f" {figures[line.after]}"
        room = max(LEAST_BAR, columns - widest - 2 - width(self._times(pair)))
        scale = Scale(0.0, max(pair.low, pair.high), room)
        value = pair.high if line.after else pair.low
        pieces = [Piece(AXIS, "faint"), Piece(scale.bar(value, value), "value" if line.after else "faint")]
        pieces.append(Piece(tail, "value" if line.after else ""))
        if line.after and pair.after.change is not None:
            pieces.append(Piece(self._times(pair), pair.after.change))
        return _filled(pieces, columns)

    @staticmethod
    def _times(pair: Pair) -> str:
        """How much it became: ▲ ×3; of percentages, by how many points they moved."""
        arrow = ARROWS.get(pair.after.change or "", "")
        if pair.after.kind == "percent":
            return f" {arrow} {pair.high - pair.low:+.3g} points"
        return f" {arrow} ×{pair.times:.3g}" if pair.times is not None else f" {arrow}"


def figure(rate: Rate) -> str:
    """`9.5% ▲`; of a multiple, what it comes to: `1.86倍 +186% ▲`."""
    item = rate.quantity
    grown = f" {rate.middle:+,.4g}%" if item.kind == "multiple" else ""
    return f"{item.text}{grown} {ARROWS[item.change or 'rise']}"


def _filled(pieces: list[Piece], columns: int) -> list[Piece]:
    return [*pieces, Piece(" " * max(0, columns - sum(width(piece.text) for piece in pieces)))]


class GrowthChart(RowList):
    """The chart as a list: `enter` or a click on a bar chooses its number."""

    class Moved(Message):
        """The cursor stands on another bar."""

    def __init__(self, findings: Findings, rates: Sequence[Rate], pairs: Sequence[Pair]) -> None:
        self.chart = ChartLines(findings, rates, pairs)
        super().__init__(self.chart, id="chart")

    @property
    def quantity(self) -> Quantity | None:
        """The number under the cursor."""
        return self.chart.lines[self.index].quantity if self.chart.lines else None

    def sort(self) -> None:
        """By size, or by place; the cursor stays on its number."""
        chosen = self.quantity
        self.chart.by_size = not self.chart.by_size
        self.chart.arrange()
        self.grown()
        self.index = next((i for i, line in enumerate(self.chart.lines) if line.quantity is chosen), 0)

    def _show_index(self) -> None:
        super()._show_index()
        self.post_message(self.Moved())

    def notify_style_update(self) -> None:
        """The colours of speakers depend on whether the theme is dark."""
        super().notify_style_update()
        self.chart.dark = self.app.current_theme.dark
