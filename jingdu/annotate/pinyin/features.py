"""What a character's surroundings say about its reading, as short strings; training and reading share this one truth.

Each feature begins with a letter for its kind. Text is folded first: a digit is 0, a Latin letter a, and a traditional
character its simplified form, one for one.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

_REACH = 2
"""Characters seen before and after."""
_CLAUSE_END = frozenset("，。、；：？！,;:?!\n“”‘’（）()《》…— 　")
_FAR = 10
"""Characters of the clause, before and after, among which single function words are looked for."""


class Tagged(NamedTuple):
    """A word of the text with its part of speech."""

    start: int
    end: int
    text: str
    tag: str


_EDGE = Tagged(0, 0, "", "^")


def of(text: str, at: int, words: Sequence[Tagged], nth: int) -> list[str]:
    """The features of the character at `at` in a folded text, which stands in the word `words[nth]`."""
    word = words[nth]
    last = words[nth - 1] if nth else _EDGE
    before_last = words[nth - 2] if nth > 1 else _EDGE
    following = words[nth + 1] if nth + 1 < len(words) else _EDGE
    second = words[nth + 2] if nth + 2 < len(words) else _EDGE
    return [
        *_characters(text, at),
        *_far(words, nth),
        f"h{at - word.start}{word.text}",
        "i" + last.text,
        "j" + following.text,
        "k" + last.tag,
        "l" + following.tag,
        f"m{last.tag}|{following.tag}",
        f"n{min(at - word.start, 3)}/{min(len(word.text), 4)}",
        f"o{following.tag}|{second.tag}",
        f"p{before_last.tag}|{last.tag}",
        f"t{word.tag}{min(at - word.start, 3)}",
    ]


def _characters(text: str, at: int) -> list[str]:
    start = max(0, at - _REACH)
    before = ("^^" + text[start:at])[-_REACH:]
    after = (text[at + 1 : at + 1 + _REACH] + "$$")[:_REACH]
    return [
        "a" + before[1],
        "b" + after[0],
        "c" + before,
        "d" + after,
        "e" + before[1] + after[0],
        "f" + before[0],
        "g" + after[1],
    ]


def _far(words: Sequence[Tagged], nth: int) -> list[str]:
    """Words further off in the clause: 以 … 为, 将 … 为, 为 … 提供."""
    found = []
    here = words[nth].start
    for step, kind in ((-1, "y"), (1, "z")):
        there = nth + step
        while 0 <= there < len(words) and abs(words[there].start - here) <= _FAR:
            word = words[there]
            if word.text in _CLAUSE_END:
                break
            if len(word.text) == 1:
                found.append(kind + word.text)
            elif step > 0 and there > nth + 1 and word.tag[:1] == "v":
                found += ["v" + word.text, "s"]
            there += step
        found.append(f"x{kind}{min(abs(there - nth), 5)}")
    return found
