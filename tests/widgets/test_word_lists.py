"""Rows of words: whatever the width, how often and which level stand at the right."""

from __future__ import annotations

import pytest

from jingdu.analysis import Word
from jingdu.cells import width
from jingdu.library.acquaintance import Acquaintance
from jingdu.library.notebook import Notebook
from jingdu.library.wordlist import UnknownWord
from widgets.word_lists import Looks, UnknownEntries


def entries(text="中国经济圆桌会", pinyin="Zhōngguó jīngjì yuánzhuō huì"):
    looks = Looks(Notebook(Acquaintance(), print), lambda word: "HSK 7–9", lambda word, pinyin: "a meaning " * 9)
    return UnknownEntries([UnknownWord(Word(0, len(text), text), 12, 7, pinyin)], looks)


@pytest.mark.parametrize("columns", [30, 40, 56, 76, 106])
@pytest.mark.parametrize(
    ("text", "pinyin"), [("中国经济圆桌会", "Zhōngguó jīngjì yuánzhuō huì"), ("书", "shū"), ("书", "")]
)
def test_a_row_fills_its_width_and_ends_with_count_and_level(columns, text, pinyin):
    row = "".join(piece.text for piece in entries(text, pinyin).row(0, 0, columns))
    assert width(row) == columns
    assert row.endswith("×12  HSK 7–9 ")


def test_where_there_is_room_there_is_a_meaning():
    assert "a meaning" in "".join(piece.text for piece in entries().row(0, 0, 106))
    assert "a meaning" not in "".join(piece.text for piece in entries().row(0, 0, 50))
