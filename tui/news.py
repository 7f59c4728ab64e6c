"""What the screen is told while the article is annotated, and what it tells the application."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from jingdu.lexicon.lexicon import Lexicon


@dataclass
class Arrived(Message):
    """Something was found."""

    kind: str
    """The name of the report: Speakers, Mentions, Statements, Quantities, Terms, Words, ArticlePart."""
    stretch: tuple[int, int] | None
    """The part of the text that it is about; None for what the text does not show."""
    longer: bool = False
    """Whether the rest of the article has come."""


class Finished(Message):
    """Everything that was wanted has been found."""


@dataclass
class Failed(Message):
    """A process could not go on."""

    why: str


@dataclass
class NotKept(Message):
    """Something could not be written to the library."""

    why: str


class ArticlesWanted(Message):
    """The reader wants to go to another of the articles that were opened together."""


@dataclass
class LexiconOpened(Message):
    """The lexicon is there, with the dictionary where this machine has one: cards say more than before."""

    lexicon: Lexicon
