"""RawText -> Article: undo hard wraps, then find title, byline, sections and paragraphs.

Every decision looks at the lines around it and no further, so that the beginning of a long text is parsed as it
would be within the whole.
"""

from __future__ import annotations

from jingdu.article import Article, build
from jingdu.parsing.joining import join_headings
from jingdu.parsing.lines import read_lines
from jingdu.parsing.pagenumbers import split_page_numbers
from jingdu.parsing.reflow import reflow
from jingdu.parsing.structure import Composition
from jingdu.parsing.unfolding import unfold
from jingdu.sources.raw import RawText

__all__ = ["parse"]


def parse(raw: RawText) -> Article:
    """The article in a text. Never raises: a text of blank lines is an article without blocks."""
    text, title, byline = raw.text, raw.title, raw.byline
    marked = raw.source.format == "markdown" or (raw.source.format == "text" and _looks_marked(text))
    if marked:
        from jingdu.parsing import markdown

        fields, text = markdown.front_matter(text)
        title, byline = title or fields.get("title") or None, byline or fields.get("author") or None
    elif not raw.headings:
        text = unfold(text)
    lines = read_lines(text, raw.headings)
    if marked:
        lines = markdown.read_marks(lines)
    lines, numbers = split_page_numbers(lines)
    composition = Composition(join_headings(reflow(lines)))
    composition.compose(_line(title), _line(byline), _line(raw.dateline))
    return build(composition.lines, raw.source, [*composition.aside, *numbers])


def _line(text: str | None) -> str | None:
    """What metadata say, on one line; None where it is blank."""
    return " ".join((text or "").split()) or None


def _looks_marked(text: str) -> bool:
    """Whether a text is Markdown: front matter, or a heading with #, near its beginning."""
    return text.startswith("---\n") or any(map(("\n" + text[:8192]).__contains__, ("\n# ", "\n## ", "\n### ")))
