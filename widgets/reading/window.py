"""Where the reader is: a window of some rows on the page, and a cursor in the text. Knows no widget."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from jingdu.article import Article, Span
from widgets.reading.layout import KEPT, TOP, Line, PageLayout
from widgets.reading.setting import Shapes

if TYPE_CHECKING:
    from widgets.reading.ruby import Ruby

MEASURE = 80
"""The widest line: forty Han characters, what a page of a book has."""
GUTTER = 3
"""Cells left of the text: the speaker's number, the bar, a space."""
MARGIN = 2
"""Cells right of the text, where a mark may hang."""

Snap = Callable[[int], int]
"""Where the cursor goes when it is put at an offset: the beginning of the word there."""
Convert = Callable[[str], str]
"""Gives a text in other characters, of the same length and width."""


class PageWindow:
    """A window of `height` rows and `columns` cells on the page of an article."""

    def __init__(self, article: Article, snap: Snap) -> None:
        self.article = article
        self._snap = snap
        self._shapes = Shapes(article)
        self.shown: tuple[int, int | None] = (0, None)
        """The blocks of the article that the page has."""
        self.columns = 0
        self.height = 1
        self.top = 0
        """The row of the page at the top of the window."""
        self.cursor = snap(article.blocks[0].start) if article.blocks else 0
        self._ruby: Ruby | None = None
        self._convert: Convert | None = None
        self._converted: dict[int, str] = {}
        """Blocks in the other script."""
        self._column: int | None = None
        """The cell that the cursor tries to keep while it moves by lines."""
        self._row = TOP
        """The row of the window with the cursor's line."""
        self._breaks = 0
        """What `page.breaks` was when that row was noted."""
        self.page = PageLayout(article, MEASURE, shapes=self._shapes)

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
        self.article, self._shapes = article, Shapes(article)
        self._converted = {}
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

    def set_ruby(self, ruby: Ruby | None) -> None:
        """Other ruby, or none; the line being read stays where it is in the window, if it can."""
        self._ruby = ruby
        self._lay_out()

    def set_script(self, convert: Convert | None) -> None:
        """Show the text in other characters, or as it is. Nothing moves: offsets and widths are the same."""
        self._convert, self._converted = convert, {}

    def resize(self, columns: int, height: int) -> None:
        """Another size of the window; the line being read stays where it is in the window, if it can."""
        wider, self.height = columns != self.columns, max(1, height)
        if wider:
            self.columns = columns
            self._lay_out()
        else:
            self._keep_in_view()
            self._note_row()

    def settle(self) -> bool:
        """Make what is in the window exact, before it is painted or moved; whether anything was not.

        Where words have come in whose ruby takes room, the line being read stays where it is in the window.
        """
        if not self.laid_out:
            return False
        self.page.settle(self.top, self.height)
        if self.page.breaks == self._breaks:
            return False
        self._scroll(self.page.row_of(self.cursor) - self._row)
        self.page.settle(self.top, self.height)
        self._note_row()
        return True

    def _lay_out(self) -> None:
        if not self.laid_out:
            return
        measure = min(MEASURE, self.columns - GUTTER - MARGIN)
        self.page = PageLayout(self.article, measure, *self.shown, shapes=self._shapes, ruby=self._ruby)
        self._row = min(self._row, self.height - 1)
        self.page.settle(max(0, self.page.row_of(self.cursor) - self._row), self.height)
        self._scroll(self.page.row_of(self.cursor) - self._row)
        self._note_row()
        self.settle()

    def put_cursor(self, offset: int) -> None:
        """Put the cursor on the word at an offset; the window stays."""
        self.cursor = self._snap(offset)

    # -- where things are

    def text(self, start: int, end: int) -> str:
        """The text of [start, end) as it is shown."""
        if self._convert is None:
            return self.article.text[start:end]
        blocks, first = self.article.blocks, self.article.block_at(start)
        last = self.article.block_at(max(start, end - 1))
        shown = "\n".join(self._block(block) for block in range(first, last + 1))
        return shown[start - blocks[first].start : end - blocks[first].start]

    def _block(self, block: int) -> str:
        shown = self._converted.get(block)
        if shown is None and self._convert is not None:
            b = self.article.blocks[block]
            if len(self._converted) >= KEPT:
                self._converted.clear()
            shown = self._converted[block] = self._convert(self.article.text[b.start : b.end])
        return shown or ""

    def shows(self, offset: int) -> bool:
        """Whether the page has an offset."""
        return self.page.first <= self.article.block_at(offset) < self.page.last

    def line(self, y: int) -> Line | None:
        """The line at a row of the window."""
        return self.page.line_at(self.top + y)

    def line_under(self, y: int) -> Line | None:
        """The line whose ruby has a row of the window."""
        return self.page.line_under(self.top + y)

    def span(self) -> Span:
        """The stretch of the text that is in the window."""
        lines = [line for y in range(self.height) if (line := self.line(y))] if self.laid_out else []
        return Span(lines[0].start, lines[-1].end) if lines else Span(0, 0)

    def rows(self, start: int, end: int) -> range:
        """The rows of the window on which [start, end) stands, with its ruby; some may be outside it."""
        if not self.laid_out:
            return range(0)
        first, last = self.page.row_of(start) - self.top, self.page.row_of(max(start, end - 1)) - self.top
        return range(first - self.page.pitch + 1, last + 1)

    def column_of(self, offset: int) -> int:
        """The cell of the measure at which a character stands."""
        line = self.page.line_at(self.page.row_of(offset))
        return self.page.left(line) + self.page.cell_of(line, offset) if line is not None else 0

    def offset_at(self, x: int, y: int) -> int | None:
        """The character at a cell of the window, or under the syllable there; None beside the text."""
        line = self._line_with(y)
        return None if line is None else self.page.offset_at(line, x - self.left - self.page.left(line))

    def offset_near(self, x: int, y: int) -> int | None:
        """The character at a cell of the window, or the nearest on its row, or on the nearest row."""
        if not self.laid_out:
            return None
        line = self._line_with(y) or self._line_near(self.top + y)
        return None if line is None else self._offset_in(line, x - self.left)

    def margin_at(self, x: int, y: int) -> Line | None:
        """The line in whose left margin a cell of the window lies."""
        line = self._line_with(y)
        return line if line is not None and x < self.left + self.page.left(line) else None

    # -- within

    def _line_with(self, y: int) -> Line | None:
        """The line whose text or ruby is at a row of the window."""
        return (self.line(y) or self.line_under(y)) if self.laid_out else None

    def _scroll(self, top: int) -> None:
        self.top = max(0, min(top, self.page.height - self.height))

    def _note_row(self) -> None:
        self._row = self.page.row_of(self.cursor) - self.top if self.laid_out else 0
        self._breaks = self.page.breaks

    def _keep_in_view(self) -> None:
        """Scroll as little as brings the cursor's line out of the outer quarters of the window."""
        rim = self.height // 4
        self.page.settle(self.top, self.height + rim)
        row = self.page.row_of(self.cursor)
        if row < self.top + rim:
            self._scroll(row - rim)
        elif row >= self.top + self.height - rim:
            self._scroll(row - self.height + 1 + rim)

    def _line_near(self, row: int) -> Line | None:
        """The line at a row of the page, or else the nearest one in the window."""
        self.page.settle(self.top, self.height)
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
