"""The reading pane: an article on a page, with a cursor on one of its words, and a card for the word.

The pane knows no other widget: it posts messages, and whoever owns it calls its methods.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from textual import events
from textual.geometry import Offset
from textual.message import Message
from textual.selection import Selection
from textual.timer import Timer

from jingdu.article import Article, Span
from jingdu.word import Word
from widgets.pieces import Pieces
from widgets.reading.marks import Mark
from widgets.reading.popup import Popup, Room, draw, place, room
from widgets.reading.surface import CARD_STYLES, PageSurface
from widgets.tones import tone_styles

WHEEL_ROWS = 3

CardSource = Callable[[Word, Room], Sequence[Pieces]]
"""What the card of a word says, line by line, in so much room; nothing where it says nothing."""


class ReadingPane(PageSurface):
    """A page that is read: with the keys, the mouse, and a card for each word."""

    class BarClicked(Message):
        """The margin was clicked beside a line."""

        def __init__(self, line: Span) -> None:
            super().__init__()
            self.line = line

    class CardChanged(Message):
        """A card was opened or taken away."""

        def can_replace(self, message: Message) -> bool:
            """Only what is open now matters."""
            return isinstance(message, ReadingPane.CardChanged)

    def __init__(self, article: Article, *, id: str | None = None) -> None:
        super().__init__(article, id=id)
        self.card_source: CardSource | None = None
        self.card_pinned = False
        self.hover_opens: Callable[[Word], bool] = lambda word: True
        """Whether the mouse opens the card of a word."""
        self.hover_delay = 0.0
        """Seconds that the mouse rests on a word before that."""
        self._hovering: Timer | None = None
        self._hover: Word | None = None
        self._card_word: Word | None = None

    # -- the cursor

    @property
    def cursor(self) -> int:
        """The offset at which the reader is."""
        return self.view.cursor

    @property
    def cursor_word(self) -> Word | None:
        """The word under the cursor."""
        return self.findings.word_near(self.view.cursor) if self.article.blocks else None

    def go_to(self, offset: int, *, light: Span | None = None, at: float | None = None) -> None:
        """Put the cursor at an offset and bring it into view; `at` as in `PageView.go_to`.

        `light` is lit for a moment.
        """
        self.view.go_to(offset, at)
        if light is not None:
            self.light(light)
        self._follow()

    def move_line(self, by: int) -> None:
        """Move the cursor by lines."""
        before = self.cursor_word
        self.view.move_line(by)
        self._follow(before, self.cursor_word)

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
        before = self.cursor_word
        self.view.move_to_word(word.start)
        self._follow(before, word)
        return True

    def words_arrived(self, start: int, end: int) -> None:
        """The words of [start, end) came in, or others than before: a card stays with the word at its place."""
        shown = self._card_word
        if self._hover is not None and start <= self._hover.start < end:
            self._hover = self.findings.word_at(self._hover.start)
        if shown is not None and start <= shown.start < end:
            under_cursor = shown.start <= self.view.cursor < shown.end
            word = self.findings.word_near(self.view.cursor if under_cursor else shown.start)
            if word != shown:
                self._open_card(word)
        super().words_arrived(start, end)

    def marked_words(self) -> Iterable[tuple[Word | None, Mark]]:
        """The word under the cursor and the one under the mouse."""
        return ((self.cursor_word, Mark.CURSOR), (self._hover, Mark.HOVER))

    # -- the card

    def show_card(self, pinned: bool = False) -> None:
        """Show the card of the word under the cursor."""
        self.card_pinned = pinned
        self._open_card(self.cursor_word)

    def renew_card(self) -> None:
        """Something that the card says has changed."""
        self._open_card(self._card_word)

    def hide_card(self) -> None:
        """Take the card away."""
        self.card_pinned = False
        self._open_card(None)

    @property
    def card_word(self) -> Word | None:
        """The word whose card is shown."""
        return self._card_word

    @property
    def card_is_hovered(self) -> bool:
        """Whether the card that is shown is there for the mouse alone."""
        return self._card_word is not None and not self.card_pinned and self._card_word == self._hover

    def _open_card(self, word: Word | None) -> None:
        before, self._popup = self._popup, self._card_of(word) if word is not None and self.view.laid_out else None
        shown, self._card_word = self._card_word, word if self._popup is not None else None
        if shown != self._card_word:
            self.post_message(self.CardChanged())
        self._refresh_rows(y for popup in (before, self._popup) if popup for y in popup.rows_in(self.view.height))

    def _card_of(self, word: Word) -> Popup | None:
        """The card of a word in its place; None where there is no room for one, or nothing to say."""
        rows = self.view.rows(word.start, word.end)
        at = (self.view.left + self.view.column_of(word.start), rows[0], rows[-1])
        view = (self.view.columns, self.view.height)
        inside = room(at, view)
        lines = self.card_source(word, inside) if self.card_source is not None and inside.rows > 0 else ()
        if not lines:
            return None
        styles = {name.lstrip("-"): self._painter.style("card" + name) for name in CARD_STYLES}
        box = draw(lines, self.view.columns, styles | tone_styles(self.tones, styles["pinyin"]))
        return Popup(*place(box, at, view), box)

    def page_scrolled(self) -> None:
        """A card belongs to a row of the view: scrolling takes it away."""
        super().page_scrolled()
        if self._card_word is not None:
            self.post_message(self.CardChanged())
        self._card_word, self.card_pinned, self._hover = None, False, None

    def lines_moved(self) -> None:
        """A card goes with its word."""
        super().lines_moved()
        self.renew_card()

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
        if self._hovering is not None:
            self._hovering.stop()
            self._hovering = None
        if self.card_pinned:
            return
        opens = word is not None and self.hover_opens(word)
        waits = opens and self.hover_delay > 0
        if waits:
            self._hovering = self.set_timer(self.hover_delay, self._open_hovered)
        # a card that a key has opened stays until another one opens
        if (opens and not waits) or (before is not None and before == self._card_word):
            self._open_card(word if opens and not waits else None)

    def _open_hovered(self) -> None:
        if self._hover is not None and not self.card_pinned:
            self._open_card(self._hover)

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
        return self.view.text(first, last), "\n"

    def selection_updated(self, selection: Selection | None) -> None:
        """Show it."""
        self.refresh()
