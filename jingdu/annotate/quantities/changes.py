"""How a quantity moved: rise or fall, against what, and which quantities belong together."""

from __future__ import annotations

from jingdu.annotate.quantities.found import Found


def mark(text: str, items: list[Found], next_group: int) -> None:
    """Set `change`, `basis`, `ratio` and `group` of the quantities of a line."""
