"""What is found in the text: words and cards, numbers, terms, speakers, search."""

import pytest
from textual.events import Key

from .conftest import settled
from .screen_text import row_of, shows

SIZE = (120, 40)


def at_cursor(app, length=4):
    pane = app.screen.pane
    return pane.article.text[pane.cursor :][:length]


async def test_the_card_follows_the_word_cursor(app):
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await pilot.press("]", "]", "l")
        await pilot.pause()
        assert app.screen.pane.card_word.text == "书屋"
        assert shows(app, "shūwū")
        await pilot.press("escape")
        await pilot.pause()
        assert app.screen.pane.card_word is None
        assert not shows(app, "shūwū")


async def test_the_card_never_covers_the_line_being_read(app):
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        for _ in range(120):
            await pilot.press("l")
            word = app.screen.pane.card_word
            popup = app.screen.pane._popup
            rows = app.screen.pane.view.rows(word.start, word.end)
            assert not set(rows) & set(popup.rows_in(app.screen.pane.view.height))


async def test_hovering_shows_a_card_and_leaving_takes_it_away(app):
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        y, x = row_of(app, "傍晚的书屋")
        await pilot.hover(offset=(x + 2, y))
        await pilot.pause()
        assert app.screen.pane.card_word.text == "傍晚"
        assert shows(app, "bàngwǎn")
        await pilot.hover(offset=(2, 2))
        await pilot.pause()
        assert app.screen.pane.card_word is None


async def test_a_pinned_card_stays_while_the_mouse_moves(app):
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await pilot.press("]", "]", "enter", "enter")
        pinned = app.screen.pane.card_word
        y, x = row_of(app, "傍晚的书屋")
        await pilot.hover(offset=(x + 2, y))
        assert app.screen.pane.card_word == pinned


async def test_a_card_says_where_else_the_word_stands_and_who_says_it(app):
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        app.screen.pane.go_to(app.screen.pane.article.text.index("把旧粮仓改成了书屋") + 7)
        await pilot.press("enter", "d")
        await pilot.pause()
        assert shows(app, "周明 says")
        assert shows(app, "also in  读书的人多了")


async def test_numbers_are_listed_and_jumped_to(app):
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await pilot.press("#", "G", "enter")
        await pilot.pause()
        assert at_cursor(app, 2) == "50"
        assert app.screen.pane._lit is not None
        await pilot.press("escape", "backspace")
        assert app.screen.focused is app.screen.pane
        assert app.screen.pane.cursor == 0


async def test_numbers_stand_out_while_their_panel_has_the_focus(app):
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        pane = app.screen.pane
        # in the text; the panel lists the number too
        row = row_of(app, "藏书超过3.2万册")[0]
        quiet = pane.render_line(row)
        await pilot.press("#")
        await pilot.pause()
        assert pane.render_line(row) != quiet
        await pilot.press("escape")
        await pilot.pause()
        assert pane.render_line(row) == quiet


async def test_terms_are_listed_with_their_english(app):
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        assert shows(app, "rural revitalization")
        await pilot.press("t")
        terms = app.screen.query_one("#terms")
        index = next(i for i in range(len(terms.entries)) if (t := terms.annotation(i)) and t.term == "乡村振兴")
        terms.index = index
        await pilot.press("enter")
        assert at_cursor(app) == "乡村振兴"


async def test_one_speaker_is_followed_across_sections(app):
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        speakers = app.screen.growing.findings.speakers
        number = str(1 + [s.name for s in speakers].index("周明"))
        await pilot.press(number)
        assert app.screen.pane.spotlight == speakers[int(number) - 1].id
        said = []
        for _ in range(4):
            await pilot.press(")")
            said.append(at_cursor(app, 3))
        assert said[0] == "书是大"
        assert said[-1] == "一间书"
        assert len(set(said)) == 4
        await pilot.press("(")
        assert at_cursor(app, 3) == said[-2]
        await pilot.press("0")
        assert app.screen.pane.spotlight is None


async def test_who_speaks_is_said_in_the_status_line(app):
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        pane = app.screen.pane
        pane.go_to(pane.article.text.index("读书让村子"))
        await pilot.pause()
        assert app.screen.query_one("#status").status.speaker == "林小燕"


async def test_search_lights_all_hits_and_walks_them(app):
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await pilot.press("/", *"书屋")
        await pilot.pause()
        search = app.screen.search
        text = app.screen.pane.article.text
        assert len(search.hits) == text.count("书屋")
        assert search.count == f"1/{text.count('书屋')}"
        await pilot.press("enter", "n", "n")
        assert search.count.startswith("3/")
        await pilot.press("N", "N", "N")
        assert search.count == f"{len(search.hits)}/{len(search.hits)}"


async def test_what_is_typed_right_after_the_slash_is_in_the_bar(app):
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        for key, character in (("slash", "/"), ("n", "n"), ("slash", "/"), ("书", "书")):
            app.post_message(Key(key, character))
        await pilot.pause(0.1)
        assert app.screen.search.query == "n/书"


async def test_escape_returns_to_where_the_search_began(app):
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await pilot.press("]", "]")
        origin = app.screen.pane.cursor
        await pilot.press("/", *"行政村")
        await pilot.pause()
        assert at_cursor(app, 3) == "行政村"
        await pilot.press("escape")
        await pilot.pause()
        assert app.screen.pane.cursor == origin
        assert not app.screen.search.active
        assert app.screen.focused is app.screen.pane


async def test_a_search_without_a_hit_says_so_and_stays(app):
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await pilot.press("/", *"飞机")
        await pilot.pause()
        assert app.screen.search.count == "no hit"
        assert app.screen.pane.cursor == 0


async def test_the_word_under_the_cursor_is_searched(app):
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        app.screen.pane.go_to(app.screen.pane.article.text.index("书屋"))
        await pilot.press("*")
        await pilot.pause()
        assert app.screen.search.query == "书屋"
        assert app.screen.search.count.startswith("1/")


@pytest.mark.parametrize("command", ["Go to the numbers", "Go to the terms"])
async def test_the_palette_has_the_commands(app, command):
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        await pilot.press("ctrl+p")
        await pilot.press(*command)
        await pilot.pause(0.3)
        await pilot.press("enter")
        await pilot.pause(0.1)
        assert app.screen.focused.id == command.split()[-1]


async def test_help_shows_every_key(app):
    from tui.commands import COMMANDS

    async with app.run_test(size=(120, 50)) as pilot:
        await pilot.press("?")
        await pilot.pause()
        for command in COMMANDS:
            if command.in_help:
                assert shows(app, command.does), command.does
        await pilot.press("escape")
        await pilot.pause()
        assert app.screen.focused is app.screen.pane
