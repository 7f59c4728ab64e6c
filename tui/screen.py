"""The reader's screen: wires the parts together. What a part does is in the part; what a key does is one line here."""

from __future__ import annotations

import sys
from contextlib import suppress
from typing import TYPE_CHECKING, TypeVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.css.query import NoMatches
from textual.geometry import Offset
from textual.timer import Timer
from textual.widget import MountError, Widget

from jingdu import card
from jingdu.analysis import CORRECTED, Speaker, Statement, Word
from jingdu.article import Span
from tui.commands import Place, hints
from tui.finding import Finding
from tui.news import Arrived, Failed, Finished
from tui.number_panel import FILTER, NumberPanel
from tui.opening import Opened
from tui.panels import Panels
from tui.preferences import Preferences
from tui.typesetting import Typesetting
from tui.words import Words
from widgets.key_line import KeyLine
from widgets.numbers import NumberList
from widgets.outline import SectionOutline
from widgets.panel import Panel
from widgets.pieces import Pieces
from widgets.reading.pane import ReadingPane
from widgets.row_list import RowList
from widgets.search_bar import SearchBar
from widgets.speakers import SpeakerSidebar
from widgets.status import Status, StatusLine
from widgets.terms import TermList
from widgets.word_card import card_lines

if TYPE_CHECKING:
    from tui.annotations import Annotations

ListT = TypeVar("ListT", bound=RowList)

EMPHASISED = {"numbers": "numbers", FILTER: "numbers", "terms": "terms"}
"""What stands out in the text while a part has the focus."""
NOTHING = (sys.maxsize, 0)
"""No stretch of text."""
NEWS_SECONDS = 0.1
"""How often the panels are brought up to date while annotations come in."""


