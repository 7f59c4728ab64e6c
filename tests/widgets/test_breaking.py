import itertools

from hypothesis import given
from hypothesis import strategies as st

from jingdu.cells import width
from widgets.reading.breaking import HANG, HANGING, NO_END, NO_START, balance, break_lines, may_break


def lines_of(text, room, indent=0):
    starts = break_lines(text, 0, len(text), room, indent)
    return [text[a:b] for a, b in zip(starts, [*starts[1:], len(text)], strict=True)]


def test_han_text_breaks_anywhere():
    assert lines_of("春眠不觉晓处处闻啼鸟", 10) == ["春眠不觉晓", "处处闻啼鸟"]


def test_the_first_line_leaves_its_indent_free():
    assert lines_of("春眠不觉晓处处闻啼鸟", 10, indent=4) == ["春眠不", "觉晓处处闻", "啼鸟"]


def test_a_separating_mark_hangs_in_the_margin_instead_of_beginning_a_line():
    assert lines_of("春眠不觉晓，处处闻啼鸟", 10) == ["春眠不觉晓，", "处处闻啼鸟"]


def test_a_mark_that_may_not_hang_takes_the_last_character_along():
    assert lines_of("春眠不觉晓》处处闻啼鸟", 10) == ["春眠不觉", "晓》处处闻", "啼鸟"]


def test_an_opening_mark_does_not_end_a_line():
    assert lines_of("春眠不觉《晓处处闻啼鸟》", 10) == ["春眠不觉", "《晓处处闻", "啼鸟》"]


def test_latin_words_and_numbers_stay_whole():
    assert lines_of("我们用Textual写程序", 12) == ["我们用", "Textual写程", "序"]
    assert lines_of("合同金额有120亿元之多", 14) == ["合同金额有", "120亿元之多"]


def test_a_run_wider_than_the_line_is_broken_hard():
    assert lines_of("x" * 25, 10) == ["x" * 10, "x" * 10, "x" * 5]


def test_lines_of_a_title_are_even():
    title = "春眠不觉晓处处闻啼鸟夜来风雨"
    assert len(break_lines(title, 0, 14, 26)) == 2
    assert balance(title, 0, 14, 26) == [0, 7]
    assert balance(title, 0, 14, 28) == [0]


@given(st.text(alphabet="汉字排版，。《》A7", max_size=80), st.integers(8, 60))
def test_evenness_takes_no_more_lines(text, room):
    assert len(balance(text, 0, len(text), room)) == len(break_lines(text, 0, len(text), room))


def test_nothing_is_one_line():
    assert break_lines("", 0, 0, 20) == [0]


def test_part_of_a_text_is_broken_at_offsets_into_the_whole():
    assert break_lines("标题\n春眠不觉晓处处闻啼鸟", 3, 13, 10) == [3, 8]


TEXT = st.text(alphabet="汉字排版，。；：？！（）《》“”‘’—…0123456789abcXYZ%.- 万亿元年个、", max_size=300)


@given(TEXT, st.integers(8, 90), st.integers(0, 4))
def test_lines_fit_keep_the_rules_and_lose_nothing(text, room, indent):
    lines = lines_of(text, room, indent)
    assert "".join(lines) == text
    for i, line in enumerate(lines):
        free = room - (indent if i == 0 else 0)
        assert width(line) <= free + HANG
        if width(line) > free:
            assert line[-1] in HANGING
    at = 0
    for line, after in itertools.pairwise(lines):
        at += len(line)
        # where a break breaks a rule, no earlier one in the line would have kept it
        if line[-1] in NO_END or after[0] in NO_START:
            assert not any(may_break(text, at - back) for back in range(1, len(line)))
