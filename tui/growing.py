"""Puts the reports of the annotating process together: the rest of a long article, and what is found in it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from jingdu.annotate.findings import Findings
from jingdu.article import Article, Block

if TYPE_CHECKING:
    from jingdu.analysis import Quantity
    from jingdu.annotate import wire


class Growing:
    """An article and its findings while they come in."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.findings = Findings(article)
        self._texts: list[str] = []
        self._blocks: list[Block] = []
        self._strings: dict[str, str] = {}

    def take(self, report: wire.Report) -> tuple[int, int] | None:
        """Take a report in; the stretch of text about which it says something new, None for nothing to see."""
        from jingdu.annotate import wire  # not needed for the first frame

        match report:
            case wire.ArticlePart():
                return self._take_part(report)
            case wire.Speakers():
                # a book has thousands of mentions; here the first one is enough
                self.findings.add_speakers([replace(each, mentions=each.mentions[:1]) for each in report.items])
            case wire.Mentions():
                pass
            case wire.Statements():
                self.findings.add_statements(report.items)
                return _extent(report)
            case wire.Corrected():
                for index, statement in report.items:
                    self.findings.correct(index, statement)
                return 0, len(self.article.text)
            case wire.Quantities():
                self.findings.quantities.extend([self._shared(item) for item in report.items])
                return _extent(report)
            case wire.Terms():
                self.findings.terms.extend(report.items)
                return _extent(report)
            case wire.Words():
                self.findings.add_words(report.block, list(report.items))
                block = self.article.blocks[report.block]
                return block.start, block.end
        return None

    def _shared(self, item: Quantity) -> Quantity:
        """The item with its strings in common with those before: a book has a unit a thousand times."""
        for name in item.__slots__:
            value = getattr(item, name)
            if isinstance(value, str):
                # a frozen dataclass that nobody else has seen yet
                object.__setattr__(item, name, self._strings.setdefault(value, value))
        return item

    def _take_part(self, part: wire.ArticlePart) -> tuple[int, int] | None:
        self._texts.append(part.text)
        self._blocks.extend(part.blocks)
        if not part.last:
            return None
        self.article = Article("".join(self._texts), self._blocks, part.source, part.aside)
        findings = Findings(self.article)
        findings.adopt_words(self.findings)
        self.findings = findings
        self._texts, self._blocks = [], []
        return 0, len(self.article.text)


def _extent(report: wire.Statements | wire.Quantities | wire.Terms) -> tuple[int, int]:
    return report.items[0].start, max(item.end for item in report.items)
