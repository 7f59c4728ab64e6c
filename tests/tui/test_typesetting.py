"""Pinyin over the text, and the text in the other script."""

import pytest

from jingdu import settings
from jingdu.article import build
from jingdu.settings import Settings
from tui.app import Jingdu
from tui.opening import Opened

from .article import article
from .conftest import scripted, settled
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


@pytest.mark.parametrize(("tones", "coloured"), [("pleco", True), ("none", False)])
async def test_syllables_have_the_colours_of_their_tones_where_a_palette_is_chosen(tones, coloured):
    app = reader(tones=tones, ruby="all")
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        pane = app.screen.pane
        y, _ = row_of(app, "gòngxiǎng")
        line = pane.render_line(y - pane.content_region.y)
        start = line.text.index("gòngxiǎng")
        colours = [style.color for segment in line for style in [segment.style] * len(segment.text)]
        first, second = colours[start : start + 4], colours[start + 4 : start + 9]
        assert len(set(first)) == len(set(second)) == 1
        assert (first[0] != second[0]) is coloured


# -- the other script


async def test_capital_t_shows_the_other_script_and_back(app):
    async with app.run_test(size=SIZE) as pilot:
        pane = app.screen.pane
        before, cursor = pane.article.text, pane.cursor
        await pilot.press("T")
        await scripted(pilot)
        assert shows(app, "清水村今年辦起一間共享書屋，藏書超過3.2萬冊")
        assert (pane.article.text, pane.cursor) == (before, cursor)
        assert app.preferences.now.script == "traditional"
        await pilot.press("T")
        await scripted(pilot)
        assert shows(app, "清水村今年办起一间共享书屋，藏书超过3.2万册")
        assert app.preferences.now.script == "as-is"


async def test_what_is_shown_is_copied(app):
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("T")
        await scripted(pilot)
        y, x = row_of(app, "一間書屋怎樣")
        await pilot.mouse_down(offset=(x, y))
        await pilot.hover(offset=(x + 7, y))
        await pilot.mouse_up(offset=(x + 7, y))
        await pilot.pause()
        assert app.screen.get_selected_text() == "一間書屋"
        await pilot.press("escape", "G", "y")
        assert app.clipboard == "“一間書屋，一盞燈。”"


async def test_the_other_script_under_pinyin(app):
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await pilot.press("p", "p", "T")
        await scripted(pilot)
        y, _ = row_of(app, "gòngxiǎng")
        assert row_of(app, "共  享")[0] == y + 1
        assert shows(app, "書 屋")


async def test_traditional_text_is_shown_simplified_and_found_by_either_script():
    text = "傳統的書屋裡，讀書的人說著話。"
    app = Jingdu(Opened(build([("title", "讀書", 0), ("paragraph", text, 0)])), in_force=Settings(script="simplified"))
    async with app.run_test(size=SIZE) as pilot:
        await scripted(pilot)
        assert shows(app, "传统的书屋里，读书的人说着话。")
        app.screen.look_for("读书")
        assert app.screen.search.count == "1/2"
        assert app.screen.pane.article.text.endswith(text)


async def test_a_text_that_is_in_the_chosen_script_is_shown_as_it_is():
    app = reader(script="simplified")
    async with app.run_test(size=SIZE) as pilot:
        await scripted(pilot)
        assert shows(app, "藏书超过3.2万册")
