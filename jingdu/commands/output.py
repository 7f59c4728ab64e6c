"""What commands print: the only door to standard output and standard error.

Nothing that a terminal would obey gets through: an article, or a file's name, can hold escape sequences.
"""

from __future__ import annotations

import sys
from typing import Any

from jingdu.cells import fit, width

# C0 but tab and line feed, DEL, C1 (8-bit escape sequences among them); then what turns the direction of writing
_CONTROLS = [*range(0x09), *range(0x0B, 0x20), *range(0x7F, 0xA0), 0x2028, 0x2029, *range(0x202A, 0x202F)]
_CONTROLS += range(0x2066, 0x206A)
_DROP = dict.fromkeys(_CONTROLS)
_ESCAPE = {code: f"\\u{code:04x}" for code in _CONTROLS if code >= 0x7F}


def harmless(text: str) -> str:
    """The text without control characters; line ends and tabs stay."""
    return text.translate(_DROP)


def one_line(text: str) -> str:
    """The text without control characters, on one line."""
    return " ".join(harmless(text).split())


def say(text: str) -> None:
    """Print text to standard output. Raises `OSError` where it cannot: `BrokenPipeError` to a closed pipe."""
    _write(harmless(text))


def complain(message: str) -> None:
    """Print one line to standard error."""
    sys.stderr.write(f"jingdu: {one_line(message)}\n")
    sys.stderr.flush()


def say_json(value: Any) -> None:
    """Print a value as JSON, a list with an item a line; in ASCII where standard output cannot take all of Unicode."""
    import json

    ascii_only = not (sys.stdout.encoding or "utf-8").lower().startswith("utf")
    if isinstance(value, list):
        items = ",\n".join(json.dumps(item, ensure_ascii=ascii_only) for item in value)
        text = f"[\n{items}\n]" if value else "[]"
    else:
        text = json.dumps(value, ensure_ascii=ascii_only)
    _write(text.translate(_ESCAPE) + "\n")


def _write(text: str) -> None:
    encoding = sys.stdout.encoding or "utf-8"
    # a character that the terminal's encoding lacks must not end the program
    sys.stdout.write(text.encode(encoding, "backslashreplace").decode(encoding))


def columns(rows: list[tuple[str, ...]], widest: tuple[int, ...]) -> str:
    """Rows as aligned columns, measured in terminal cells; a column is at most so wide as `widest` says."""
    texts = [[one_line(cell) for cell in row] for row in rows]
    wide = [min(most, max(map(width, column))) for column, most in zip(zip(*texts, strict=True), widest, strict=True)]
    lines = ("  ".join(fit(cell, cells) for cell, cells in zip(row, wide, strict=True)).rstrip() for row in texts)
    return "".join(f"{line}\n" for line in lines)
