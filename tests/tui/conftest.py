import pytest

from tui.app import Jingdu
from tui.opening import Opened

from .article import article
from .screen_text import rows


@pytest.fixture
def app():
    return Jingdu(Opened(article()))


async def settled(pilot):
    """Wait until everything in the article has been found and shown."""
    for _ in range(1500):
        if pilot.app.screen.complete:
            break
        await pilot.pause(0.02)
    assert pilot.app.screen.complete, "the annotating process did not finish"
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
    await pilot.app.workers.wait_for_complete([worker for worker in pilot.app.workers if worker.group == "script"])
    await pilot.pause()
