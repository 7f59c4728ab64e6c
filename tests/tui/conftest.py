import pytest

from tui.app import Jingdu
from tui.opening import Opened

from .article import article


@pytest.fixture
def app():
    return Jingdu(Opened(article()))


async def settled(pilot):
    """Wait until everything in the article has been found and shown."""
    for _ in range(600):
        if pilot.app.screen.annotated:
            break
        await pilot.pause(0.02)
    assert pilot.app.screen.annotated, "the annotating process did not finish"
    await pilot.pause()
