import pytest

from jingdu.analysis import Word
from jingdu.annotate.rulings import Rulings, joining, recut, shown, splitting, ways

SHIFT = 100


def placed(*pieces, at=SHIFT):
    """Words one after the other, each with its syllables; `-` leaves a character out."""
    out = []
    for piece in pieces:
        if piece != "-":
            out.append(Word(at, at + len(piece), piece, tuple("s" + char for char in piece if char > "z")))
        at += len(piece)
    return out


def texts(words):
    return [word.text for word in words]


def press(decide, rulings, words, at):
    """A key on a word: what the words are after it."""
    text = "".join(word.text for word in words)
    change = decide(rulings, words, at)
    assert change is not None
    rulings.set(change.word, change.pieces)
    return shown(change, text, words, words[0].start)


def test_joining_makes_one_word_with_both_readings_and_the_same_key_takes_it_back():
    rulings, words = Rulings(), placed("高", "千峰", "说")
    joined = press(joining, rulings, words, 0)
    assert texts(joined) == ["高千峰", "说"]
    assert joined[0].pinyin == ("s高", "s千", "s峰")
    assert joined[0].parts == ("高", "千峰")
    assert rulings.get("高千峰") == (3,)
    assert splitting(rulings, joined, 0) == joining(rulings, joined, 0)
    assert texts(press(joining, rulings, joined, 0)) == ["高", "千峰", "说"]
    assert not rulings


def test_words_with_something_between_them_cannot_be_joined():
    assert joining(Rulings(), placed("好", "-", "是"), 0) is None
    assert joining(Rulings(), placed("好"), 0) is None


def test_splitting_goes_through_the_ways_and_back_to_the_whole():
    rulings, words = Rulings(), placed("在", "高千峰", "说")
    seen = []
    for _ in range(4):
        words = press(splitting, rulings, words, 1)
        seen.append(texts(words)[1:-1])
    assert seen == [["高千", "峰"], ["高", "千峰"], ["高", "千", "峰"], ["高千峰"]]
    assert not rulings


@pytest.mark.parametrize("at", [0, 1])
def test_a_split_is_taken_back_from_either_of_its_pieces(at):
    rulings, words = Rulings(), placed("创新", "好")
    split = press(splitting, rulings, words, 0)
    assert texts(split) == ["创", "新", "好"]
    assert joining(rulings, split, 0) == splitting(rulings, split, at)
    assert texts(press(splitting, rulings, split, at)) == ["创新", "好"]


def test_single_characters_are_not_split():
    assert splitting(Rulings(), placed("好", "人"), 0) is None


def test_what_was_not_concerned_stays_the_same_object():
    words = placed("很", "好", "的", "科技创新", "A股")
    now = recut(Rulings({"很好": (2,), "科技创新": (2, 2)}), "很好的科技创新A股", words, SHIFT)
    assert texts(now) == ["很好", "的", "科技", "创新", "A股"]
    assert now[1] is words[2]
    assert now[-1] is words[-1]
    assert now[2].pinyin == ("s科", "s技")
    assert now[2].start == SHIFT + 3


def test_a_joined_word_is_not_made_of_parts_of_others():
    rulings = Rulings({"国人": (2,)})
    assert texts(recut(rulings, "中国人民", placed("中国", "人民"), SHIFT)) == ["中国", "人民"]
    assert texts(recut(rulings, "中国人民", placed("中", "国", "人", "民"), SHIFT)) == ["中", "国人", "民"]


def test_of_two_joined_words_the_longer_one_counts():
    rulings = Rulings({"甲乙": (2,), "甲乙丙": (3,)})
    assert texts(recut(rulings, "甲乙丙甲乙丁", placed(*"甲乙丙甲乙丁"), SHIFT)) == ["甲乙丙", "甲乙", "丁"]


def test_a_decision_is_about_the_simplified_form():
    words = placed("備忘錄")
    change = splitting(Rulings(), words, 0)
    assert change is not None
    assert change.word == "备忘录"
    assert texts(recut(Rulings({"备忘录": (1, 2)}), "備忘錄", words, SHIFT)) == ["備", "忘錄"]


@pytest.mark.parametrize(
    ("length", "expected"),
    [
        (2, [(1, 1)]),
        (3, [(2, 1), (1, 2), (1, 1, 1)]),
        (4, [(2, 2), (3, 1), (1, 3), (1, 1, 1, 1)]),
        (6, [(2, 2, 2), (3, 3), (4, 2), (2, 4), (5, 1), (1, 5), (1, 1, 1, 1, 1, 1)]),
    ],
)
def test_ways_of_splitting(length, expected):
    assert ways(length) == expected
