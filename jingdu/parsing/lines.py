"""The physical lines of a text, with what their layout says."""

from __future__ import annotations

from dataclasses import dataclass

from jingdu.parsing.characters import closed

BOLD = 7
"""The mark of a line that is bold as a whole: a heading below all headings proper."""
ITEM = 8
"""The mark of an item of a list or of a block quotation: no heading."""
ASIDE = 9
"""The mark of what the format sets apart from the text: a picture."""
TAB = 4
"""Half-width columns that a tab is taken for; only whether a line is indented more than others matters."""


@dataclass(slots=True, eq=False)
class Line:
    """A line that is not blank."""

    text: str
    """Without the spaces around it."""
    indent: int
    """Half-width columns before the first character."""
    gap: int
    """Blank lines directly before it."""
    closed: bool
    """Whether it ends a sentence."""
    opens: bool = False
    """Whether it begins with a full-width space, as a paragraph does and a line that goes on does not."""
    mark: int = 0
    """The level of a heading that the format itself marks, or BOLD, ITEM or ASIDE; 0 for every other line."""
    solid: bool = False
    """Whether the format says that this line is a block of its own."""

    @property
    def cells(self) -> int:
        """Half-width columns from the margin to the end: 1 for ASCII, 2 for everything else."""
        return self.indent + cells(self.text)


def cells(text: str) -> int:
    """The width of a text as print has it: 1 for ASCII, 2 for everything else."""
    # three bytes for what is as wide as two letters: the mean of bytes and characters counts both, without a loop
    return (len(text.encode("utf-8", "surrogatepass")) + len(text)) >> 1


def read_lines(text: str, headings: dict[int, int]) -> list[Line]:
    """The lines of `text`; `headings` maps line numbers from 0 to levels from 1."""
    lines: list[Line] = []
    gap = 0
    for number, raw in enumerate(text.split("\n")):
        bare = raw.strip()
        if not bare:
            gap += 1
            continue
        indent = _indent(raw) if raw[0] in " \u3000\t" else 0
        lines.append(Line(bare, indent, gap, closed(bare), raw[0] == "\u3000" or (indent > 0 and "\u3000" in raw[:8])))
        gap = 0
        if number in headings:
            lines[-1].mark = headings[number]
            lines[-1].solid = True
    return lines


def _indent(raw: str) -> int:
    space = raw[: len(raw) - len(raw.lstrip())]
    return space.count(" ") + 2 * space.count("\u3000") + TAB * space.count("\t")
