"""The panel of numbers: the list, what is typed to filter it, and the keys that arrange it."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding

from jingdu.annotate.findings import Findings
from jingdu.figures.arrangement import Grouping, Order
from tui.base import FILTER
from tui.commands import NUMBER_COMMANDS
from widgets.filter_line import FilterLine
from widgets.numbers import NumberList
from widgets.panel import Panel

AT_A_TIME, PAUSE_SECONDS = 400, 0.01
"""How many numbers are made ready for the filter before the next key is looked at."""


class NumberPanel(Panel):
    """The numbers under their title; the keys work while the list has the focus."""

    BINDINGS = [Binding(c.keys, f"screen.{c.name}", c.does, show=False) for c in NUMBER_COMMANDS]

    def __init__(self, findings: Findings, *, id: str | None = None) -> None:
        self.numbers = NumberList(findings, id="numbers")
        super().__init__("Numbers", "#", self.numbers, id=id)
        self.filter = FilterLine(FILTER)

    def compose(self) -> ComposeResult:
        """Title, filter, list."""
        yield self.title
        yield self.filter
        yield self.numbers

    def show(self, findings: Findings) -> None:
        """Show the numbers that have been found so far."""
        self.numbers.show(findings)
        self._show_title()

    def _show_title(self) -> None:
        arrangement = self.numbers.arrangement
        by_size = arrangement.order is Order.SIZE
        note = "↓size" if by_size else "by kind" if arrangement.grouping is Grouping.KIND else ""
        if arrangement.query:
            note = f"{arrangement.count:,} shown" + (f" {note}" if note else "")
        self.title.show_count(len(arrangement.findings.quantities))
        if note != self.title.note:
            self.title.show_note(note)

    def _arrange(self, grouping: Grouping | None = None, order: Order | None = None, query: str | None = None) -> None:
        self.numbers.rearrange(grouping=grouping, order=order, query=query)
        self._show_title()

    def group(self) -> None:
        """By section, or by kind; a section mixes what cannot be sorted by size."""
        if self.numbers.arrangement.grouping is Grouping.SECTION:
            self._arrange(Grouping.KIND)
        else:
            self._arrange(Grouping.SECTION, Order.PLACE)

    def sort(self) -> None:
        """By size within each kind, or by place."""
        if self.numbers.arrangement.order is Order.PLACE:
            self._arrange(Grouping.KIND, Order.SIZE)
        else:
            self._arrange(order=Order.PLACE)

    # -- the filter

    def open_filter(self) -> None:
        """Type what the numbers that are shown must have."""
        self.filter.open()
        if not self.is_filtered:
            self.numbers.arrangement.forget_filter()
        self._prepare()

    def _prepare(self) -> None:
        """While the reader thinks of a word, look at the numbers of a book, a few at a time."""
        if self.numbers.arrangement.prepare_filter(AT_A_TIME):
            self.set_timer(PAUSE_SECONDS, self._prepare)

    @property
    def is_filtered(self) -> bool:
        """Whether the list shows only some of the numbers."""
        return bool(self.numbers.arrangement.query)

    def unfilter(self) -> None:
        """Show all numbers again."""
        self.filter.clear()
        self._arrange(query="")

    @on(FilterLine.Changed)
    def _filter_changed(self, event: FilterLine.Changed) -> None:
        event.stop()
        self._arrange(query=event.query.strip())

    @on(FilterLine.Submitted)
    def _filter_submitted(self, event: FilterLine.Submitted) -> None:
        event.stop()
        self.screen.set_focus(self.numbers)
