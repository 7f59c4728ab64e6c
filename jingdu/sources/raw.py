"""What a source hands to the parser."""

from __future__ import annotations

from dataclasses import dataclass, field

from jingdu.article import Source


@dataclass(frozen=True, slots=True)
class RawText:
    """Decoded text as the source has it, line ends and all.

    Plain text and Markdown are hard-wrapped as their authors left them; of the other formats a line is a whole
    paragraph or heading. The title need not stand in `text`, but it may.

    Control characters other than line feed and tab are already gone; line ends are line feeds.
    """

    text: str
    source: Source = Source()
    title: str | None = None
    byline: str | None = None
    dateline: str | None = None
    """What the source's own metadata say, where it has any (front matter, an HTML head, a DOCX)."""
    headings: dict[int, int] = field(default_factory=dict)
    """Lines that the format itself marks as headings: line number from 0 -> level from 1."""
