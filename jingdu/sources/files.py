"""Bytes from a path, standard input or an open file, with one clear line for everything that can go wrong."""

from __future__ import annotations

import stat
import sys
from pathlib import Path
from typing import IO

from jingdu.errors import SourceError
from jingdu.sources.limits import FILE_BYTES, megabytes

_CHUNK = 1 << 20


def read_path(path: Path) -> bytes:
    """All bytes of the file at `path`: a regular file, or a pipe as the shell's `<(...)` gives."""
    try:
        with path.open("rb") as file:
            _check_kind(file, path)
            return read_stream(file, str(path))
    except (OSError, ValueError) as error:
        raise failure(path, error) from error


def read_head(path: Path, size: int) -> tuple[bytes, bool] | None:
    """The first `size` bytes and whether they are all; None for a pipe, which can be read only once."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            return None
        with path.open("rb", buffering=0) as file:
            # who shows the beginning must not find out afterwards that there is no end to it
            _check_kind(file, path)
            head = file.read(size + 1) or b""
            return head[:size], len(head) <= size
    except (OSError, ValueError) as error:
        raise failure(path, error) from error


def read_standard_input() -> bytes:
    """All bytes of standard input."""
    if sys.stdin is None:
        raise SourceError("standard input is closed; pipe a text into jingdu, or name a file")
    try:
        return read_stream(sys.stdin.buffer, "standard input")
    except (OSError, ValueError) as error:
        raise SourceError(f"standard input: cannot be read ({_reason(error)})") from error


def read_stream(file: IO[bytes], name: str) -> bytes:
    """All that `file` yields, up to the limit; a file that grows while it is read cannot run past it."""
    chunks, size = [], 0
    while chunk := file.read(_CHUNK):
        size += len(chunk)
        if size > FILE_BYTES:
            raise SourceError(too_large(name, size))
        chunks.append(chunk)
    return b"".join(chunks)


def too_large(name: str, size: int) -> str:
    """What to say about a file over the limit."""
    return (
        f"{name}: larger than {megabytes(FILE_BYTES)}, the most that jingdu opens ({megabytes(size)} or more); split it"
    )


def failure(path: Path, error: Exception) -> SourceError:
    """The line for an error of the file system."""
    match error:
        case FileNotFoundError():
            return SourceError(f"{path}: there is no such file; check the path")
        case IsADirectoryError():
            return SourceError(f"{path}: this is a folder; name a file in it")
        case NotADirectoryError():
            return SourceError(f"{path}: a part of this path is not a folder; check the path")
        case PermissionError():
            return SourceError(f"{path}: no permission to read it; check its mode with ls -l")
        case _:
            return SourceError(f"{path}: cannot be read ({_reason(error)})")


def _check_kind(file: IO[bytes], path: Path) -> None:
    """Refuse what has no end or is too large before a byte of it is read."""
    import os

    status = os.fstat(file.fileno())
    if stat.S_ISCHR(status.st_mode) and not file.isatty():
        raise SourceError(f"{path}: this is a device; name a file")
    if stat.S_ISREG(status.st_mode) and status.st_size > FILE_BYTES:
        raise SourceError(too_large(str(path), status.st_size))


def _reason(error: Exception) -> str:
    return getattr(error, "strerror", None) or str(error) or type(error).__name__
