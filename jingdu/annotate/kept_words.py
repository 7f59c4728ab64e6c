"""The words of an article's blocks, as they were reported, kept for the next sitting."""

from __future__ import annotations

import json
import zlib
from struct import Struct

from jingdu.annotate import annotation_cache, wire
from jingdu.annotate.rulings import Rulings
from jingdu.lexicon.scripts import simplified

MOST = 40_000
"""Blocks that are kept of one article: of a book those that were read last."""
_COUNTS = Struct("<II")
"""How many blocks there are, and the bytes of the rulings by which they were cut."""
_ENTRY = Struct("<IIII")
"""Of a block: its number, its first offset, a checksum of its text, the bytes of its message."""


class KeptWords:
    """Messages about blocks, by block; what a block's text was is checked when they are asked for."""

    def __init__(self, rulings: Rulings) -> None:
        """`rulings` are those that hold; they may change, see `forget`."""
        self._rulings = rulings
        self._name = ""
        self._blocks: dict[int, tuple[int, int, bytes | memoryview]] = {}
        """First offset, checksum of the text, compressed message; in the order in which they came."""
        self.changed = False
        """Whether there is something that has not been written down."""

    def open(self, name: str) -> None:
        """Have what was written down under an article's name, but for words that the reader has decided about since."""
        self._name = name
        body = annotation_cache.load(f"{name}.words", annotation_cache.fingerprint())
        if body is None:
            return
        count, size = _COUNTS.unpack_from(body)
        at = _COUNTS.size + size
        then = {(word, tuple(pieces)) for word, pieces in json.loads(bytes(body[_COUNTS.size : at]))}
        content = at + count * _ENTRY.size
        for _ in range(count):
            block, start, check, size = _ENTRY.unpack_from(body, at)
            self._blocks.setdefault(block, (start, check, body[content : content + size]))
            at, content = at + _ENTRY.size, content + size
        for word in {word for word, _ in then ^ set(self._rulings)}:
            self.forget(word)

    def forget(self, word: str) -> None:
        """The reader has decided about a word: what is kept about blocks that have it no longer holds."""
        for block in [n for n, (_, _, message) in self._blocks.items() if word in simplified(_text(message))]:
            del self._blocks[block]
        self.changed = True

    def get(self, request: wire.Segment) -> bytes | None:
        """The packed message about a block."""
        start, check, message = self._blocks.get(request.block, (0, 0, b""))
        same = len(message) and (start, check) == (request.start, _check(request.text))
        return zlib.decompress(message) if same else None

    def put(self, request: wire.Segment, frame: bytes) -> bool:
        """Take in the packed message about a block; whether it is another than before."""
        new = (request.start, _check(request.text), zlib.compress(frame, 1))
        if self._blocks.get(request.block) == new:
            return False
        self._blocks[request.block] = new
        self.changed = True
        if len(self._blocks) > MOST:
            del self._blocks[next(iter(self._blocks))]
        return True

    def keep(self) -> None:
        """Write it down."""
        self.changed = False
        if self._name:
            rulings = json.dumps(list(self._rulings)).encode()
            entries = (_ENTRY.pack(n, start, check, len(m)) for n, (start, check, m) in self._blocks.items())
            messages = (message for _, _, message in self._blocks.values())
            body = b"".join([_COUNTS.pack(len(self._blocks), len(rulings)), rulings, *entries, *messages])
            annotation_cache.store(f"{self._name}.words", annotation_cache.fingerprint(), body)


def _text(message: bytes | memoryview) -> str:
    """The words of a block as they follow each other, with something between those that do not touch."""
    report = wire.unpacked(zlib.decompress(message)[wire.LENGTH.size :])
    assert isinstance(report, wire.Words)
    pieces, at = [], 0
    for word in report.items:
        pieces += ["" if word.start == at else " ", word.text]
        at = word.end
    return "".join(pieces)


def _check(text: str) -> int:
    return zlib.crc32(text.encode("utf-8", "surrogatepass"))
