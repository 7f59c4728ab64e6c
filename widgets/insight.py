"""The insight panel: the article's numbers and its policy terms, each with its context, section by section."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from jingdu.analysis import Quantity, Term
from jingdu.annotate.findings import Findings, Spanned
from jingdu.article import Article
from jingdu.cells import width
from jingdu.excerpt import excerpt
from widgets.pieces import Piece, Pieces
from widgets.row_list import RowList

T = TypeVar("T", bound=Spanned)

DIRECTIONS = {"rise": Piece(" ▲", "rise"), "fall": Piece(" ▼", "fall")}


@dataclass(frozen=True, slots=True)
class Header:
    """Opens the entries of a section."""

    section: int


class SectionedEntries(Generic[T]):
    """Annotations in reading order, with a header wherever a new section begins."""

    rows = 2

    def __init__(self, findings: Findings) -> None:
        self.findings = findings
        self.entries: list[Header | T] = []
        self._taken = 0
        self._section = -2

    @property
    def article(self) -> Article:
        """What the annotations are about."""
        return self.findings.article

    def __len__(self) -> int:
        return len(self.entries)

    def selectable(self, index: int) -> bool:
        """Headers are passed over."""
        return not isinstance(self.entries[index], Header)

    def at(self, index: int) -> T | None:
        """The annotation of an entry."""
        entry = self.entries[index]
        return None if isinstance(entry, Header) else entry

    def take(self, items: Sequence[T]) -> None:
        """Add those of `items`, which only ever grow, that are new."""
        for item in items[self._taken :]:
            section = self.article.section_at(item.start)
            if section != self._section:
                self._section = section
                self.entries.append(Header(section))
            if self.wanted(item, section):
                self.entries.append(item)
        self._taken = len(items)

    def wanted(self, item: T, section: int) -> bool:
        """Whether an annotation gets an entry of its own."""
        return True

    def nearest(self, offset: int) -> int:
        """The entry of the first annotation that ends after an offset, else the last one."""
        at = bisect_right(self.entries, offset, key=lambda entry: self._end(entry))
        while at < len(self.entries) and isinstance(self.entries[at], Header):
            at += 1
        return min(at, len(self.entries) - 1)

    def _end(self, entry: Header | T) -> int:
        """Where an entry's annotation ends; of a header, where its section begins."""
        if not isinstance(entry, Header):
            return entry.end
        return self.article.sections[entry.section].start if entry.section >= 0 else 0

    def row(self, index: int, row: int, columns: int) -> Pieces:
        """One row of an entry."""
        entry = self.entries[index]
        if isinstance(entry, Header):
            return self._header(entry, columns) if row == self.rows - 1 else []
        return self.entry_row(entry, row, columns)

    def entry_row(self, item: T, row: int, columns: int) -> Pieces:
        """One row of an annotation's entry."""
        raise NotImplementedError

    def context(self, item: T, columns: int) -> Pieces:
        """Where it stands, in the article's words."""
        before, hit, after = excerpt(self.article, item.start, item.end, columns - 4)
        return [Piece("  " + before, "faint"), Piece(hit), Piece(after, "faint")]

    def _header(self, header: Header, columns: int) -> Pieces:
        if header.section < 0:
            name = self.article.title or ""
        else:
            heading = self.article.sections[header.section].heading
            name = self.article.text[slice(*heading)] if heading is not None else "导语 Lead"
        return [Piece(name, "header")]


class NumberEntries(SectionedEntries[Quantity]):
    """The numbers: the figure with its direction and what it measures, and its context."""

    def entry_row(self, item: Quantity, row: int, columns: int) -> Pieces:
        """Row 0: figure, direction, what is measured. Row 1: context."""
        if row == 1:
            return self.context(item, columns)
        pieces = [Piece("  " + item.text, "value")]
        if item.change is not None:
            pieces.append(DIRECTIONS[item.change])
        if item.measures:
            pieces.append(Piece("  " + item.measures, "name"))
        return pieces


class TermEntries(SectionedEntries[Term]):
    """The terms, once a section: the term, how often the article has it, its English, its context."""

    rows = 3

    def __init__(self, findings: Findings) -> None:
        super().__init__(findings)
        self.counts: dict[str, int] = {}
        self._seen: set[str] = set()
        self._seen_in = -2

    def wanted(self, item: Term, section: int) -> bool:
        """The first of each term in each section; the others are counted."""
        self.counts[item.term] = self.counts.get(item.term, 0) + 1
        if section != self._seen_in:
            self._seen, self._seen_in = set(), section
        new = item.term not in self._seen
        self._seen.add(item.term)
        return new

    def entry_row(self, item: Term, row: int, columns: int) -> Pieces:
        """Row 0: term and count. Row 1: its English, or what kind of term it is. Row 2: context."""
        if row == 2:
            return self.context(item, columns)
        if row == 1:
            return [Piece("  " + (item.english or SOURCES[item.source]), "english" if item.english else "faint")]
        count = f"×{self.counts[item.term]} "
        gap = columns - 2 - width(item.term) - width(count)
        return [Piece("  " + item.term, "name"), Piece(" " * max(1, gap) + count, "faint")]


SOURCES = {
    "glossary": "policy term",
    "user": "your term",
    "quoted": "coinage in quotation marks",
    "titled": "document",
    "discovered": "recurring phrase",
}


class NumberList(RowList):
    """The numbers as a list."""

    row_height = NumberEntries.rows

    def __init__(self, findings: Findings, *, id: str | None = None) -> None:
        self.numbers = NumberEntries(findings)
        super().__init__(self.numbers, id=id)

    def annotation(self, index: int) -> Quantity | None:
        """The number of an entry; None for a header."""
        return self.numbers.at(index)

    def go_near(self, offset: int) -> None:
        """Put the list's cursor on the number nearest to a place in the text."""
        self.index = self.numbers.nearest(offset)

    def show(self, findings: Findings) -> None:
        """Show the numbers that have been found so far."""
        if findings is not self.numbers.findings:
            self.numbers = self.entries = NumberEntries(findings)
        self.numbers.take(findings.quantities.items)
        self.grown()


class TermList(RowList):
    """The terms as a list."""

    row_height = TermEntries.rows

    def __init__(self, findings: Findings, *, id: str | None = None) -> None:
        self.terms = TermEntries(findings)
        super().__init__(self.terms, id=id)

    def annotation(self, index: int) -> Term | None:
        """The term of an entry; None for a header."""
        return self.terms.at(index)

    def go_near(self, offset: int) -> None:
        """Put the list's cursor on the term nearest to a place in the text."""
        self.index = self.terms.nearest(offset)

    def show(self, findings: Findings) -> None:
        """Show the terms that have been found so far."""
        if findings is not self.terms.findings:
            self.terms = self.entries = TermEntries(findings)
        self.terms.take(findings.terms.items)
        self.grown()
