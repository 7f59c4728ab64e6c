"""Text as the reading model sees it: digits alike, letters alike. Lengths are kept."""

from __future__ import annotations

_ALIKE = {code: "0" for digits in ("0123456789", "０１２３４５６７８９") for code in map(ord, digits)} | {
    ord(first) + at: "a" for first in "aAａＡ" for at in range(26)
}


def folded(text: str) -> str:
    """Simplified text with every digit as 0 and every Latin letter as a."""
    return text.translate(_ALIKE)
