"""Text as the reading model sees it: simplified, digits alike, letters alike. Lengths are kept."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path


def simplified(text: str) -> str:
    """The text in simplified characters, one for one."""
    simple = text.translate(_simple())
    if simple != text:
        # two characters that simplified writing keeps for some of their words only
        simple = _LINGERING.sub("着", simple)
        simple = _DRY.sub("干", simple)
    return simple


def folded(text: str) -> str:
    """Simplified text with every digit as 0 and every Latin letter as a."""
    return text.translate(_ALIKE)


_TABLE = Path(__file__).parents[2] / "lexicon" / "traditional.txt"
_LINGERING = re.compile("(?<![显名原编专土巨论遗拙合卓昭所新译])著(?![名作者述称书录])")
"""著 that is a particle or a verb, 看著, and neither 著名 nor 显著."""
_DRY = re.compile("乾(?![隆坤元陵清卦])")
_ALIKE = {code: "0" for digits in ("0123456789", "０１２３４５６７８９") for code in map(ord, digits)} | {
    ord(first) + at: "a" for first in "aAａＡ" for at in range(26)
}


@cache
def _simple() -> dict[int, str]:
    lines = _TABLE.read_text("utf-8").splitlines()
    rows = [line for line in lines if not line.startswith("#")]
    return {
        ord(old): new
        for olds, news in zip(rows[::2], rows[1::2], strict=True)
        for old, new in zip(olds, news, strict=True)
    }
