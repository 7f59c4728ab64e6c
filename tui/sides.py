"""The columns beside the text, and the search bar: what the first frame does without.

It is imported, made and mounted after the first frame, one part after the other, so that no key waits for it.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from textual.screen import Screen

import styles
from jingdu.annotate.findings import Findings
from jingdu.article import Article
from tui.leisure import Leisure
from tui.number_panel import NumberPanel
from widgets.outline import SectionOutline
from widgets.panel import Panel
from widgets.search_bar import SearchBar
from widgets.speakers import SpeakerSidebar
from widgets.terms import TermList

STYLES = Path(styles.__file__).with_name("sides.tcss")
# while annotations come in: which reports each part says something about
_SPEAKING = {"Speakers", "Mentions", "Statements", "Corrected"}
_COUNTED = {"Quantities", "Statements", "Corrected"}
LONGER = "ArticlePart"
"""The kind of report after which everything is shown anew."""


class Sides:
    """The parts beside the text of one article."""

    def __init__(self, article: Article, findings: Findings) -> None:
        self.sections = SectionOutline(article, id="sections")
        self.speakers = SpeakerSidebar(findings, id="speakers")
        self.numbers = NumberPanel(findings, id="number-panel")
        self.terms = TermList(findings, id="terms")
        self.search_bar = SearchBar(id="search")
        self.section_panel = Panel("Sections", "o", self.sections, id="section-panel")
        self.speaker_panel = Panel("Speakers", "s", self.speakers, id="speaker-panel")
        self.term_panel = Panel("Terms", "t", self.terms, id="term-panel")

    async def mount(self, screen: Screen[None], leisure: Leisure) -> None:
        """Mount the parts one after the other, each in a pause: all at once would be one long frame. Raises Textual's
        `MountError` and `NoMatches` when the screen is closed meanwhile."""
        screen.app.stylesheet.read(STYLES)
        left, right = screen.query_one("#left"), screen.query_one("#right")
        for column, panel in (
            (left, self.section_panel),
            (left, self.speaker_panel),
            (right, self.numbers),
            (right, self.term_panel),
        ):
            await leisure.pause()
            await column.mount(panel)
        await leisure.pause()
        await screen.query_one("#bottom").mount(self.search_bar)

    def show(self, article: Article, findings: Findings, news: set[str]) -> Iterator[None]:
        """Show what has been found so far, a part at each step. `news` names the kinds of reports since the last time
        and is emptied; a kind of which there is more than can be shown at once stays in it."""
        kinds = set(news)
        news.clear()
        longer = LONGER in kinds
        if longer:
            self.sections.show(article)
            self.section_panel.title.show_count(len(article.sections))
            yield
        if longer or kinds & _SPEAKING:
            self.speakers.show(findings)
            self.speaker_panel.title.show_count(len(findings.speakers))
            yield
        if longer or kinds & _COUNTED:
            self.numbers.show(findings)
            yield
        if longer or "Terms" in kinds:
            if self.terms.show(findings):
                news.add("Terms")
            self.term_panel.title.show_count(len(findings.terms))
            yield

    def mark(self, section: int, speaker: str | None) -> None:
        """Mark the section that the reader is in, and who speaks at the cursor."""
        self.sections.mark(section)
        self.speakers.mark_speaking(speaker)
