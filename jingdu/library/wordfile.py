"""Words out of a file that lists words: plain text, what Anki exports as text, or an Anki package (.apkg).

Nothing says in which column or field the word is: it is the first that is Chinese and no longer than a word.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from jingdu.errors import SourceError
from jingdu.sources.limits import FILE_BYTES, megabytes

LONGEST = 12
"""Han characters of a word at most; idioms have four, names of institutions eight or ten."""
_HAN = "〇㐀-䶿一-鿿豈-\ufaff\U00020000-\U0003ffff"
_SEPARATORS = {"tab": "\t", "comma": ",", "semicolon": ";", "pipe": "|", "colon": ":", "space": " "}
_OWN_COLUMNS = ("guid", "notetype", "deck", "tags")
"""Columns that are Anki's own, named in the file's head."""


@dataclass(frozen=True, slots=True)
class WordFile:
    """The words of a file."""

    words: tuple[str, ...]
    """Each once, in the file's order."""
    passed_over: int
    """Lines or notes in which there is no word."""
    not_studied: int = 0
    """Notes of an Anki package that were left out, since others have been studied and these have not."""


def read(path: Path) -> WordFile:
    """The words in a file. Raises `SourceError`, one line, for a file that cannot be read or has none."""
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            packed = file.read(4) == b"PK\x03\x04"
        if packed:
            from jingdu.library.ankipackage import read as read_package

            found = read_package(path)
        elif size > FILE_BYTES:
            raise SourceError(
                f"{path}: a list of words has at most {megabytes(FILE_BYTES)}; this has {megabytes(size)}"
            )
        else:
            found = _from_text(path, path.read_bytes())
    except OSError as error:
        raise SourceError(f"{path}: {error.strerror or error}") from error
    if not found.words:
        raise SourceError(f"{path}: there is no Chinese word in it")
    return found


def word_among(fields: Iterable[str]) -> str | None:
    """The word of a record: the first field that is Chinese and short enough; markup and readings do not count."""
    import unicodedata

    for field in fields:
        plain = unicodedata.normalize("NFC", html.unescape(re.sub(r"<[^>]*>|\[sound:[^]]*\]", " ", field)))
        # 机制[機制], 机制 (jīzhì): what stands first
        found = re.match(rf"[^\w]*([{_HAN}·]+)(?![{_HAN}])", plain)
        if found is not None and len(found[1]) <= LONGEST and not _runs_on(plain[found.end() :]):
            return found[1].strip("·")
    return None


def _runs_on(rest: str) -> bool:
    """Whether what follows a word in its field goes on in Chinese, as a sentence does."""
    return re.match(rf"[，。！？；：、,.!?;:]\s*[{_HAN}]", rest) is not None


def _from_text(path: Path, octets: bytes) -> WordFile:
    from jingdu.sources.encoding import decode

    text = decode(octets).text
    if text.count("\0") or text.count("\ufffd") > len(text) // 100:
        raise SourceError(f"{path}: this is neither a text nor an Anki package (.apkg)")
    head, lines = _head(text.splitlines())
    words, passed_over = [], 0
    for record in _records(head, lines):
        found = list(record)
        words += found
        passed_over += not found
    return WordFile(tuple(dict.fromkeys(words)), passed_over)


def _head(lines: list[str]) -> tuple[dict[str, str], list[str]]:
    """What Anki says about its columns at the beginning of a file, and the other lines that are not empty."""
    head = {}
    at = 0
    while at < len(lines) and (said := re.match(r"#([a-z ]+):(.*)", lines[at])):
        head[said[1]] = said[2].strip()
        at += 1
    return head, [line for line in lines[at:] if line.strip()]


def _records(head: dict[str, str], lines: list[str]) -> Iterator[Iterable[str]]:
    """The words of each line: of a record its word, of a line without columns all that stand in it."""
    import csv

    separator = _SEPARATORS.get(head.get("separator", "").lower(), head.get("separator", "")[:1])
    if not separator and not any("\t" in line for line in lines):
        for line in lines:
            yield [word for word in re.findall(rf"[{_HAN}·]+", line) if len(word) <= LONGEST]
        return
    own = {int(head[f"{name} column"]) - 1 for name in _OWN_COLUMNS if head.get(f"{name} column", "").isdecimal()}
    csv.field_size_limit(FILE_BYTES)
    for fields in csv.reader(lines, delimiter=separator or "\t"):
        word = word_among(field for at, field in enumerate(fields) if at not in own)
        yield [word] if word else []
