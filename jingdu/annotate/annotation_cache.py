"""What was found in an article, kept by its content: opening it a second time needs no annotator.

A file of this cache holds messages as they go through the pipe to the reader (`wire`), so that they go there again as
they are. It is written whole or not at all, ignored where it is damaged or where anything that it was made by has
changed since, and the files that have not been used for longest are removed when there are too many.
"""

from __future__ import annotations

import hashlib
import mmap
import os
import sys
import zlib
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path
from struct import Struct
from typing import NamedTuple

import jingdu
from jingdu import cache as files
from jingdu.annotate import wire
from jingdu.article import Article
from jingdu.sources.limits import FILE_BYTES

FOLDER = "articles"
"""In the cache folder."""
LIMIT = 200 << 20
"""Bytes that all files together may have."""
_LEVEL = 1
"""Of compression: the fastest."""
NOTHING = ""
"""The name of what cannot be kept."""
_CHUNK = 1 << 16
_IDENTITY = 32
"""Bytes of an article's identity."""
_HEAD = Struct("<8sI32s")
_MAGIC = b"jingdu\x00\x02"


# -- what is kept under which name


def identity(article: Article) -> str:
    """A name for an article that has been read and parsed."""
    blocks = repr([tuple(block) for block in article.blocks])
    return _digest(b"article", article.identity.encode(), blocks.encode()).hex()


def identity_of_file(path: str) -> str:
    """A name for a file that has yet to be parsed; `NOTHING` for one that is too long to be. Raises `OSError`."""
    with Path(path).open("rb") as file:
        if os.fstat(file.fileno()).st_size > FILE_BYTES:
            return NOTHING
        return _digest(b"file", os.fsencode(path), hashlib.file_digest(file, "sha256").digest()).hex()


@cache
def fingerprint() -> bytes:
    """Changes with everything that findings depend on: our code and tables, the dictionaries, Python's version."""
    from jingdu.annotate.pinyin import sources
    from jingdu.annotate.segmenter import compiled

    own = (path for path in Path(jingdu.__file__).parent.rglob("*") if path.suffix not in {".pyc", ""})
    made_by = {*own, *compiled.sources(), *(path for path in sources.find() if path is not None)}
    stats = [(str(path), path.stat().st_size, path.stat().st_mtime_ns) for path in sorted(made_by)]
    return _digest(repr((sys.version_info[:2], stats)).encode())


def _digest(*parts: bytes) -> bytes:
    digest = hashlib.sha256()
    for part in parts:
        digest.update(len(part).to_bytes(8, "little"))
        digest.update(part)
    return digest.digest()


# -- findings


class Recording:
    """The messages about an article, while they are sent for the first time."""

    def __init__(self) -> None:
        self._compressor = zlib.compressobj(_LEVEL)
        self._body = bytearray()

    def add(self, frame: bytes) -> None:
        """The next message, packed."""
        self._body += self._compressor.compress(frame)

    def keep(self, name: str, article: Article) -> None:
        """Write them down under an article's name. Where that cannot be done, the next opening takes longer."""
        self._body += self._compressor.flush()
        if name:
            store(f"{name}.findings", fingerprint(), bytes.fromhex(article.identity) + self._body)


class Kept(NamedTuple):
    """What is kept about an article."""

    text: str
    """Its `Article.identity`."""
    body: memoryview

    def frames(self) -> Iterator[bytes]:
        """The messages about it, packed."""
        return _frames(self.body)


def findings(name: str) -> Kept | None:
    """What is kept under an article's name."""
    body = load(f"{name}.findings", fingerprint()) if name else None
    return None if body is None else Kept(body[:_IDENTITY].hex(), body[_IDENTITY:])


def _frames(body: memoryview) -> Iterator[bytes]:
    decompressor, buffer, size = zlib.decompressobj(), bytearray(), wire.LENGTH.size
    for start in range(0, len(body), _CHUNK):
        buffer += decompressor.decompress(body[start : start + _CHUNK])
        at = 0
        while len(buffer) - at >= size:
            end = at + size + wire.LENGTH.unpack_from(buffer, at)[0]
            if end > len(buffer):
                break
            yield bytes(buffer[at:end])
            at = end
        del buffer[:at]


# -- files


def load(name: str, made_by: bytes) -> memoryview | None:
    """The bytes of a file that was made by the same; None where it is missing, damaged or made by something else."""
    path = _folder() / name
    try:
        with path.open("rb") as file:
            whole = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        # the oldest are removed first, and this one is in use
        os.utime(path)
    except (OSError, ValueError):
        return None
    if len(whole) < _HEAD.size:
        return None
    magic, check, other = _HEAD.unpack_from(whole)
    body = memoryview(whole)[_HEAD.size :]
    return body if (magic, other) == (_MAGIC, made_by) and zlib.crc32(body) == check else None


def store(name: str, made_by: bytes, body: bytes | bytearray) -> None:
    """Write a file, and make room for it."""
    with suppress(OSError):
        files.store(_folder() / name, _HEAD.pack(_MAGIC, zlib.crc32(body), made_by) + body)
        _make_room(LIMIT)


def _make_room(limit: int) -> None:
    """Remove the files that have not been used for longest, as many as are too many."""
    found = []
    for path in _folder().iterdir():
        with suppress(OSError):  # another process may have removed it
            stat = path.stat()
            found.append((stat.st_mtime, stat.st_size, path))
    room = limit
    for _, size, path in sorted(found, reverse=True):
        room -= size
        if room < 0:
            with suppress(OSError):
                path.unlink()


def _folder() -> Path:
    return files.folder() / FOLDER
