"""HTML and XHTML -> lines, with the standard library alone: chapters of an EPUB, pages without an article."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from jingdu.sources.cleaning import clean, has_han
from jingdu.sources.lines import BOLD, Lines
from jingdu.sources.tables import Block, Tables
from jingdu.sources.taming import tamed

_SILENT = frozenset(
    {"script", "style", "template", "noscript", "head", "svg", "math", "select", "button", "iframe", "rp", "rt"}
)
_BLOCKS = frozenset(
    {"address", "article", "aside", "blockquote", "body", "br", "caption", "center", "dd", "details", "div", "dl"}
    | {"dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr"}
    | {"html", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th"}
    | {"thead", "tr", "ul"}
)
_VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
)
_CELLS = frozenset({"td", "th"})
_HEADING = re.compile(r"h([1-6])$")
_HEAVY = frozenset({"b", "strong"})
_ENDS_SENTENCE = re.compile(r"[。！？!?…][”’」』）)]*\s*$")
# What bold type may mark besides a heading.
_NO_HEADING = re.compile(r"[。！？!?；;：:，,…][”’」』）)]*$|记者|記者|通讯员|编辑|編輯|作者|来源|來源|责编|摄$|攝$")
_LONGEST_HEADING = 40
DEEPEST = 2000
"""Elements within each other at most; deeper ones are read as if they were not nested."""


class MarkupReader(HTMLParser):
    """Collects the lines of a page."""

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
        self._tables = Tables()
        self._in_link = False
        self._linked = 0
        self._tail: int | None = None
        """Where in `_text` the link begins with which it ends so far."""
        self._bold: list[str] = []
        self._plain = False
        """Whether any of `_text` is not bold."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element."""
        if tag == "title":
            self._in_title = not self.title
        elif tag == "meta":
            self._note(attrs)
        elif tag == "a":
            self._in_link = True
            self._tail = len(self._text)
        elif tag == "body":
            # Whatever was left open in the head.
            self._silent.clear()
        if tag in self._skip and len(self._silent) < DEEPEST:
            self._silent.append(tag)
        if not self._silent:
            self._open(tag)

    def _open(self, tag: str) -> None:
        """Open an element whose text counts."""
        if tag in _BLOCKS:
            self._break()
        if tag in _HEAVY and len(self._bold) < DEEPEST:
            self._bold.append(tag)
        elif tag == "table":
            self._tables.open_table()
        elif tag == "tr":
            self._emit(self._tables.open_row())
        elif tag in _CELLS:
            self._tables.open_cell()
        elif match := _HEADING.match(tag):
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
        if tag in _BLOCKS:
            self._break()
        if tag in self._bold:
            self._bold.remove(tag)
        elif tag == "tr":
            self._emit(self._tables.close_row())
        elif tag == "table":
            self._emit(self._tables.close_table())
        elif _HEADING.match(tag):
            self._level = 0

    def handle_data(self, data: str) -> None:
        """Text between the tags."""
        if self._in_title:
            self.title += data
        elif not self._silent:
            self._text.append(data)
            if data.isspace():
                return
            self._plain = self._plain or not self._bold
            if self._in_link:
                self._linked += len(data)
            else:
                self._tail = None

    def close(self) -> None:
        """The end of the page."""
        super().close()
        self.finish()

    def finish(self) -> None:
        """Take in what is still open."""
        self._break()
        self._emit(self._tables.close_all())

    def _break(self) -> None:
        text, link = "".join(self._text), ""
        if self._tail is not None and _ENDS_SENTENCE.search("".join(self._text[: self._tail])):
            # A link behind the last sentence is the site's: back to its first page.
            text, link = "".join(self._text[: self._tail]), "".join(self._text[self._tail :])
        blocks = []
        if text.strip():
            level = self._level or (0 if self._plain or not _is_title(text) else BOLD)
            blocks.append(Block(text, level, self._linked if not link else 0))
        if link.strip():
            blocks.append(Block(link, 0, len(link)))
        self._emit(self._tables.put(blocks))
        self._text.clear()
        self._linked, self._tail, self._plain = 0, None, False

    def _emit(self, blocks: list[Block]) -> None:
        for block in blocks:
            self.lines.add(block.text, block.level, block.linked)

    def _note(self, attrs: list[tuple[str, str | None]]) -> None:
        fields = dict(attrs)
        key, content = fields.get("name") or fields.get("property"), fields.get("content")
        if key and content:
            self.meta.setdefault(key.strip().lower(), clean(content).strip())


def read_markup(markup: str, lines: Lines, skip: frozenset[str] = frozenset()) -> MarkupReader:
    """Add the lines of a page to `lines`, without elements of the names in `skip`; the reader knows title and meta."""
    reader = MarkupReader(lines, skip)
    try:
        reader.feed(tamed(markup))
        reader.close()
    except AssertionError:
        # html.parser gives up on a few malformed declarations (`<![`); what it has read so far stands.
        reader.finish()
    return reader


def _is_title(text: str) -> bool:
    """Whether a line that is bold as a whole is a heading."""
    text = text.strip()
    return 2 <= len(text) <= _LONGEST_HEADING and has_han(text) and not _NO_HEADING.search(text)
