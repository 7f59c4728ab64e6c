import pytest
from hypothesis import given
from hypothesis import strategies as st

from jingdu.analysis import Word
from jingdu.annotate.findings import Findings
from jingdu.annotate.pinyin.spelling import over_characters
from jingdu.article import build
from jingdu.cells import width
from jingdu.library.acquaintance import Acquaintance
from widgets.reading.breaking import HANG, HANGING, NO_END, NO_START, break_lines, may_break
from widgets.reading.layout import PageLayout
from widgets.reading.ruby import Ruby
from widgets.reading.view import PageView

from .reading_aloud import SYLLABLES, read, words_in

PARAGRAPH = "床前明月光，转化一双的月光；儿前光明：饥饿的双月，转化创双的床前明月光。"


def spread_of(text, acquaintance=None, length=2):
    article = build([("paragraph", text, 0)])
    findings = Findings(article)
    findings.add_words(0, words_in(text, length=length))
    return Ruby(findings.segmented, acquaintance).spread(article, 0)


def rows(text, **how):
    """The two rows of a text that is one line."""
    spread = spread_of(text, **how)
    return [spread.over(0, len(text), begins=True).rstrip(), spread.base(text, 0, last=True).rstrip()]


def test_the_base_is_spread_under_syllables_that_are_wider():
    assert rows("床前明月") == ["chuángqián míngyuè", "  床   前   明 月"]


def test_a_narrow_syllable_needs_no_room():
    assert rows("一饿") == ["yī'è", "一饿"]
    assert rows("饿床") == [" èchuáng", "饿  床"]


def test_words_are_kept_apart_where_their_syllables_would_meet():
    assert rows("的一", length=1) == ["de yī", "的 一"]
    assert rows("饿一", length=1) == ["è yī", "饿一"]


def test_a_mark_stays_close_to_its_character():
    assert rows("光，明") == ["guāng míng", " 光，  明"]
    assert rows("床。”") == ["chuáng", "  床。”"]


def test_characters_that_are_not_read_stand_as_they_are():
    assert rows("在A7的中") == ["    de", "在A7的中"]


def test_the_parts_of_a_term_are_words_of_their_own():
    article = build([("paragraph", "双创转化", 0)])
    findings = Findings(article)
    findings.add_words(0, [Word(0, 4, "双创转化", ("shuāng", "chuàng", "zhuǎn", "huà"), ("双创", "转化"))])
    acquaintance = Acquaintance()
    acquaintance.learn(["双创"])
    spread, partly = (
        Ruby(findings.segmented).spread(article, 0),
        Ruby(findings.segmented, acquaintance).spread(article, 0),
    )
    assert spread.over(0, 4, begins=True) == "shuāngchuàng zhuǎnhuà"
    assert partly.over(0, 4, begins=True) == "    zhuǎnhuà"


def test_a_word_without_han_has_nothing_over_it():
    article = build([("paragraph", "A7双创", 0)])
    findings = Findings(article)
    findings.add_words(0, [Word(0, 2, "A7"), Word(2, 4, "双创", ("shuāng", "chuàng"))])
    assert Ruby(findings.segmented).spread(article, 0).over(0, 4, begins=True) == "  shuāngchuàng"


def test_a_line_does_not_begin_with_an_apostrophe():
    text = "饥饿"
    spread = spread_of(text)
    assert spread.over(0, 2, begins=True) == "jī'è"
    assert spread.over(1, 2, begins=True) == " è"


def test_only_unknown_words_have_pinyin():
    acquaintance = Acquaintance()
    acquaintance.learn(["床前"])
    assert rows("床前明月", acquaintance=acquaintance) == ["    míngyuè", "床前 明 月"]


def test_a_block_without_pinyin_is_set_as_ever():
    assert spread_of("，。ABC") is None


TEXT = st.text(alphabet="".join(SYLLABLES) + "在中，。；（）“”…—AB7 万", min_size=1, max_size=200)


@given(TEXT, st.integers(8, 90), st.integers(1, 4))
def test_lines_under_ruby_fit_and_keep_the_rules(text, room, length):
    text = text.strip() or "光"
    spread = spread_of(text, length=length)
    starts = break_lines(text, 0, len(text), room, spread=spread)
    ends = [*starts[1:], len(text)]
    assert starts == sorted(set(starts))
    for start, end in zip(starts, ends, strict=True):
        cells = spread.cells(start, end) if spread else width(text[start:end])
        assert cells <= room + HANG
        if cells > room:
            assert text[end - 1] in HANGING
        if end < len(text) and (text[end - 1] in NO_END or text[end] in NO_START):
            assert not any(may_break(text, at) for at in range(start + 1, end))


@given(TEXT, st.integers(1, 4))
def test_syllables_stand_over_their_characters_and_words_apart(text, length):
    text = text.strip() or "光"
    spread = spread_of(text, length=length)
    if spread is None:
        return
    spelled = " ".join("".join(over_characters(word.text, word.pinyin)) for word in words_in(text, length=length))
    over, base = spread.over(0, len(text), begins=True), spread.base(text, 0, last=True)
    assert base.replace(" ", "") == text.replace(" ", "")
    assert width(over) == width(base) == spread.cells(0, len(text))
    # whatever stands between the words in the text, over it stands what one would write
    assert over.split() == spelled.split()
    for offset, char in enumerate(text):
        at = spread.cell(offset) - spread.slot(0)
        assert base[: len(base)].startswith(char, len(_cut(base, at)))
        assert spread.offset_at(0, len(text), at) == offset


