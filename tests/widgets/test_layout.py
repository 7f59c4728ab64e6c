from jingdu.article import build
from widgets.reading.layout import PageLayout

PARAGRAPH = "读一篇文章，先看它怎样开头，再看它怎样收尾，中间的话才有着落。"


def article(paragraphs=3):
    lines = [("title", "读法", 0), ("paragraph", PARAGRAPH, 0), ("heading", "怎样读", 1)]
    return build(lines + [("paragraph", PARAGRAPH, 0)] * paragraphs)


def rows(page):
    """What each row shows: a line's text, a rule, or nothing."""
    page.settle(0, page.height)
    out = []
    for row in range(page.height):
        line = page.line_at(row)
        out.append(page.article.text[line.start : line.end] if line else "─" if page.rule_at(row) else "")
    return out


def test_blocks_stand_apart_and_a_rule_follows_the_lead():
    shown = rows(PageLayout(article(1), 40))
    assert shown == [
        "",
        "读法",
        "",
        "读一篇文章，先看它怎样开头，再看它怎",
        "样收尾，中间的话才有着落。",
        "",
        "─",
        "",
        "怎样读",
        "",
        "读一篇文章，先看它怎样开头，再看它怎",
        "样收尾，中间的话才有着落。",
        "",
    ]


def test_without_headings_there_is_no_lead():
    page = PageLayout(build([("paragraph", PARAGRAPH, 0)] * 2), 40)
    assert "─" not in rows(page)
    assert {setting.style for setting in page.settings} == {"body"}


def test_a_row_and_its_line_find_each_other():
    page = PageLayout(article(20), 30)
    page.settle(0, 10_000)
    for row in range(page.height):
        line = page.line_at(row)
        if line is not None:
            assert page.row_of(line.start) == row
            assert page.row_of(line.end - 1) == row


def test_the_title_is_centred_and_the_paragraph_indented():
    page = PageLayout(article(), 40)
    title, paragraph = page.article.blocks[0], page.article.blocks[1]
    assert page.left(page.line_at(page.row_of(title.start))) == 18
    assert page.left(page.line_at(page.row_of(paragraph.start))) == 4
    assert page.left(page.line_at(page.row_of(paragraph.end - 1))) == 0


def test_settling_below_moves_nothing_above():
    page = PageLayout(article(400), 33)
    row = page.row_of(page.article.blocks[200].start)
    page.settle(row, 50)
    assert page.row_of(page.article.blocks[200].start) == row


def test_settling_above_says_how_far_the_row_moved():
    page = PageLayout(article(400), 33)
    row = page.row_of(page.article.blocks[200].start)
    moved = page.settle_above(row, 100)
    assert page.row_of(page.article.blocks[200].start) == row + moved


def test_part_of_an_article_is_a_page_of_its_own():
    whole = article()
    section = whole.sections[1]
    page = PageLayout(whole, 40, section.first, section.last)
    assert next(row for row in rows(page) if row) == "怎样读"
    assert len([row for row in rows(page) if row]) == 7


def test_a_cell_finds_its_character():
    page = PageLayout(build([("heading", "用Textual写", 1)]), 40)
    line = page.line_at(1)
    assert [page.offset_at(line, cell) for cell in (0, 1, 2, 3, 8, 9, 10, 11, -1)] == [0, 0, 1, 2, 7, 8, 8, None, None]
