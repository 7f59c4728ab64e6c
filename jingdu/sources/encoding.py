"""Bytes -> text: byte-order mark, strict UTF-8, then the candidate that reads most like Chinese.

gb2312 and gbk are always decoded as gb18030, their superset: Python's gb2312 codec turns —— into ―― and · into ・,
and fails on 镕.
"""

from __future__ import annotations

import codecs
from functools import cache
from typing import NamedTuple

from jingdu.sources.cleaning import has_han

SAMPLE = 65536
"""Bytes that are looked at to tell encodings apart."""
_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_MARKS_32 = ((codecs.BOM_UTF32_LE, "utf-32-le"), (codecs.BOM_UTF32_BE, "utf-32-be"))
_CANDIDATES = ("gb18030", "big5hkscs", "utf-16-le", "utf-16-be", "utf-8")
_SUPERSETS = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "hz": "hz",
    "big5": "big5hkscs",
    "cp950": "big5hkscs",
    "utf_16": "utf-16",
    "iso8859-1": "",
    "cp1252": "",
    "ascii": "",
}
CERTAIN = 0.7
"""The likeness that a misreading never has by chance."""
ORDINARY = 0.3
"""What a character counts that is in everyday use but not among the most common."""
PLAUSIBLE = 0.25
"""The likeness to Chinese below which a guess is not believed; running text scores 0.6 to 0.9."""


class Decoded(NamedTuple):
    """A text and how it was decoded."""

    text: str
    encoding: str
    """As Python names it."""
    likeness: float = 1.0
    """How much a guessed text looks like Chinese, at most 1; 1 where nothing had to be guessed."""


def decode(octets: bytes, declared: str | None = None, *, whole: bool = True) -> Decoded:
    """The text in `octets`, which may be any bytes at all: what cannot be decoded becomes U+FFFD.

    `declared` is what a header or a meta element says; it is believed where what comes out is like Chinese.
    With `whole` false the bytes are the beginning of something longer; a character cut off at their end is left out.
    """
    marked = _by_mark(octets, whole)
    if marked:
        return marked
    sample = octets[:SAMPLE]
    try:
        text = _decode(octets, "utf-8", "strict", whole)
    except UnicodeDecodeError:
        pass
    else:
        name = "utf-8" if has_han(text) else _in_disguise(sample, declared)
        return Decoded(text if name == "utf-8" else _decode(octets, name, "replace", whole), name)
    if declared and (told := _canonical(declared)) and likeness(_decode(sample, told, "replace", False)) >= PLAUSIBLE:
        return Decoded(_decode(octets, told, "replace", whole), told)
    name, score = _guess(sample)
    if score < PLAUSIBLE and (other := _ask_library(sample)):
        name = other
    return Decoded(_decode(octets, name, "replace", whole), name, score)


def likeness(text: str) -> float:
    """How much `text` looks like Chinese: the share of common characters in what is not ASCII; below 0 for rubbish."""
    common = _common()
    seen = bad = 0
    good = 0.0
    for char in text:
        if char < "\x80":
            # No text has control characters; NUL between Latin letters is UTF-16 misread.
            bad += char < " " and char not in "\t\n\r\f\x1b"
            continue
        seen += 1
        if char in common:
            good += 1
        elif _is_ordinary(char):
            good += ORDINARY
        elif char == "\ufffd" or "\x80" <= char < "\xa0" or "\ud800" <= char < "\uf900":
            bad += 2
    return (good - bad) / max(1, seen + bad)


@cache
def _is_ordinary(char: str) -> bool:
    """Whether a character is of the first level of GB 2312 or Big5, the few thousand of everyday use."""
    return any(
        first <= char.encode(name, "replace")[0] <= last
        for name, first, last in (("gb2312", 0xB0, 0xD7), ("big5", 0xA4, 0xC6))
    )


def _in_disguise(sample: bytes, declared: str | None) -> str:
    """The encoding of Chinese whose bytes happen to be UTF-8, as those of 你好世界 in UTF-16 are; else utf-8."""
    if declared and (told := _canonical(declared)) and has_han(_decode(sample, told, "replace", False)):
        return told
    name, score = _guess(sample)
    # UTF-8 has no NUL; ASCII between Chinese characters of UTF-16 has one a character.
    return name if score > (PLAUSIBLE if 0 in sample else CERTAIN) else "utf-8"


def _by_mark(octets: bytes, whole: bool) -> Decoded | None:
    for mark, name in (*_MARKS_32, *_MARKS):
        if octets.startswith(mark):
            return Decoded(_decode(octets[len(mark) :], name, "replace", whole), name)
    if octets.startswith(b"\x84\x31\x95\x33"):
        return Decoded(_decode(octets[4:], "gb18030", "replace", whole), "gb18030")
    return None


def _decode(octets: bytes, name: str, errors: str, whole: bool) -> str:
    return codecs.getincrementaldecoder(name)(errors).decode(octets, whole)


def _canonical(declared: str) -> str | None:
    """The codec to use for a declared charset; None for one that is unknown or says nothing (latin-1)."""
    try:
        name = codecs.lookup(declared.strip().strip("\"'")).name
        "".encode(name)
    except (LookupError, ValueError, TypeError):
        return None
    name = _SUPERSETS.get(name, name)
    return name if name and _is_text(name) else None


def _is_text(name: str) -> bool:
    return codecs.lookup(name)._is_text_encoding  # no public way to tell it from base64


def _guess(sample: bytes) -> tuple[str, float]:
    scored = []
    for name in _CANDIDATES:
        score = likeness(_decode(sample, name, "replace", False))
        scored.append((score, name))
    # The first of equals: gb18030 is by far the most frequent.
    best = max(score for score, _ in scored)
    return next((name, score) for score, name in scored if score == best)


def _ask_library(sample: bytes) -> str | None:
    """What charset-normalizer takes the bytes for, where no Chinese encoding fits."""
    from charset_normalizer import from_bytes

    match = from_bytes(sample).best()
    return _canonical(match.encoding) if match else None


@cache
def _common() -> frozenset[str]:
    from importlib.resources import files

    table = (files(__package__) / "common_characters.txt").read_text("utf-8")
    return frozenset("".join(line for line in table.splitlines() if not line.startswith("#")))
