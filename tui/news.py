"""What the screen is told while the article is annotated, and what it tells the application."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from jingdu.lexicon.lexicon import Lexicon


class Arrived(Message):
    """Something was found."""

    def __init__(self, kind: str, stretch: tuple[int, int] | None, longer: bool = False) -> None:
        super().__init__()
        self.kind = kind
        """The name of the report: Speakers, Mentions, Statements, Quantities, Terms, Words, ArticlePart."""
        self.stretch = stretch
        """The part of the text that it is about; None for what the text does not show."""
        self.longer = longer
        """Whether the rest of the article has come."""


class Finished(Message):
    """Everything that was wanted has been found."""


class Failed(Message):
    """A process could not go on."""

    def __init__(self, why: str) -> None:
        super().__init__()
        self.why = why


class NotKept(Message):
    """Something could not be written to the library."""

    def __init__(self, why: str) -> None:
        super().__init__()
        self.why = why


class ArticlesWanted(Message):
    """The reader wants to go to another of the articles that were opened together."""


class LexiconOpened(Message):
    """The lexicon is there, with the dictionary where this machine has one: cards say more than before."""

    def __init__(self, lexicon: Lexicon) -> None:
        super().__init__()
        self.lexicon = lexicon
