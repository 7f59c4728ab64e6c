"""Dates, periods and times in English, from their ISO form: 2025-07-28 is 28 July 2025."""

from __future__ import annotations

import re

from jingdu.analysis import Quantity

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
_HALVES = {"H1": "first half", "H2": "second half"}
_QUARTERS = {"Q1": "first quarter", "Q2": "second quarter", "Q3": "third quarter", "Q4": "fourth quarter"}
_PART = re.compile(r"(?P<year>-?\d{4}|XXXX)-(?P<part>H[12]|Q[1-4])")
_POINT = re.compile(r"(?P<year>-?\d{1,4}|XXXX)(?:-(?P<month>\d\d|XX)(?:-(?P<day>\d\d))?)?")
_WEEKDAY = re.compile(r"XXXX-WXX-(?P<day>[1-7])")


def spoken(quantity: Quantity) -> str:
    """The date, period or time in English; empty where its value is not known."""
    if isinstance(quantity.value, str):
        return _one(quantity.value)
    if isinstance(quantity.low, str) and isinstance(quantity.high, str):
        return f"{_one(quantity.low)} to {_one(quantity.high)}"
    return ""


def _one(value: str) -> str:
    day, clock, time = value.partition("T")
    if clock:
        return f"{_one(day)}, {time}"
    if part := _PART.fullmatch(value):
        name = {**_HALVES, **_QUARTERS}[part["part"]]
        return name if part["year"] == "XXXX" else f"{name} of {part['year']}"
    if weekday := _WEEKDAY.fullmatch(value):
        return _DAYS[int(weekday["day"]) - 1]
    point = _POINT.fullmatch(value)
    if point is None:
        return value
    year = "" if point["year"] == "XXXX" else point["year"]
    if year.startswith("-"):
        year = f"{int(year[1:])} BC"
    month = _MONTHS[int(point["month"]) - 1] if (point["month"] or "XX") != "XX" else ""
    day = str(int(point["day"])) if point["day"] else ""
    if day and not month:
        return f"day {day} of the month"
    return " ".join(part for part in (day, month, year) if part)
