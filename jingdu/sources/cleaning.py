"""What may be in a text: the one rule about characters that steer a terminal, or that nobody can see.

Text from outside must never reach the terminal with an escape sequence in it, and an offset must never point into
something without width.
"""

from __future__ import annotations

import re

_PAYLOAD = "[^\x07\x1b\x9c\n]{0,4096}+(?:\x07|\x1b\\\\|\x9c)"
# Patterns are compiled on first use: most texts need none of them but `_UNCLEAN` and `_HAN`.
_ESCAPES = (
    # operating system commands and device control strings, with all that they carry, where they end on their line
    f"(?:\x1b[\\]PX^_]|[\x9d\x90\x98\x9e\x9f]){_PAYLOAD}"
    # control sequences: colours, cursor movements
    "|(?:\x1b\\[|\x9b)[0-?]*+[ -/]*+[@-~]?"
    # two- and three-character escapes; the introducer alone of what never ends
    "|\x1b[ -/]*+[0-~]?"
)
# What else ends a line: carriage return, vertical tab, form feed, next line, line and paragraph separator.
_LINE_ENDS = "\r\n|[\r\x0b\x0c\x85\u2028\u2029]"
_JUNK_CLASS = (
    "\x00-\x08\x0e-\x1f\x7f-\x9f"
    # soft hyphen, joiners, marks of direction, byte-order marks, invisible operators
    "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    # variation selectors and tags
    "\ufe00-\ufe0f\U000e0000-\U000e0fff"
    # halves of a surrogate pair, and what is no character
    "\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
)
_JUNK = f"[{_JUNK_CLASS}]"
_UNCLEAN = f"[{_JUNK_CLASS}\x0b\x0c\r\xa0\u2028\u2029]"
_HAN = "[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
_RADICALS = "[\u2e80-\u2fdf\uf900-\ufaff\ufb00-\ufb06]"


def clean(text: str) -> str:
    """`text` without escape sequences, control characters and invisible characters; every line end a line feed.

    Linear, and one pass where there is nothing to do. Twice cleaned is the same as once cleaned.
    """
    if not re.search(_UNCLEAN, text):
        return text
    if "\x1b" in text or re.search(_JUNK, text):
        text = re.sub(_ESCAPES, "", text)
    text = re.sub(_LINE_ENDS, "\n", text)
    return re.sub(_JUNK, "", text).replace("\xa0", " ")


def has_han(text: str) -> bool:
    """Whether there is any Chinese character in `text`."""
    # In Chinese text the first few characters tell, and the pattern need not be compiled.
    return any("\u4e00" <= char <= "\u9fff" for char in text[:200]) or re.search(_HAN, text) is not None


def plain_characters(text: str) -> str:
    """`text` with radicals, ligatures and compatibility forms as the ordinary characters (⼀ -> 一, ⸺ -> ——).

    PDF writers map a glyph back to any character that is drawn with it, which no search would find.
    """
    from unicodedata import normalize

    text = text.replace("⸺", "——").replace("⸻", "———").replace("⋯", "…")
    return re.sub(_RADICALS, lambda match: normalize("NFKC", match.group()), text)
