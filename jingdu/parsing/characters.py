"""The characters by which lines end and begin."""

from __future__ import annotations

OPENERS = "“‘「『《〈（(【〔［["
CLOSERS = "”’」』》〉）)】〕］]"
STOPS = "。！？!?…⋯｡"
"""What ends a sentence."""
DASHES = "—―─－–-"
NEVER_FIRST = "，。、；：！？”’」』》〉）】〕］,;:!?)]%％…⋯—·～~．.｡"
"""What Chinese typesetting keeps from the start of a line."""


def closed(text: str) -> bool:
    """Whether `text` ends a sentence: a full stop, question or exclamation mark or ellipsis, perhaps inside quotes."""
    end = text.rstrip(CLOSERS)
    return end[-1:] in STOPS if end else False


def is_han(char: str) -> bool:
    """Whether a character is a Chinese one."""
    return (
        "\u4e00" <= char <= "\u9fff" or "\u3400" <= char <= "\u4dbf" or "\uf900" <= char <= "\ufaff" or char in "〇々"
    )


def has_han(text: str) -> bool:
    """Whether there is a Chinese character in `text`."""
    return any(map(is_han, text))
