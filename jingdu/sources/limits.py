"""How large a source may be."""

from __future__ import annotations

FILE_BYTES = 64 * 1024 * 1024
URL_BYTES = 20 * 1024 * 1024


def megabytes(size: int) -> str:
    """A size for people: 64 MB."""
    return f"{size / 1024 / 1024:.1f}".removesuffix(".0") + " MB"
