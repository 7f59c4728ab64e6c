"""What one speaker says: every statement in full, under the section in which it stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from rich.style import Style
from textual import events
from textual.strip import Strip

from jingdu.analysis import CORRECTED, Statement
from jingdu.article import Article
from jingdu.cells import width
from jingdu.said import Fragment, fragments
from widgets.pieces import Piece, Pieces, strip_of
from widgets.reading.breaking import HANG, break_lines
from widgets.row_list import RowList

BAR = "▎"


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the list."""

    pieces: Pieces
    statement: int = -1
    """Of which statement it is a part; -1 for a section's heading and for air."""
    first: bool = False
    """Whether it is that statement's first."""


class StatementRows:
    """Statements laid out for a width: for each a row about it, then its text."""

    def __init__(self, article: Article, said: Sequence[Statement]) -> None:
        self.article, self.said = article, said
        self.colour = Style()
        self.reasons = False
        """Whether each statement says by which rule it was attributed and how sure that is."""
        self.rows: list[Row] = []
        self.bounds: list[tuple[int, int]] = []
        """The first row of each statement and the one after its last."""

    def __len__(self) -> int:
        return len(self.rows)

    def selectable(self, index: int) -> bool:
        """A statement is chosen by its first row."""
        return self.rows[index].first

    def row(self, index: int, row: int, columns: int) -> Pieces:
        """One row."""
        return self.rows[index].pieces

    def lay_out(self, columns: int) -> None:
        """Break the statements into rows of so many cells."""
        self.rows, self.bounds, section = [], [], None
        for index, statement in enumerate(self.said):
            if statement.section != section:
                section = statement.section
                self.rows.append(Row([Piece(" " * width(BAR + " ") + self._section(section), "header")]))
            start = len(self.rows)
            bar = Piece(BAR + " ", self.colour)
            self.rows.append(Row([bar, *self._about(statement)], index, first=True))
            self.rows += [Row([bar, *line], index) for line in self._text(statement, columns - 3 - HANG)]
            self.bounds.append((start, len(self.rows)))
            self.rows.append(Row([]))

    def _section(self, section: int) -> str:
        heading = self.article.sections[section].heading if section >= 0 else None
        return "导语 Lead" if heading is None else self.article.text[slice(*heading)]

    def _about(self, statement: Statement) -> list[Piece]:
        """Cue, kind, paragraph; whether the reader has corrected it; on request why it is this speaker's."""
        paragraph = self.article.block_at(statement.start) + 1
        out = [
            Piece(statement.cue or "no cue", "name" if statement.cue else "faint"),
            Piece(f" · {statement.kind} · ¶ {paragraph}", "faint"),
        ]
        if statement.rule == CORRECTED:
            out.append(Piece(" · corrected by you", "value"))
        elif self.reasons:
            out.append(Piece(f" · rule {statement.rule or 'none'}, {statement.confidence:.0%} sure", "english"))
        return out

    def _text(self, statement: Statement, room: int) -> list[list[Piece]]:
        """The text line by line, quotes in the speaker's colour."""
        lines, paragraph = [], list[Fragment]()
        for fragment in fragments(self.article, statement):
            if fragment.before == "\n":
                lines += self._paragraph(paragraph, room)
                paragraph = [fragment._replace(before="")]
            else:
                paragraph.append(fragment)
        return lines + self._paragraph(paragraph, room)

    def _paragraph(self, parts: Sequence[Fragment], room: int) -> list[list[Piece]]:
        text = "".join(part.before + part.text for part in parts)
        ends = list(accumulate(len(part.before) + len(part.text) for part in parts))
        starts = break_lines(text, 0, len(text), max(2, room))
        lines = []
        for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
            line, at = [], start
            for part, stop in zip(parts, ends, strict=True):
                if at < min(stop, end):
                    line.append(Piece(text[at : min(stop, end)], self.colour if part.quoted else ""))
                    at = min(stop, end)
            lines.append(line)
        return lines


