from textual.app import App
from textual.geometry import Region
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget

from tui.compositor import RowCompositor


class Rows(Widget):
    """Five rows that note when they are drawn."""

    DEFAULT_CSS = "Rows { width: 1fr; height: 5; }"

    def __init__(self, letter, *, id):
        super().__init__(id=id)
        self.letter = letter
        self.drawn = []

    def render_lines(self, crop):
        self.drawn += crop.line_range
        return [Strip.blank(crop.width) for _ in crop.line_range]


class Board(Screen):
    CSS = "#drawer { layer: above; dock: top; } Board { layers: below above; }"

    def __init__(self):
        super().__init__()
        self._compositor = RowCompositor()

    def compose(self):
        yield Rows("a", id="first")
        yield Rows("b", id="second")
        yield Rows("c", id="third")


class Boards(App):
    def get_default_screen(self):
        return Board()


async def drawn_by(*changes):
    """Which rows each part draws after some rows of some parts have changed."""
    app = Boards()
    async with app.run_test(size=(20, 20)) as pilot:
        await pilot.pause()
        parts = list(app.screen.query(Rows))
        for part in parts:
            part.drawn.clear()
        for name, *rows in changes:
            part = app.screen.query_one("#" + name)
            part.refresh(*(Region(0, row, 20, 1) for row in rows))
        await pilot.pause()
        return {part.id: part.drawn for part in parts}


async def test_only_the_rows_that_changed_are_drawn():
    assert await drawn_by(("first", 1, 3)) == {"first": [1, 3], "second": [], "third": []}


async def test_what_lies_between_two_changes_is_not_drawn():
    assert await drawn_by(("first", 0), ("third", 4)) == {"first": [0], "second": [], "third": [4]}


async def test_rows_that_touch_are_drawn_at_once():
    assert (await drawn_by(("second", 2, 3, 4)))["second"] == [2, 3, 4]


async def test_a_part_that_changes_as_a_whole_is_drawn_as_a_whole():
    assert await drawn_by(("second",)) == {"first": [], "second": [0, 1, 2, 3, 4], "third": []}


async def test_what_is_covered_is_not_drawn():
    app = Boards()
    async with app.run_test(size=(20, 20)) as pilot:
        await app.screen.mount(drawer := Rows("d", id="drawer"))
        await pilot.pause()
        covered = app.screen.query_one("#first")
        covered.drawn.clear()
        drawer.drawn.clear()
        drawer.refresh(Region(0, 2, 20, 1))
        await pilot.pause()
        assert drawer.drawn == [2]
        assert covered.drawn == []
