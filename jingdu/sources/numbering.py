"""The numbers that Word puts before paragraphs by itself: 一、（一）1. They stand in no paragraph, but in a part."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from jingdu.sources.numerals import numeral

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PLACE = re.compile(r"%([1-9])")
_LONGEST = 24
"""Characters of the longest pattern of a number; a longer one is none."""
_MOST = 10_000


@dataclass(slots=True)
class _Level:
    start: int = 1
    form: str = "decimal"
    pattern: str = ""
    style: str | None = None
    legal: bool = False
    """Whether the numbers of the levels above are written as digits."""


@dataclass(slots=True)
class _List:
    levels: dict[int, _Level]
    counts: dict[int, int] = field(default_factory=dict)


class Numbering:
    """Counts the numbered paragraphs of a document, which must be asked about in reading order."""

    def __init__(self, document: Any) -> None:
        self._lists: dict[str, _List] = {}
        self._list_of: dict[str, str] = {}
        """Number of a use -> number of the list that it uses; several uses count on together."""
        self._restarts: dict[tuple[str, int], int] = {}
        """(use, level) -> where the first paragraph there starts anew."""
        self._styles: dict[str, tuple[str | None, int | None, str | None]] = {}
        """Style -> (use, level, the style that it is based on)."""
        part = next(
            (rel.target_part for rel in document.part.rels.values() if rel.reltype.endswith("/numbering")), None
        )
        if part is not None:
            self._read(part.element)
            self._read_styles(document.styles.element)

    def _read(self, root: Any) -> None:
        for abstract in root.iter(f"{_W}abstractNum"):
            levels = {_int(level.get(f"{_W}ilvl")) or 0: _level(level) for level in abstract.iter(f"{_W}lvl")}
            self._lists[abstract.get(f"{_W}abstractNumId")] = _List(levels)
        for use in root.iter(f"{_W}num"):
            key = use.get(f"{_W}numId")
            self._list_of[key] = _value(use, "abstractNumId") or ""
            for override in use.iter(f"{_W}lvlOverride"):
                if (start := _int(_value(override, "startOverride"))) is not None:
                    self._restarts[key, _int(override.get(f"{_W}ilvl")) or 0] = start

    def _read_styles(self, root: Any) -> None:
        for style in root.iter(f"{_W}style"):
            use, level = _use(style.find(f"{_W}pPr"))
            self._styles[style.get(f"{_W}styleId")] = use, level, _value(style, "basedOn")

    def before(self, paragraph: Any) -> str:
        """What Word prints before a paragraph, with a space where one belongs; empty for one without a number."""
        if not self._lists:
            return ""
        found = self._found(paragraph.find(f"{_W}pPr"))
        numbers = self._lists.get(self._list_of.get(found[0], "")) if found else None
        if numbers is None or found is None or found[1] not in numbers.levels:
            return ""
        use, level = found
        self._count(numbers, use, level)
        text = _label(numbers, level)
        return f"{text} " if text[-1:].isalnum() else text

    def _found(self, properties: Any) -> tuple[str, int] | None:
        """(use, level) of a paragraph, by itself or by its style."""
        use, level = _use(properties)
        style = _value(properties, "pStyle") if properties is not None else None
        seen: set[str] = set()
        named = style
        while style in self._styles and style not in seen and (use is None or level is None):
            seen.add(style)
            by_style, its_level, base = self._styles[style]
            if use is None and by_style is not None:
                use, level = by_style, level if level is not None else its_level
            style = base
        if use is None or use == "0":
            return None
        if level is None:
            levels = self._lists[self._list_of[use]].levels if self._list_of.get(use) in self._lists else {}
            level = next((number for number, at in levels.items() if named and at.style == named), 0)
        return use, level

    def _count(self, numbers: _List, use: str, level: int) -> None:
        restart = self._restarts.pop((use, level), None)
        if restart is not None:
            numbers.counts[level] = restart
        elif level in numbers.counts:
            numbers.counts[level] = min(numbers.counts[level] + 1, _MOST)
        else:
            numbers.counts[level] = numbers.levels[level].start
        for deeper in [key for key in numbers.counts if key > level]:
            del numbers.counts[deeper]


def _label(numbers: _List, level: int) -> str:
    its = numbers.levels[level]

    def number(match: re.Match[str]) -> str:
        at = int(match.group(1)) - 1
        above = numbers.levels.get(at, _Level())
        return numeral(numbers.counts.get(at, above.start), "decimal" if its.legal else above.form)

    if its.form in ("bullet", "none"):
        return ""
    return _PLACE.sub(number, its.pattern).strip()


def _level(element: Any) -> _Level:
    pattern = _value(element, "lvlText") or ""
    return _Level(
        min(_int(_value(element, "start")) or 0, _MOST),
        _value(element, "numFmt") or "decimal",
        pattern if len(pattern) <= _LONGEST else "",
        _value(element, "pStyle"),
        element.find(f"{_W}isLgl") is not None,
    )


def _use(properties: Any) -> tuple[str | None, int | None]:
    """(number of the use, level) that properties of a paragraph or style give."""
    given = properties.find(f"{_W}numPr") if properties is not None else None
    return (None, None) if given is None else (_value(given, "numId"), _int(_value(given, "ilvl")))


def _value(element: Any, name: str) -> str | None:
    child = element.find(_W + name)
    return None if child is None else child.get(f"{_W}val")


def _int(text: str | None) -> int | None:
    return int(text) if text is not None and text.isascii() and text.isdecimal() and len(text) < 7 else None
