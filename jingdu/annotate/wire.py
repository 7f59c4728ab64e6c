"""What the reader and its annotating processes say to each other, and how it goes through a pipe.

Messages are pickled: both ends are this program, and the pipe is nobody else's. Each is small, so that the reader
never spends more than about a millisecond on one, whatever the length of the article.
"""

from __future__ import annotations

import io
import pickle
import struct
from dataclasses import dataclass
from typing import Any, BinaryIO

from jingdu.analysis import Quantity, Speaker, Statement, Term, Word
from jingdu.article import Article, Block, Source, Span

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


@dataclass(frozen=True, slots=True)
class Remember:
    """The blocks are those of this article; their words may have been found in an earlier sitting."""

    identity: str


@dataclass(frozen=True, slots=True)
class Know:
    """Keep words whole, also in blocks that have been cut."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """Cut a word as the reader has just decided from now on; None as the segmenter has it."""

    word: str
    pieces: tuple[int, ...] | None


# -- from the annotating processes


@dataclass(frozen=True, slots=True)
class Identified:
    """Under which name what is found in the article is kept; the first report."""

    identity: str


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
class Mentions:
    """Further mentions of a speaker that has more than go into one message."""

    speaker: str
    items: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Names and terms of the article that are to be kept whole."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Settled:
    """All that has been cut is cut with the words of so many messages known."""

    known: int
    """`UNREAD` where what has been cut has yet to be read."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one block."""

    block: int
    items: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Failed:
    """The process cannot go on."""

    why: str


Request = Annotate | ReadWhole | Segment | Remember | Know | Rule
Report = (
    Identified
    | ArticlePart
    | Speakers
    | Mentions
    | Statements
    | Corrected
    | Quantities
    | Terms
    | Vocabulary
    | Settled
    | Words
    | Failed
)

UNREAD = -1
_MODULES = frozenset(["jingdu.analysis", "jingdu.word", "jingdu.article", "jingdu.annotate.wire"])
LENGTH = struct.Struct("!I")
"""Before each message: its length in bytes."""


def packed(message: Request | Report) -> bytes:
    """A message as it goes through the pipe."""
    body = pickle.dumps(message, pickle.HIGHEST_PROTOCOL)
    return LENGTH.pack(len(body)) + body


def unpacked(body: bytes) -> Request | Report:
    """The message in a frame's body."""
    message: Request | Report = _Unpickler(io.BytesIO(body)).load()
    return message


class _Unpickler(pickle.Unpickler):
    """Makes what messages consist of and nothing else: what is kept in a file could have been written by anybody."""

    def find_class(self, module: str, name: str) -> Any:
        if module not in _MODULES or "." in name:
            raise pickle.UnpicklingError(f"{module}.{name} in a message")
        return super().find_class(module, name)


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
