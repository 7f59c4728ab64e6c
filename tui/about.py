"""About the article: where it came from, and what the parser set aside."""

from __future__ import annotations

from pathlib import Path

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

import styles
from jingdu.annotate.findings import Findings
from jingdu.article import Article
from jingdu.cells import fit

NAME_CELLS = 14
KINDS = {"file": "file", "stdin": "standard input", "url": "web page", "text": "text"}


class AboutScreen(ModalScreen[None]):
    """Shows the details; any of the usual keys closes it."""

    CSS_PATH = Path(styles.__file__).with_name("about.tcss")
    BINDINGS = [
        Binding("escape,q,i,enter", "dismiss", show=False),
        Binding("j", "scroll(1)", show=False),
        Binding("k", "scroll(-1)", show=False),
    ]

    def __init__(self, article: Article, findings: Findings) -> None:
        super().__init__()
        self._article, self._findings = article, findings

    def compose(self) -> ComposeResult:
        """A box with names and values, then the lines that were set aside."""
        with VerticalScroll(id="about"):
            lines = [
                Content.assemble((fit(name, NAME_CELLS), "bold"), value)
                for name, value in details(self._article, self._findings)
            ]
            yield Static(Content("\n").join(lines))
            yield Static(Content.styled("Set aside", "bold $primary"), classes="chapter")
            yield Static(Content("\n".join(self._article.aside) or "Nothing: every line is in the text."))

    def on_mount(self) -> None:
        """So that the arrows scroll."""
        box = self.query_one("#about")
        box.border_title = "About this article"
        box.border_subtitle = "esc closes"
        box.focus()

    def action_scroll(self, by: int) -> None:
        """By a line."""
        self.query_one("#about").scroll_relative(y=by, animate=False)


def details(article: Article, findings: Findings) -> list[tuple[str, str]]:
    """Names and values, those that there are."""
    source = article.source
    paragraphs = sum(block.kind == "paragraph" for block in article.blocks)
    rows = [
        ("Title", article.title),
        ("Subtitle", article.subtitle),
        ("Byline", article.byline),
        ("Dateline", article.dateline),
        ("From", " ".join(dict.fromkeys(part for part in (KINDS[source.kind], source.name) if part))),
        ("Format", source.format),
        ("Encoding", source.encoding),
        ("Length", f"{len(article.text):,} characters, {paragraphs:,} paragraphs, {len(article.sections):,} sections"),
        ("Found", f"{len(findings.speakers):,} speakers, {len(findings.statements):,} statements"),
        ("", f"{len(findings.quantities):,} numbers, {len(findings.terms):,} places with terms"),
    ]
    return [(name, value) for name, value in rows if value]
