"""Moving about in the text: lines, pages, sections, paragraphs."""

from __future__ import annotations

from jingdu.article import Article
from tui.base import ReaderBase
from widgets.row_list import RowList


class Moving(ReaderBase):
    """The actions that move."""

    def action_line(self, by: int) -> None:
        """A line of the text, or an entry of the list that has the focus."""
        self._leave_card()
        self._moving.move_line(by)

    def action_page(self, by: int) -> None:
        """A page; at the end of a section that is shown alone, the next section."""
        self._leave_card()
        if not self._moving.move_page(by) and self._moving is self.pane and self._one_section:
            self.action_section(by)

    def action_start(self) -> None:
        """The beginning."""
        if isinstance(self._moving, RowList):
            self._moving.move_to_start()
        else:
            self.jump(0, at=0.5)

    def action_end(self) -> None:
        """The end."""
        if isinstance(self._moving, RowList):
            self._moving.move_to_end()
            return
        self._remember()
        self._leave_card()
        self._show_section(len(self.pane.article.text))
        self.pane.move_to_end()

    def action_section(self, by: int) -> None:
        """The next section; backwards first to the beginning of this one."""
        article = self.pane.article
        here = article.section_at(self.pane.cursor)
        if by < 0 and here >= 0 and self._past_opening(article, here):
            by = 0
        target = here + by
        if target < 0:
            self.jump(0, at=0.5)
        elif target < len(article.sections):
            self.jump(article.sections[target].start, at=0.1)

    def _past_opening(self, article: Article, section: int) -> bool:
        """Whether the reader is beyond a section's first block."""
        return article.block_at(self.pane.cursor) > article.sections[section].first

    def action_paragraph(self, by: int) -> None:
        """The next paragraph or heading; backwards first to the beginning of this one."""
        blocks = self.pane.article.blocks
        here = self.pane.article.block_at(self.pane.cursor)
        first = self.growing.findings.word_near(blocks[here].start) if blocks else None
        if by < 0 and first is not None and self.pane.cursor > first.start:
            by = 0
        if 0 <= here + by < len(blocks):
            self._go(blocks[here + by].start)

    def action_one_section(self) -> None:
        """One section at a time, or the whole article."""
        self._one_section = not self._one_section
        self._show_section(self.pane.cursor)

    def action_return_from_jump(self) -> None:
        """Back to where the last jump began."""
        if self._jumps:
            self._go(self._jumps.pop(), at=1 / 3)
