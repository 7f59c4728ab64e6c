"""Text as the number grammar wants to see it: simplified, half-width, without stray spaces beside numerals.

Everything after this module works on a `Line`, and only `Line.original` leads back to the source text.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import chain

from jingdu.annotate.quantities.tables import rows, words

_WIDE_TO_NARROW: dict[int, int | str] = {
    ord(w): n for w, n in zip("％﹪．－﹣＋／＄￥￡﹩", "%%.--+/$¥£$", strict=True)
}
for _wide in chain(range(0xFF10, 0xFF1A), range(0xFF21, 0xFF3B), range(0xFF41, 0xFF5B)):
    _WIDE_TO_NARROW[_wide] = _wide - 0xFEE0
# minus signs, and digits of other shapes, that people paste
_WIDE_TO_NARROW.update({0x2212: "-", 0x2011: "-", 0x2010: "-", 0x00A0: " ", 0x3000: " ", 0x202F: " ", 0x2009: " "})

_FORMAL = str.maketrans("壹贰叁肆伍陆柒捌玖拾佰仟", "一二三四五六七八九十百千")
# 陆 and 伍 are everyday characters (大陆, 队伍): a run is financial writing only if it holds one that is not
_FORMAL_RUN = re.compile(r"[壹贰叁肆伍陆柒捌玖拾佰仟零万亿]*[壹贰叁肆柒捌玖佰仟][壹贰叁肆伍陆柒捌玖拾佰仟零万亿]*")

# a space between a digit and a Han character (or a sign) is an artefact of extraction; between two Han it separates
_STRAY_SPACE = re.compile(
    r"(?<=[0-9%]) +(?=[\u4e00-\u9fff%℃])(?![零一二三四五六七八九])"
    r"|(?<=[\u4e00-\u9fff—–~～-]) +(?=[0-9])"
    r"|(?<=[0-9]) +(?=[—–~～-] *[0-9])"
    r"|(?<=[¥$€£]) +(?=[0-9])"
)


@cache
def _folding() -> dict[int, int | str]:
    table = dict(_WIDE_TO_NARROW)
    lines = words("traditional.txt")
    pairs = [*zip(lines[::2], lines[1::2], strict=True), *rows("number_hanzi.tsv")]
    for traditional, simplified in pairs:
        table.update(zip(map(ord, traditional), simplified, strict=True))
    return table


def fold(text: str) -> str:
    """The same text, character for character, in simplified half-width form; financial numerals as everyday ones."""
    text = text.translate(_folding())
    if any(c in text for c in "壹贰叁肆柒捌玖佰仟"):
        text = _FORMAL_RUN.sub(lambda run: run[0].translate(_FORMAL), text)
    return text


class Line:
    """One folded line and the way back to the offsets of the text that it was cut from."""

    __slots__ = ("_origin", "_shift", "raw", "text")

    def __init__(self, written: str, shift: int) -> None:
        self._shift = shift
        self._origin: list[int] | None = None
        self.raw = written
        """The line as written, but for the stray spaces: character for character the same as `text`."""
        self.text = folded = fold(written)
        if " " in folded:
            self._squeeze()

    def _squeeze(self) -> None:
        kept, origin, last = [], [], 0
        for gap in _STRAY_SPACE.finditer(self.text):
            kept.append(self.text[last : gap.start()])
            origin.append(range(last, gap.start()))
            last = gap.end()
        if kept:
            kept.append(self.text[last:])
            origin.append(range(last, len(self.text)))
            self.text = "".join(kept)
            self._origin = list(chain.from_iterable(origin))
            self.raw = "".join([self.raw[at] for at in self._origin])

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The span in the source text of a non-empty span of this line."""
        if self._origin is None:
            return self._shift + start, self._shift + end
        return self._shift + self._origin[start], self._shift + self._origin[end - 1] + 1
