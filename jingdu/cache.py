"""What is built once and kept: files in the user's cache folder, memory-mapped by every process that reads them.

Nothing here is precious: a file that is missing or damaged is built again. A file appears whole or not at all,
whoever else builds it at the same time and whenever a process is killed.
"""

from __future__ import annotations

import mmap
import os
import struct
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import get_ident
from time import time
from zlib import crc32

FOLDER_VARIABLE = "JINGDU_CACHE_DIR"
"""Names another folder than the system's."""
_HEAD = struct.Struct("<8sQ")
_MAGIC = b"jingdu\x00\x01"
_LONG_WRITE = 3600
"""Seconds that no write takes."""
_DAY = 86400
_UNUSED = 7 * _DAY
"""Seconds without use after which a file is nobody's any more: two jingdu of different versions, each with files of its
own, would else take them from one another at every start."""


def folder() -> Path:
    """Where built files live; it need not exist yet."""
    named = os.environ.get(FOLDER_VARIABLE)
    if named:
        return Path(named)
    from platformdirs import user_cache_path

    return user_cache_path("jingdu", appauthor=False)


def mapped(name: str, sources: Iterable[Path], version: int, build: Callable[[], bytes]) -> memoryview:
    """The bytes of a built file, mapped into memory.

    `sources` are the files it is made of: when one of them or `version` changes, it is built anew. Where the cache
    cannot be written the bytes are built for this process alone.
    """
    path = _path(name, sources, version)
    view = _open(path)
    if view is not None:
        return view
    body = build()
    with suppress(OSError):
        store(path, _HEAD.pack(_MAGIC, len(body)) + body)
        _forget_others(path, name)
    return _open(path) or memoryview(body)


def existing(name: str, sources: Iterable[Path], version: int) -> memoryview | None:
    """The same bytes where they are built already, else None."""
    return _open(_path(name, sources, version))


def database(name: str, sources: Iterable[Path], version: int, write: Callable[[Path], None]) -> Path:
    """The path of a built file that is opened by others, such as a database: `write` makes one at a path that is free.

    It is built anew as `mapped` does it. Raises `OSError` where the cache cannot be written, and what `write` raises.
    """
    path = _path(name, sources, version)
    _note_use(path)
    if not path.exists():
        with _appearing(path) as part:
            write(part)
        _forget_others(path, name)
    return path


def existing_database(name: str, sources: Iterable[Path], version: int) -> Path | None:
    """The same path where the file is built already, else None."""
    path = _path(name, sources, version)
    _note_use(path)
    return path if path.exists() else None


def store(path: Path, content: bytes) -> None:
    """Write a file so that readers see the old content or the new, never a part. Raises OSError."""
    with _appearing(path) as part:
        part.write_bytes(content)


@contextmanager
def _appearing(path: Path) -> Iterator[Path]:
    """A path to write to; the file takes its place at `path` when the block ends, or never. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f"{path.name}.{os.getpid()}-{get_ident()}.part")
    try:
        yield temporary
        with temporary.open("rb") as file:
            os.fsync(file.fileno())
        temporary.replace(path)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise


def _open(path: Path) -> memoryview | None:
    _note_use(path)
    try:
        with path.open("rb") as file:
            whole = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    except (OSError, ValueError):
        return None
    if len(whole) < _HEAD.size or _HEAD.unpack_from(whole) != (_MAGIC, len(whole) - _HEAD.size):
        return None
    return memoryview(whole)[_HEAD.size :]


def _path(name: str, sources: Iterable[Path], version: int) -> Path:
    return folder() / f"{name}-{_fingerprint(sources, version)}.bin"


def _fingerprint(sources: Iterable[Path], version: int) -> str:
    """Eight hex digits that change with the sources; sizes and times, since reading them would cost too much."""
    stats = [(source.name, source.stat().st_size, source.stat().st_mtime_ns) for source in sources]
    return f"{crc32(repr((version, stats)).encode()):08x}"


def _note_use(path: Path) -> None:
    """Set a file's time to now, at most once a day: from it is seen what nobody uses any more."""
    with suppress(OSError):
        if path.stat().st_mtime < time() - _DAY:
            os.utime(path)


def _forget_others(path: Path, name: str) -> None:
    """Remove what other sources and versions, long unused, or killed processes left under this name.

    A process that has such a file mapped keeps it. A part that is still being written is young.
    """
    folder = path.parent
    for pattern, longest in ((f"{name}-*.part", _LONG_WRITE), (f"{name}-????????.bin", _UNUSED)):
        for other in folder.glob(pattern):
            with suppress(OSError):
                if other != path and other.stat().st_mtime < time() - longest:
                    other.unlink()
