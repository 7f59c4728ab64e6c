"""HTML and XHTML -> lines, with the standard library alone: chapters of an EPUB, pages without an article."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from jingdu.sources.cleaning import clean
from jingdu.sources.lines import Lines

_SILENT = frozenset(
    {"script", "style", "template", "noscript", "head", "svg", "math", "select", "button", "iframe", "rp", "rt"}
)
_BLOCKS = frozenset(
    {"address", "article", "aside", "blockquote", "body", "caption", "dd", "details", "div", "dl", "dt", "fieldset"}
    | {"figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li"}
    | {
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    }
)
_VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
)
_CELLS = frozenset({"td", "th"})
_HEADING = re.compile(r"h([1-6])$")
DEEPEST = 2000
"""Elements within each other at most; deeper ones are read as if they were not nested."""


class MarkupReader(HTMLParser):
    """Collects the lines of a page. A table row is a line, its cells two spaces apart."""

    def __init__(self, lines: Lines, skip: frozenset[str] = frozenset()) -> None:
        super().__init__(convert_charrefs=True)
        self.lines = lines
        self.title = ""
        self.meta: dict[str, str] = {}
        """What the meta elements say, by name or property in lower case; the first one counts."""
        self._skip = _SILENT | skip
        self._silent: list[str] = []
        self._level = 0
        self._text: list[str] = []
        self._in_title = False
        self._row = 0
        self._in_link = False
        self._linked = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element."""
        if tag == "title":
            self._in_title = not self.title
        elif tag == "meta":
            self._note(attrs)
        elif tag == "a":
            self._in_link = True
        elif tag == "body":
            # Whatever was left open in the head.
            self._silent.clear()
        if tag in self._skip and len(self._silent) < DEEPEST:
            self._silent.append(tag)
        if not self._silent:
            self._open(tag)

    def _open(self, tag: str) -> None:
        """Open an element whose text counts."""
        if tag == "br":
            self._break()
        elif tag in _CELLS and self._row:
            if self._text:
                self._text.append("  ")
        elif tag in _BLOCKS:
            if not self._row or tag == "tr":
                self._break()
            if tag == "tr":
                self._row += 1
            if match := _HEADING.match(tag):
                self._level = int(match.group(1))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element that is closed where it opens: XHTML writes <br/>, and <title/> for an empty one."""
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close an element."""
        if tag == "title":
            self._in_title = False
        elif tag == "a":
            self._in_link = False
        if tag in self._silent:
            del self._silent[len(self._silent) - 1 - self._silent[::-1].index(tag) :]
            return
        if self._silent:
            return
        if tag == "tr" and self._row:
            self._break()
            self._row -= 1
        elif tag in _BLOCKS and not self._row:
            self._break()
        if _HEADING.match(tag):
            self._level = 0

    def handle_data(self, data: str) -> None:
        """Text between the tags."""
        if self._in_title:
            self.title += data
        elif not self._silent:
            self._text.append(data)
            self._linked += self._in_link and len(data)

    def close(self) -> None:
        """The end of the page."""
        super().close()
        self._break()

    def _break(self) -> None:
        if self._text:
            self.lines.add("".join(self._text), self._level, self._linked)
            self._text.clear()
            self._linked = 0

    def _note(self, attrs: list[tuple[str, str | None]]) -> None:
        fields = dict(attrs)
        key, content = fields.get("name") or fields.get("property"), fields.get("content")
        if key and content:
            self.meta.setdefault(key.strip().lower(), clean(content).strip())


def read_markup(markup: str, lines: Lines, skip: frozenset[str] = frozenset()) -> MarkupReader:
    """Add the lines of a page to `lines`, without elements of the names in `skip`; the reader knows title and meta."""
    reader = MarkupReader(lines, skip)
    try:
        reader.feed(markup)
        reader.close()
    except AssertionError:
        # html.parser gives up on a few malformed declarations (`<![`); what it has read so far stands.
        reader._break()
    return reader