def _cut(row, cells):
    """The beginning of a row, so many cells wide."""
    taken = next(n for n in range(len(row) + 1) if width(row[:n]) >= cells)
    return row[:taken]


# -- on the page


def article(paragraphs=40):
    lines = [("title", "明月", 0)]
    for n in range(paragraphs):
        lines += [("heading", f"第{n}节", 1), ("paragraph", PARAGRAPH, 0)]
    return build(lines)


def view(findings, columns=50, height=16):
    made = PageView(findings.article, lambda offset: offset)
    made.resize(columns, height)
    return made


def row(made):
    return made.page.row_of(made.cursor) - made.top


def go_to_section(made, n):
    made.go_to(made.article.text.index(f"第{n}节") + 20, at=0.5)


def test_each_line_has_a_row_for_its_ruby():
    findings = read(article(2))
    page = PageLayout(findings.article, 40, ruby=Ruby(findings.segmented))
    page.settle(0, 1000)
    for at in range(page.height):
        line, under = page.line_at(at), page.line_under(at)
        assert line is None or under is None
        if line is not None:
            assert page.line_under(at - 1) == line
            assert page.row_of(line.start) == page.row_of(line.end - 1) == at
            assert page.width(line) <= 42


def test_a_cell_finds_its_character_and_a_character_its_cell():
    findings = read(article(1))
    made = view(findings)
    made.set_ruby(Ruby(findings.segmented))
    found = 0
    for y in range(made.height):
        line = made.line(y)
        for offset in range(line.start, line.end) if line else ():
            x = made.left + made.column_of(offset)
            assert made.offset_at(x, y) == offset
            assert made.offset_near(x, y) == offset
            found += 1
    assert found > 30
    assert made.offset_at(made.left + 80, 1) is None


def test_a_syllable_finds_the_character_under_it():
    findings = read(article(1))
    made = view(findings)
    made.set_ruby(Ruby(findings.segmented))
    offset = made.article.text.index("床前")
    y = made.page.row_of(offset) - made.top
    x = made.left + made.page.left(made.line(y))
    assert [made.offset_at(x + cell, y - 1) for cell in (0, 5, 6, 9)] == [offset, offset, offset + 1, offset + 1]


@pytest.mark.parametrize("acquaintance", [None, Acquaintance()])
def test_the_line_being_read_stays_when_ruby_comes_and_goes(acquaintance):
    findings = read(article())
    made = view(findings)
    go_to_section(made, 20)
    cursor, at = made.cursor, row(made)
    made.set_ruby(Ruby(findings.segmented, acquaintance))
    assert (made.cursor, row(made)) == (cursor, at)
    made.resize(70, 16)
    assert (made.cursor, row(made)) == (cursor, at)
    made.set_ruby(None)
    assert (made.cursor, row(made)) == (cursor, at)


def test_the_line_being_read_stays_when_words_come_in():
    findings, words = read(article(), blocks=()), read(article())
    made = view(findings)
    made.set_ruby(Ruby(findings.segmented))
    go_to_section(made, 20)
    cursor, at, before = made.cursor, row(made), made.page.height
    assert not made.settle()
    for block in reversed(range(30, 60)):
        findings.add_words(block, words.segmented(block))
        made.settle()
        assert (made.cursor, row(made)) == (cursor, at)
    assert made.page.height > before
    assert made.line(at).spread is not None


def test_moving_before_the_words_that_came_in_are_painted_loses_no_line():
    findings, words = read(article(), blocks=()), read(article())
    made = view(findings)
    made.set_ruby(Ruby(findings.segmented))
    go_to_section(made, 20)
    at = row(made)
    for block in range(30, 60):
        findings.add_words(block, words.segmented(block))
    made.move_line(1)
    made.move_line(-1)
    assert abs(row(made) - at) <= 2
    assert made.line(row(made)).start <= made.cursor < made.line(row(made)).end


def test_words_that_come_in_after_a_lower_window_leave_the_cursor_in_it():
    findings, words = read(article(), blocks=()), read(article())
    made = view(findings, height=30)
    made.set_ruby(Ruby(findings.segmented))
    made.go_to(made.article.text.index("第20节"), at=0.9)
    made.resize(50, 8)
    for block in range(30, 60):
        findings.add_words(block, words.segmented(block))
    made.settle()
    assert 0 <= row(made) < 8


def test_the_end_of_a_line_has_a_cell_too():
    findings = read(article(1))
    made = view(findings)
    made.set_ruby(Ruby(findings.segmented))
    end = made.article.blocks[2].end
    assert made.column_of(end) > made.column_of(end - 1)


def test_what_one_learns_loses_its_pinyin():
    findings, acquaintance = read(article(1)), Acquaintance()
    made = view(findings)
    made.set_ruby(Ruby(findings.segmented, acquaintance))
    made.settle()
    acquaintance.learn(word.text for word in findings.words(2))
    assert made.settle()
    assert {made.line(y).spread for y in range(made.height) if made.line(y) and made.line(y).block == 2} == {None}


def test_lines_and_pages_are_walked_through():
    findings = read(article())
    made = view(findings)
    made.set_ruby(Ruby(findings.segmented))
    made.go_to(0)
    start = made.cursor
    for _ in range(50):
        made.move_line(1)
        assert 0 < row(made) < made.height
    for _ in range(50):
        made.move_line(-1)
    assert made.cursor == start
    before = made.span()
    while made.move_page(1):
        after = made.span()
        assert after.start <= before.end + 1
        assert made.line(0) is None, "a line at the top shows its ruby"
        before = after
    assert before.end == len(made.article.text)
