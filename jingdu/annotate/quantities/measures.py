"""What a quantity measures, in the article's own words."""

from __future__ import annotations

from jingdu.annotate.quantities.found import Found


def mark(text: str, items: list[Found]) -> None:
    """Set `measures` of the quantities of a line."""
