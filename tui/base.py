"""What all actions of the reader's screen stand on: the pane, the article, and how to get from one place to another."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from textual.reactive import Reactive
from textual.screen import Screen
from textual.widget import Widget

from jingdu.article import Article, Span
from jingdu.library.acquaintance import Acquaintance
from tui.compositor import RowCompositor
from tui.growing import Growing
from tui.leisure import Leisure
from tui.preferences import Preferences
from tui.search import Search
from widgets.reading.pane import ReadingPane
from widgets.row_list import RowList

if TYPE_CHECKING:
    from tui.sides import Sides

FILTER = "number-filter"
"""The id of the line that filters the numbers."""
REMARK_SECONDS = 3.0
JUMPS = 100
"""Jumps that can be taken back."""


class ReaderBase(Screen[None]):
    """A pane with an article and a search in it."""

    # as Textual has it, but without drawing the whole screen anew: a part that gets or loses the focus draws itself
    focused: Reactive[Widget | None] = Reactive(None, repaint=False)

    def __init__(self, article: Article, preferences: Preferences, leisure: Leisure) -> None:
        super().__init__()
        self.leisure = leisure
        self._compositor = RowCompositor()
        self.preferences = preferences
        self.acquaintance = Acquaintance(preferences.now.level)
        """With which words the reader is acquainted."""
        self.growing = Growing(article)
        self.pane = ReadingPane(article, id="text")
        self.pane.findings = self.growing.findings
        self.search = Search(self.pane)
        self.sides: Sides | None = None
        """The parts beside the text, once they stand."""
        self._standing = asyncio.Event()
        self._one_section = False
        self._remark = ""
        self._jumps: list[int] = []

    async def beside(self) -> Sides:
        """The parts beside the text; whoever asks for one right after the start waits until they stand."""
        while self.sides is None:
            await self._standing.wait()
        return self.sides

    def jump(self, offset: int, *, light: Span | None = None, at: float | None = None) -> None:
        """Go to a place far away; `backspace` returns."""
        self._remember()
        self._go(offset, light=light, at=at)

    def _go(self, offset: int, *, light: Span | None = None, at: float | None = None) -> None:
        self._leave_card()
        self._show_section(offset)
        self.pane.go_to(offset, light=light, at=at)

    def _remember(self) -> None:
        if not self._jumps or self._jumps[-1] != self.pane.cursor:
            self._jumps.append(self.pane.cursor)
            del self._jumps[:-JUMPS]

    def _show_section(self, offset: int) -> None:
        """Where one section is shown at a time, show the one at `offset`; what precedes the first goes with it."""
        article = self.pane.article
        if not self._one_section or not article.sections:
            self.pane.show_blocks(0, None)
            return
        at = max(0, article.section_at(offset))
        section = article.sections[at]
        last_one = at == len(article.sections) - 1
        self.pane.show_blocks(section.first if at else 0, None if last_one else section.last)

    @property
    def _moving(self) -> ReadingPane | RowList:
        """What the keys move in: the list that has the focus, else the text."""
        return self.focused if isinstance(self.focused, RowList) else self.pane

    def leave_list(self) -> None:
        """Back to the text."""
        # at once, not when the queue is empty: keys that follow belong to the text
        self.set_focus(self.pane)

    def _leave_card(self) -> None:
        if self.pane.card_word is not None and not self.pane.card_pinned:
            self.pane.hide_card()

    def remark(self, what: str) -> None:
        """Say in the status line for a moment what has been done."""
        self._remark = what
        self._show_place()

        def pass_over() -> None:
            if self._remark is what:
                self._remark = ""
                self._show_place()

        self.set_timer(REMARK_SECONDS, pass_over)

    def _show_place(self) -> None:
        """Something about the reader's place has changed that the status line shows."""
        self.post_message(ReadingPane.CursorMoved())
