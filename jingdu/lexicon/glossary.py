"""The glossary: policy terms with their official English, and how to find them in a text fast."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from jingdu.lexicon.folding import fold

_HEAD = 2
"""Characters by which forms are looked up; no form is shorter."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A term of the glossary."""

    term: str
    """The form under which it is listed."""
    english: str
    kind: str
    """party, policy, economy, science, law, diplomacy, society, organisation …"""
    aliases: tuple[str, ...] = ()
    """Other forms. One wholly in “ ” counts only where the text has the marks, and they are no part of the place."""
    not_before: str = ""
    """Characters that, standing next after it, make it part of another word: 国际法 in 国际法院."""
    not_after: str = ""
    """The same, standing before it: 新材料 in 最新材料."""


class Match(NamedTuple):
    """A place of a term: offsets into the text that was scanned."""

    start: int
    end: int
    entry: Entry


class Glossary:
    """Terms by all their forms. Immutable once made."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._entries: dict[str, Entry] = {}
        for entry in entries:
            for form in (entry.term, *entry.aliases):
                self._entries.setdefault(fold(form), entry)
        lengths: dict[str, set[int]] = {}
        for form in self._entries:
            lengths.setdefault(form[:_HEAD], set()).add(len(form))
        self._lengths = {head: sorted(some, reverse=True) for head, some in lengths.items()}

    def __len__(self) -> int:
        """The number of terms."""
        return len({id(entry) for entry in self._entries.values()})

    def get(self, form: str) -> Entry | None:
        """The entry of a term, by any of its forms."""
        folded = fold(form)
        return self._entries.get(folded) or self._entries.get(f"“{folded}”")

    def forms(self) -> Iterator[str]:
        """Every form of every term, folded."""
        return iter(self._entries)

    def scan(self, folded: str) -> Iterator[Match]:
        """The terms in a text that went through `fold`: from left to right, the longest at each place.

        Time grows with the length of the text alone, whatever the number of terms.
        """
        lengths, last, at = self._lengths, len(folded) - _HEAD, 0
        while at <= last:
            some = lengths.get(folded[at : at + _HEAD])
            match = self._match(folded, at, some) if some is not None else None
            if match is None:
                at += 1
            else:
                yield match
                at = match.end

    def _match(self, folded: str, at: int, lengths: list[int]) -> Match | None:
        for length in lengths:
            end = at + length
            # a slice that the end of the text cuts short could be a shorter form
            entry = self._entries.get(folded[at:end]) if end <= len(folded) else None
            if entry is None or (at and folded[at - 1] in entry.not_after):
                continue
            if folded[end : end + 1] and folded[end] in entry.not_before:
                continue
            in_marks = folded[at] == "“" and folded[end - 1] == "”" and "”" not in folded[at : end - 1]
            return Match(at + 1, end - 1, entry) if in_marks else Match(at, end, entry)
        return None


@cache
def builtin() -> Glossary:
    """The glossary that comes with jingdu, from terms.tsv."""
    text = files("jingdu.lexicon").joinpath("terms.tsv").read_text(encoding="utf-8")
    return Glossary(read_rows(text.splitlines()))


def read_rows(lines: Iterable[str]) -> Iterator[Entry]:
    """Entries from tab-separated lines: term, English, kind, aliases with | between them, the two guards.

    Cells at the end may be left out; lines that begin with # are comments. Raises `ValueError` for a line with fewer
    than three cells.
    """
    for line in lines:
        if line and not line.startswith("#"):
            term, english, kind, *more = line.split("\t")
            aliases, before, after = (*more, "", "", "")[:3]
            yield Entry(term.strip(), english, kind, tuple(filter(None, aliases.split("|"))), before, after)
