"""The reader's screen: wires the parts together. What a part does is in the part; what a key does is one line here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.geometry import Offset
from textual.widget import Widget

from tui.arriving import Arriving
from tui.base import FILTER
from tui.commands import Place, bindings, hints
from tui.cutting import Cutting
from tui.finding import Finding
from tui.leisure import Leisure
from tui.opening import Opened
from tui.panels import Panels
from tui.preferences import Preferences
from tui.typesetting import Typesetting
from tui.words import Words
from widgets.key_line import KeyLine
from widgets.reading.pane import ReadingPane
from widgets.row_list import RowList
from widgets.status import Status, StatusLine

if TYPE_CHECKING:
    from jingdu.analysis import Speaker, Statement
    from jingdu.lexicon.lexicon import Lexicon
    from widgets.search_bar import SearchBar

EMPHASISED = {"numbers": "numbers", FILTER: "numbers", "terms": "terms"}
"""What stands out in the text while a part has the focus."""
KEYS_IN = {"speakers": Place.SPEAKERS, "numbers": Place.NUMBERS, FILTER: Place.FILTER}
"""The parts that have keys of their own."""


class Columns(Horizontal):
    """The left column, the text, the right column; nothing of its own shows."""

    BLANK = True


class ReaderScreen(Arriving, Words, Cutting, Typesetting, Finding, Panels):
    """An article, and all that is known about it."""

    # here and not on the base: Textual merges them for each class between
    BINDINGS = bindings()
    BLANK = True
    """Behind the parts there is only a background, which is not drawn anew with every frame."""
    AUTO_FOCUS = ""
    """The text gets the focus after the first frame: it is styled anew for that."""
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (70, "-medium"), (100, "-wide"), (150, "-roomy")]

    def __init__(
        self,
        opened: Opened,
        preferences: Preferences,
        leisure: Leisure,
        place: int = 0,
        lexicon: Lexicon | None = None,
    ) -> None:
        super().__init__(opened, preferences, leisure)
        # at once, not when Textual tells the size: then all parts would be styled a second time
        size = self._get_breakpoint_classes(self.app.size.width, self.HORIZONTAL_BREAKPOINTS)
        self.add_class(*size, update=False)
        self._just_styled = True
        self._status_line, self._key_line = StatusLine(id="status"), KeyLine(id="keys")
        self.lexicon = lexicon
        self._place = place

    def compose(self) -> ComposeResult:
        """What the first frame needs: the text, and the room of the panels beside it."""
        with Columns(id="columns"):
            yield Vertical(id="left")
            yield self.pane
            yield Vertical(id="right")
        yield self._status_line
        # in a box of its own, so that nothing else is drawn anew when the search bar takes its place
        with Vertical(id="bottom"):
            yield self._key_line

    def on_mount(self) -> None:
        """Set the text; everything else comes after the first frame."""
        self.set_type()
        self.follow_settings()
        if self._place:
            self.pane.go_to(self._place, at=1 / 3)
        if not self._key_line.is_attached:
            return  # the reader left before the screen was composed
        self._show_hints()
        self._show_status()
        # beside the screen's own messages, so that keys are answered in between
        self.call_after_refresh(lambda: self.run_worker(self.begin()))

    def update_node_styles(self, animate: bool = True) -> None:
        """Style all parts anew; but not when the screen comes up for the first time, since they have just been."""
        if self._just_styled:
            self._just_styled = False
        else:
            super().update_node_styles(animate)

    # -- what the parts say

    @on(ReadingPane.CursorMoved)
    def _cursor_moved(self) -> None:
        self._show_status()

    @on(ReadingPane.CardChanged)
    def _card_changed(self) -> None:
        self._show_hints()

    @on(RowList.Chosen, "#sections")
    def _section_chosen(self, event: RowList.Chosen) -> None:
        self.jump(self.growing.article.sections[event.index].start, at=0.1)
        self.leave_list()

    @on(RowList.Chosen, "#numbers, #terms")
    def _place_chosen(self, event: RowList.Chosen) -> None:
        place = event.rows.place(event.index)
        if place is not None:
            self.jump(place.start, light=place, at=1 / 3)

    @on(KeyLine.Pressed)
    async def _hint_pressed(self, event: KeyLine.Pressed) -> None:
        await self.run_action(event.command)

    # by name: the search bar is imported after the first frame

    def on_search_bar_changed(self, event: SearchBar.Changed) -> None:
        """Another query stands in the bar."""
        self.look_for(event.query)

    def on_search_bar_submitted(self) -> None:
        """The reader is content with the query."""
        self.close_search_bar()

    def on_search_bar_cancelled(self) -> None:
        """The reader wants back to where the search began."""
        self.search.cancel()
        self.close_search_bar()

    def on_descendant_focus(self) -> None:
        """The line of keys and the emphasis in the text follow the focus; a drawer that lost it closes."""
        self.pane.emphasise(EMPHASISED.get(self._focused_id))
        self.close_drawers(but=self.column_of(self._focused_id))
        self._show_hints()

    @property
    def _focused_id(self) -> str:
        return (self.focused.id or "") if self.focused is not None else ""

    # -- the status line and the line of keys

    def _show_hints(self) -> None:
        place = Place.LIST if isinstance(self.focused, RowList) else Place.TEXT
        if self.check_action("know_word", ()):
            place = Place.CARD
        place = KEYS_IN.get(self._focused_id, place)
        self._key_line.show(hints(place))

    def _show_status(self) -> None:
        article, findings, cursor = self.growing.article, self.growing.findings, self.pane.cursor
        statement = findings.statements.at(cursor)
        speaker = findings.speaker(statement.speaker) if statement is not None else None
        section = article.section_at(cursor)
        self._status_line.status = Status(
            section=self._section_name(section),
            paragraph=f"{article.block_at(cursor) + 1}/{len(article.blocks)}",
            progress=round(100 * cursor / max(1, len(article.text) - 1)),
            speaker=_says(speaker, statement),
            place=findings.place_of(speaker.id) if speaker is not None else None,
            search=f"{self.search.query} {self.search.count}" if self.search.active else "",
            notice=self._remark or self._following(),
        )
        if self.sides is not None:
            self.sides.mark(section, speaker.id if speaker is not None else None)
        self.tell_view()

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

    # -- selection with the mouse

    def get_widget_and_offset_at(self, x: int, y: int) -> tuple[Widget | None, Offset | None]:
        """The pane says itself which character is at a cell: Textual's own answer is off by one on wide ones."""
        widget, offset = super().get_widget_and_offset_at(x, y)
        if isinstance(widget, ReadingPane):
            region = widget.content_region
            offset = widget.selection_offset(x - region.x, y - region.y)
        return widget, offset


def _says(speaker: Speaker | None, statement: Statement | None) -> str:
    """Who speaks, for the status line; empty where nobody does."""
    if statement is None:
        return ""
    from jingdu.analysis import CORRECTED

    name = "somebody" if speaker is None else speaker.name
    return f"{name} (corrected)" if statement.rule == CORRECTED else name
