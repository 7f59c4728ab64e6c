"""The article's details."""

from jingdu import parsing
from jingdu.article import Source
from jingdu.sources.raw import RawText
from tui.app import Jingdu
from tui.opening import Opened

from .screen_text import shows

TEXT = "山里的一天\n\n早上起来，天晴了。村里的人都出门做活。\n\n傍晚大家回到家里。\n\n责任编辑：[red]王芳\n"


async def test_source_encoding_and_what_was_set_aside_are_shown():
    article = parsing.parse(RawText(TEXT, Source("file", "day.txt", "text", "gb18030")))
    async with Jingdu(Opened(article)).run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        assert not shows(pilot.app, "责任编辑")
        await pilot.press("i")
        await pilot.pause()
        for text in ("day.txt", "gb18030", "责任编辑：[red]王芳"):
            assert shows(pilot.app, text), text
        await pilot.press("escape")
        await pilot.pause()
        assert pilot.app.screen.focused is pilot.app.screen.pane
