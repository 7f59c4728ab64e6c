"""How a quantity is put into words beside its text: what it comes to, how it moved, who says it."""

from __future__ import annotations

import unicodedata

from jingdu.analysis import Quantity
from jingdu.annotate.findings import Findings

ARROWS = {"rise": "▲", "fall": "▼"}
LEAD = "导语 Lead"
_SHORT = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))


def spelled_out(quantity: Quantity) -> list[str]:
    """What a quantity comes to, the fullest form first: 3,000,000,000,000元, then 3 trillion.

    Empty where its text says it already, 9.5%, 26个, and for a day of no month.
    """
    from jingdu.annotate.quantities import in_full

    value = quantity.value
    if isinstance(value, str) and value.startswith("XXXX-XX"):
        return []
    if isinstance(value, int | float) and _plainly_in(quantity.text, value):
        return []
    forms = in_full(quantity)[:1]
    short = _short(value) if isinstance(value, int | float) else ""
    return forms + ([short] if short else [])


def movement(quantity: Quantity) -> str:
    """`▲ 同比`: the direction and what it is measured against; empty for what did not move."""
    return " ".join(part for part in (ARROWS.get(quantity.change or ""), quantity.basis) if part)


def said_by(findings: Findings, quantity: Quantity) -> str | None:
    """The id of the speaker in whose statement a quantity lies."""
    statement = findings.statements.at(quantity.start)
    return statement.speaker if statement is not None else None


def speaker_name(findings: Findings, quantity: Quantity) -> str | None:
    """The name of the speaker in whose statement a quantity lies; None where it is the article's own."""
    speaker = findings.speaker(said_by(findings, quantity))
    return speaker.name if speaker is not None else None


def section_name(findings: Findings, section: int) -> str:
    """The heading of a section; of what precedes the first one (-1), the title."""
    article = findings.article
    if section < 0:
        return article.title or ""
    heading = article.sections[section].heading
    return article.text[slice(*heading)] if heading is not None else LEAD


def _plainly_in(text: str, value: float) -> bool:
    """Whether the digits of a value stand in the text, and nothing that multiplies them."""
    digits = f"{value:.15g}"
    plain = unicodedata.normalize("NFKC", text).replace(",", "")
    before, found, after = plain.partition(digits)
    return bool(found) and not (before[-1:] + after[:1]).strip("-−").isdigit() and after[:1] not in tuple("十百千万亿")


def _short(value: float) -> str:
    for scale, name in _SHORT:
        if abs(value) >= scale:
            return f"{value / scale:,.4g} {name}"
    return ""
