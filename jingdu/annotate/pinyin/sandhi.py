"""How 一 and 不 are spoken: with a tone that the next one decides. In writing they keep their own (GB/T 16159)."""

from __future__ import annotations

from collections.abc import Sequence

from jingdu.lexicon.syllables import tone

_DIGITS = frozenset("〇零一二三四五六七八九十百千万亿0123456789")
_NUMBER_BEFORE = _DIGITS | frozenset("第初")
"""After these 一 is the end of a number or says which one: 二十一个, 第一次."""
_WORD_BEFORE = frozenset("统唯之单同专划归合如周期拜")
"""What 一 ends a word after: 统一战线, 之一, 星期一."""
_NUMBER_BEHIND = frozenset("〇零一二三四五六七八九月号")
"""Before these 一 is read as a digit, or as a month or a day: 一九四九, 一月."""


def spoken(text: str, readings: Sequence[str | None]) -> list[str | None]:
    """The readings of a text's characters with the tones that 一 and 不 have in speech: bù shì → bú shì."""
    found = list(readings)
    for at, char in enumerate(text):
        if char not in "一不":
            continue
        following = readings[at + 1] if at + 1 < len(text) else None
        if following is None:
            continue
        if char == "不":
            found[at] = "bú" if tone(following) == 4 else found[at]
        elif not _is_number(text, at):
            found[at] = "yí" if tone(following) == 4 else "yì" if tone(following) else found[at]
    return found


def _is_number(text: str, at: int) -> bool:
    """Whether the 一 at `at` is counted with, or ends a word, and so keeps its tone."""
    before, behind = text[at - 1 : at], text[at + 1 : at + 2]
    if behind in _NUMBER_BEHIND or (behind == "点" and text[at + 2 : at + 3] in _DIGITS):
        return True
    return before in _NUMBER_BEFORE or before in _WORD_BEFORE
