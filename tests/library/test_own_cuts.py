from jingdu.library import database, own_cuts


def test_what_was_decided_is_there_in_the_next_sitting():
    own_cuts.keep("高千峰", (3,))
    own_cuts.keep("科技创新", (2, 2))
    assert dict(own_cuts.load()) == {"高千峰": (3,), "科技创新": (2, 2)}
    assert own_cuts.load().joined == ["高千峰"]


def test_a_decision_can_be_changed_and_taken_back():
    own_cuts.keep("高千峰", (2, 1))
    own_cuts.keep("高千峰", (1, 2))
    assert own_cuts.load().get("高千峰") == (1, 2)
    own_cuts.keep("高千峰", None)
    assert not own_cuts.load()


def test_looking_for_decisions_makes_no_library():
    assert not own_cuts.load()
    assert not database.path().exists()
