"""`jingdu pinyin`: an article in pinyin, spelled by words."""

from __future__ import annotations

import argparse
from collections.abc import Iterable

import jingdu
from jingdu.analysis import Word
from jingdu.commands.output import say

_MARKS = str.maketrans("，。、；：？！（）—　", ",.,;:?!()— ")
_CLOSING = frozenset(",.;:?!)”’》」』…%")
_OPENING = frozenset("(“‘《「『")


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
    """A line in pinyin: words apart, marks as Latin text has them, what is not Han as it stands."""
    from jingdu.annotate.pinyin import spell

    out, at = "", 0
    for word in words:
        out = _append(out, line[at : word.start])
        out = _append(out, spell(word.text, word.pinyin) if word.pinyin else word.text)
        at = word.end
    return _append(out, line[at:])


def _append(out: str, piece: str) -> str:
    piece = piece.translate(_MARKS)
    if not piece or not out or piece[0] in _CLOSING or piece[0].isspace() or out[-1] in _OPENING or out[-1].isspace():
        return out + piece
    return f"{out} {piece}"
