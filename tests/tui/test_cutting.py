"""What is a word: names of the article, words that are joined and split by hand."""

from jingdu.library import own_cuts
from tui.app import Jingdu
from tui.opening import Opened

from .article import article
from .conftest import settled
from .screen_text import shows

SIZE = (120, 40)


def words(app):
    findings = app.screen.growing.findings
    return [word.text for block in range(len(findings.article.blocks)) for word in findings.words(block)]


def at_cursor(app):
    return app.screen.pane.cursor_word.text


async def until(pilot, condition):
    """Wait for what comes from another process or from the disk."""
    for _ in range(600):
        if condition():
            return
        await pilot.pause(0.02)
    raise AssertionError("it did not come")


async def go_to(pilot, text, nth=0):
    """Put the cursor on a place of the text."""
    pane, at = pilot.app.screen.pane, -1
    for _ in range(nth + 1):
        at = pane.article.text.index(text, at + 1)
    pane.go_to(at)
    await pilot.pause()


async def test_the_speakers_of_the_article_are_words_of_it(app):
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        assert {"周明", "林小燕"} <= set(words(app))


async def test_two_words_become_one_at_once_and_in_all_of_the_article():
    app = Jingdu(Opened(article(times=4)))
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        before = words(app)
        assert "共享书屋" not in before
        await go_to(pilot, "共享书屋")
        place = app.screen.pane.cursor, app.screen.pane.view.top
        await pilot.press("J")
        assert at_cursor(app) == "共享书屋"
        assert (app.screen.pane.cursor, app.screen.pane.view.top) == place
        await until(pilot, lambda: words(app).count("共享书屋") == 12)
        await pilot.press("J")
        assert at_cursor(app) == "共享"
        await until(pilot, lambda: words(app) == before)


async def test_a_word_is_split_and_after_the_last_way_whole_again(app):
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        before = words(app)
        await go_to(pilot, "图书馆", nth=1)
        seen = []
        for _ in range(4):
            await pilot.press("X")
            seen.append(at_cursor(app))
        assert seen == ["图书", "图", "图", "图书馆"]
        await until(pilot, lambda: words(app) == before)


async def test_a_decision_is_there_in_the_next_sitting(app):
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await go_to(pilot, "共享书屋")
        await pilot.press("J")
        await go_to(pilot, "图书馆", nth=1)
        await pilot.press("X")
        await until(pilot, lambda: dict(own_cuts.load()) == {"共享书屋": (4,), "图书馆": (2, 1)})
    again = Jingdu(Opened(article()))
    async with again.run_test(size=SIZE) as pilot:
        await settled(pilot)
        assert words(again).count("共享书屋") == 3
        assert "图书馆" not in words(again)
        await go_to(pilot, "共享书屋")
        await pilot.press("J")
        assert at_cursor(again) == "共享"


async def test_an_open_card_follows(app):
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await go_to(pilot, "共享书屋")
        await pilot.press("enter", "J")
        await pilot.pause()
        assert app.screen.pane.card_word.text == "共享书屋"
        assert shows(app, "gòngxiǎng shūwū")


async def test_where_nothing_can_be_done_it_says_so(app):
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await go_to(pilot, "书屋，藏书")
        before = words(app)
        await pilot.press("J")
        assert [notice.message for notice in app._notifications] == ["There is nothing to join this word with."]
        assert words(app) == before
        assert not own_cuts.load()
