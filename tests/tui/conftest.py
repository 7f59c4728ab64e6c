import pytest

from jingdu.lexicon import dictionary
from tui.app import Jingdu
from tui.opening import Opened

from .article import article
from .screen_text import rows


@pytest.fixture(scope="session", autouse=True)
def dictionary_of_the_tests():
    """The dictionary is there from the beginning, so that cards say the same each time."""
    dictionary.build()


@pytest.fixture
def app():
    return Jingdu(Opened(article()))


async def settled(pilot):
    """Wait until everything in the article has been found and shown, and the dictionary is open."""
    for _ in range(1500):
        if pilot.app.screen.complete and pilot.app.lexicon is not None:
            break
        await pilot.pause(0.02)
    assert pilot.app.screen.complete, "the annotating process did not finish"
    assert pilot.app.lexicon is not None, "the dictionary was not opened"
    await pilot.pause()


async def still(pilot, times=5):
    """Wait until the screen has looked the same for a while: on a busy machine a frame can be late."""
    before, same = None, 0
    while same < times:
        await pilot.pause(0.02)
        now = rows(pilot.app)
        before, same = now, same + 1 if now == before else 0


async def scripted(pilot):
    """Wait until the text is shown in the characters that were chosen."""
    await pilot.pause()  # until the screen has asked for them
    await pilot.app.workers.wait_for_complete([worker for worker in pilot.app.workers if worker.group == "script"])
    await still(pilot)
