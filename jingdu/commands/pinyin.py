"""`jingdu pinyin`: an article in pinyin, spelled by words."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterable

import jingdu
from jingdu.analysis import Word
from jingdu.commands.output import say

# marks as Latin text has them, with the space that belongs to each
_MARKS = str.maketrans(
    {
        "，": ", ",
        "。": ". ",
        "、": ", ",
        "；": "; ",
        "：": ": ",
        "？": "? ",
        "！": "! ",
        "（": " (",
        "）": ") ",
        "\u3000": " ",
    }
)
_SPACES = re.compile(r" +")
_SENTENCE_START = re.compile(r"(?:^|(?<=[.?!…] )|(?<=[.?!…][”’)] ))[“‘(《「『]*[^\W\d_]")
_INNER = re.compile(r" (?=[,.;:?!)”’》」』…])|(?<=[(“‘《「『]) ")


def arguments(parser: argparse.ArgumentParser) -> None:
    """FILE."""
    parser.add_argument("file", metavar="FILE", help="a path, a URL, or - for standard input")


def run(options: argparse.Namespace) -> int:
    """Print a line for each title, heading and paragraph."""
    from jingdu.annotate.words import find

    article = jingdu.read(options.file)
    for block in article.blocks:
        line = article.text[block.start : block.end]
        say(spelled(line, find(line)) + "\n")
    return 0


def spelled(line: str, words: Iterable[Word]) -> str:
    """A line in pinyin: words apart, sentences with a capital, marks as Latin text has them, the rest as it stands."""
    from jingdu.annotate.pinyin import spell_word

    out, at = [], 0
    for word in words:
        out.append(line[at : word.start].translate(_MARKS))
        out.append(f" {spell_word(word)} " if word.pinyin else word.text.translate(_MARKS))
        at = word.end
    out.append(line[at:].translate(_MARKS))
    spaced = _INNER.sub("", _SPACES.sub(" ", "".join(out))).strip()
    return _SENTENCE_START.sub(lambda start: start[0].upper(), spaced)
