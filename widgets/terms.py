"""The list of terms: each policy term once a section, with its English and where it stands."""

from __future__ import annotations

from array import array
from bisect import bisect_right

from jingdu.analysis import Term
from jingdu.annotate.findings import Findings
from jingdu.article import Span
from jingdu.cells import fit, width
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


AT_ONCE = 600
"""Terms that are listed at once: a book has tens of thousands, and a key may come while they are."""


class TermEntries:
    """The terms in reading order, with a header wherever a new section begins."""

    rows = 3

    def __init__(self, findings: Findings) -> None:
        self.findings = findings
        self._entries = array("l")
        """Places in `findings.terms`; of a header -2 less its section, which is -1 before the first one."""
        self.counts: dict[str, int] = {}
        self._taken = 0
        self._section = -2
        self._seen: set[str] = set()

    def __len__(self) -> int:
        return len(self._entries)

    def selectable(self, index: int) -> bool:
        """Headers are passed over."""
        return self._entries[index] >= 0

    def at(self, index: int) -> Term | None:
        """The term of an entry; None for a header."""
        place = self._entries[index]
        return self.findings.terms[place] if place >= 0 else None

    def take(self, most: int = AT_ONCE) -> bool:
        """Add terms that have come in: the first of each in each section gets an entry, the others are counted.
        Whether there are more than `most`, so that some are left."""
        terms = self.findings.terms
        end = min(len(terms), self._taken + most)
        for place in range(self._taken, end):
            item = terms[place]
            section = self.findings.article.section_at(item.start)
            if section != self._section:
                self._section, self._seen = section, set()
                self._entries.append(-2 - section)
            self.counts[item.term] = self.counts.get(item.term, 0) + 1
            if item.term not in self._seen:
                self._seen.add(item.term)
                self._entries.append(place)
        self._taken = end
        return end < len(terms)

    def nearest(self, offset: int) -> int:
        """The entry of the first term that ends after an offset, else the last one."""
        at = bisect_right(self._entries, offset, key=self._end)
        while at < len(self) and not self.selectable(at):
            at += 1
        return min(at, len(self) - 1)

    def _end(self, entry: int) -> int:
        """Where an entry's term ends; of a header, where its section begins."""
        if entry >= 0:
            term: Term = self.findings.terms[entry]
            return term.end
        section = -2 - entry
        return self.findings.article.sections[section].start if section >= 0 else 0

    def row(self, index: int, row: int, columns: int) -> Pieces:
        """Row 0: term and count. Row 1: its English, or what kind of term it is. Row 2: context."""
        item = self.at(index)
        if item is None:
            name = section_name(self.findings, -2 - self._entries[index])
            return [Piece(name, "header")] if row == self.rows - 1 else []
        if row == 2:
            before, hit, after = excerpt(self.findings.article, item.start, item.end, columns - 4)
            return [Piece("  " + before, "faint"), Piece(hit), Piece(after, "faint")]
        if row == 1:
            return [Piece("  " + (item.english or SOURCES[item.source]), "english" if item.english else "faint")]
        count = f" ×{self.counts[item.term]} "
        return [Piece("  " + fit(item.term, columns - 2 - width(count)), "name"), Piece(count, "faint")]


class TermList(RowList):
    """The terms as a list."""

    row_height = TermEntries.rows

    def __init__(self, findings: Findings, *, id: str | None = None) -> None:
        self.terms = TermEntries(findings)
        super().__init__(self.terms, id=id)

    def annotation(self, index: int) -> Term | None:
        """The term of an entry; None for a header."""
        return self.terms.at(index)

    def place(self, index: int) -> Span | None:
        """Where the entry's term stands; None for a header."""
        item = self.annotation(index)
        return None if item is None else Span(item.start, item.end)

    def go_near(self, offset: int) -> None:
        """Put the list's cursor on the term nearest to a place in the text."""
        self.index = self.terms.nearest(offset)

    def show(self, findings: Findings) -> bool:
        """Show terms that have been found so far; whether there are more."""
        if findings is not self.terms.findings:
            self.terms = self.entries = TermEntries(findings)
        more = self.terms.take()
        self.grown()
        return more
