"""A quantity written out for those who count in thousands: 3万亿元 is 3,000,000,000,000元, 3 trillion yuan."""

from __future__ import annotations

from jingdu.analysis import Quantity
from jingdu.annotate.quantities import units
from jingdu.annotate.quantities.english_dates import spoken
from jingdu.annotate.quantities.found import CALENDAR
from jingdu.annotate.quantities.tables import currency_signs, denominators
from jingdu.annotate.quantities.tables import units as known_units

_SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))
_MODIFIERS = {
    "over": "more than",
    "near": "nearly",
    "approx": "about",
    "at_least": "at least",
    "under": "less than",
    "at_most": "at most",
}
_SPECIAL = {u.name: u for u in (units.PERCENT, units.PER_MILLE, units.POINTS, units.BASIS_POINTS)}


def in_full(quantity: Quantity) -> list[str]:
    """The quantity in digits with its unit, then in English; one line where they say the same, none for no value."""
    if quantity.kind in CALENDAR:
        english = spoken(quantity)
        return [english] if english else []
    if quantity.kind == "ordinal":
        return _ordinal(quantity)
    if quantity.kind == "multiple":
        return _multiple(quantity)
    if quantity.kind == "percent" and quantity.dimension in ("tenths", "discount"):
        return _tenths(quantity)
    bounds = _bounds(quantity)
    if not bounds:
        return []
    digits = "–".join(figure(bound) for bound in bounds)
    unit = quantity.unit or ""
    digits = unit + digits if unit in currency_signs() else digits + unit
    english = " ".join(part for part in (_modifier(quantity), _english(quantity, bounds), _per(quantity)) if part)
    return [digits, english] if english and english != digits else [digits]


def figure(value: float) -> str:
    """A number with commas at every thousand: 3,000,000.5."""
    return f"{value:,}" if isinstance(value, int) else f"{value:,.10g}" if abs(value) < 1e9 else f"{value:,.2f}"


def _bounds(quantity: Quantity) -> list[float]:
    if isinstance(quantity.value, int | float):
        return [quantity.value]
    return [bound for bound in (quantity.low, quantity.high) if isinstance(bound, int | float)]


def _modifier(quantity: Quantity) -> str:
    return _MODIFIERS.get(quantity.modifier or "", "")


def _per(quantity: Quantity) -> str:
    if quantity.per is None:
        return ""
    return denominators().get(quantity.per, ("", ""))[1]


def _english(quantity: Quantity, bounds: list[float]) -> str:
    amounts = [_scaled(bound) for bound in bounds]
    if len(amounts) == 2 and amounts[0][1] == amounts[1][1] and amounts[0][1]:
        number = f"{amounts[0][0]}–{amounts[1][0]} {amounts[0][1]}"
    else:
        number = "–".join(" ".join(part for part in amount if part) for amount in amounts)
    name = _unit_name(quantity, bounds[-1])
    return f"{number} {name}" if name else number


def _scaled(value: float) -> tuple[str, str]:
    """A number in the largest English unit that it reaches: 1.2, million."""
    for scale, name in _SCALES:
        if abs(value) >= scale:
            return f"{value / scale:,.6g}", name
    return figure(value), ""


def _unit_name(quantity: Quantity, value: float) -> str:
    if quantity.unit is None:
        return ""
    unit = _SPECIAL.get(quantity.unit) or known_units().get(quantity.unit) or currency_signs().get(quantity.unit)
    if unit is None or not unit.english:
        return ""
    one, _, many = unit.english.partition("|")
    return one if value == 1 or not many else many


def _ordinal(quantity: Quantity) -> list[str]:
    if isinstance(quantity.value, int):
        return [_nth(quantity.value)]
    if isinstance(quantity.low, int) and isinstance(quantity.high, int):
        return [f"{_nth(quantity.low)} to {_nth(quantity.high)}"]
    return []


def _nth(value: int) -> str:
    if value < 0:
        return "last" if value == -1 else f"{_nth(-value)} from the end"
    ending = "th" if 10 <= value % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
    return f"{value:,}{ending}"


def _multiple(quantity: Quantity) -> list[str]:
    bounds = _bounds(quantity)
    if not bounds:
        return []
    ratio = quantity.ratio
    if quantity.unit == "番":
        return [f"× {figure(ratio)}", _times(ratio)] if ratio is not None else []
    said = "–".join(figure(bound) for bound in bounds)
    if ratio is not None and quantity.change == "rise" and [ratio] != bounds:
        return [f"+{figure(bounds[0] * 100)}%", f"{_modifier(quantity)} {_times(ratio)}".strip()]
    return [f"{_modifier(quantity)} {said} times".strip()]


def _times(ratio: float) -> str:
    return "doubled" if ratio == 2 else f"{figure(ratio)} times what it was"


def _tenths(quantity: Quantity) -> list[str]:
    bounds = _bounds(quantity)
    shares = "–".join(figure(bound) for bound in bounds) + "%"
    if quantity.dimension == "discount":
        off = "–".join(figure(100 - bound) for bound in reversed(bounds)) + "%"
        return [f"{shares} of the price", f"{off} off"]
    return [f"{_modifier(quantity)} {shares}".strip()]
