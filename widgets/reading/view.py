"""Where the reader is: a window of some rows on the page, and a cursor in the text. Knows no widget.

Every movement is decided here, in rows, cells and offsets; the pane only shows the outcome.
"""

from __future__ import annotations

from collections.abc import Callable

from jingdu.article import Article, Span
from widgets.reading.layout import TOP, Line, PageLayout
from widgets.reading.setting import Setting, settings

MEASURE = 80
"""The widest line: forty Han characters, what a page of a book has."""
GUTTER = 3
"""Cells left of the text: the speaker's number, the bar, a space."""
MARGIN = 2
"""Cells right of the text, where a mark may hang."""
OVERLAP = 2
"""Rows that a page has in common with the next one."""

Snap = Callable[[int], int]
"""Where the cursor goes when it is put at an offset: the beginning of the word there."""


class PageView:
    """A window of `height` rows and `columns` cells on the page of an article."""

    def __init__(self, article: Article, snap: Snap) -> None:
        self.article = article
        self._snap = snap
        self._settings: list[Setting] = settings(article)
        self.shown: tuple[int, int | None] = (0, None)
        """The blocks of the article that the page has."""
        self.columns = 0
        self.height = 1
        self.top = 0
        """The row of the page at the top of the window."""
        self.cursor = snap(article.blocks[0].start) if article.blocks else 0
        self._column: int | None = None
        """The cell that the cursor tries to keep while it moves by lines."""
        self._row = TOP
        """The row of the window with the cursor's line."""
        self.page = PageLayout(article, MEASURE, settings_of=self._settings)

    @property
    def laid_out(self) -> bool:
        """Whether the window has a size yet."""
        return self.columns > 0

    @property
    def left(self) -> int:
        """The cell of the window at which lines begin: the measure stands in the middle."""
        return max(GUTTER, GUTTER + (self.columns - GUTTER - MARGIN - self.page.measure) // 2)

    # -- what is on the page

    def change(self, article: Article) -> None:
        """Another article, or a longer version of the same one; the cursor keeps its offset."""
        self.article, self._settings = article, settings(article)
        self.cursor = min(self.cursor, max(0, len(article.text) - 1))
        self._lay_out()

    def show_blocks(self, first: int, last: int | None) -> None:
        """Have only `article.blocks[first:last]` on the page; the cursor goes to its beginning if it is elsewhere."""
        if (first, last) == self.shown:
            return
        self.shown = (first, last)
        blocks = self.article.blocks[first:last]
        if blocks and not blocks[0].start <= self.cursor <= blocks[-1].end:
            self.put_cursor(blocks[0].start)
        self._lay_out()

    def resize(self, columns: int, height: int) -> None:
        """Another size of the window; the line being read stays where it is in the window, if it can."""
        wider, self.height = columns != self.columns, max(1, height)
        if wider:
            self.columns = columns
            self._lay_out()
        else:
            self._keep_in_view()

    def settle(self) -> None:
        """Make what is in the window exact, before it is painted."""
        self.page.settle(self.top, self.height)

    def _lay_out(self) -> None:
        if not self.laid_out:
            return
        measure = min(MEASURE, self.columns - GUTTER - MARGIN)
        self.page = PageLayout(self.article, measure, *self.shown, settings_of=self._settings)
        self._row = min(self._row, self.height - 1)
        self.page.settle(max(0, self.page.row_of(self.cursor) - self._row), self.height)
        self._scroll(self.page.row_of(self.cursor) - self._row)
        self._note_row()

    # -- the cursor

    def put_cursor(self, offset: int) -> None:
        """Put the cursor on the word at an offset; the window stays."""
        self.cursor = self._snap(offset)

    def go_to(self, offset: int, at: float | None = None) -> None:
        """Put the cursor at an offset and have it in the window.

        `at` is where in the window its line shall stand, 0 for the top and 1 for the bottom. None scrolls as little
        as needed nearby, and to a third of the window from afar.
        """
        self._column = None
        self.put_cursor(offset)
        row = self.page.row_of(self.cursor)
        if at is not None:
            self._scroll(row - int(at * self.height))
        elif not self.top <= row < self.top + self.height:
            self._scroll(row - self.height // 3)
        else:
            self._keep_in_view()
        self._note_row()

    def move_line(self, by: int) -> None:
        """Move the cursor by lines, keeping its column; at either end, show the margin."""
        if not self.laid_out:
            return
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
        if by < 0:
            self._settle_above(2 * self.height)
        before, cursor = self.top, self.cursor
        self._note_row()
        wanted = before + by * max(1, self.height - OVERLAP)
        self.page.settle(max(0, wanted), self.height)
        self._scroll(wanted)
        if self.top != before:
            target = self.top + min(max(self._row, 0), self.height - 1)
        else:
            target = self.top + (self.height - 1 if by > 0 else 0)
        line = self._line_near(target)
        if line is not None:
            self.put_cursor(self._offset_in(line, self._column or 0))
        return self.top != before or self.cursor != cursor

    def scroll(self, by: int) -> None:
        """Scroll by rows; the cursor is taken along when its line leaves the window."""
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
        if start < self.cursor:
            self._settle_above(2)
        self._column = None
        self.put_cursor(start)
        self._keep_in_view()
        self._note_row()

    # -- where things are

    def shows(self, offset: int) -> bool:
        """Whether the page has an offset."""
        return self.page.first <= self.article.block_at(offset) < self.page.last

    def line(self, y: int) -> Line | None:
        """The line at a row of the window."""
        return self.page.line_at(self.top + y)

    def span(self) -> Span:
        """The stretch of the text that is in the window."""
        lines = [line for y in range(self.height) if (line := self.line(y))] if self.laid_out else []
        return Span(lines[0].start, lines[-1].end) if lines else Span(0, 0)

    def rows(self, start: int, end: int) -> range:
        """The rows of the window on which [start, end) stands; some may be outside it."""
        if not self.laid_out:
            return range(0)
        return range(self.page.row_of(start) - self.top, self.page.row_of(max(start, end - 1)) - self.top + 1)

    def column_of(self, offset: int) -> int:
        """The cell of the measure at which a character stands."""
        line = self.page.line_at(self.page.row_of(offset))
        return self.page.left(line) + self.page.cells(line.start, offset) if line is not None else 0

    def offset_at(self, x: int, y: int) -> int | None:
        """The character at a cell of the window; None beside the text."""
        line = self.line(y) if self.laid_out else None
        return None if line is None else self.page.offset_at(line, x - self.left - self.page.left(line))

    def offset_near(self, x: int, y: int) -> int | None:
        """The character at a cell of the window, or the nearest on its row, or on the nearest row."""
        line = self._line_near(self.top + y) if self.laid_out else None
        return None if line is None else self._offset_in(line, x - self.left)

    def margin_at(self, x: int, y: int) -> Line | None:
        """The line in whose left margin a cell of the window lies."""
        line = self.line(y) if self.laid_out else None
        return line if line is not None and x < self.left + self.page.left(line) else None

    # -- within

    def _scroll(self, top: int) -> None:
        self.top = max(0, min(top, self.page.height - self.height))

    def _note_row(self) -> None:
        self._row = self.page.row_of(self.cursor) - self.top if self.laid_out else 0

    def _keep_in_view(self) -> None:
        """Scroll as little as brings the cursor's line out of the outer quarters of the window."""
        rim = self.height // 4
        self.page.settle(self.top, self.height + rim)
        row = self.page.row_of(self.cursor)
        if row < self.top + rim:
            self._scroll(row - rim)
        elif row >= self.top + self.height - rim:
            self._scroll(row - self.height + 1 + rim)

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

    def _line_near(self, row: int) -> Line | None:
        """The line at a row of the page, or else the nearest one in the window."""
        self.settle()
        window = range(self.top, self.top + self.height)
        for at in sorted(window, key=lambda other: abs(other - row)):
            line = self.page.line_at(at)
            if line is not None:
                return line
        return None

    def _offset_in(self, line: Line, column: int) -> int:
        """The character of a line at a cell of the measure, or the nearest one."""
        found = self.page.offset_at(line, max(0, column - self.page.left(line)))
        return found if found is not None else max(line.start, line.end - 1)
