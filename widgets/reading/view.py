"""How a reader moves on the page: by lines, pages, words, and to a place. Knows no widget.

Every movement is decided here, in rows, cells and offsets; the pane only shows the outcome.
"""

from __future__ import annotations

from widgets.reading.window import PageWindow

OVERLAP = 2
"""Lines that a page has in common with the next one."""


class PageView(PageWindow):
    """A window on the page of an article, and the movements of its cursor."""

    def go_to(self, offset: int, at: float | None = None) -> None:
        """Put the cursor at an offset and have it in the window.

        `at` is where in the window its line shall stand, 0 for the top and 1 for the bottom. None scrolls as little
        as needed nearby, and to a third of the window from afar.
        """
        self.settle()
        self._column = None
        self.put_cursor(offset)
        row = self.page.row_of(self.cursor)
        if at is not None:
            self._scroll(row - max(int(at * self.height), self.page.pitch - 1))
        elif not self.top <= row < self.top + self.height:
            self._scroll(row - self.height // 3)
        else:
            self._keep_in_view()
        self._note_row()
        self.settle()

    def move_line(self, by: int) -> None:
        """Move the cursor by lines, keeping its column; at either end, show the margin."""
        if not self.laid_out:
            return
        self.settle()
        if by < 0:
            self._settle_above(-by + self.height // 2)
        if self._column is None:
            self._column = self.column_of(self.cursor)
        row = target = self.page.row_of(self.cursor)
        for _ in range(abs(by)):
            found = self._line_row_from(target, 1 if by > 0 else -1)
            if found is None:
                break
            target = found
        line = self.page.line_at(target)
        if target == row or line is None:
            self._scroll(self.top + by)
        else:
            self.put_cursor(self._offset_in(line, self._column))
            self._keep_in_view()
        self._note_row()

    def move_page(self, by: int) -> bool:
        """Turn pages; the cursor keeps its row of the window. False where there is no further page."""
        if not self.laid_out:
            return False
        self.settle()
        if by < 0:
            self._settle_above(2 * self.height)
        before, cursor = self.top, self.cursor
        wanted = before + by * max(1, self.height - OVERLAP * self.page.pitch)
        self.page.settle(max(0, wanted), self.height)
        if self.page.line_under(wanted - 1) is not None:  # the first line in the window comes with its ruby
            wanted -= 1
        self._scroll(wanted)
        if self.top != before:
            target = self.top + min(max(self._row, 0), self.height - 1)
        else:
            target = self.top + (self.height - 1 if by > 0 else 0)
        line = self._line_near(target)
        if line is not None:
            self.put_cursor(self._offset_in(line, self._column or 0))
        self._note_row()
        return self.top != before or self.cursor != cursor

    def scroll(self, by: int) -> None:
        """Scroll by rows; the cursor is taken along when its line leaves the window."""
        self.settle()
        if by < 0:
            self._settle_above(-by + 2)
        self.scroll_to(self.top + by)

    def scroll_to(self, top: int) -> None:
        """Have a row of the page at the top of the window; the cursor is taken along."""
        self.page.settle(max(0, top), self.height)
        self._scroll(top)
        row = self.page.row_of(self.cursor)
        if not self.top <= row < self.top + self.height:
            line = self._line_near(self.top + (0 if row < self.top else self.height - 1))
            if line is not None:
                self.put_cursor(self._offset_in(line, self._column or 0))
        self._note_row()

    def move_to_end(self) -> None:
        """Go to the last line of the page."""
        blocks = self.article.blocks[slice(*self.shown)]
        if not blocks or not self.laid_out:
            return
        last = self.page.last - 1
        for block in range(max(self.page.first, last - self.height), last + 1):
            self.page.lines(block)
        self.put_cursor(self.page.lines(last)[-1])
        self.page.row_of(self.cursor)
        self._scroll(self.page.height)
        self._note_row()

    def move_to_word(self, start: int) -> None:
        """Put the cursor on a word nearby."""
        self.settle()
        if start < self.cursor:
            self._settle_above(2)
        self._column = None
        self.put_cursor(start)
        self._keep_in_view()
        self._note_row()

    def _settle_above(self, rows: int) -> None:
        """Make rows above the window exact without moving what is in it."""
        self.top += self.page.settle_above(self.top, rows)

    def _line_row_from(self, row: int, step: int) -> int | None:
        """The row of the next line of text below or above a row."""
        row += step
        while 0 <= row < self.page.height:
            self.page.settle(row, 1)
            if self.page.line_at(row) is not None:
                return row
            row += step
        return None
