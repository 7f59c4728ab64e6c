"""Who said it after all: attributions put right."""

import pytest

from jingdu.library import corrections
from tui.app import Jingdu
from tui.opening import Opened

from .article import article
from .conftest import settled
from .screen_text import rows, shows
from .speaking import go_into, number, open_page, speakers, until

SIZE = (120, 40)


async def test_a_correction_is_shown_kept_and_found_again(app):
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        go_into(app, "明年还要办三间")
        await pilot.press("e")
        await pilot.pause()
        assert shows(app, "Who says this?")
        lin = app.screen_stack[0].growing.findings.speakers
        key = 1 + [s.name for s in lin].index("林小燕")
        await pilot.press(str(key))
        await until(pilot, lambda: corrections.load(article()))
        await until(pilot, lambda: "▎林小燕 (corrected)" in rows(app)[-2])
        assert len(app.screen.growing.findings.said_by(lin[key - 1].id)) == 3
        assert shows(app, f"{key} ▎ 林小燕")
    again = Jingdu(Opened(article()))
    async with again.run_test(size=SIZE) as pilot:
        await settled(pilot)
        go_into(again, "明年还要办三间")
        await pilot.pause()
        assert "▎林小燕 (corrected)" in rows(again)[-2]
        await open_page(pilot, "林小燕")
        assert shows(again, "corrected by you")


async def test_choosing_who_was_found_takes_the_correction_back(app):
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        go_into(app, "明年还要办三间")
        await pilot.press("e", "0")
        await until(pilot, lambda: len(corrections.load(article())) == 1)
        await until(pilot, lambda: "somebody (corrected)" in rows(app)[-2])
        key = number(app, "周明")
        await pilot.press("e")
        await pilot.pause()
        assert shows(app, "as found")
        await pilot.press(str(key))
        await until(pilot, lambda: corrections.load(article()) == [])
        await until(pilot, lambda: "corrected" not in rows(app)[-2])


async def test_a_correction_on_the_page_takes_the_statement_away(app):
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await open_page(pilot, "周明")
        await pilot.press("e", "0")
        await pilot.pause()
        assert shows(app, "3 statements")
        assert not shows(app, "书是大家捐的")
        await pilot.press("escape")
        await pilot.pause()
        assert len(app.screen.growing.findings.said_by(speakers(app)[number(app, "周明") - 1].id)) == 3


@pytest.mark.parametrize("key", ["escape", "q"])
async def test_leaving_the_choice_changes_nothing(app, key):
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        go_into(app, "明年还要办三间")
        before = list(app.screen.growing.findings.statements.items)
        await pilot.press("e", "j", key)
        await pilot.pause()
        assert list(app.screen.growing.findings.statements) == before


async def test_where_nobody_speaks_there_is_nothing_to_correct(app):
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await pilot.press("e")
        await pilot.pause()
        assert len(app.screen_stack) == 1


async def test_a_correction_that_cannot_be_kept_is_said(app, monkeypatch, tmp_path):
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settled(pilot)
        (tmp_path / "file").write_text("")
        monkeypatch.setenv("JINGDU_DATA_DIR", str(tmp_path / "file" / "folder"))
        go_into(app, "明年还要办三间")
        await pilot.press("e", "0")
        await until(pilot, lambda: shows(app, "The correction is not kept"))
