"""Cue verbs: where a text may introduce speech. Works on simplified, masked text."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from jingdu.annotate.speakers.tables import lines, words

_AND = ("说", "道", "称", "指出", "表示", "认为", "提出", "强调", "到", "指", "写道", "要求", "坦言", "担心")


class Cue(NamedTuple):
    """A cue verb at a place."""

    start: int
    end: int
    word: str
    kind: str
    """A class of cues.tsv."""


@cache
def kinds() -> dict[str, str]:
    """Cue verb -> class."""
    return {word: kind for kind, row in (line.split("\t") for line in lines("cues.tsv")) for word in row.split()}


@cache
def _pattern() -> re.Pattern[str]:
    never = words("not_cues.txt")
    every = sorted({*kinds(), *never}, key=lambda word: (-len(word), word))
    by_first: dict[str, list[str]] = {}
    for word in every:
        by_first.setdefault(word[0], []).append(word[1:])
    # one branch for each first character keeps the alternation short wherever it is tried
    branches = [first + "(?:" + "|".join(map(re.escape, rest)) + ")" for first, rest in sorted(by_first.items())]
    return re.compile("(" + "|".join(branches) + ")")


@cache
def _second() -> re.Pattern[str]:
    return re.compile("(?:" + "|".join(_AND) + ")(?!法|明|服|辞|理|的|为|号|呼|标|数|导)")


def brings(text: str) -> bool:
    """Whether `text` ends with a verb that brings speech by itself, not one of thinking or noticing."""
    known = kinds()
    return any(
        known.get(text[-size:]) in {"say", "report", "terse"} and not _is_no_cue(text, size)
        for size in range(1, min(5, len(text)) + 1)
    )


def _is_no_cue(text: str, size: int) -> bool:
    """Whether the last `size` characters of `text` are the end of a word that only looks like a cue."""
    never = words("not_cues.txt")
    return any(text[-longer:] in never for longer in range(size + 1, min(len(text), size + 4) + 1))


def _inner(text: str, start: int, end: int) -> int:
    """Where to search on after a phrase that is no cue: at a cue that reaches over its end (中指出), or at its end."""
    known = kinds()
    for at in range(start + 1, end):
        if any(text[at : at + size] in known for size in range(max(2, end - at + 1), 5)):
            return at
    return end


def find(text: str) -> list[Cue]:
    """The cue verbs of a text, in order. 介绍说 and 批评指出 are one cue; what only looks like one is passed over."""
    known, second = kinds(), _second()
    found = []
    at = 0
    search = _pattern().search
    while match := search(text, at):
        start, at = match.span()
        kind = known.get(match[0])
        if kind is None:
            at = _inner(text, start, at)
            continue
        if text[at : at + 1] == "的":
            continue
        more = second.match(text, at)
        if more and match[0] not in {"说", "称", "指", "问"} and kind not in {"perceive", "view"}:
            at = more.end()
            kind = "say"
        found.append(Cue(start, at, text[start:at], kind))
    return found
