"""The reading pane: shows an article as a page, with a cursor on one of its words.

One widget on the line API. What a frame costs depends on what is visible, never on the length of the text: lines are
broken when they come into view, marks are looked up for the lines that are painted, and the card is drawn over the
pane's own lines. The pane knows no other widget: it posts messages, and whoever owns it calls its methods.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from jingdu.analysis import Word
from jingdu.annotate.findings import Findings
from jingdu.article import Article, Span
from textual import events
from textual.geometry import Offset, Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip
from textual.widget import Widget

from widgets.pieces import Pieces
from widgets.reading.layout import Line, PageLayout
from widgets.reading.marks import COMPONENTS, Hits, Layer, Look, Mark
from widgets.reading.painter import GUTTER, MARGIN, Painter, left_edge
from widgets.reading.popup import Popup, draw, place
from widgets.reading.setting import settings

MEASURE = 80
"""The widest line: forty Han characters, what a page of a book has."""
LIT_SECONDS = 1.5
"""How long a place that was jumped to stays lit."""

CardSource = Callable[[Word], Sequence[Pieces]]


class ReadingPane(ScrollView, can_focus=True, inherit_bindings=False):
    """An article on a page, and a cursor in it."""

    COMPONENT_CLASSES = {
        *COMPONENTS.values(),
        *("reading--" + name for name in ("title", "subtitle", "byline", "dateline", "lead", "body", "rule")),
        *(f"reading--heading-{level}" for level in (1, 2, 3)),
        *("reading--card" + name for name in ("", "-frame", "-word", "-pinyin", "-english", "-number", "-faint")),
    }
    DEFAULT_CSS = """
    ReadingPane { width: 1fr; height: 1fr; overflow-x: hidden; overflow-y: scroll; scrollbar-size-vertical: 1; }
    """

    @dataclass
    class CursorMoved(Message):
        """The cursor stands on another character."""

        pane: ReadingPane
        offset: int

        @property
        def control(self) -> ReadingPane:
            return self.pane

        def can_replace(self, message: Message) -> bool:
            return isinstance(message, type(self))

    @dataclass
    class BarClicked(Message):
        """The margin was clicked beside a line."""

        offset: int

    def __init__(self, article: Article, *, id: str | None = None) -> None:
        super().__init__(id=id)
        # Else Textual repaints the whole pane whenever the mouse crosses a segment.
        self.auto_links = False
        self.article = article
        self.findings = Findings(article)
        self.card_source: CardSource | None = None
        self._settings = settings(article)
        self._range: tuple[int, int | None] = (0, None)
        self._page = PageLayout(article, MEASURE, settings_of=self._settings)
        self._columns = 0
        self._rows = 0
        self._painter = Painter(self)
        self._look = Look()
        self._hits = Hits()
        self._cursor = article.blocks[0].start if article.blocks else 0
        self._goal: int | None = None
        self._lit: Span | None = None
        self._hover: Word | None = None
        self._card_word: Word | None = None
        self._popup: Popup | None = None
        self.card_pinned = False

    # -- what is shown

    def show(self, article: Article, findings: Findings) -> None:
        """Show an article, or a longer version of the same one; the cursor keeps its offset."""
        self.article, self.findings = article, findings
        self._settings = settings(article)
        self._cursor = min(self._cursor, max(0, len(article.text) - 1))
        self._lay_out(anchored=True)

    def show_blocks(self, first: int, last: int | None) -> None:
        """Show only `article.blocks[first:last]`; the cursor moves inside them if it is not."""
        if (first, last) == self._range:
            return
        self._range = (first, last)
        blocks = self.article.blocks[first:last]
        if blocks and not blocks[0].start <= self._cursor <= blocks[-1].end:
            self._place_cursor(blocks[0].start)
        self._lay_out(anchored=True)

    def annotated(self, start: int, end: int) -> None:
        """Annotations of [start, end) came in: repaint if that is in view."""
        top, bottom = self.visible_span()
        if start < bottom and end > top:
            self._restyle()

    @property
    def spotlight(self) -> str | None:
        """The speaker whose statements stay bright while the rest is dimmed."""
        return self._look.spotlight

    @spotlight.setter
    def spotlight(self, speaker: str | None) -> None:
        self._look = self._look._replace(spotlight=speaker)
        self.refresh()

    def emphasise(self, kind: str | None) -> None:
        """Let `numbers` or `terms` stand out, or nothing."""
        if kind != self._look.emphasis:
            self._look = self._look._replace(emphasis=kind)
            self.refresh()

    @property
    def hits(self) -> Hits:
        """The search hits that are lit."""
        return self._hits

    @hits.setter
    def hits(self, hits: Hits) -> None:
        self._hits = hits
        self._restyle()

    # -- the cursor

    @property
    def cursor(self) -> int:
        """The offset at which the reader is."""
        return self._cursor

    @property
    def cursor_word(self) -> Word | None:
        """The word under the cursor."""
        return self.findings.word_near(self._cursor) if self.article.blocks else None

    def go_to(self, offset: int, *, light: Span | None = None, at: float | None = None) -> None:
        """Put the cursor at an offset and bring it into view.

        `light` is lit for a moment; `at` is where in the view its line shall stand, 0 for the top and 1 for the
        bottom; None scrolls only as far as needed, or to a third of the view from afar.
        """
        self._goal = None
        self._place_cursor(offset)
        row = self._page.row_of(self._cursor)
        top, height = self._top, self._height
        if at is not None:
            self._scroll(row - int(at * height))
        elif not top <= row < top + height:
            self._scroll(row - height // 3)
        else:
            self._keep_in_view(row)
        if light is not None:
            self._light(light)
        self.refresh()

    def move_line(self, by: int) -> None:
        """Move the cursor down or up by lines, keeping its column."""
        if not self._columns:
            return
        if by < 0:
            self._settle_above(-by + self._height // 2)
        row = self._page.row_of(self._cursor)
        if self._goal is None:
            self._goal = self._column_of(self._cursor)
        step, target = (1 if by > 0 else -1), row
        for _ in range(abs(by)):
            found = self._next_line_row(target, step)
            if found is None:
                break
            target = found
        if target == row:
            self._scroll(self._top + by)  # past the first or last line: show the margin
            return
        line = self._page.line_at(target)
        assert line is not None
        self._place_cursor(self._offset_in(line, self._goal))
        self._keep_in_view(target)
        self.refresh()

    def move_page(self, by: int) -> bool:
        """Turn pages; the cursor keeps its row of the view. False where there is no further page."""
        height = self._height
        if by < 0:
            self._settle_above(height * 2)
        row = self._page.row_of(self._cursor) - self._top
        before = self._top
        step = max(1, height - 2)
        self._page.settle(max(0, before + by * step), height)
        self._scroll(before + by * step)
        if self._top == before:
            target = self._page.height - 1 if by > 0 else 0
        else:
            target = self._top + min(max(row, 0), height - 1)
        line = self._line_near(target)
        moved = line is not None and self._offset_in(line, self._goal or 0) != self._cursor
        if line is not None:
            self._place_cursor(self._offset_in(line, self._goal or 0))
        self.refresh()
        return moved or self._top != before

    def scroll_rows(self, by: int) -> None:
        """Scroll by rows, as a wheel does; the cursor is taken along when it leaves the view."""
        if by < 0:
            self._settle_above(-by + 2)
        self._scroll(self._top + by)
        self._take_cursor_along()
        self.refresh()

    def move_to_end(self) -> None:
        """Go to the last line of what is shown."""
        blocks = self.article.blocks[slice(*self._range)]
        if blocks:
            last = self.article.block_at(blocks[-1].start)
            for block in range(max(self._page.first, last - self._height), last + 1):
                self._page.lines(block)
            self._place_cursor(self._page.lines(last)[-1])
            self._page.row_of(self._cursor)
            self._resize_page()
            self._scroll(self._page.height - self._height)
            self.refresh()

    def move_word(self, by: int) -> bool:
        """Move to the next or previous word; False at either end of what is shown."""
        word = self.findings.step_word(self._cursor, by)
        if word is None or not self._shows(word.start):
            return False
        self._goal = None
        self._place_cursor(word.start)
        if by < 0:
            self._settle_above(2)
        self._keep_in_view(self._page.row_of(word.start))
        self.refresh()
        return True

    def visible_span(self) -> Span:
        """The stretch of the text that is in view."""
        if not self._columns:
            return Span(0, 0)
        shown = [line for y in range(self._height) if (line := self._page.line_at(self._top + y))]
        return Span(shown[0].start, shown[-1].end) if shown else Span(0, 0)

    # -- the card

    def show_card(self, pinned: bool = False) -> None:
        """Show the card of the word under the cursor."""
        self.card_pinned = pinned
        self._open_card(self.cursor_word)

    def hide_card(self) -> None:
        """Take the card away."""
        self.card_pinned = False
        self._open_card(None)

    @property
    def card_word(self) -> Word | None:
        """The word whose card is shown."""
        return self._card_word

    def redraw_card(self) -> None:
        """What the card says has changed, or the page below it."""
        self._open_card(self._card_word)

    def _open_card(self, word: Word | None) -> None:
        lines = self.card_source(word) if word is not None and self.card_source is not None else ()
        before, self._popup = self._popup, None
        self._card_word = word if lines else None
        if word is not None and lines and self._columns:
            first, last = self._page.row_of(word.start) - self._top, self._page.row_of(word.end - 1) - self._top
            x = self._cell_of(word.start)
            names = ("", "-frame", "-word", "-pinyin", "-english", "-number", "-faint")
            styles = {name.lstrip("-"): self._painter.style("card" + name) for name in names}
            box = draw(lines, self._columns, styles)
            self._popup = Popup(*place(box, (x, first, last), (self._columns, self._height)), box)
        rows = {y for popup in (before, self._popup) if popup for y in popup.rows_in(self._height)}
        self._refresh_rows(rows)

    # -- painting

    def render_lines(self, crop: Region) -> list[Strip]:
        """The pane has neither border nor padding: its strips go to the screen as they are."""
        if self._prepare():
            strips = [self.render_line(y) for y in crop.line_range]
        else:
            strips = [Strip.blank(self.size.width, self.rich_style) for _ in crop.line_range]
        if crop.column_span == (0, self._columns):
            return strips
        return [strip.crop(*crop.column_span) for strip in strips]

    def render_line(self, y: int) -> Strip:
        """The row `y` of the view."""
        row = self._top + y
        line = self._page.line_at(row)
        if line is None:
            rule = self._page.rule_at(row)
            strip = self._painter.rule(self._columns) if rule else self._painter.blank(self._columns)
        else:
            hot = self._hot(line)
            strip = self._painter.line(self._page, line, self._columns, self.findings, self._look, self._hits, hot)
        return self._popup.over(y, strip) if self._popup else strip

    def _hot(self, line: Line) -> list[Layer]:
        """The marks on a line that come and go with every key and movement of the mouse."""
        out: list[Layer] = []
        word = self.cursor_word if line.start <= self._cursor <= line.end + 8 or self._cursor < line.end else None
        for span, mark in ((word, Mark.CURSOR), (self._hover, Mark.HOVER)):
            if span is not None and span.start < line.end and span.end > line.start:
                out.append((span.start, span.end, mark))
        if self._lit is not None and self._lit.overlaps((line.start, line.end)):
            out.append((*self._lit, Mark.LIT))
        chosen = self.text_selection
        if chosen is not None and (span_in_block := chosen.get_span(line.block)) is not None:
            block = self.article.blocks[line.block]
            start, end = span_in_block
            out.append((block.start + start, block.end if end < 0 else block.start + end, Mark.SELECTED))
        return out

    def _prepare(self) -> bool:
        """Lay out for the present width, and make what is in view exact. False before the pane has a size."""
        columns = self.scrollable_content_region.width
        if columns <= 0 or not self.size.height:
            return False
        if columns != self._columns:
            self._columns = columns
            self._lay_out(anchored=True)
        self._page.settle(self._top, self._height)
        self._resize_page()
        return True

    def notify_style_update(self) -> None:
        """Another theme, or focus came or went."""
        super().notify_style_update()
        self._painter.forget()

    def _restyle(self) -> None:
        self._look = self._look._replace(revision=self._look.revision + 1)
        self.refresh()

    # -- layout and scrolling

    @property
    def _top(self) -> int:
        return int(self.scroll_offset.y)

    @property
    def _height(self) -> int:
        return max(1, self.scrollable_content_region.height)

    def _lay_out(self, anchored: bool) -> None:
        """Set the page anew. With `anchored`, the cursor's line stays at its row of the view."""
        if not self._columns:
            return
        row = self._row_in_view if anchored else 0
        measure = min(MEASURE, self._columns - GUTTER - MARGIN)
        self._page = PageLayout(self.article, measure, *self._range, settings_of=self._settings)
        self._resize_page()
        at = self._page.row_of(self._cursor)
        self._page.settle(max(0, at - row), self._height)
        self._resize_page()
        self._scroll(self._page.row_of(self._cursor) - row)
        self._row_in_view = self._page.row_of(self._cursor) - self._top
        if self._card_word is not None:
            self.redraw_card()
        self.refresh()

    _row_in_view = 0
    """The row of the view on which the cursor's line stands."""

    def _resize_page(self) -> None:
        """Tell the scroll bar how long the page is, without the layout of the whole screen that a plain assignment to
        `virtual_size` causes each time an estimate is corrected."""
        size = Size(self._columns, max(1, self._page.height))
        if self.virtual_size != size:
            self.set_reactive(Widget.virtual_size, size)
            if self.show_vertical_scrollbar:
                self.vertical_scrollbar.window_virtual_size = size.height
                self.vertical_scrollbar.window_size = self._height

    def on_resize(self, event: events.Resize) -> None:
        """Another height: keep the cursor in view. Another width is seen when the pane is painted."""
        self._rows = event.size.height
        if self.scrollable_content_region.width == self._columns:
            self._keep_in_view(self._page.row_of(self._cursor))

    def on_mount(self) -> None:
        """Show the scroll bar from the start, so that the text never moves for its sake."""
        self._refresh_scrollbars()

    def _scroll(self, top: int) -> None:
        """Show the page from a row, without animation."""
        self._resize_page()
        bounded = max(0, min(top, self._page.height - self._height))
        if bounded != self._top:
            self.scroll_to(y=bounded, animate=False, force=True)
            self._hide_stale_card()

    def _keep_in_view(self, row: int) -> None:
        """Scroll as little as brings a row out of the outer quarters of the view."""
        rim = self._height // 4
        self._page.settle(self._top, self._height + rim)
        if row < self._top + rim:
            self._scroll(row - rim)
        elif row >= self._top + self._height - rim:
            self._scroll(row - self._height + 1 + rim)
        self._row_in_view = row - self._top

    def _settle_above(self, rows: int) -> None:
        """Make rows above the view exact without moving what is in it."""
        moved = self._page.settle_above(self._top, rows)
        if moved:
            self._resize_page()
            self.scroll_to(y=self._top + moved, animate=False, force=True)

    # -- places

    def _place_cursor(self, offset: int) -> None:
        word = self.findings.word_near(offset) if self.article.blocks else None
        before, self._cursor = self._cursor, word.start if word is not None else offset
        if self._cursor != before:
            self.post_message(self.CursorMoved(self, self._cursor))

    def _take_cursor_along(self) -> None:
        """After a scroll: if the cursor's line left the view, the cursor goes to the nearest line that is in it."""
        row = self._page.row_of(self._cursor)
        if not self._top <= row < self._top + self._height:
            line = self._line_near(self._top + (0 if row < self._top else self._height - 1))
            if line is not None:
                self._place_cursor(self._offset_in(line, self._goal or 0))
        self._row_in_view = self._page.row_of(self._cursor) - self._top

    def _shows(self, offset: int) -> bool:
        first, last = self._range
        return first <= self.article.block_at(offset) < (len(self.article.blocks) if last is None else last)

    def _next_line_row(self, row: int, step: int) -> int | None:
        """The row of the next line of text below or above a row."""
        row += step
        while 0 <= row < self._page.height:
            self._page.settle(max(0, row), 1)
            if self._page.line_at(row) is not None:
                return row
            row += step
        return None

    def _line_near(self, row: int) -> Line | None:
        """The line at a row, or else the nearest in view."""
        self._page.settle(self._top, self._height)
        for distance in range(self._height + 1):
            for at in (row - distance, row + distance):
                line = self._page.line_at(at) if self._top <= at < self._top + self._height else None
                if line is not None:
                    return line
        return None

    def _column_of(self, offset: int) -> int:
        line = self._page.line_at(self._page.row_of(offset))
        return self._page.left(line) + self._page.cells(line.start, offset) if line is not None else 0

    def _offset_in(self, line: Line, column: int) -> int:
        """The character of a line at a column of the measure, or the nearest."""
        cell = column - self._page.left(line)
        found = self._page.offset_at(line, max(0, cell))
        return found if found is not None else max(line.start, line.end - 1)

    def _cell_of(self, offset: int) -> int:
        """The cell of the view at which a character is shown."""
        return left_edge(self._columns, self._page.measure) + self._column_of(offset)

    def offset_at(self, x: int, y: int) -> tuple[int, bool] | None:
        """The character shown at a cell of the view, and whether the cell is its right half; None beside the text."""
        line = self._page.line_at(self._top + y) if self._columns else None
        if line is None:
            return None
        cell = x - left_edge(self._columns, self._page.measure) - self._page.left(line)
        offset = self._page.offset_at(line, cell)
        if offset is None:
            return None
        return offset, cell > self._page.cells(line.start, offset)

    # -- the mouse

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Hover: the word under the pointer, and its card."""
        at = self.offset_at(event.x, event.y)
        over_card = self._popup is not None and event.y in self._popup.rows_in(self._height)
        inside = over_card and self._popup is not None and 0 <= event.x - self._popup.x < self._popup.rows[0].cell_length
        word = self.findings.word_at(at[0]) if at is not None and not inside else None
        self._hover_over(word)

    def on_leave(self) -> None:
        """The pointer left the pane."""
        self._hover_over(None)

    def _hover_over(self, word: Word | None) -> None:
        if word == self._hover:
            return
        before, self._hover = self._hover, word
        self._refresh_words(before, word)
        if not self.card_pinned:
            self._open_card(word)

    def on_click(self, event: events.Click) -> None:
        """Put the cursor where the mouse clicked; in the margin, say so."""
        line = self._page.line_at(self._top + event.y) if self._columns else None
        if line is None:
            return
        if event.x < left_edge(self._columns, self._page.measure) + self._page.left(line):
            self.post_message(self.BarClicked(line.start))
            return
        at = self.offset_at(event.x, event.y)
        self.go_to(at[0] if at is not None else line.end - 1)

    def _on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        event.stop()
        event.prevent_default()
        self.scroll_rows(3)

    def _on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        event.stop()
        event.prevent_default()
        self.scroll_rows(-3)

    # -- selection: coordinates are (character in block, block), so that it survives scrolling and resizing

    def selection_offset(self, x: int, y: int) -> Offset | None:
        """The boundary between characters that is nearest to a cell of the view."""
        at = self.offset_at(x, y)
        if at is None:
            return None
        offset, right_half = at
        block = self.article.block_at(offset)
        return Offset(offset + right_half - self.article.blocks[block].start, block)

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The selected text, one block a line."""
        blocks = self.article.blocks
        if not blocks:
            return None
        start, end = selection
        first = blocks[start.y].start + start.x if start is not None else blocks[0].start
        last = blocks[end.y].start + end.x if end is not None else blocks[-1].end
        return self.article.text[first:last], "\n"

    def selection_updated(self, selection: Selection | None) -> None:
        """Show it."""
        self.refresh()

    # -- repainting

    def _hide_stale_card(self) -> None:
        """A card belongs to a row of the view: scrolling takes it away."""
        if self._popup is not None:
            self._popup, self._card_word, self.card_pinned = None, None, False
        self._hover = None

    def _light(self, span: Span) -> None:
        self._lit = span

        def out() -> None:
            if self._lit is span:
                self._lit = None
                self.refresh()

        self.set_timer(LIT_SECONDS, out)

    def _refresh_words(self, *words: Word | None) -> None:
        rows: set[int] = set()
        for word in words:
            if word is not None and self._columns:
                first, last = self._page.row_of(word.start), self._page.row_of(word.end - 1)
                rows.update(range(first - self._top, last - self._top + 1))
        self._refresh_rows(rows)

    def _refresh_rows(self, rows: set[int]) -> None:
        regions = [Region(0, y, self.size.width, 1) for y in sorted(rows) if 0 <= y < self._height]
        if regions:
            self.refresh(*regions)
