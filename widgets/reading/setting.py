"""How each kind of block is set on the page: space above it, indent, alignment, the name of its style."""

from __future__ import annotations

from typing import Literal, NamedTuple

from jingdu.article import Article


class Setting(NamedTuple):
    """The measures of a block, in rows and cells."""

    style: str
    """Component class of the pane, without its prefix."""
    above: int = 1
    """Empty rows before the block; the first block of a page has none."""
    indent: int = 0
    """Cells that the first line leaves free."""
    inset: int = 0
    """Cells that every line leaves free on both sides."""
    align: Literal["left", "centre", "right"] = "left"
    rule: bool = False
    """Whether a short rule stands in the middle of the rows above."""


INDENT = 4  # two Han characters, as in print

TITLE = Setting("title", above=1, align="centre")
SUBTITLE = Setting("subtitle", above=1, align="centre")
BYLINE = Setting("byline", above=1, align="centre")
DATELINE = Setting("dateline", above=1, align="right")
LEAD = Setting("lead", above=1, indent=INDENT)
BODY = Setting("body", above=1, indent=INDENT)
HEADINGS = {1: Setting("heading-1", above=2), 2: Setting("heading-2", above=2), 3: Setting("heading-3", above=1)}
AFTER_LEAD = Setting("heading-1", above=3, rule=True)


class Shapes:
    """The blocks of an article by what decides how high they are: their setting and their length.

    A book has forty thousand blocks, but only some hundred shapes.
    """

    def __init__(self, article: Article) -> None:
        self.settings = settings(article)
        """One a block."""
        self.kinds: list[tuple[Setting, int]] = []
        """The shapes that occur: a setting, and a number of characters."""
        self.of: list[int] = []
        """For each block its shape, as an index into `kinds`."""
        numbers: dict[tuple[int, int], int] = {}
        for setting, block in zip(self.settings, article.blocks, strict=True):
            length = block.end - block.start
            number = numbers.setdefault((id(setting), length), len(numbers))
            if number == len(self.kinds):
                self.kinds.append((setting, length))
            self.of.append(number)


def settings(article: Article) -> list[Setting]:
    """One setting a block of the article, in order."""
    headings = any(b.kind == "heading" for b in article.blocks)
    fixed = {"title": TITLE, "subtitle": SUBTITLE, "byline": BYLINE, "dateline": DATELINE}
    out: list[Setting] = []
    in_lead, led = headings, False
    for block in article.blocks:
        if block.kind == "heading":
            out.append(AFTER_LEAD if in_lead and led else HEADINGS.get(block.level, HEADINGS[3]))
            in_lead = False
        elif block.kind == "paragraph":
            out.append(LEAD if in_lead else BODY)
            led = True
        else:
            out.append(fixed[block.kind])
    return out
