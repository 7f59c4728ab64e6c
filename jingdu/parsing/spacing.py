"""Spaces that typesetting or extraction left, gone; spaces that mean something, kept."""

from __future__ import annotations

import re

# Classes of ASCII and its complement: they compile in no time, which classes of Chinese characters do not.
_RUN = re.compile("[ \u3000\t]+")
_BEFORE_NUMBER = re.compile(r"(?<=[^\x00-\x7f]) (?=[A-Za-z]?\d)|(?<=\d) (?=%)")
_UNITS = "年月日时時分秒点點万萬亿億千百个個家人名元吨噸项項条條次倍届屆期号號岁歲公米成所位种種类類份只"
_WORD = re.compile(r"(?<=[^\x00-\x7f]) (?=[A-Za-z\d])|(?<=[A-Za-z\d%]) (?=[^\x00-\x7f]|%)")
_MARKS = "，。、；：！？”’」』》）】"
_OPEN_MARKS = "，。、；：！？“‘「『《（【"


def tidy_paragraph(text: str) -> str:
    """`text` without spaces beside numbers, Latin words and full-width marks; other spaces become one."""
    if " " not in text and "\u3000" not in text and "\t" not in text:
        return text
    text = _WORD.sub("", _RUN.sub(" ", text))
    if " " in text:
        for mark in _MARKS:
            text = text.replace(" " + mark, mark)
        for mark in _OPEN_MARKS:
            text = text.replace(mark + " ", mark)
        # a space between most characters is no punctuation but letter-spacing
        if text.count(" ") * 5 > len(text) * 2:
            text = re.sub("(?<=[\u4e00-\u9fff]) (?=[\u4e00-\u9fff])", "", text)
    return text


def tidy_heading(text: str) -> str:
    """`text` without spaces before numbers and between a number and its unit; those between clauses become one each.

    增长38.0% 两年平均增长18.9% keeps its space: the number ends a clause there.
    """
    if " " not in text and "\u3000" not in text and "\t" not in text:
        return text
    text = _BEFORE_NUMBER.sub("", _RUN.sub(" ", text))
    parts = text.split(" ")
    for k in range(len(parts) - 1, 0, -1):
        if parts[k - 1][-1:].isdecimal() and parts[k][:1] in tuple(_UNITS):
            parts[k - 1 : k + 1] = [parts[k - 1] + parts[k]]
    return " ".join(parts)
