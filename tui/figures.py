"""The numbers: their list in other ways, as a chart, on the clipboard."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from jingdu.article import Span
from tui.following import Following

if TYPE_CHECKING:
    from jingdu.analysis import Quantity
    from tui.number_panel import NumberPanel


class Figures(Following):
    """The actions about numbers."""

    def action_group_numbers(self) -> None:
        """By section, or by kind."""
        self._in_panel(lambda panel: panel.group())

    def action_sort_numbers(self) -> None:
        """By size, or by place."""
        self._in_panel(lambda panel: panel.sort())

    def action_filter_numbers(self) -> None:
        """Type what the numbers that are shown must have."""
        self._in_panel(lambda panel: panel.open_filter())

    def action_unfilter_numbers(self) -> None:
        """Show all numbers again."""
        self._in_panel(lambda panel: panel.unfilter())
        self._in_panel(lambda panel: self.set_focus(panel.numbers))

    def action_copy_numbers(self) -> None:
        """Copy what the list shows as a Markdown table."""
        self._in_panel(self._copy)

    def action_growth_chart(self) -> None:
        """Draw the growth rates, and what was before and after; what is chosen there is gone to."""
        from jingdu.figures.growth import pairs, rates
        from tui.chart import ChartScreen

        findings = self.growing.findings
        article, items = findings.article, findings.quantities.items
        grown, moved = list(rates(article, items)), list(pairs(article, items))
        if not grown and not moved:
            self.notify("No growth rates, and nothing before and after.", markup=False, timeout=3)
            return

        def go(quantity: Quantity | None) -> None:
            if quantity is not None:
                self.leave_list()
                self.jump(quantity.start, light=Span(quantity.start, quantity.end), at=1 / 3)

        self.app.push_screen(ChartScreen(findings, grown, moved), go)

    def _in_panel(self, do: Callable[[NumberPanel], None]) -> None:
        if self.sides is not None:
            do(self.sides.numbers)

    def _copy(self, panel: NumberPanel) -> None:
        from jingdu.export.numbers import markdown

        arrangement = panel.numbers.arrangement
        self.app.copy_to_clipboard(markdown(arrangement.findings, arrangement.shown()))
        self.notify(f"{arrangement.count:,} numbers as a Markdown table", title="Copied", markup=False, timeout=3)
