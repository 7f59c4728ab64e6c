"""How a word is written in pinyin (GB/T 16159)."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jingdu.analysis import Word
    from jingdu.annotate.pinyin.readings import Readings


def spell(text: str, syllables: Sequence[str], person: bool = False) -> str:
    """A word as one writes it in pinyin: xīnzhì, Xī'ān, Guǎngdōng Shěng; `syllables` are those of its Han characters.

    Names that a dictionary has are capitalised; those of `person`s besides, family name and given name apart.
    """
    if not syllables:
        return ""
    spelled, after_han = "", False
    for char, syllable in zip(text, over_characters(text, syllables, person), strict=True):
        if not syllable:
            spelled += " " + char if after_han and char.isalnum() else char
            after_han = False
            continue
        if spelled[-1:].isalnum() and (syllable[0].isupper() or not after_han):
            spelled += " "
        spelled += syllable
        after_han = True
    return spelled


def over_characters(text: str, syllables: Sequence[str], person: bool = False) -> list[str]:
    """What `spell` makes of each character of a word, "" of one that is not read: Xī and 'ān of 西安."""
    capitals = _capitals(text, len(syllables), person)
    over: list[str] = []
    nth = 0
    for char in text:
        if not is_han(char) or nth == len(syllables):
            over.append("")
            continue
        syllable = syllables[nth]
        if capitals >> nth & 1:
            syllable = syllable[:1].upper() + syllable[1:]
        elif over and over[-1] and _begins_with_vowel(syllable):
            syllable = "'" + syllable
        over.append(syllable)
        nth += 1
    return over


def spell_word(word: Word) -> str:
    """A word of the article; one that is kept whole but consists of several is spelled as those: xīnzhì shēngchǎnlì."""
    if not word.parts:
        return spell(word.text, word.pinyin)
    spelled, at = [], 0
    for part in word.parts:
        count = sum(map(is_han, part))
        spelled.append(spell(part, word.pinyin[at : at + count]) or part)
        at += count
    return " ".join(spelled)


def is_name(word: str) -> bool:
    """Whether the dictionaries write a word with a capital, as a proper name; False until they have been read."""
    readings = _readings()
    return readings is not None and readings.capitals(word) > 0


def _capitals(text: str, count: int, person: bool) -> int:
    """Bit n is set where syllable n has a capital."""
    if person:
        family = 2 if count > 3 else 1
        return 1 if count == 1 else 1 | 1 << family
    readings = _readings()
    return readings.capitals(text) if readings is not None else 0


def _begins_with_vowel(syllable: str) -> bool:
    return unicodedata.normalize("NFD", syllable)[:1] in ("a", "o", "e")


def is_han(char: str) -> bool:
    """Whether a character has a reading: Han characters, and 〇."""
    return char == "〇" or unicodedata.name(char, "").startswith("CJK ")


def _readings() -> Readings | None:
    # a card is drawn at once or not at all: it does not wait for dictionaries to be compiled
    from jingdu.annotate.pinyin.readings import Readings

    read = _read()
    if not read:
        read.extend(filter(None, [Readings.built()]))
    return read[0] if read else None


@cache
def _read() -> list[Readings]:
    """The readings, once they are there."""
    return []
