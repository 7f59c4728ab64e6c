"""Which row of the page shows which line of the text. Knows no widget.

Heights are estimated for all blocks by arithmetic and made exact for those that come into view, so that a book of
forty thousand paragraphs is laid out in a few milliseconds. Rows count from 0 at the top of the page; a block's rows
are the empty rows above it and then its lines.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from jingdu.article import Article
from jingdu.cells import WIDTHS, width
from widgets.reading.breaking import balance, break_lines
from widgets.reading.setting import Setting, Shapes

if TYPE_CHECKING:
    from widgets.reading.ruby import Edition, Ruby, Spread

TOP = 1
"""Empty rows above the page."""
KEPT = 1000
"""Blocks whose lines are kept."""


class Line(NamedTuple):
    """One line on the page."""

    block: int
    """Index into `Article.blocks`."""
    start: int
    end: int
    """Offsets into `Article.text`."""
    first: bool
    """Whether it is the first line of its block."""
    spread: Spread | None = None
    """How its characters stand under ruby; None where they stand one after the other."""


class _Broken(NamedTuple):
    """A block broken into lines."""

    edition: Edition | None
    """What its ruby depended on; None without ruby."""
    spread: Spread | None
    starts: list[int]


class PageLayout:
    """The rows of `article.blocks[first:last]` at a width of `measure` cells."""

    def __init__(
        self,
        article: Article,
        measure: int,
        first: int = 0,
        last: int | None = None,
        shapes: Shapes | None = None,
        ruby: Ruby | None = None,
    ) -> None:
        self.article = article
        self.measure = max(8, measure)
        self.first = first
        self.last = len(article.blocks) if last is None else last
        shapes = Shapes(article) if shapes is None else shapes
        self.settings = shapes.settings
        self.ruby = ruby
        self.pitch = 1 if ruby is None else 2
        """Rows from one line of a block to the next. With ruby each line has a row above it, whether there is a
        syllable in it or not: so lines stand evenly, and no line comes to have a row when words come in."""
        self._cells_a_character = 1.96 * (1.0 if ruby is None else ruby.wider)
        self.breaks = 0
        """Counts the blocks that have been broken into lines."""
        self._broken: dict[int, _Broken] = {}
        self._stale = False
        estimated = [self._estimate(setting, length) for setting, length in shapes.kinds]
        self._heights = [estimated[shape] for shape in shapes.of[self.first : self.last]]
        if self._heights:
            self._heights[0] += TOP - self.settings[self.first].above
        self._tops = list(accumulate(self._heights, initial=0))

    @property
    def height(self) -> int:
        """Rows of the whole page with an empty one below; exact for what has been in view, estimated for the rest."""
        return self._tops[-1] + 1

    def above(self, block: int) -> int:
        """Empty rows before a block."""
        return self.settings[block].above if block > self.first else TOP

    def room(self, block: int) -> int:
        """Cells that a line of the block may fill."""
        return self._room(self.settings[block])

    def _room(self, setting: Setting) -> int:
        return self.measure - 2 * setting.inset

    def lines(self, block: int) -> list[int]:
        """Where the lines of a block begin; makes its height exact."""
        return self._block(block).starts

    def _block(self, block: int) -> _Broken:
        edition = None if self.ruby is None else self.ruby.edition(block)
        broken = self._broken.get(block)
        if broken is None or broken.edition != edition:
            broken = self._break(block, edition)
            if len(self._broken) >= KEPT:
                self._broken.clear()
            self._broken[block] = broken
            self.breaks += 1
            height = self.pitch * len(broken.starts) + self.above(block)
            if self._heights[block - self.first] != height:
                self._heights[block - self.first] = height
                self._stale = True
        return broken

    def _break(self, block: int, edition: Edition | None) -> _Broken:
        b, setting = self.article.blocks[block], self.settings[block]
        spread = self.ruby.spread(self.article, block) if self.ruby is not None else None
        breaking = balance if setting.align == "centre" else break_lines
        starts = breaking(self.article.text, b.start, b.end, self.room(block), setting.indent, spread)
        return _Broken(edition, spread, starts)

    def settle(self, row: int, rows: int) -> None:
        """Make the blocks of rows [row, row + rows) exact. Never moves a row above `row`."""
        while True:
            block = self.block_at(row)
            at = self._tops[block - self.first]
            while block < self.last and at < row + rows:
                self.lines(block)
                at += self._heights[block - self.first]
                block += 1
            if not self._restack():
                return

    def settle_above(self, row: int, rows: int) -> int:
        """Make about `rows` rows above `row` exact; by how many rows that moves `row` itself."""
        block, seen, moved = self.block_at(row) - 1, 0, 0
        while block >= self.first and seen < rows:
            before = self._heights[block - self.first]
            self.lines(block)
            moved += self._heights[block - self.first] - before
            seen += self._heights[block - self.first]
            block -= 1
        self._restack()
        return moved

    def block_at(self, row: int) -> int:
        """The block whose rows hold `row`."""
        at = bisect_right(self._tops, row) - 1
        return self.first + min(max(at, 0), len(self._heights) - 1)

    def line_at(self, row: int) -> Line | None:
        """The line at a row; None on an empty row and beyond the page, and on the row of the line's ruby."""
        if not self._heights or not 0 <= row < self._tops[-1]:
            return None
        block = self.block_at(row)
        index, within = divmod(row - self._tops[block - self.first] - self.above(block), self.pitch)
        _, spread, starts = self._block(block)
        if within < self.pitch - 1 or not 0 <= index < len(starts):
            return None
        end = starts[index + 1] if index + 1 < len(starts) else self.article.blocks[block].end
        return Line(block, starts[index], end, index == 0, spread)

    def line_under(self, row: int) -> Line | None:
        """The line whose ruby has a row."""
        return self.line_at(row + 1) if self.pitch > 1 else None

    def rule_at(self, row: int) -> bool:
        """Whether a rule stands at an empty row."""
        if not self._heights or not 0 <= row < self._tops[-1]:
            return False
        block = self.block_at(row)
        above = self.above(block)
        return block > self.first and self.settings[block].rule and row - self._tops[block - self.first] == above // 2

    def row_of(self, offset: int) -> int:
        """The row that shows `offset`, exact once the blocks above it are."""
        if not self._heights:
            return 0
        block = min(max(self.article.block_at(offset), self.first), self.last - 1)
        starts = self.lines(block)
        self._restack()
        index = max(0, bisect_right(starts, offset) - 1)
        return self._tops[block - self.first] + self.above(block) + self.pitch * (index + 1) - 1

    def left(self, line: Line) -> int:
        """Cells between the left edge of the measure and the line's first character."""
        setting = self.settings[line.block]
        free = self.room(line.block) - self.width(line)
        if setting.align == "centre":
            return setting.inset + max(0, free // 2)
        if setting.align == "right":
            return setting.inset + max(0, free)
        return setting.inset + (setting.indent if line.first else 0)

    def width(self, line: Line) -> int:
        """The cells of a line."""
        if line.spread is not None:
            return line.spread.cells(line.start, line.end)
        return width(self.article.text[line.start : line.end])

    def cell_of(self, line: Line, offset: int) -> int:
        """The cell of a character of a line, or of its end, counted from where the line begins."""
        if offset >= line.end:
            return self.width(line)
        if line.spread is not None:
            return line.spread.cell(offset) - line.spread.slot(line.start)
        return width(self.article.text[line.start : offset])

    def offset_at(self, line: Line, cell: int) -> int | None:
        """The character at `cell`, counted from where the line begins; None beside the line."""
        if line.spread is not None:
            return line.spread.offset_at(line.start, line.end, cell)
        if cell < 0:
            return None
        at = 0
        for offset in range(line.start, line.end):
            at += WIDTHS[self.article.text[offset]]
            if cell < at:
                return offset
        return None

    def _estimate(self, setting: Setting, length: int) -> int:
        """The rows of a block with so many characters, below others."""
        # 4 % of the characters of running news take one cell
        cells = length * self._cells_a_character + setting.indent
        return self.pitch * max(1, -int(-cells // self._room(setting))) + setting.above

    def _restack(self) -> bool:
        """Bring the tops up to date with the heights; whether they were not."""
        if not self._stale:
            return False
        self._tops = list(accumulate(self._heights, initial=0))
        self._stale = False
        return True
