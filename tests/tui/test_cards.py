"""Cards: how much they say, what they mean, when the mouse opens them."""

import pytest

from jingdu import settings
from jingdu.lexicon import cedict, own_words
from jingdu.settings import Settings
from tui.app import Jingdu
from tui.lexicon import opened_lexicon
from tui.opening import Opened

from .article import article
from .conftest import settled
from .screen_text import row_of, shows

SIZE = (120, 40)


def reader(**chosen):
    return Jingdu(Opened(article()), in_force=Settings(**chosen))


async def hover(pilot, text, along=1):
    y, x = row_of(pilot.app, text)
    await pilot.hover(offset=(x + along, y))
    await pilot.pause()
    return pilot.app.screen.pane.card_word


async def test_d_says_how_much_all_cards_say_and_it_is_kept(app):
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await pilot.press("]", "]", "l")
        await pilot.pause()
        assert shows(app, "more sections")
        await pilot.press("d")
        await pilot.pause()
        assert shows(app, "also in  读书的人多了")
        assert not shows(app, "more sections")
        await pilot.press("d")
        await pilot.pause()
        assert shows(app, "shūwū")
        assert not shows(app, " here")
        await pilot.app.workers.wait_for_complete([w for w in app.workers if w.group == "settings"])
        assert settings.stated() == {"card": "pinyin"}


async def test_a_card_gives_meaning_and_level():
    app = reader(hsk="2012")
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        assert (await hover(pilot, "孩子们")).text == "孩子"
        assert shows(app, "child")
        assert shows(app, "HSK 2 (2012)")


async def test_without_hovering_the_mouse_opens_no_card():
    app = reader(hover="off")
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        assert await hover(pilot, "傍晚的书屋") is None
        await pilot.press("]", "]", "l")
        await pilot.pause()
        opened = app.screen.pane.card_word
        assert await hover(pilot, "傍晚的书屋") == opened


async def test_the_mouse_opens_only_what_the_reader_does_not_know():
    app = reader(hover="above-level")
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        app.screen.acquaintance.learn(["傍晚"])
        assert await hover(pilot, "傍晚的书屋") is None
        assert (await hover(pilot, "围在一起")) is not None
        assert await hover(pilot, "傍晚的书屋") is None


async def test_a_card_waits_for_the_mouse_to_rest():
    app = reader(hover_delay=10)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        assert await hover(pilot, "傍晚的书屋") is None
        app.screen.pane._open_hovered()
        assert app.screen.pane.card_word.text == "傍晚"


async def test_hovering_is_chosen_with_one_key(app):
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        for chosen in ("off", "above-level", "on"):
            await pilot.press("D")
            assert app.preferences.now.hover == chosen


async def test_tones_standard_and_level_are_chosen_in_the_palette():
    app = reader(tones="none", level=9)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await pilot.press("ctrl+p")
        await pilot.press(*"palette", "down", "enter")
        await pilot.pause()
        for action in ("next_setting('hsk')", "own_level(1)", "own_level(-1)"):
            await app.screen.run_action(action)
        now = app.preferences.now
        assert (now.tones, now.hsk, now.level) == ("pleco", "2021", 8)
        assert app.screen.pane.tones == "pleco"


async def test_the_dictionary_is_built_beside_the_reader_the_first_time(tmp_path, monkeypatch):
    monkeypatch.setenv("JINGDU_CACHE_DIR", str(tmp_path / "cache"))
    cedict.taken().parent.mkdir(parents=True, exist_ok=True)
    cedict.taken().write_text("書屋 书屋 [shu1 wu1] /reading room/\n")
    own_words.add("灯", "a light")
    complaints = []
    lexicon = await opened_lexicon(complaints.append)
    assert lexicon.dictionary.entries("书屋")[0].senses == ("reading room",)
    assert (lexicon.own, complaints) == ({"灯": "a light"}, [])
    own_words.path().write_bytes(b"\xff\xfe")
    assert (await opened_lexicon(complaints.append)).own == {}
    assert len(complaints) == 1


@pytest.mark.parametrize("size", [(80, 24), (120, 12), (60, 10)])
async def test_a_card_with_everything_never_covers_the_line_being_read(size):
    app = reader(card="full")
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        pane = app.screen.pane
        for _ in range(60):
            await pilot.press("l")
            if pane.card_word is not None:
                rows = pane.view.rows(pane.card_word.start, pane.card_word.end)
                assert not set(rows) & set(range(pane._popup.y, pane._popup.y + len(pane._popup.rows)))
                assert pane._popup.y >= 0
                assert pane._popup.y + len(pane._popup.rows) <= pane.view.height


async def test_a_card_that_is_asked_for_at_once_opens_as_soon_as_it_can(app):
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("l")
        cursor = app.screen.pane.cursor
        await settled(pilot)
        assert app.screen.pane.card_word == app.screen.pane.findings.word_near(cursor)


async def test_a_card_that_was_asked_for_at_once_does_not_open_where_the_reader_has_gone_on(app):
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("l", "j", "j")
        await settled(pilot)
        assert app.screen.pane.card_word is None
