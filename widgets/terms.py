"""The list of terms: each policy term once a section, with its English and where it stands."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from jingdu.analysis import Term
from jingdu.annotate.findings import Findings
from jingdu.cells import width
from jingdu.excerpt import excerpt
from jingdu.figures.wording import section_name
from widgets.pieces import Piece, Pieces
from widgets.row_list import RowList

SOURCES = {
    "glossary": "policy term",
    "user": "your term",
    "quoted": "coinage in quotation marks",
    "titled": "document",
    "discovered": "recurring phrase",
}


@dataclass(frozen=True, slots=True)
class Header:
    """Opens the entries of a section."""

    section: int


class TermEntries:
    """The terms in reading order, with a header wherever a new section begins."""

    rows = 3

    def __init__(self, findings: Findings) -> None:
        self.findings = findings
        self.entries: list[Header | Term] = []
        self.counts: dict[str, int] = {}
        self._taken = 0
        self._section = -2
        self._seen: set[str] = set()

    def __len__(self) -> int:
        return len(self.entries)

    def selectable(self, index: int) -> bool:
        """Headers are passed over."""
        return not isinstance(self.entries[index], Header)

    def at(self, index: int) -> Term | None:
        """The term of an entry."""
        entry = self.entries[index]
        return None if isinstance(entry, Header) else entry

    def take(self, items: Sequence[Term]) -> None:
        """Add those of `items`, which only ever grow, that are new: the first of each term in each section gets an
        entry, the others are counted."""
        for item in items[self._taken :]:
            section = self.findings.article.section_at(item.start)
            if section != self._section:
                self._section, self._seen = section, set()
                self.entries.append(Header(section))
            self.counts[item.term] = self.counts.get(item.term, 0) + 1
            if item.term not in self._seen:
                self._seen.add(item.term)
                self.entries.append(item)
        self._taken = len(items)

    def nearest(self, offset: int) -> int:
        """The entry of the first term that ends after an offset, else the last one."""
        at = bisect_right(self.entries, offset, key=lambda entry: self._end(entry))
        while at < len(self.entries) and isinstance(self.entries[at], Header):
            at += 1
        return min(at, len(self.entries) - 1)

    def _end(self, entry: Header | Term) -> int:
        """Where an entry's term ends; of a header, where its section begins."""
        if not isinstance(entry, Header):
            return entry.end
        return self.findings.article.sections[entry.section].start if entry.section >= 0 else 0

    def row(self, index: int, row: int, columns: int) -> Pieces:
        """Row 0: term and count. Row 1: its English, or what kind of term it is. Row 2: context."""
        item = self.entries[index]
        if isinstance(item, Header):
            name = section_name(self.findings, item.section)
            return [Piece(name, "header")] if row == self.rows - 1 else []
        if row == 2:
            before, hit, after = excerpt(self.findings.article, item.start, item.end, columns - 4)
            return [Piece("  " + before, "faint"), Piece(hit), Piece(after, "faint")]
        if row == 1:
            return [Piece("  " + (item.english or SOURCES[item.source]), "english" if item.english else "faint")]
        count = f"×{self.counts[item.term]} "
        gap = columns - 2 - width(item.term) - width(count)
        return [Piece("  " + item.term, "name"), Piece(" " * max(1, gap) + count, "faint")]


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
