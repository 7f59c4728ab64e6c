"""What comes after the first frame: the parts beside the text, and what is found in the article."""

from __future__ import annotations

import asyncio
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from textual import on
from textual.css.query import NoMatches
from textual.widget import MountError

from tui.cards import Cards
from tui.leisure import Leisure
from tui.news import Arrived, Failed, Finished
from tui.opening import Opened
from tui.preferences import Preferences

if TYPE_CHECKING:
    from tui.annotations import Annotations

NOTHING = (sys.maxsize, 0)
"""No stretch of text."""
ANNOTATING = ("jingdu.analysis", "jingdu.annotate.wire", "tui.annotations")
"""What is loaded as soon as the article is on the screen, by the piece."""
FURNITURE = (
    "widgets.search_bar",
    "widgets.panel",
    "widgets.outline",
    "widgets.speakers",
    "widgets.terms",
    "jingdu.figures.wording",
    "widgets.numbers",
    "tui.sides",
    "tui.word_lists",
)
"""What is loaded after that, in the order in which it is wanted."""
NEWS_SECONDS = 0.1
"""How often the panels are brought up to date while annotations come in."""


class Arriving(Cards):
    """Starts what finds things, and shows what comes in, while nobody types."""

    def __init__(self, opened: Opened, preferences: Preferences, leisure: Leisure) -> None:
        super().__init__(opened.article, preferences, leisure)
        self._finished = False
        """Whether everything has been found."""
        self._annotated = False
        """Whether everything that has been found is shown."""
        self._rest = opened.rest
        self._annotations: Annotations | None = None
        self._news: set[str] = set()
        self._fresh = NOTHING
        """The stretch of the text about which something has come in that is not yet shown."""
        self._telling = False
        """Whether what has come in is about to be shown."""

    @property
    def complete(self) -> bool:
        """Whether everything has been found, and stands on the screen."""
        return self._annotated

    async def begin(self) -> None:
        """Start to find what there is to find, and load and mount the parts beside the text."""
        if self.focused is None:
            self.pane.focus()
        await self.leisure.load(*ANNOTATING, soon=True)
        from tui.annotations import Annotations

        self._annotations = Annotations(self.growing, self._rest, self.post_message, self.run_worker, self.leisure)
        await self._annotations.start()
        self.tell_view()
        await self.load_cards()
        await self._furnish()

    async def _furnish(self) -> None:
        await self.leisure.load(*FURNITURE)
        from tui.sides import LONGER, Sides

        sides = Sides(self.growing.article, self.growing.findings)
        with suppress(MountError, NoMatches):  # the reader may leave before the panels stand
            await sides.mount(self, self.leisure)
            self.sides = sides
            self._standing.set()
            self._news.add(LONGER)
            self._tell_soon()
            self.begin_learning()

    @on(Arrived)
    def _annotations_arrived(self, event: Arrived) -> None:
        if event.longer:
            self.pane.show(self.growing.article, self.growing.findings)
        if event.kind == "Words":
            if event.stretch is not None:
                self.pane.words_arrived(*event.stretch)
        elif event.stretch is not None:
            self._fresh = (min(self._fresh[0], event.stretch[0]), max(self._fresh[1], event.stretch[1]))
        self._news.add(event.kind)
        self._tell_soon()

    @on(Finished)
    def _annotations_finished(self) -> None:
        self._finished = True
        self._tell_soon()

    @on(Failed)
    def _annotations_failed(self, event: Failed) -> None:
        self.notify(event.why, title="Not all could be found", severity="error", markup=False)

    def _tell_soon(self) -> None:
        if not self._telling:
            self._telling = True
            self.run_worker(self._tell_later())

    async def _tell_later(self) -> None:
        """Let the text and the panels show what has come in since they last did, one part in each pause."""
        await asyncio.sleep(NEWS_SECONDS)
        await self.leisure.pause()
        finished = self._finished
        if self._fresh != NOTHING:
            self.pane.annotated(*self._fresh)
            self._fresh = NOTHING
        if self.sides is not None:
            for _ in self.sides.show(self.growing.article, self.growing.findings, self._news):
                await self.leisure.pause()
            self._annotated = finished and not self._news
        self._show_place()
        self._telling = False
        if (self._news and self.sides is not None) or self._fresh != NOTHING or finished != self._finished:
            self._tell_soon()

    def tell_view(self) -> None:
        """Ask for the words of what is in view."""
        start, end = self.pane.visible_span()
        article = self.growing.article
        if end and self._annotations is not None:
            self._annotations.look_at(article.block_at(start), article.block_at(end) + 1)

    async def on_unmount(self) -> None:
        """The annotating processes end with the screen."""
        if self._annotations is not None:
            await self._annotations.stop()
