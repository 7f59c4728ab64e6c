"""The vocabulary during a sitting: changes hold at once and are written in order."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from jingdu.library import database, vocabulary
from jingdu.library.acquaintance import Acquaintance
from jingdu.library.notebook import Notebook
from jingdu.library.vocabulary import SavedWord

WORD = SavedWord("书屋", "书屋很好。", 0, "shūwū", "", "", "", "a.txt", "标题", datetime(2026, 3, 1, tzinfo=UTC))


@pytest.fixture
def failures():
    return []


@pytest.fixture
def notebook(failures):
    opened = Notebook(Acquaintance(), failures.append)
    yield opened
    # what is written late would be written into the library of the next test
    opened.finish()


def test_a_word_is_saved_and_taken_back(notebook):
    assert notebook.toggle(WORD)
    assert notebook.is_saved("书屋", "书屋很好。")
    assert notebook.standing("书屋", "书屋很好。") == ["★ saved"]
    assert notebook.standing("书屋", "另一句。") == ["☆ saved in another sentence"]
    notebook.finish()
    assert vocabulary.saved() == [WORD]
    assert not notebook.toggle(WORD)
    assert notebook.standing("书屋", "书屋很好。") == []
    notebook.finish()
    assert vocabulary.saved() == []


def test_a_known_word_is_unknown_no_more(notebook):
    assert notebook.acquaintance.is_unknown("机制")
    assert notebook.toggle_known("机制")
    assert not notebook.acquaintance.is_unknown("机制")
    assert notebook.standing("机制", "") == ["✓ known"]
    notebook.finish()
    assert vocabulary.known() == {"机制"}
    assert not notebook.toggle_known("機制")
    notebook.finish()
    assert vocabulary.known() == frozenset()


def test_the_last_of_many_changes_is_what_is_kept(notebook):
    for _ in range(9):
        notebook.toggle(WORD)
        notebook.toggle_known("书屋")
    notebook.finish()
    assert vocabulary.saved() == [WORD]
    assert vocabulary.known() == {"书屋"}


def test_what_another_jingdu_has_saved_is_taken_over(notebook):
    notebook.toggle(WORD)
    other = replace(WORD, word="很好", place=2)
    vocabulary.save(other)
    vocabulary.mark_known(["机制"])
    assert notebook.take(notebook.reading().result())
    assert set(notebook.saved) == {WORD, other}
    assert notebook.acquaintance.is_marked("机制")
    assert not notebook.take(notebook.reading().result())


def test_what_was_read_before_a_change_is_out_of_date(notebook):
    contents = notebook.reading().result()
    notebook.toggle(WORD)
    assert not notebook.take(contents)
    assert notebook.is_saved("书屋", WORD.sentence)


def test_what_cannot_be_kept_is_said(notebook, failures):
    database.path().write_bytes(b"no library at all")
    notebook.toggle(WORD)
    notebook.finish()
    (why,) = failures
    assert "library.sqlite" in why
    assert "\n" not in why
