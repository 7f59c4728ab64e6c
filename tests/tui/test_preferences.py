"""What a reader chooses while reading is kept."""

import pytest

from jingdu import settings
from jingdu.errors import SettingsError
from jingdu.settings import Settings
from tui.app import Jingdu
from tui.opening import Opened

from .article import article


def reader(**chosen):
    return Jingdu(Opened(article()), in_force=Settings(**chosen))


async def written(pilot):
    """Wait until what was changed is in the file, or has failed to be."""
    await pilot.app.workers.wait_for_complete([worker for worker in pilot.app.workers if worker.group == "settings"])


async def test_the_theme_that_is_chosen_is_kept():
    async with reader(theme="jingdu-light").run_test() as pilot:
        assert pilot.app.theme == "jingdu-light"
        pilot.app.theme = "nord"
        await pilot.pause()
        await written(pilot)
        assert settings.stated() == {"theme": "nord"}


async def test_nothing_is_written_where_nothing_is_chosen():
    async with reader().run_test() as pilot:
        await pilot.pause()
        await written(pilot)
        assert not settings.path().exists()


def test_a_theme_that_is_not_there_is_refused(settings_of_the_test):
    (settings_of_the_test / settings.NAME).write_text('level = 1\ntheme = "dawn"\n')
    with pytest.raises(SettingsError, match=r"line 2: there is no theme dawn; there are .*jingdu-dark"):
        Jingdu(Opened(article()), in_force=settings.load())


async def test_what_cannot_be_kept_is_said(settings_of_the_test):
    async with reader().run_test() as pilot:
        (settings_of_the_test / settings.NAME).write_text("level = 12")
        pilot.app.preferences.change(level=3)
        await written(pilot)
        await pilot.pause()
        assert pilot.app.preferences.now.level == 3
        assert [n.title for n in pilot.app._notifications] == ["Not kept"]
