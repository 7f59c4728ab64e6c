"""Pinyin over the text."""

import pytest

from jingdu import settings
from jingdu.settings import Settings
from tui.app import Jingdu
from tui.opening import Opened

from .article import article
from .conftest import settled
from .screen_text import row_of, shows

SIZE = (120, 40)


def reader(**chosen):
    return Jingdu(Opened(article()), in_force=Settings(**chosen))


def row_of_cursor(app):
    view = app.screen.pane.view
    return view.page.row_of(view.cursor) - view.top


async def test_p_goes_through_the_kinds_of_ruby_and_it_is_kept(app):
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        assert not shows(app, "shūwū")
        seen = []
        for _ in range(3):
            await pilot.press("p")
            await pilot.pause()
            seen.append((app.preferences.now.ruby, shows(app, "shūwū")))
        assert seen == [("unknown", True), ("all", True), ("off", False)]
        await pilot.press("p")
        await app.workers.wait_for_complete([worker for worker in app.workers if worker.group == "settings"])
        assert settings.stated() == {"ruby": "unknown"}


async def test_only_what_is_unknown_has_pinyin(app):
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        app.screen.acquaintance.learn(["书屋"])
        await pilot.press("p")
        await pilot.pause()
        assert shows(app, "gòngxiǎng")
        assert not shows(app, "shūwū")


async def test_ruby_is_there_from_the_start_where_it_was_chosen():
    app = reader(ruby="all")
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        assert shows(app, "shūwū")


@pytest.mark.parametrize("key", ["]", "}"])
async def test_the_line_being_read_stays_in_its_place(app, key):
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await pilot.press("]", "]", "]", key, "j")
        cursor, at = app.screen.pane.cursor, row_of_cursor(app)
        for _ in range(3):
            await pilot.press("p")
            await pilot.pause()
            assert (app.screen.pane.cursor, row_of_cursor(app)) == (cursor, at)


async def test_the_mouse_finds_words_under_ruby(app):
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await pilot.press("]", "]", "]", "p")
        await pilot.pause()
        y, x = row_of(app, "bàngwǎn")
        for over in (0, 1):
            await pilot.hover(offset=(x + 5, y + over))
            assert app.screen.pane.card_word.text == "傍晚"
        assert shows(app, "bàngwǎn"), "a card covers neither the word nor its pinyin"
        await pilot.click(offset=(x + 5, y + 1))
        assert app.screen.pane.cursor_word.text == "傍晚"


async def test_dragging_under_ruby_selects_whole_characters(app):
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await pilot.press("]", "]", "]", "p")
        await pilot.pause()
        y, x = row_of(app, "bàngwǎn")
        await pilot.mouse_down(offset=(x + 1, y + 1))
        await pilot.hover(offset=(x + 9, y + 1))
        await pilot.mouse_up(offset=(x + 9, y + 1))
        await pilot.pause()
        assert app.screen.get_selected_text() == "傍晚的"


async def test_a_card_goes_with_its_word_when_lines_move(app):
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await pilot.press("]", "]", "l", "l", "p")
        await pilot.pause()
        await pilot.press("l")
        word = app.screen.pane.card_word
        app.screen.acquaintance.learn(found.text for found in app.screen.growing.findings.words(1))
        app.screen.pane.refresh()
        await pilot.pause()
        assert app.screen.pane.card_word == word
        y, _ = row_of(app, "╭")
        assert y == app.screen.pane.view.rows(word.start, word.end)[-1] + 1
