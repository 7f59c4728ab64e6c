"""Corrections: which statement and which speaker is meant, and that they are kept for one article alone."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace

import pytest

from jingdu.analysis import Speaker, Statement
from jingdu.article import Span, build
from jingdu.library import corrections, database, place

ARTICLE = build([("paragraph", "周明说，书屋很好。林小燕说，灯也很亮。", 0)])
OTHER = build([("paragraph", "周明说，书屋很好。林小燕说，灯不很亮。", 0)])
ZHOU = Speaker("s1", "周明", "书记", None, "person", (), (Span(0, 2),))
LIN = Speaker("s2", "林小燕", "馆长", None, "person", (), (Span(9, 12),))
FIRST = Statement(0, 9, "s1", "indirect", "说", (Span(4, 9),), (), 0, 0, "named", 0.97)
SECOND = Statement(9, 19, "s2", "indirect", "说", (Span(14, 19),), (), 0, 0, "named", 0.97)


def heard(speakers=(ZHOU, LIN), statements=(FIRST, SECOND), article=ARTICLE):
    return [s.speaker for s in corrections.applied(article, speakers, statements)[1]]


def test_without_a_library_nothing_changes_and_none_is_made():
    assert heard() == ["s1", "s2"]
    assert not database.path().exists()


def test_a_correction_is_applied_and_marked():
    corrections.keep(ARTICLE, SECOND, ZHOU)
    changed = corrections.applied(ARTICLE, (ZHOU, LIN), (FIRST, SECOND))[1]
    assert changed == [FIRST, replace(SECOND, speaker="s1", rule="corrected", confidence=1.0)]


def test_it_is_for_this_article_alone():
    corrections.keep(ARTICLE, SECOND, ZHOU)
    assert heard(article=OTHER) == ["s1", "s2"]


def test_nobody_can_be_chosen():
    corrections.keep(ARTICLE, FIRST, None)
    assert heard() == [None, "s2"]


def test_the_last_choice_counts_and_can_be_taken_back():
    corrections.keep(ARTICLE, SECOND, ZHOU)
    corrections.keep(ARTICLE, SECOND, None)
    assert heard() == ["s1", None]
    corrections.forget(ARTICLE, SECOND)
    assert heard() == ["s1", "s2"]


def test_bounds_and_ids_may_change_a_little():
    corrections.keep(ARTICLE, SECOND, ZHOU)
    wider = replace(SECOND, content=(Span(15, 19),))
    speakers = (replace(LIN, id="s1"), replace(ZHOU, id="s2"))
    assert heard(speakers, (replace(FIRST, speaker="s2"), replace(wider, speaker="s1"))) == ["s2", "s2"]
    corrections.keep(ARTICLE, wider, LIN)
    assert len(corrections.load(ARTICLE)) == 1


def test_what_is_no_longer_found_changes_nothing():
    corrections.keep(ARTICLE, SECOND, ZHOU)
    assert heard(speakers=(LIN,)) == ["s1", "s2"]
    assert heard(statements=(FIRST,)) == ["s1"]


def test_of_two_with_one_name_the_same_one_is_meant():
    namesake = Speaker("s3", "周明", "司机", None, "person", (), (Span(5, 7),))
    corrections.keep(ARTICLE, SECOND, namesake)
    assert heard(speakers=(ZHOU, LIN, namesake)) == ["s1", "s3"]


def test_two_processes_lose_nothing():
    code = (
        "import sys; from tests.library import test_corrections as t; from dataclasses import replace; "
        "from jingdu.article import Span\n"
        "for i in range(int(sys.argv[1]), 40, 2):\n"
        "    t.corrections.keep(t.ARTICLE, replace(t.FIRST, content=(Span(i, i + 1),)), t.ZHOU)"
    )
    both = [subprocess.Popen([sys.executable, "-c", code, start], env=os.environ) for start in ("0", "1")]
    assert [process.wait(60) for process in both] == [0, 0]
    assert [c.start for c in corrections.load(ARTICLE)] == list(range(40))


@pytest.mark.parametrize("content", [b"no library at all", b"SQLite format 3\x00 and then rubbish" * 40])
def test_a_damaged_library_is_said_to_be_one(content):
    database.path().write_bytes(content)
    with pytest.raises(database.LibraryError, match=r"library\.sqlite"):
        corrections.load(ARTICLE)


def test_a_folder_that_cannot_be_made_is_said_to_be_one(monkeypatch, tmp_path):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv(place.FOLDER_VARIABLE, str(tmp_path / "file" / "folder"))
    with pytest.raises(database.LibraryError):
        corrections.keep(ARTICLE, FIRST, None)
