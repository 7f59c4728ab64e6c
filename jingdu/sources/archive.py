"""Members of a zip archive, for DOCX and EPUB: a few kilobytes must not become gigabytes."""

from __future__ import annotations

import io
import zlib
from typing import TYPE_CHECKING

from jingdu.errors import SourceError
from jingdu.sources.limits import megabytes

if TYPE_CHECKING:
    from zipfile import ZipFile

ENTRIES = 10_000
"""Members at most; a large EPUB has some hundred."""
TOTAL_BYTES = 256 * 1024 * 1024
"""Unpacked size at most, pictures and all, as the archive declares it."""
MEMBER_BYTES = 64 * 1024 * 1024
"""Unpacked size of one member at most, declared or found when it is unpacked."""
RATIO = 200
"""How many times its packed size a member may have, beyond the first megabyte; text packs 3 to 20 times."""


class Archive:
    """A zip archive whose members are safe to unpack. Raises only `SourceError`."""

    def __init__(self, octets: bytes, name: str) -> None:
        from zipfile import ZipFile

        self.name = name
        try:
            self._zip: ZipFile = ZipFile(io.BytesIO(octets))
            entries = self._zip.infolist()
        except Exception as error:
            raise self.corrupt() from error
        if len(entries) > ENTRIES:
            raise SourceError(f"{name}: it has {len(entries)} parts, more than the {ENTRIES} that jingdu unpacks")
        if sum(entry.file_size for entry in entries) > TOTAL_BYTES:
            raise self._bomb()
        for entry in entries:
            if entry.file_size > MEMBER_BYTES or entry.file_size > max(1 << 20, entry.compress_size * RATIO):
                raise self._bomb()
        self.names = {entry.filename for entry in entries}
        self.encrypted = any(entry.flag_bits & 1 for entry in entries)

    def read(self, member: str) -> bytes:
        """The unpacked bytes of a member. Raises `SourceError` for one that is missing or damaged."""
        try:
            with self._zip.open(member) as file:
                octets = file.read(MEMBER_BYTES + 1)
        except (KeyError, OSError, EOFError, ValueError, RuntimeError, NotImplementedError, zlib.error) as error:
            raise self.corrupt() from error
        except Exception as error:  # zipfile.BadZipFile, lzma.LZMAError: named only after a slow import
            raise self.corrupt() from error
        if len(octets) > MEMBER_BYTES:
            raise self._bomb()
        return octets

    def corrupt(self) -> SourceError:
        """The error for an archive that does not hold together."""
        return SourceError(f"{self.name}: this file is damaged; get a fresh copy")

    def _bomb(self) -> SourceError:
        return SourceError(
            f"{self.name}: unpacked it would be far larger than it is "
            f"(over {megabytes(MEMBER_BYTES)} or {RATIO} times); jingdu does not open such archives"
        )
