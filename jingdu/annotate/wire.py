"""What the reader and its annotating processes say to each other, and how it goes through a pipe.

Messages are pickled: both ends are this program, and the pipe is nobody else's. Each is small, so that the reader
never spends more than about a millisecond on one, whatever the length of the article.
"""

from __future__ import annotations

import pickle
import struct
from dataclasses import dataclass
from typing import BinaryIO

from jingdu.analysis import Quantity, Speaker, Statement, Term, Word
from jingdu.article import Article, Block, Source

# -- from the reader


@dataclass(frozen=True, slots=True)
class Annotate:
    """Annotate an article; the first message."""

    article: Article


@dataclass(frozen=True, slots=True)
class ReadWhole:
    """Read and parse a file of which the reader has only the beginning, send it, and annotate it; the first message."""

    path: str


@dataclass(frozen=True, slots=True)
class Segment:
    """Find the words of a block."""

    block: int
    start: int
    """The offset of its first character."""
    text: str


# -- from the annotating processes


@dataclass(frozen=True, slots=True)
class ArticlePart:
    """The next part of the parsed article."""

    text: str
    blocks: tuple[Block, ...]
    source: Source
    aside: tuple[str, ...]
    last: bool


@dataclass(frozen=True, slots=True)
class Speakers:
    """Speakers in order of appearance."""

    items: tuple[Speaker, ...]


@dataclass(frozen=True, slots=True)
class Statements:
    """The next statements."""

    items: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Corrected:
    """Statements that the reader has put right in an earlier sitting, after all statements."""

    items: tuple[tuple[int, Statement], ...]
    """Each with its place among the statements."""


@dataclass(frozen=True, slots=True)
class Quantities:
    """The next quantities."""

    items: tuple[Quantity, ...]


@dataclass(frozen=True, slots=True)
class Terms:
    """The next terms."""

    items: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one block."""

    block: int
    items: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Failed:
    """The process cannot go on."""

    why: str


Request = Annotate | ReadWhole | Segment
Report = ArticlePart | Speakers | Statements | Corrected | Quantities | Terms | Words | Failed

LENGTH = struct.Struct("!I")
"""Before each message: its length in bytes."""


def packed(message: Request | Report) -> bytes:
    """A message as it goes through the pipe."""
    body = pickle.dumps(message, pickle.HIGHEST_PROTOCOL)
    return LENGTH.pack(len(body)) + body


def unpacked(body: bytes) -> Request | Report:
    """The message in a frame's body."""
    message: Request | Report = pickle.loads(body)
    return message


def receive(stream: BinaryIO) -> Request | Report | None:
    """Wait for the next message; None when the other end is gone."""
    head = _exactly(stream, LENGTH.size)
    body = _exactly(stream, LENGTH.unpack(head)[0]) if head else b""
    return unpacked(body) if body else None


def _exactly(stream: BinaryIO, size: int) -> bytes:
    """`size` bytes, or none at all where the stream ends before. A pipe gives what it has, not what is asked for."""
    got = bytearray()
    while len(got) < size:
        some = stream.read(size - len(got))
        if not some:
            return b""
        got += some
    return bytes(got)
