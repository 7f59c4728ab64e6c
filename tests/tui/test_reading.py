"""Moving about in the text."""

import pytest

from .screen_text import row_of, shows

SIZE = (120, 40)


def at_cursor(app, length=4):
    pane = app.screen.pane
    return pane.article.text[pane.cursor :][:length]


async def test_the_article_is_on_the_first_screen(app):
    async with app.run_test(size=SIZE):
        for text in ("山村办起共享书屋", "本报记者 苏文", "一间书屋怎样办起来", "下一步"):
            assert shows(app, text)


async def test_sections_are_walked_through(app):
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("]", "]")
        assert at_cursor(app) == "一间书屋"[: len(at_cursor(app))]
        await pilot.press("]")
        assert at_cursor(app) == "读书的人"
        await pilot.press("j", "j", "[")
        assert at_cursor(app) == "读书的人"
        await pilot.press("[")
        assert at_cursor(app) == "一间书屋"


async def test_paragraphs_are_walked_through(app):
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("}", "}", "}")
        assert at_cursor(app) == "一间书屋"
        await pilot.press("}", "j", "{")
        assert at_cursor(app) == "书是大家"
        await pilot.press("{")
        assert at_cursor(app) == "一间书屋"


async def test_a_jump_is_taken_back(app):
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("}", "}", "G")
        assert app.screen.pane.cursor > len(app.screen.pane.article.text) - 40
        await pilot.press("backspace")
        assert at_cursor(app) == "清水村今"


async def test_one_section_at_a_time(app):
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("]", "]", "c")
        await pilot.pause()
        assert shows(app, "书是大家捐的")
        assert not shows(app, "傍晚的书屋")
        await pilot.press("]")
        await pilot.pause()
        assert shows(app, "傍晚的书屋")
        assert not shows(app, "书是大家捐的")
        await pilot.press("c")
        await pilot.pause()
        assert shows(app, "书是大家捐的")


async def test_turning_past_the_end_of_a_section_opens_the_next(app):
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("]", "]", "c", "space", "space", "space")
        await pilot.pause()
        assert shows(app, "傍晚的书屋")


@pytest.mark.parametrize("columns", [120, 100, 80, 60])
async def test_a_resize_keeps_the_line_being_read(app, columns):
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("]", "]", "]", "}")
        before, text = app.screen.pane.cursor, at_cursor(app)
        await pilot.resize_terminal(columns, 20)
        await pilot.pause()
        assert app.screen.pane.cursor == before
        row_of(app, text)


@pytest.mark.parametrize(("columns", "left", "right"), [(120, True, True), (99, True, False), (69, False, False)])
async def test_columns_give_way_to_the_text(app, columns, left, right):
    async with app.run_test(size=(columns, 30)) as pilot:
        await pilot.pause()
        assert app.screen.query_one("#left").display is left
        assert app.screen.query_one("#right").display is right
        assert shows(app, "清水村今年")


async def test_a_drawer_opens_over_the_text_and_closes(app):
    async with app.run_test(size=(60, 24)) as pilot:
        await pilot.pause()
        width = app.screen.pane.size.width
        await pilot.press("o")
        await pilot.pause()
        assert app.screen.query_one("#left").display
        assert app.screen.pane.size.width == width
        await pilot.press("escape")
        await pilot.pause()
        assert not app.screen.query_one("#left").display
        assert app.screen.focused is app.screen.pane


async def test_a_section_is_chosen_from_the_outline(app):
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        await pilot.press("o", "G", "enter")
        await pilot.pause()
        assert at_cursor(app, 3) == "下一步"
        assert app.screen.focused is app.screen.pane


async def test_the_mouse_puts_the_cursor_on_a_word(app):
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        y, x = row_of(app, "傍晚的书屋")
        await pilot.click(offset=(x + 1, y))
        assert at_cursor(app, 1) == "傍"


async def test_dragging_selects_whole_characters_and_y_copies_them(app):
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        y, x = row_of(app, "傍晚的书屋")
        await pilot.mouse_down(offset=(x, y))
        await pilot.hover(offset=(x + 3, y))
        await pilot.mouse_up(offset=(x + 3, y))
        await pilot.pause()
        assert app.screen.get_selected_text() == "傍晚"
        await pilot.press("y")
        assert app.clipboard == "傍晚"


async def test_y_copies_the_sentence(app):
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("G", "y")
        assert app.clipboard == "“一间书屋，一盏灯。”"