class StatementList(RowList):
    """The statements as a list; the cursor is on one of them."""

    def __init__(self, article: Article, said: Sequence[Statement], *, id: str | None = None) -> None:
        self.statements = StatementRows(article, said)
        super().__init__(self.statements, id=id)

    @property
    def at(self) -> int:
        """Which statement the cursor is on; -1 where there is none."""
        rows = self.statements.rows
        return rows[self.index].statement if self.index < len(rows) else -1

    @property
    def statement(self) -> Statement | None:
        """The statement the cursor is on."""
        return self.statements.said[self.at] if self.at >= 0 else None

    def show(self, said: Sequence[Statement], at: int = 0) -> None:
        """Show other statements, the cursor on one of them."""
        self.statements.said = said
        self._lay_out(at)

    def show_reasons(self, shown: bool) -> None:
        """Say of each statement why it is this speaker's, or do not."""
        self.statements.reasons = shown
        self._lay_out(self.at)

    def paint(self, colour: Style) -> None:
        """The colour of the speaker."""
        self.statements.colour = colour
        self._lay_out(self.at)

    def _lay_out(self, at: int) -> None:
        columns = self.scrollable_content_region.width
        if columns <= 0:
            return
        self.statements.lay_out(columns)
        self.grown()
        bounds = self.statements.bounds
        if bounds:
            self.index = bounds[max(0, min(at, len(bounds) - 1))][0]

    def move_line(self, by: int) -> None:
        """By statements; through one that is longer than the view by rows."""
        if self.at >= 0 and abs(by) == 1:
            start, end = self.statements.bounds[self.at]
            top, height = int(self.scroll_offset.y), self.size.height
            hidden = end - top - height if by > 0 else top - start
            if hidden > 0 and end - start > height:
                self.scroll_to(y=top + by * min(hidden, height - 1), animate=False)
                return
        if self.at >= 0 and 0 <= self.at + by < len(self.statements.bounds):
            self.index = self.statements.bounds[self.at + by][0]

    def move_page(self, by: int) -> bool:
        """To the statement about a page further on."""
        before, wanted = self.index, self.index + by * max(1, self.size.height - 2)
        bounds = self.statements.bounds
        fitting = [i for i, (start, _) in enumerate(bounds) if (start <= wanted if by > 0 else start >= wanted)]
        if fitting:
            at = fitting[-1] if by > 0 else fitting[0]
            self.index = bounds[at][0]
        if self.index == before:
            self.move_line(by)
        return self.index != before

    def _show_index(self) -> None:
        """Bring the whole statement into view, and with a section's first one its heading."""
        if self.at < 0:
            return
        start, end = self.statements.bounds[self.at]
        if start and self.statements.rows[start - 1].pieces:
            start -= 1
        top, height = int(self.scroll_offset.y), self.size.height
        if start < top or end - start > height:
            self.scroll_to(y=start, animate=False)
        elif end > top + height:
            self.scroll_to(y=end - height, animate=False)

    def render_line(self, y: int) -> Strip:
        """The row `y` of the view; all rows of the statement under the cursor are marked."""
        columns, at = self.scrollable_content_region.width, y + int(self.scroll_offset.y)
        if at >= len(self.statements):
            return Strip.blank(columns, self._style("", ""))
        row = self.statements.rows[at]
        over = "cursor" if row.statement >= 0 and row.statement == self.at else ""
        return strip_of(row.pieces, columns, lambda name: self._style(name, over))

    def on_resize(self) -> None:
        """Break the lines anew."""
        self._lay_out(self.at)

    def on_click(self, event: events.Click) -> None:
        """Choose the statement that was clicked."""
        event.prevent_default()
        at = event.y + int(self.scroll_offset.y)
        statement = self.statements.rows[at].statement if at < len(self.statements) else -1
        if statement >= 0:
            self.index = self.statements.bounds[statement][0]
            self.choose()
