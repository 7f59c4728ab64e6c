from jingdu.article import Span
from jingdu.spans import Spans


def spans(*pairs, moved=0):
    out = Spans()
    out.extend([Span(*pair) for pair in pairs], moved)
    return out


def test_what_goes_in_comes_out():
    assert list(spans((1, 3), (5, 6))) == [Span(1, 3), Span(5, 6)]
    assert spans((1, 3), (5, 6), (7, 9))[1:] == [Span(5, 6), Span(7, 9)]
    assert isinstance(spans((1, 3))[0], Span)


def test_they_can_be_moved_as_they_go_in():
    assert list(spans((1, 3), moved=100)) == [Span(101, 103)]


def test_others_can_follow_and_neither_changes():
    first, second = spans((1, 3)), spans((5, 6))
    assert list(first.followed_by(second)) == [Span(1, 3), Span(5, 6)]
    assert len(first) == len(second) == 1


def test_none_are_nothing():
    assert not Spans()
    assert len(spans()) == 0
