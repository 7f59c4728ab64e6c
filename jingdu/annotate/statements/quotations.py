"""Quotation marks: where quoted text stands in a paragraph, and what hides it from the search for cues."""

from __future__ import annotations

import re
from dataclasses import dataclass

_MARKS = re.compile(r"[“”‘’「」『』\"＂]")
_PAIR = {"“": "”", "「": "」", "『": "』", "‘": "’"}
_LETTER = re.compile(r"[A-Za-z0-9]")
_PARENTHESES = re.compile(r"（[^（）]{0,80}）|\([^()]{0,80}\)")
INSIDE = "\x01"
"""Stands for a character of an utterance."""
HIDDEN = "\x02"
"""Stands for a character inside quotation marks that are no utterance."""
ASIDE = "\x03"
"""Stands for a character in parentheses."""


@dataclass(slots=True)
class Quotation:
    """A quotation at the outermost level; offsets into the paragraph."""

    open: int
    """The opening mark."""
    close: int
    """The closing mark; the paragraph's length where it is missing."""
    closed: bool = True
    utterance: bool = False
    claimed: bool = False

    @property
    def start(self) -> int:
        """The first quoted character."""
        return self.open + 1

    @property
    def after(self) -> int:
        """The first character after the closing mark."""
        return self.close + 1 if self.closed else self.close


def find(text: str) -> list[Quotation]:
    """The outermost quotations of a paragraph, in order; quotations inside them are part of them."""
    found: list[Quotation] = []
    awaited = ""
    for mark in _MARKS.finditer(text):
        sign, at = mark[0], mark.start()
        if awaited:
            if sign == awaited:
                found[-1].close, found[-1].closed, awaited = at, True, ""
            continue
        if sign in '"＂':
            awaited = sign
        elif sign in _PAIR and not (sign == "‘" and at and _LETTER.match(text[at - 1])):
            awaited = _PAIR[sign]
        else:
            continue
        found.append(Quotation(at, len(text), False))
    return found


def ends_itself(text: str, quotation: Quotation) -> bool:
    """Whether the quoted text ends with a mark that ends a sentence."""
    return text[quotation.close - 1] in "。！？!?…⋯"


def masked(text: str, quotations: list[Quotation]) -> str:
    """`text` at the same length with what is quoted or in parentheses made unreadable."""
    parts, at = [], 0
    for q in quotations:
        parts.append(text[at : q.open])
        fill = INSIDE if q.utterance else HIDDEN
        size = q.close - q.start
        parts.append("“" + fill * size + "”" if q.utterance else fill * (size + 2))
        if not q.closed:
            parts[-1] = parts[-1][:-1]
        at = q.after
    parts.append(text[at:])
    out = "".join(parts)
    if "（" in out or "(" in out:
        out = _PARENTHESES.sub(lambda m: ASIDE * len(m[0]), out)
    return out
