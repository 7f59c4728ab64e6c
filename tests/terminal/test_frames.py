"""Of a frame only what changed is sent; what stands on the screen after many of them is what a whole one shows."""

import pytest

from .conftest import TITLE

WAYS = {
    "words and their cards": ("l", "l", "l", "j", "l", "h"),
    "pages": ("space", "space", "l", "b", "}", "]"),
    "a followed speaker": ("3", ")", ")", "0", "("),
    "lists": ("#", "j", "j", "enter", "t", "escape", "s", "j"),
    "a search": ("/", "技", "术", "enter", "n", "n", "N"),
}


@pytest.mark.parametrize("keys", WAYS.values(), ids=WAYS)
def test_nothing_old_stays_and_nothing_new_is_missing(jingdu, keys):
    terminal = jingdu(columns=120, rows=40)
    terminal.wait_for(TITLE)
    terminal.wait_for("Speakers 7")
    terminal.wait_for("Numbers 33")
    terminal.settle(1.0)
    for key in keys:
        terminal.press(key)
        terminal.pause(0.05)
    terminal.settle(2.0)  # a place that was jumped to is lit for a while
    in_part = _looks(terminal)
    # a screen that comes back is drawn as a whole
    offset = len(terminal.output)
    terminal.press("ctrl+p")
    terminal.frame_after(offset)
    terminal.settle()
    terminal.press("escape")
    terminal.settle(0.5)
    assert in_part == _looks(terminal)


def _looks(terminal):
    """Each row with the character and the colours of each cell."""
    drawn = terminal.screen()._screen
    return [[drawn.buffer[y][x] for x in range(drawn.columns)] for y in range(drawn.lines)]
