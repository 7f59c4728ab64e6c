"""How a word is written in pinyin (GB/T 16159)."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from typing import TYPE_CHECKING

from jingdu.annotate.pinyin.joints import dictionaries, joints

if TYPE_CHECKING:
    from jingdu.analysis import Word


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
        spelled += syllable if after_han or not spelled[-1:].isalnum() else " " + syllable
        after_han = True
    return spelled


def over_characters(text: str, syllables: Sequence[str], person: bool = False) -> list[str]:
    """What `spell` makes of each character of a word, with what joins it to the one before: Xī and 'ān of 西安.

    "" of a character that is not read.
    """
    if not syllables:
        return [""] * len(text)
    before, capitals = joints("".join(filter(is_han, text)), person)
    over: list[str] = []
    nth = 0
    for char in text:
        if not is_han(char) or nth == len(syllables):
            over.append("")
            continue
        syllable = syllables[nth]
        if capitals >> nth & 1:
            syllable = syllable[:1].upper() + syllable[1:]
        if over and over[-1]:
            syllable = (before[nth] or ("'" if _begins_with_vowel(syllable) else "")) + syllable
        over.append(syllable)
        nth += 1
    return over


def spell_word(word: Word, person: bool = False) -> str:
    """A word of the article; one that is kept whole but consists of several is spelled as those: xīnzhì shēngchǎnlì."""
    if not word.parts or person:
        return spell(word.text, word.pinyin, person)
    spelled, at = [], 0
    for part in word.parts:
        count = sum(map(is_han, part))
        spelled.append(spell(part, word.pinyin[at : at + count]) or part)
        at += count
    return " ".join(spelled)


def is_name(word: str) -> bool:
    """Whether the dictionaries write a word with a capital, as a proper name; False until they have been read."""
    found = dictionaries()
    return found is not None and found[0].capitals(word) > 0


def _begins_with_vowel(syllable: str) -> bool:
    return unicodedata.normalize("NFD", syllable)[:1] in ("a", "o", "e")


def is_han(char: str) -> bool:
    """Whether a character has a reading: Han characters, and 〇."""
    return char == "〇" or unicodedata.name(char, "").startswith("CJK ")
