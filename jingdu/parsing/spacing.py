"""Spaces that typesetting or extraction left, gone; spaces that mean something, kept."""

from __future__ import annotations

import re

_HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_FULL = "\u3001-\u3011\u3014-\u301f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65“”‘’…—"
# beside a number, or a word with a number in it
_NUMBER = re.compile(
    rf"(?<=[{_HAN}{_FULL}])[ \u3000]+(?=[A-Za-z]*\d)|(?<=[\d%‰℃])[ \u3000]+(?=[{_HAN}{_FULL}])"
    rf"|(?<=\d) +(?=[%‰℃])"
)
_LATIN = re.compile(rf"(?<=[{_HAN}{_FULL}])[ \u3000]+(?=[A-Za-z])|(?<=[A-Za-z])[ \u3000]+(?=[{_HAN}{_FULL}])")
_MARKS = re.compile(r"[ \u3000]+(?=[，。、；：！？”’」』》）])|(?<=[，。、；：！？“‘「『《（])[ \u3000]+")
_LETTERED = re.compile(rf"(?<=[{_HAN}]) (?=[{_HAN}])")
_RUN = re.compile(r"[ \u3000\t]{2,}|[\u3000\t]")


def tidy_paragraph(text: str) -> str:
    """`text` without spaces beside numbers, Latin words and full-width marks; other spaces become one."""
    if " " not in text and "\u3000" not in text and "\t" not in text:
        return text
    text = _LATIN.sub("", _NUMBER.sub("", _MARKS.sub("", _RUN.sub(" ", text))))
    spaces = len(_LETTERED.findall(text))
    # a space between most characters is no punctuation but letter-spacing
    return _LETTERED.sub("", text) if spaces * 5 > len(text) * 2 else text


def tidy_heading(text: str) -> str:
    """`text` without spaces beside numbers; spaces between its clauses become one each."""
    if " " not in text and "\u3000" not in text and "\t" not in text:
        return text
    return _NUMBER.sub("", _RUN.sub(" ", text))


def tidy_names(text: str) -> str:
    """A byline: names of two characters set as wide as those of three (姜　琳) become whole, other spaces become one."""
    text = re.sub(rf"(?<![{_HAN}])([{_HAN}])[ \u3000]{{1,4}}([{_HAN}])(?![{_HAN}])", r"\1\2", text)
    return " ".join(text.split())
