"""The reading pane: shows an article as a page, with a cursor on one of its words.

One widget on the line API. What a frame costs depends on what is visible, never on the length of the text: lines are
broken when they come into view, marks are looked up for the lines that are painted, and the card is drawn over the
pane's own lines. The pane knows no other widget: it posts messages, and whoever owns it calls its methods.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from textual import events
from textual.geometry import Offset, Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip
from textual.widget import Widget

from jingdu.analysis import Word
from jingdu.annotate.findings import Findings
from jingdu.article import Article, Span
from widgets.pieces import Pieces
from widgets.reading.layout import Line
from widgets.reading.marks import COMPONENTS, Hits, Layer, Look, Mark
from widgets.reading.painter import Painter
from widgets.reading.popup import Popup, draw, place
from widgets.reading.view import PageView

LIT_SECONDS = 1.5
"""How long a place that was jumped to stays lit."""
WHEEL_ROWS = 3
CARD_STYLES = ("", "-frame", "-word", "-pinyin", "-english", "-number", "-faint")

CardSource = Callable[[Word], Sequence[Pieces]]
"""What the card of a word says, line by line."""


class ReadingPane(ScrollView, can_focus=True, inherit_bindings=False):
    """An article on a page, and a cursor in it."""

    COMPONENT_CLASSES = {
        *COMPONENTS.values(),
        *("reading--" + name for name in ("title", "subtitle", "byline", "dateline", "lead", "body", "rule")),
        *(f"reading--heading-{level}" for level in (1, 2, 3)),
        *("reading--card" + name for name in CARD_STYLES),
    }
    DEFAULT_CSS = """
    ReadingPane { width: 1fr; height: 1fr; overflow-x: hidden; overflow-y: scroll; scrollbar-size-vertical: 1; }
    """

    class CursorMoved(Message):
        """The cursor stands elsewhere, or the page was scrolled."""

        def can_replace(self, message: Message) -> bool:
            """Only the newest place matters."""
            return isinstance(message, ReadingPane.CursorMoved)

    @dataclass
    class BarClicked(Message):
        """The margin was clicked beside a line."""

        line: Span

    def __init__(self, article: Article, *, id: str | None = None) -> None:
        super().__init__(id=id)
        # else Textual repaints the whole pane whenever the mouse crosses a segment
        self.auto_links = False
        self.findings = Findings(article)
        self.card_source: CardSource | None = None
        self.view = PageView(article, self._word_start)
        self._painter = Painter(self)
        self._look = Look()
        self._hits = Hits()
        self._lit: Span | None = None
        self._hover: Word | None = None
        self._card_word: Word | None = None
        self._popup: Popup | None = None
        self.card_pinned = False

    # -- what is shown

    @property
    def article(self) -> Article:
        """The article on the page."""
        return self.view.article

    def show(self, article: Article, findings: Findings) -> None:
        """Show an article, or a longer version of the same one; the cursor keeps its offset."""
        self.findings = findings
        self.view.change(article)
        self._follow()

    def show_blocks(self, first: int, last: int | None) -> None:
        """Show only `article.blocks[first:last]`; the cursor goes to the beginning of them if it is elsewhere."""
        self.view.show_blocks(first, last)
        self._follow()

    def annotated(self, start: int, end: int) -> None:
        """Annotations of [start, end) came in: repaint if that is in view."""
        if self.view.span().overlaps((start, end)):
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
        return self.view.cursor

    @property
    def cursor_word(self) -> Word | None:
        """The word under the cursor."""
        return self.findings.word_near(self.view.cursor) if self.article.blocks else None

    def _word_start(self, offset: int) -> int:
        word = self.findings.word_near(offset)
        return offset if word is None else word.start

    def go_to(self, offset: int, *, light: Span | None = None, at: float | None = None) -> None:
        """Put the cursor at an offset and bring it into view; `at` as in `PageView.go_to`.

        `light` is lit for a moment.
        """
        self.view.go_to(offset, at)
        if light is not None:
            self._light(light)
        self._follow()

    def move_line(self, by: int) -> None:
        """Move the cursor by lines."""
        self.view.move_line(by)
        self._follow()

    def move_page(self, by: int) -> bool:
        """Turn pages; False where there is no further one."""
        moved = self.view.move_page(by)
        self._follow()
        return moved

    def move_to_end(self) -> None:
        """Go to the last line of what is shown."""
        self.view.move_to_end()
        self._follow()

    def move_word(self, by: int) -> bool:
        """Move to the next or previous word; False at either end of what is shown."""
        word = self.findings.step_word(self.view.cursor, by)
        if word is None or not self.view.shows(word.start):
            return False
        self.view.move_to_word(word.start)
        self._follow()
        return True

    def visible_span(self) -> Span:
        """The stretch of the text that is in view."""
        return self.view.span()

    def _follow(self) -> None:
        """Show what the view has come to."""
        self._resize_page()
        if self.view.top != int(self.scroll_offset.y):
            self.scroll_to(y=self.view.top, animate=False, force=True)
            self._drop_card()
        self.post_message(self.CursorMoved())
        self.refresh()

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

    def _open_card(self, word: Word | None) -> None:
        lines = self.card_source(word) if word is not None and self.card_source is not None else ()
        before, self._popup = self._popup, None
        self._card_word = word if lines else None
        if word is not None and lines and self.view.laid_out:
            rows = self.view.rows(word.start, word.end)
            x = self.view.left + self.view.column_of(word.start)
            styles = {name.lstrip("-"): self._painter.style("card" + name) for name in CARD_STYLES}
            box = draw(lines, self.view.columns, styles)
            self._popup = Popup(*place(box, (x, rows[0], rows[-1]), (self.view.columns, self.view.height)), box)
        self._refresh_rows(y for popup in (before, self._popup) if popup for y in popup.rows_in(self.view.height))

    def _drop_card(self) -> None:
        """A card belongs to a row of the view: scrolling takes it away."""
        self._popup, self._card_word, self.card_pinned, self._hover = None, None, False, None

    # -- painting

    def render_lines(self, crop: Region) -> list[Strip]:
        """The pane has neither border nor padding: its strips go to the screen as they are."""
        if not self._prepare():
            return [Strip.blank(crop.width, self.rich_style) for _ in crop.line_range]
        strips = [self.render_line(y) for y in crop.line_range]
        if crop.column_span == (0, self.view.columns):
            return strips
        return [strip.crop(*crop.column_span) for strip in strips]

    def render_line(self, y: int) -> Strip:
        """The row `y` of the view."""
        line = self.view.line(y)
        if line is None:
            rule = self.view.page.rule_at(self.view.top + y)
            strip = (self._painter.rule if rule else self._painter.blank)(self.view)
        else:
            strip = self._painter.line(self.view, line, self.findings, self._look, self._hits, self._hot(line))
        return self._popup.over(y, strip) if self._popup else strip

    def _hot(self, line: Line) -> list[Layer]:
        """The marks on a line that come and go with every key and movement of the mouse."""
        near = self.article.block_at(self.view.cursor) == line.block
        words = ((self.cursor_word if near else None, Mark.CURSOR), (self._hover, Mark.HOVER))
        out: list[Layer] = [
            (w.start, w.end, mark) for w, mark in words if w and w.start < line.end and w.end > line.start
        ]
        if self._lit is not None and self._lit.overlaps((line.start, line.end)):
            out.append((*self._lit, Mark.LIT))
        selection = self.text_selection
        chosen = selection.get_span(line.block) if selection is not None else None
        if chosen is not None:
            block = self.article.blocks[line.block]
            end = block.end if chosen[1] < 0 else block.start + chosen[1]
            out.append((block.start + chosen[0], end, Mark.SELECTED))
        return out

    def _prepare(self) -> bool:
        """Lay out for the present size, and make what is in view exact. False before the pane has a size."""
        columns, height = self.scrollable_content_region.size
        if columns <= 0 or height <= 0:
            return False
        if (columns, height) != (self.view.columns, self.view.height):
            self._drop_card()
            self.view.resize(columns, height)
            self._follow()
        self.view.settle()
        self._resize_page()
        return True

    def notify_style_update(self) -> None:
        """Another theme, or focus came or went."""
        super().notify_style_update()
        self._painter.forget()

    def _restyle(self) -> None:
        self._look = self._look._replace(revision=self._look.revision + 1)
        self.refresh()

    def _light(self, span: Span) -> None:
        self._lit = span

        def out() -> None:
            if self._lit is span:
                self._lit = None
                self.refresh()

        self.set_timer(LIT_SECONDS, out)

    def _refresh_words(self, *words: Word | None) -> None:
        self._refresh_rows(y for word in words if word is not None for y in self.view.rows(word.start, word.end))

    def _refresh_rows(self, rows: Iterable[int]) -> None:
        regions = [Region(0, y, self.size.width, 1) for y in sorted(set(rows)) if 0 <= y < self.view.height]
        if regions:
            self.refresh(*regions)

    # -- the scroll bar

    def on_mount(self) -> None:
        """Show the scroll bar from the start, so that the text never moves for its sake."""
        self._refresh_scrollbars()

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """The scroll bar was dragged, or the view has moved."""
        super().watch_scroll_y(old_value, new_value)
        if int(new_value) != self.view.top:
            self.view.scroll_to(int(new_value))
            self._drop_card()
            self.post_message(self.CursorMoved())

    def _resize_page(self) -> None:
        """Tell the scroll bar how long the page is, without the layout of the whole screen that a plain assignment to
        `virtual_size` causes each time an estimate is corrected."""
        size = Size(self.view.columns, max(1, self.view.page.height))
        if self.virtual_size != size:
            self.set_reactive(Widget.virtual_size, size)
            if self.show_vertical_scrollbar:
                self.vertical_scrollbar.window_virtual_size = size.height
                self.vertical_scrollbar.window_size = self.view.height

    # -- the mouse

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Hover: the word under the pointer, and its card."""
        at = self.view.offset_at(event.x, event.y)
        covered = self._popup is not None and self._popup.covers(event.x, event.y)
        self._hover_over(self.findings.word_at(at) if at is not None and not covered else None)

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
        margin = self.view.margin_at(event.x, event.y)
        at = self.view.offset_at(event.x, event.y)
        if margin is not None:
            self.post_message(self.BarClicked(Span(margin.start, margin.end)))
        elif at is not None:
            self.go_to(at)

    def _on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        self._wheel(event, WHEEL_ROWS)

    def _on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        self._wheel(event, -WHEEL_ROWS)

    def _wheel(self, event: events.MouseEvent, rows: int) -> None:
        event.stop()
        event.prevent_default()
        self.view.scroll(rows)
        self._follow()

    # -- selection: coordinates are (character in block, block), so that it survives scrolling and resizing

    def selection_offset(self, x: int, y: int) -> Offset | None:
        """The character at a cell of the view, or the nearest one."""
        offset = self.view.offset_near(x, y)
        if offset is None:
            return None
        block = self.article.block_at(offset)
        return Offset(offset - self.article.blocks[block].start, block)

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
