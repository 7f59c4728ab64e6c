from dataclasses import replace

import pytest

from jingdu.analysis import Statement
from jingdu.annotate.statement_track import StatementTrack
from jingdu.article import Span

FIRST = Statement(0, 9, "s1", "mixed", "说", (Span(2, 5), Span(6, 9)), (Span(6, 8),), 0, 1, "named", 0.9)
SECOND = Statement(12, 20, None, "indirect", None, (Span(12, 20),), (), -1, 0)
THIRD = Statement(24, 30, "s1", "direct", "：", (Span(26, 30),), (Span(26, 30),), 2, 3)
ALL = [FIRST, SECOND, THIRD]


@pytest.fixture
def track():
    made = StatementTrack()
    made.extend(ALL[:2])
    made.extend(ALL[2:])
    return made


def test_what_goes_in_comes_out(track):
    assert list(track) == ALL
    assert track[1:] == ALL[1:]
    assert track[-1] == THIRD
    with pytest.raises(IndexError):
        track[3]


def test_a_place_is_looked_up(track):
    assert track.at(7) == FIRST
    assert track.at(10) is None
    assert track.over(8, 25) == ALL
    assert track.index_of(THIRD) == 2


def test_each_speaker_has_theirs(track):
    assert list(track.said_by("s1")) == [FIRST, THIRD]
    assert list(track.said_by(None)) == [SECOND]
    assert list(track.said_by("nobody")) == []
    assert list(track.said_by("s1").content()) == [(2, 5), (6, 9), (26, 30)]


def test_somebody_else_says_it(track):
    given = replace(SECOND, speaker="s1", rule="corrected", confidence=1.0)
    track.exchange(1, given)
    assert list(track) == [FIRST, given, THIRD]
    assert list(track.said_by("s1")) == [FIRST, given, THIRD]
    assert len(track.said_by(None)) == 0
    track.exchange(1, SECOND)
    assert list(track) == ALL
    assert list(track.said_by("s1")) == [FIRST, THIRD]
