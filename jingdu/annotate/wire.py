"""What the reader and its annotating processes say to each other, and how it goes through a pipe.

Messages are pickled: both ends are this program, and the pipe is nobody else's. Each is small, so that the reader
never spends more than about a millisecond on one, whatever the length of the article. They are tuples, not
dataclasses, because those take longer to define than the reader has between two keys.
"""

from __future__ import annotations

import io
import pickle
import struct
from typing import Any, BinaryIO, NamedTuple

from jingdu.analysis import Quantity, Speaker, Statement, Term, Word
from jingdu.article import Article, Block, Source, Span

# -- from the reader


class Annotate(NamedTuple):
    """Annotate an article; the first message."""

    article: Article


class ReadWhole(NamedTuple):
    """Read and parse a file of which the reader has only the beginning, send it, and annotate it; the first message."""

    path: str


class Segment(NamedTuple):
    """Find the words of a block."""

    block: int
    start: int
    """The offset of its first character."""
    text: str


class Remember(NamedTuple):
    """The blocks are those of this article; their words may have been found in an earlier sitting."""

    identity: str


class Know(NamedTuple):
    """Keep words whole, also in blocks that have been cut."""

    words: tuple[str, ...]


class Rule(NamedTuple):
    """Cut a word as the reader has just decided from now on; None as the segmenter has it."""

    word: str
    pieces: tuple[int, ...] | None


# -- from the annotating processes


class Identified(NamedTuple):
    """Under which name what is found in the article is kept; the first report."""

    identity: str


class ArticlePart(NamedTuple):
    """The next part of the parsed article."""

    text: str
    blocks: tuple[Block, ...]
    source: Source
    aside: tuple[str, ...]
    last: bool


class Speakers(NamedTuple):
    """Speakers in order of appearance."""

    items: tuple[Speaker, ...]


class Statements(NamedTuple):
    """The next statements."""

    items: tuple[Statement, ...]


class Corrected(NamedTuple):
    """Statements that the reader has put right in an earlier sitting, after all statements."""

    items: tuple[tuple[int, Statement], ...]
    """Each with its place among the statements."""


class Quantities(NamedTuple):
    """The next quantities."""

    items: tuple[Quantity, ...]


class Terms(NamedTuple):
    """The next terms."""

    items: tuple[Term, ...]


class Mentions(NamedTuple):
    """Further mentions of a speaker that has more than go into one message."""

    speaker: str
    items: tuple[Span, ...]


class Vocabulary(NamedTuple):
    """Names and terms of the article that are to be kept whole."""

    words: tuple[str, ...]


class Settled(NamedTuple):
    """All that has been cut is cut with the words of so many messages known."""

    known: int
    """`UNREAD` where what has been cut has yet to be read."""


class Words(NamedTuple):
    """The words of one block."""

    block: int
    items: tuple[Word, ...]


class Failed(NamedTuple):
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
