"""Refuses a PDF whose packed streams would fill the memory: PDFium itself unpacks up to a gigabyte for each."""

from __future__ import annotations

import re
import zlib

from jingdu.errors import SourceError
from jingdu.sources.limits import megabytes

STREAM_BYTES = 32 * 1024 * 1024
"""Unpacked size of a stream at most; the drawing of a broadsheet page is under a megabyte."""
_DICTIONARY = 600
"""Bytes before a stream in which its dictionary is looked for."""
_START = re.compile(rb"stream\r?\n")
_FLATE = re.compile(rb"/(?:FlateDecode|Fl)\b")
# A megabyte comes out of no fewer bytes: deflate packs at most 1032 to 1.
_HARMLESS = STREAM_BYTES // 1032


def refuse_bomb(octets: bytes, name: str) -> None:
    """Raise `SourceError` where a stream of the file unpacks to more than `STREAM_BYTES`; pictures are left unread."""
    at = 0
    while match := _START.search(octets, at):
        at = match.end()
        if octets[match.start() - 3 : match.start()] == b"end":
            continue
        entries = octets[max(0, match.start() - _DICTIONARY) : match.start()].rpartition(b" obj")[2]
        packings = len(_FLATE.findall(entries))
        if packings == 0 or (packings == 1 and b"/Image" in entries):
            continue
        end = octets.find(b"endstream", at)
        end = len(octets) if end < 0 else end
        if packings > 1 or (end - at > _HARMLESS and _unpacks_to(octets[at:end]) > STREAM_BYTES):
            raise SourceError(
                f"{name}: a part of this PDF unpacks to more than {megabytes(STREAM_BYTES)}; jingdu does not open it"
            )
        at = end


def _unpacks_to(packed: bytes) -> int:
    """The unpacked size, counted no further than just over the limit."""
    size, inflater = 0, zlib.decompressobj()
    try:
        while packed and size <= STREAM_BYTES:
            size += len(inflater.decompress(packed, 1 << 20))
            packed = inflater.unconsumed_tail
    except zlib.error:
        # Damaged, or encrypted: what comes out of it so far is what there is.
        pass
    return size
