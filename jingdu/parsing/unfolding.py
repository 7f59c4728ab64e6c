"""Articles that stand on one line, their paragraphs apart by spaces: a line for each."""

from __future__ import annotations

import re

from jingdu.parsing.characters import closed
from jingdu.parsing.credits import credit_kind

_SHORT = 20_000
"""Characters of the longest text that is looked at as a whole; a longer one must read as its beginning does."""
_LONG_LINE = 600
"""Characters of a line that can hold an article in a text of many lines."""
_HEADING = 26
"""Characters of the longest heading that is told from the paragraph after it by a space alone."""
_STOPPED = r"(?<=[。！？…”」：—])[ \u3000]+(?=\S)"
_RUN = r"(?<=\S)(?:\u3000{2,}|[ \t]{4,}|\t+)(?=\S)"


def unfold(text: str) -> str:
    """`text` with line ends where paragraphs are apart by spaces only; untouched where lines are paragraphs already."""
    longest = 60 if len(text) <= _SHORT and len(text.split("\n", 8)) <= 4 else _LONG_LINE
    return "\n".join(_unfolded(line, longest) if len(line) > 60 else line for line in text.split("\n"))


def _unfolded(line: str, longest: int) -> str:
    """Break at runs of spaces where some follow the end of a sentence; else at single spaces that do."""
    if "\u3000\u3000" in line or "    " in line or "\t" in line:
        parts = re.split(_RUN, line.strip())
        if len(parts) > 1 and any(map(closed, parts[:-1])):
            return "\n".join(parts)
    if len(line) < longest or (" " not in line and "\u3000" not in line):
        return line
    parts = re.split(_STOPPED, line.strip())
    if len(parts) < 3:
        return line
    out: list[str] = []
    running = False
    for part in parts:
        out += _headed(part, joined=running)
        running = running or len(part) > 60
    return "\n".join(out)


def _headed(text: str, *, joined: bool) -> list[str]:
    """The headings before a paragraph, each apart by a space, and the paragraph; `joined` makes one of them."""
    heads: list[str] = []
    rest = text
    while len(heads) < 6:
        if rest.find(" ", 0, 2 * _HEADING + 1) < 0:
            break
        head, _, after = rest.partition(" ")
        if not after or not 3 <= len(head) <= _HEADING * (1 if joined else 2):
            break
        if any(mark in head for mark in "。；！：") or _is_latin(head[-1]):
            break
        if _is_latin(after.lstrip()[0]) and not credit_kind(head):
            break
        heads.append(head)
        rest = after.lstrip()
    if not heads or not closed(rest):
        return [text]
    return [" ".join(heads), rest] if joined else [*heads, rest]


def _is_latin(char: str) -> bool:
    return char.isascii() and char.isalnum()
