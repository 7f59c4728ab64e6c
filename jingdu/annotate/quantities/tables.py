"""The word tables of the number grammar, read once from `jingdu/lexicon` on first use."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Literal, NamedTuple

from jingdu.analysis import Modifier

Way = Literal["rise", "fall", "-", "~"]


class Unit(NamedTuple):
    """What a number can be counted or measured in."""

    name: str
    dimension: str
    """length, mass, money, time …; count for classifiers."""
    english: str
    """Singular|plural, or one form; empty where English has no plain word."""
    not_before: str = ""
    """Characters that, standing next, make the unit part of another word."""


def rows(name: str) -> list[list[str]]:
    """The tab-separated cells of a table; lines that begin with # are comments."""
    text = files("jingdu.lexicon").joinpath(name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]


def words(name: str) -> list[str]:
    """The lines of a list; lines that begin with # are comments."""
    return [row[0] for row in rows(name)]


@cache
def units() -> dict[str, Unit]:
    """Every unit that can stand after a number, by its simplified form."""
    found = {
        name: Unit(name, "count", english[0] if english else "", before)
        for name, before, *english in rows("classifiers.tsv")
    }
    for name, dimension, english, *before in rows("units.tsv"):
        found[name] = Unit(name, dimension, english, before[0] if before else "")
    for name, _, english, place, *before in (
        row if len(row) > 3 else [*row, "after"] for row in rows("currencies.tsv")
    ):
        if place != "before":
            barred = before[0] if before else found[name].not_before if name in found else ""
            found[name] = Unit(name, "money", english, barred)
    return found


@cache
def unit_lengths() -> dict[str, tuple[int, ...]]:
    """For the first character of a unit, the lengths of the units that begin with it, longest first."""
    lengths: dict[str, set[int]] = {}
    for name in units():
        lengths.setdefault(name[0], set()).add(len(name))
    return {first: tuple(sorted(sizes, reverse=True)) for first, sizes in lengths.items()}


@cache
def currency_signs() -> dict[str, Unit]:
    """Signs and codes of money that stand before a number."""
    return {
        row[0]: Unit(row[0], "money", row[2]) for row in rows("currencies.tsv") if len(row) > 3 and row[3] != "after"
    }


@cache
def named_numbers() -> dict[str, tuple[str, ...]]:
    """Names and idioms that hold a numeral, by first character, longest first."""
    found: dict[str, list[str]] = {}
    for name in words("named_numbers.txt"):
        found.setdefault(name[0], []).append(name)
    return {first: tuple(sorted(names, key=len, reverse=True)) for first, names in found.items()}


@cache
def change_words() -> dict[str, Way]:
    """Words before a number: rise, fall, - for one that only looks like movement, ~ for one to look behind."""
    return {word: way for word, way in rows("change_words.tsv")}  # type: ignore[misc]


@cache
def counted_nouns() -> frozenset[str]:
    """The nouns that a numeral and 大 count."""
    return frozenset(words("counted_nouns.txt"))


class Approximator(NamedTuple):
    """A word before a number that makes it approximate."""

    modifier: Modifier
    inside: bool
    """Whether it belongs to what is highlighted: 超过 does, 突破 does not."""
    not_after: str
    """Characters that, standing before, make it part of another word: 节约."""


@cache
def approximators() -> dict[str, Approximator]:
    """近, 超过, 突破 … by word."""
    return {
        word: Approximator(modifier, place == "inside", barred[0] if barred else "")  # type: ignore[arg-type]
        for word, modifier, place, *barred in rows("approximators.tsv")
    }


@cache
def word_class(name: str) -> frozenset[str]:
    """The words of one class of `numeral_classes.tsv`."""
    return frozenset(word for row in rows("numeral_classes.tsv") if row[0] == name for word in row[1].split())


@cache
def unit_sizes() -> dict[str, tuple[str, float]]:
    """Units with what they are measured on and their size there."""
    return {unit: (scale, float(size)) for unit, scale, size in rows("unit_sizes.tsv")}


@cache
def eras() -> dict[str, int | None]:
    """The year before the first one of an era, by its name; None where years are counted backwards."""
    return {name: None if before == "-" else int(before) for name, before in rows("eras.tsv")}


@cache
def denominators() -> dict[str, tuple[str, str]]:
    """Words that say per what, by word: the denominator, and it in English."""
    return {word: (unit, english) for word, unit, english in rows("denominators.tsv")}
