"""One picture a feature: what else is tested is behaviour; these guard the looks."""

import pytest
from textual.widgets import Input

from tui import base
from widgets.reading import surface

from .conftest import scripted, settled, still


@pytest.fixture(autouse=True)
def time_stands_still(monkeypatch):
    """What is shown for a moment stays, however slow the machine."""
    monkeypatch.setattr(surface, "LIT_SECONDS", 3600)
    monkeypatch.setattr(base, "REMARK_SECONDS", 3600)


def keys(*pressed):
    async def drive(pilot):
        await settled(pilot)
        for line in pilot.app.screen.query(Input):
            line.cursor_blink = False
        await pilot.press(*pressed)
        await scripted(pilot)
        await still(pilot)

    return drive


PICTURES = {
    "page": ((120, 40), ()),
    "card": ((120, 40), ("]", "]", "}", "enter", "enter")),
    "spotlight": ((120, 40), ("2", ")")),
    "terms": ((120, 40), ("t", "j")),
    "ruby": ((120, 40), ("]", "p", "p", "l")),
    "script": ((100, 30), ("T",)),
    "search": ((100, 30), ("/", "书", "屋")),
    "drawer": ((60, 24), ("o",)),
    "help": ((120, 50), ("?",)),
}


@pytest.mark.parametrize("name", PICTURES)
def test_picture(snap_compare, app, name):
    size, pressed = PICTURES[name]
    assert snap_compare(app, terminal_size=size, run_before=keys(*pressed))
