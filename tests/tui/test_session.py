"""Several articles opened together."""

import pytest

from jingdu import parsing
from jingdu.sources.raw import RawText
from tui.app import Jingdu
from tui.opening import Opened

from .screen_text import shows

SECOND = "第二篇的题目\n\n第二篇只有一段，讲的是另一件事。\n"


@pytest.fixture
def files(tmp_path):
    second = tmp_path / "second.txt"
    second.write_text(SECOND, encoding="utf-8")
    return ["first.txt", str(second), str(tmp_path / "missing.txt")]


@pytest.fixture
def app(files):
    first = parsing.parse(RawText("山里的一天\n\n这篇讲一件事，讲完了就完了。\n\n这是它的第二段，话不多。\n"))
    return Jingdu(Opened(first), files)


async def test_another_article_is_opened_and_the_first_keeps_its_place(app):
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        await pilot.press("G")
        place = app.screen.pane.cursor
        await pilot.press("L")
        await pilot.pause()
        assert shows(app, "山里的一天")
        assert shows(app, "second.txt")
        await pilot.press("j", "enter")
        await pilot.pause(0.2)
        assert shows(app, "讲的是另一件事")
        await pilot.press("L")
        await pilot.pause()
        await pilot.press("k", "enter")
        await pilot.pause(0.2)
        assert app.screen.pane.article.title == "山里的一天"
        assert app.screen.pane.cursor == place


async def test_one_that_cannot_be_opened_is_said_so(app):
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        await pilot.press("L")
        await pilot.pause()
        await pilot.press("j", "j", "enter")
        await pilot.pause(0.2)
        assert any("missing.txt" in notice.message for notice in app._notifications)
        assert app.screen.pane.article.title == "山里的一天"
