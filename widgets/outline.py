"""The section outline: where the article's parts are, and in which of them the reader is."""

from __future__ import annotations

from jingdu.article import Article
from widgets.pieces import Piece, Pieces
from widgets.row_list import RowList


class SectionEntries:
    """The sections of an article; the lead, which has no heading, is called by its title."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.current = -1

    def __len__(self) -> int:
        return len(self.article.sections)

    def selectable(self, index: int) -> bool:
        """Every section can be gone to."""
        return True

    def row(self, index: int, row: int, columns: int) -> Pieces:
        """One row: a mark on the current section, the heading indented by its level."""
        section = self.article.sections[index]
        here = index == self.current
        indent = "  " * max(0, section.level - 1)
        style = "current" if here else "" if section.level <= 1 else "faint"
        return [Piece("› " if here else "  ", "current"), Piece(indent + self.name(index), style)]

    def name(self, index: int) -> str:
        """What a section is called."""
        heading = self.article.sections[index].heading
        return self.article.text[slice(*heading)] if heading is not None else "导语 Lead"


class SectionOutline(RowList):
    """The outline as a list."""

    def __init__(self, article: Article, *, id: str | None = None) -> None:
        self.sections = SectionEntries(article)
        super().__init__(self.sections, id=id)

    def show(self, article: Article) -> None:
        """Show another article, or a longer version of it."""
        before, self.sections.article = len(self.sections), article
        self.grown()
        if len(self.sections) != before:
            # the list is as high as its entries
            self.refresh(layout=True)

    def mark(self, section: int) -> None:
        """Mark the section that the reader is in."""
        before = self.sections.current
        if section == before:
            return
        self.sections.current = section
        if not self.has_focus:
            self.index = max(0, section)
        self.refresh()
