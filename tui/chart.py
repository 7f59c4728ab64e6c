"""The growth rates of an article as a chart; from each bar one key goes to its place."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

import styles
from jingdu.analysis import Quantity
from jingdu.annotate.findings import Findings
from jingdu.article import Span
from jingdu.figures.growth import Pair, Rate
from jingdu.figures.wording import said_by, section_name
from tui.commands import CHART_COMMANDS, Place, hints
from widgets.growth_chart import GrowthChart
from widgets.key_line import KeyLine
from widgets.row_list import RowList


class ChartScreen(Screen[Quantity | None]):
    """Bars; ends with the number that the reader wants to go to."""

    CSS_PATH = Path(styles.__file__).with_name("chart.tcss")
    BINDINGS = [Binding(c.keys, c.name, c.does, show=False) for c in CHART_COMMANDS]

    def __init__(self, findings: Findings, rates: Sequence[Rate], pairs: Sequence[Pair]) -> None:
        super().__init__()
        self._findings = findings
        self._chart = GrowthChart(findings, rates, pairs)
        self._detail = Static(id="chart-detail")

    def compose(self) -> ComposeResult:
        """Title, bars, the sentence of the one under the cursor, keys."""
        title = self._findings.article.title or ""
        with Vertical(id="chart-frame"), Vertical(id="chart-page"):
            yield Static(Content(title), id="chart-title")
            yield self._chart
            yield self._detail
        yield KeyLine()

    def on_mount(self) -> None:
        """Give the bars the focus."""
        self._chart.focus()
        self._chart.grown()
        self._show_detail()
        self.query_one(KeyLine).show(hints(Place.CHART))

    @on(GrowthChart.Moved)
    def _show_detail(self) -> None:
        quantity = self._chart.quantity
        if quantity is not None:
            self._detail.update(detail(self._findings, quantity))

    def action_line(self, by: int) -> None:
        """The next or previous bar."""
        self._chart.move_line(by)

    def action_page(self, by: int) -> None:
        """About a page further on."""
        self._chart.move_page(by)

    def action_start(self) -> None:
        """The first bar."""
        self._chart.move_to_start()

    def action_end(self) -> None:
        """The last bar."""
        self._chart.move_to_end()

    def action_go_there(self) -> None:
        """To the number's place in the article."""
        self._chart.choose()

    def action_sort(self) -> None:
        """By size, or by place."""
        self._chart.sort()

    def action_leave(self) -> None:
        """Back to where the reader was."""
        self.dismiss(None)

    def action_help(self) -> None:
        """The keys of the chart."""
        from tui.help import HelpScreen

        self.app.push_screen(HelpScreen(CHART_COMMANDS))

    @on(RowList.Chosen)
    def _chosen(self) -> None:
        self.dismiss(self._chart.quantity)

    @on(KeyLine.Pressed)
    async def _hint_pressed(self, event: KeyLine.Pressed) -> None:
        await self.run_action(event.command)


def detail(findings: Findings, quantity: Quantity) -> Content:
    """The sentence in which a number stands, the number lit in it; before it who says it, or else in which section."""
    start, end = findings.sentence(quantity.start)
    text = findings.article.text
    speaker = findings.speaker(said_by(findings, quantity))
    where = speaker.name if speaker is not None else section_name(findings, findings.article.section_at(quantity.start))
    lit = Span(quantity.start, quantity.end)
    return Content.assemble(
        (f"{where}  ", "$text-muted"),
        text[start : lit.start],
        (text[lit.start : lit.end], "bold $text-warning"),
        text[lit.end : end],
    )
