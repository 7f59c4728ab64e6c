import pytest

from jingdu.article import build
from widgets.reading.view import PageView

PARAGRAPH = "读一篇文章，先看它怎样开头，再看它怎样收尾，中间的话才有着落，读完还要想一想。"


def view(columns=50, height=12, paragraphs=60):
    lines = [("title", "读法", 0)]
    for n in range(paragraphs):
        lines += [("heading", f"第{n}节", 1), ("paragraph", PARAGRAPH, 0)]
    made = PageView(build(lines), lambda offset: offset)
    made.resize(columns, height)
    return made


def row(made):
    return made.page.row_of(made.cursor) - made.top


def test_lines_down_and_up_come_back_to_the_same_character():
    made = view()
    made.go_to(made.article.text.index("第20节"))
    start = made.cursor
    for _ in range(37):
        made.move_line(1)
    assert made.cursor > start
    for _ in range(37):
        made.move_line(-1)
    assert made.cursor == start


def test_the_cursor_stays_within_the_window_and_off_its_rim():
    made = view()
    for _ in range(100):
        made.move_line(1)
        assert 0 <= row(made) < made.height - made.height // 4


def test_pages_follow_one_another_without_a_gap():
    made = view()
    before = made.span()
    while made.move_page(1):
        after = made.span()
        assert after.start <= before.end + 1
        before = after
    assert before.end == len(made.article.text)


def test_pages_back_up_reach_the_beginning():
    made = view()
    made.move_to_end()
    for _ in range(500):
        if not made.move_page(-1):
            break
    assert made.top == 0
    assert made.cursor <= len("读法")


@pytest.mark.parametrize("columns", [30, 44, 70, 120])
def test_a_resize_leaves_the_line_being_read_where_it_is(columns):
    made = view()
    made.go_to(made.article.text.index("第30节"), at=0.5)
    cursor, at = made.cursor, row(made)
    made.resize(columns, 12)
    assert made.cursor == cursor
    assert row(made) == at


def test_a_smaller_window_keeps_the_cursor_in_it():
    made = view(columns=90, height=30)
    made.go_to(made.article.text.index("第30节"), at=0.95)
    made.resize(40, 8)
    assert 0 <= row(made) < 8


def test_a_lower_window_keeps_the_cursor_in_it():
    made = view(height=30)
    made.go_to(made.article.text.index("第30节"), at=0.9)
    made.resize(50, 8)
    assert 0 <= row(made) < 8


def test_scrolling_takes_the_cursor_along():
    made = view()
    made.scroll(40)
    assert 0 <= row(made) < made.height
    made.scroll(-40)
    assert 0 <= row(made) < made.height


def test_one_section_is_a_page_of_its_own():
    made = view()
    section = made.article.sections[7]
    made.show_blocks(section.first, section.last)
    assert made.cursor == section.start
    assert made.span() == (section.start, section.end)
    assert not made.shows(section.end + 1)


def test_a_longer_version_keeps_the_place():
    made = view(paragraphs=10)
    made.go_to(made.article.text.index("第5节"), at=0.5)
    cursor, at = made.cursor, row(made)
    made.change(view(paragraphs=50).article)
    assert made.cursor == cursor
    assert row(made) == at


def test_a_cell_of_the_window_finds_its_character():
    made = view()
    line = made.line(1)
    x = made.left + made.page.left(line)
    assert [made.offset_at(x + cell, 1) for cell in range(-1, 4)] == [None, 0, 0, 1, 1]
    assert made.offset_near(x - 9, 1) == 0
    assert made.offset_near(x + 99, 1) == line.end - 1
    assert made.offset_near(x, 0) == 0
    assert made.margin_at(x - 1, 1) == line
