from .conftest import TITLE


def chromatic(terminal):
    """The colours on the screen that are none of the greys."""
    drawn = terminal.screen()._screen
    cells = [drawn.buffer[y][x] for y in range(drawn.lines) for x in range(drawn.columns)]
    colours = {colour for cell in cells for colour in (cell.fg, cell.bg) if len(colour) == 6 and colour != "default"}
    return {colour for colour in colours if len({colour[:2], colour[2:4], colour[4:]}) > 1}


def test_who_wants_no_colours_gets_none(jingdu, surroundings):
    surroundings["NO_COLOR"] = "1"
    terminal = jingdu()
    terminal.wait_for(TITLE)
    terminal.wait_for("Speakers 7")
    terminal.settle(1.0)
    terminal.press("l")
    terminal.settle(0.5)
    assert chromatic(terminal) == set()


def test_else_there_are_colours(jingdu):
    terminal = jingdu()
    terminal.wait_for(TITLE)
    terminal.wait_for("Speakers 7")
    terminal.settle(0.5)
    assert len(chromatic(terminal)) > 5
