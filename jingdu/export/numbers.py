"""Numbers as a Markdown table: what each comes to, how it moved, what it measures, who says it, where."""

from __future__ import annotations

from collections.abc import Iterable

from jingdu.analysis import Quantity
from jingdu.annotate.findings import Findings
from jingdu.export.markdown import escape
from jingdu.figures.wording import movement, section_name, speaker_name

HEADER = ("Number", "Value", "Unit", "Change", "Measures", "Speaker", "Section")
_RIGHT = "Value"


def markdown(findings: Findings, quantities: Iterable[Quantity]) -> str:
    """A row a number, in the order given; a header alone for none. `findings` says who speaks and where."""
    rows = [_row(findings, quantity) for quantity in quantities]
    rule = ["---:" if name == _RIGHT else "---" for name in HEADER]
    return "".join(f"| {' | '.join(row)} |\n" for row in (HEADER, rule, *rows))


def value(quantity: Quantity) -> str:
    """The value with its thousands apart, 3,000,000, or its bounds, 200–999; a date as it is; empty for none."""
    if quantity.value is not None:
        return _plain(quantity.value)
    bounds = (quantity.low, quantity.high)
    return "" if bounds == (None, None) else "–".join("" if bound is None else _plain(bound) for bound in bounds)


def _plain(value: float | str) -> str:
    return value if isinstance(value, str) else f"{value:,}"


def _row(findings: Findings, quantity: Quantity) -> list[str]:
    unit = "/".join(part for part in (quantity.unit, quantity.per) if part)
    cells = (
        quantity.text,
        value(quantity),
        unit,
        movement(quantity),
        quantity.measures or "",
        speaker_name(findings, quantity) or "",
        section_name(findings, findings.article.section_at(quantity.start)),
    )
    return [escape(cell).replace("|", "\\|") for cell in cells]
