"""What the words at a cue say about who speaks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

SourceKind = Literal[
    "person", "titled", "known", "pronoun", "description", "reporter", "organisation", "group", "anonymous",
    "document", "dropped", "unknown",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Source:
    """What a noun phrase says about who speaks. All strings are simplified."""

    kind: SourceKind
    name: str = ""
    """The name without function and title; of a group, document or organisation the whole phrase."""
    role: str = ""
    affiliation: str = ""
    phrase: str = ""
    """All of it, as it stands in the text after trimming."""
    continues: bool = False
    """Of a dropped subject: 也, 还, 并 say that the speaker before goes on."""
    others: tuple[Source, ...] = ()
    """Who says the same with this one: 李娜 of 张伟、李娜都表示."""


Read = Callable[[str, bool], Source | None]
"""Reads the clause in front of a cue; the flag says that the cue is one that only a speaker has."""
