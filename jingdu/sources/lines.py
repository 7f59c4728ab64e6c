"""Collects the lines of a document whose format says where a paragraph ends and what is a heading."""

from __future__ import annotations

import re

from jingdu.sources.cleaning import clean

_SPACES = re.compile(r"[ \t\n]+")
BOLD = 7
"""The level of a heading that is known only by its bold type: below all headings proper."""


class Lines:
    """Paragraphs and headings in reading order, one a line."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.headings: dict[int, int] = {}
        """Line number from 0 -> level from 1."""
        self.linked: list[int] = []
        """For each line, how many of its characters are a link's."""

    def add(self, text: str, level: int = 0, linked: int = 0) -> None:
        """Take in one block, cleaned, its inner line ends as spaces; a `level` above 0 makes it a heading."""
        line = _SPACES.sub(" ", clean(text)).strip(" \u3000")
        if not line:
            return
        if level > 0:
            self.headings[len(self.lines)] = min(level, BOLD)
        self.lines.append(line)
        self.linked.append(linked)

    def extend(self, other: Lines) -> None:
        """Take in all lines of `other`."""
        first = len(self.lines)
        self.lines += other.lines
        self.linked += other.linked
        self.headings |= {first + at: level for at, level in other.headings.items()}

    def pick(self, numbers: list[int]) -> Lines:
        """The lines of these numbers alone, in their order."""
        picked = Lines()
        for number in numbers:
            picked.add(self.lines[number], self.headings.get(number, 0), self.linked[number])
        return picked

    @property
    def text(self) -> str:
        """All lines, joined by line feeds."""
        return "\n".join(self.lines)
