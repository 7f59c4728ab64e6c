"""The model: one clean text, and everything else as spans over it.

The only position in the program is a character offset (a Python `str` index, in code points) into
`Article.text`. Nothing here knows a screen, a file format or an annotator.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Literal, NamedTuple

BlockKind = Literal["title", "subtitle", "byline", "dateline", "heading", "paragraph"]


class Span(NamedTuple):
    """A half-open range of character offsets into `Article.text`."""

    start: int
    end: int

    def overlaps(self, other: tuple[int, int]) -> bool:
        """Whether the two ranges share a character."""
        return self.start < other[1] and other[0] < self.end

    def shifted(self, by: int) -> Span:
        """The same range, `by` characters further on."""
        return Span(self.start + by, self.end + by)


class Block(NamedTuple):
    """One line of `Article.text`: a title, a heading, a paragraph. Blocks are in reading order and do not overlap."""

    kind: BlockKind
    start: int
    end: int
    level: int = 0
    """Of a heading: 1 for a section, 2 for a sub-section, 3 below that. 0 for everything else."""

    @property
    def span(self) -> Span:
        """Where the block stands, without its line end."""
        return Span(self.start, self.end)


class Source(NamedTuple):
    """Where a text came from."""

    kind: Literal["file", "stdin", "url", "text"] = "text"
    name: str = ""
    """The path as given, the URL, or empty."""
    format: str = "text"
    """text, markdown, html, pdf, docx or epub."""
    encoding: str | None = None
    """The encoding that decoded it, as Python names it; None where there were no bytes."""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with the paragraphs up to the next heading; the lead is a section without a heading."""

    heading: Span | None
    level: int
    """0 for the lead, else the level of the heading."""
    start: int
    end: int
    """From the heading's (or first paragraph's) first character to the last paragraph's end."""
    first: int
    last: int
    """`Article.blocks[first:last]` are the heading, if any, and the paragraphs."""
    blocks: Sequence[Block] = field(repr=False, compare=False)

    @property
    def paragraphs(self) -> list[Span]:
        """The paragraphs, in order, without the heading."""
        return [b.span for b in self.blocks[self.first : self.last] if b.kind == "paragraph"]


@dataclass(frozen=True)
class Article:
    """A parsed article. Immutable: annotations refer to it by offset."""

    text: str
    """Title, byline, headings and paragraphs in reading order, one block a line, lines joined by one line feed."""
    blocks: Sequence[Block]
    source: Source = Source()
    aside: tuple[str, ...] = ()
    """Lines that the parser set apart: captions, site furniture. Not part of `text`."""

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """The lead, where there is one, and the sections, as a flat list in reading order."""
        return tuple(_sections(self.blocks))

    @cached_property
    def identity(self) -> str:
        """A name for the text: the same for the same text, wherever it came from."""
        from hashlib import sha256

        return sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()

    def first(self, kind: BlockKind) -> str | None:
        """The text of the first block of a kind."""
        return next((self.text[b.start : b.end] for b in self.blocks if b.kind == kind), None)

    @property
    def title(self) -> str | None:
        """The headline."""
        return self.first("title")

    @property
    def subtitle(self) -> str | None:
        """The line below the headline, without its dashes; a line above it (a kicker) is another subtitle block."""
        titled = next((i for i, block in enumerate(self.blocks) if block.kind == "title"), 0)
        below = (b for b in self.blocks[titled:] if b.kind == "subtitle")
        return next((self.text[b.start : b.end] for b in below), None)

    @property
    def byline(self) -> str | None:
        """Who wrote it, as printed: 新华社记者."""
        return self.first("byline")

    @property
    def dateline(self) -> str | None:
        """Place, day and agency, from either end of the article: 新华社北京7月28日电."""
        return self.first("dateline")

    @cached_property
    def block_starts(self) -> list[int]:
        """The first offset of each block; `bisect` on it finds the block of an offset."""
        return [b.start for b in self.blocks]

    def block_at(self, offset: int) -> int:
        """The index of the block that holds `offset` (its line end counts as the block's)."""
        return max(0, bisect_right(self.block_starts, offset) - 1)

    @cached_property
    def section_starts(self) -> list[int]:
        """The first offset of each section."""
        return [s.start for s in self.sections]

    def section_at(self, offset: int) -> int:
        """The index of the section at `offset`; -1 before the first one (title, byline)."""
        return bisect_right(self.section_starts, offset) - 1

    def place(self, offset: int) -> tuple[int, int]:
        """(section, paragraph within it) at `offset`; paragraph -1 on a heading, section -1 before the first."""
        at = self.section_at(offset)
        if at < 0:
            return -1, -1
        section = self.sections[at]
        block = min(self.block_at(offset), section.last - 1)
        return at, block - section.first - (section.heading is not None)

    def with_source(self, source: Source) -> Article:
        """The same article, said to come from `source`."""
        return replace(self, source=source)


def _sections(blocks: Sequence[Block]) -> list[Section]:
    """Group blocks: a heading opens a section, paragraphs before the first heading are the lead."""
    bounds: list[list[int]] = []
    for i, block in enumerate(blocks):
        if block.kind == "heading" or (block.kind == "paragraph" and not bounds):
            bounds.append([i, i + 1])
        elif block.kind == "paragraph":
            bounds[-1][1] = i + 1
    out = []
    for first, last in bounds:
        head = blocks[first]
        heading = head.span if head.kind == "heading" else None
        out.append(Section(heading, head.level, head.start, blocks[last - 1].end, first, last, blocks))
    return out


def build(lines: Sequence[tuple[BlockKind, str, int]], source: Source = Source(), aside: Sequence[str] = ()) -> Article:
    """An article from (kind, text, level) lines in reading order; empty texts are left out."""
    blocks, at = [], 0
    kept = [(kind, text, level) for kind, text, level in lines if text]
    for kind, text, level in kept:
        blocks.append(Block(kind, at, at + len(text), level))
        at += len(text) + 1
    return Article("\n".join(text for _, text, _ in kept), tuple(blocks), source, tuple(aside))