class ReaderScreen(Words, Typesetting, Finding, Panels):
    """An article, and all that is known about it."""

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (70, "-medium"), (100, "-wide"), (150, "-roomy")]

    def __init__(self, opened: Opened, preferences: Preferences, place: int = 0) -> None:
        super().__init__(opened.article, preferences)
        self._place = place
        self.annotated = False
        """Whether everything has been found."""
        self._rest = opened.rest
        self._annotations: Annotations | None = None
        self._news: set[str] = set()
        self._fresh = NOTHING
        """The stretch of the text about which something has come in that is not yet shown."""
        self._furnished = False
        """Whether the panels stand."""
        self._telling: Timer | None = None
        self.pane.card_source = self._card_lines

    def compose(self) -> ComposeResult:
        """What the first frame needs: the text, and the room of the panels beside it."""
        with Horizontal(id="columns"):
            yield Vertical(id="left")
            yield self.pane
            yield Vertical(id="right")
        yield StatusLine(id="status")
        yield KeyLine(id="keys")

    def on_mount(self) -> None:
        """Give the text the focus; everything else comes after the first frame."""
        self.pane.focus()
        self.set_type()
        if self._place:
            self.pane.go_to(self._place, at=1 / 3)
        if not self.query(KeyLine):
            return  # the reader left before the screen was composed
        self._show_hints()
        self._show_status()
        self.call_after_refresh(self._begin)

    # -- after the first frame

    def _begin(self) -> None:
        from tui.annotations import Annotations

        self._annotations = Annotations(self.growing, self._rest, self.post_message, self.run_worker)
        self._annotations.start()
        self._tell_view()
        # beside the screen's own messages, so that keys are answered in between
        self.run_worker(self._furnish())

    async def _furnish(self) -> None:
        article, findings = self.growing.article, self.growing.findings
        left, right = self.query_one("#left"), self.query_one("#right")
        # one after the other: all at once would be one long frame
        with suppress(MountError, NoMatches):  # the reader may leave before the panels stand
            await left.mount(Panel("Sections", "o", SectionOutline(article, id="sections"), id="section-panel"))
            await left.mount(Panel("Speakers", "s", SpeakerSidebar(findings, id="speakers"), id="speaker-panel"))
            await right.mount(NumberPanel(findings, id="number-panel"))
            await right.mount(Panel("Terms", "t", TermList(findings, id="terms"), id="term-panel"))
            await self.mount(SearchBar(id="search"), before="#status")
            self._furnished = True
            self._show_panels({"ArticlePart"})
            self._show_status()

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
        if self._telling is None:
            self._telling = self.set_timer(NEWS_SECONDS, self._tell_news)

    @on(Finished)
    def _annotations_finished(self) -> None:
        self._tell_news()
        self.annotated = True

    @on(Failed)
    def _annotations_failed(self, event: Failed) -> None:
        self.notify(event.why, title="Not all could be found", severity="error", markup=False)

    def _tell_news(self) -> None:
        """Let the panels show what has come in since they last did."""
        self._telling = None
        if self._fresh != NOTHING:
            self.pane.annotated(*self._fresh)
            self._fresh = NOTHING
        if self._furnished:
            kinds, self._news = self._news, set()
            self._show_panels(kinds)
        self._show_status()

    def _show_panels(self, kinds: set[str]) -> None:
        article, findings = self.growing.article, self.growing.findings
        longer = "ArticlePart" in kinds
        if longer:
            self._list("sections", SectionOutline).show(article)
            self._panel_title("section-panel", len(article.sections))
        if longer or kinds & {"Speakers", "Mentions", "Statements", "Corrected"}:
            self._list("speakers", SpeakerSidebar).show(findings)
            self._panel_title("speaker-panel", len(findings.speakers))
        if longer or kinds & {"Quantities", "Statements", "Corrected"}:
            self.query_one("#number-panel", NumberPanel).show(findings)
        if longer or "Terms" in kinds:
            self._list("terms", TermList).show(findings)
            self._panel_title("term-panel", len(findings.terms))

    def _panel_title(self, panel: str, count: int) -> None:
        self.query_one("#" + panel, Panel).title.show_count(count)

    def _list(self, name: str, kind: type[ListT]) -> ListT:
        return self.query_one("#" + name, kind)

    # -- what the parts say

    @on(ReadingPane.CursorMoved)
    def _cursor_moved(self) -> None:
        self._show_status()

    @on(RowList.Chosen, "#sections")
    def _section_chosen(self, event: RowList.Chosen) -> None:
        self.jump(self.growing.article.sections[event.index].start, at=0.1)
        self.leave_list()

    @on(RowList.Chosen, "#numbers, #terms")
    def _place_chosen(self, event: RowList.Chosen) -> None:
        if isinstance(event.rows, NumberList | TermList):
            item = event.rows.annotation(event.index)
            if item is not None:
                self.jump(item.start, light=Span(item.start, item.end), at=1 / 3)

    @on(KeyLine.Pressed)
    async def _hint_pressed(self, event: KeyLine.Pressed) -> None:
        await self.run_action(event.command)

    @on(SearchBar.Changed)
    def _query_changed(self, event: SearchBar.Changed) -> None:
        self.look_for(event.query)

    @on(SearchBar.Submitted)
    def _query_submitted(self) -> None:
        self.close_search_bar()

    @on(SearchBar.Cancelled)
    def _query_cancelled(self) -> None:
        self.search.cancel()
        self.close_search_bar()

    def on_descendant_focus(self) -> None:
        """The line of keys and the emphasis in the text follow the focus; a drawer that lost it closes."""
        focused = self.focused.id if self.focused is not None else None
        self.pane.emphasise(EMPHASISED.get(focused or ""))
        self.close_drawers(but=self.column_of(focused))
        self._show_hints()

    # -- the status line and the line of keys

    def _show_hints(self) -> None:
        place = Place.LIST if isinstance(self.focused, RowList) else Place.TEXT
        if isinstance(self.focused, SpeakerSidebar):
            place = Place.SPEAKERS
        elif isinstance(self.focused, NumberList):
            place = Place.NUMBERS
        elif self.focused is not None and self.focused.id == FILTER:
            place = Place.FILTER
        self.query_one(KeyLine).show(hints(place))

    def _show_status(self) -> None:
        article, findings, cursor = self.growing.article, self.growing.findings, self.pane.cursor
        statement = findings.statements.at(cursor)
        speaker = findings.speaker(statement.speaker) if statement is not None else None
        section = article.section_at(cursor)
        self.query_one(StatusLine).status = Status(
            section=self._section_name(section),
            paragraph=f"{article.block_at(cursor) + 1}/{len(article.blocks)}",
            progress=round(100 * cursor / max(1, len(article.text) - 1)),
            speaker=_says(speaker, statement),
            place=findings.place_of(speaker.id) if speaker is not None else None,
            search=f"{self.search.query} {self.search.count}" if self.search.active else "",
            notice=self._following(),
        )
        for outline in self.query(SectionOutline):
            outline.mark(section)
        for sidebar in self.query(SpeakerSidebar):
            sidebar.mark_speaking(speaker.id if speaker is not None else None)
        self._tell_view()

    def _section_name(self, section: int) -> str:
        article = self.growing.article
        heading = article.sections[section].heading if section >= 0 else None
        return article.text[slice(*heading)] if heading is not None else article.title or ""

    def _following(self) -> str:
        """`刘庆 2/6`: who is followed, and at which statement the reader is."""
        findings = self.growing.findings
        speaker = findings.speaker(self.pane.spotlight)
        if speaker is None:
            return ""
        said = findings.said_until(speaker.id, self.pane.cursor)
        return f"{speaker.name} {said}/{len(findings.said_by(speaker.id))}"

    def _tell_view(self) -> None:
        """Ask for the words of what is in view."""
        start, end = self.pane.visible_span()
        article = self.growing.article
        if end and self._annotations is not None:
            self._annotations.look_at(article.block_at(start), article.block_at(end) + 1)

    # -- the word card

    def _card_lines(self, word: Word) -> list[Pieces]:
        return card_lines(card.make(self.growing.findings, word), full=self.pane.card_pinned)

    # -- selection with the mouse

    def get_widget_and_offset_at(self, x: int, y: int) -> tuple[Widget | None, Offset | None]:
        """The pane says itself which character is at a cell: Textual's own answer is off by one on wide ones."""
        widget, offset = super().get_widget_and_offset_at(x, y)
        if isinstance(widget, ReadingPane):
            region = widget.content_region
            offset = widget.selection_offset(x - region.x, y - region.y)
        return widget, offset

    async def on_unmount(self) -> None:
        """The annotating processes end with the screen."""
        if self._annotations is not None:
            await self._annotations.stop()


def _says(speaker: Speaker | None, statement: Statement | None) -> str:
    """Who speaks, for the status line; empty where nobody does."""
    if statement is None:
        return ""
    name = "somebody" if speaker is None else speaker.name
    return f"{name} (corrected)" if statement.rule == CORRECTED else name
