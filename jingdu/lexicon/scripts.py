"""The two scripts of Chinese: which one a text is in, and its simplified form for looking things up.

One character stands for one, so an offset into the simplified text is one into the text.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Literal

Script = Literal["simplified", "traditional"]

SAMPLE = 5000
"""Characters from which a text's script is told."""
_LINGERING = "(?<![显名原编专土巨论遗拙合卓昭所新译])著(?![名作者述称书录])"
"""著 that is a particle or a verb, 看著, and neither 著名 nor 显著."""
_DRY = "乾(?![隆坤元陵清卦])"


def simplified(text: str) -> str:
    """The text in simplified characters, one for one: fast, and right enough to look words up."""
    simple = text.translate(_simple())
    if simple != text:
        # two characters that simplified writing keeps for some of their words only
        simple = re.sub(_LINGERING, "着", simple)
        simple = re.sub(_DRY, "干", simple)
    return simple


def variants(character: str) -> str:
    """The characters whose simplified form is that of this one, itself included."""
    return _variants().get(_simple().get(ord(character), character), character)


def script_of(text: str) -> Script:
    """The script in which most of the beginning of a text is that could be in either."""
    sample = text[:SAMPLE]
    table = _simple()
    traditional = sum(ord(char) in table for char in sample)
    simple = sum(char in _variants() for char in sample)
    return "traditional" if traditional > simple else "simplified"


@cache
def _simple() -> dict[int, str]:
    """OpenCC's TSCharacters."""
    lines = Path(__file__).with_name("traditional.txt").read_text("utf-8").splitlines()
    rows = [line for line in lines if not line.startswith("#")]
    return {
        ord(old): new
        for olds, news in zip(rows[::2], rows[1::2], strict=True)
        for old, new in zip(olds, news, strict=True)
    }


@cache
def _variants() -> dict[str, str]:
    """For each simplified character that has others: itself and those."""
    found: dict[str, str] = {}
    for old, new in _simple().items():
        found[new] = found.get(new, new) + chr(old)
    return found
