"""The numbers: grouped, sorted, filtered, copied, drawn."""

import pytest

from tui.app import Jingdu
from tui.chart import ChartScreen
from tui.opening import Opened

from ..figures.figures import ARTICLE
from .conftest import settled, still
from .screen_text import row_of, rows, shows

SIZE = (120, 40)


@pytest.fixture
def app():
    return Jingdu(Opened(ARTICLE))


def at_cursor(app, length):
    pane = app.screen.pane
    return pane.article.text[pane.cursor :][:length]


def listed(app):
    return [quantity.text for quantity in app.screen.query_one("#numbers").arrangement.shown()]


def chosen(app):
    numbers = app.screen.query_one("#numbers")
    return numbers.annotation(numbers.index).text


async def test_a_number_is_shown_with_what_is_known_of_it(app):
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await pilot.press("#", "f", *"3000")
        await pilot.pause()
        y, _ = row_of(app, "3000万元  ")
        assert "30,000,000元" in rows(app)[y]
        assert "▎罗敏" in rows(app)[y + 1]
        await pilot.press("escape", "f", *"3.5%")
        await pilot.pause()
        y, x = row_of(app, "3.5% ▼ 同比")
        assert "采矿业增加值" in rows(app)[y + 1][x // 2 :]


async def test_one_key_groups_by_kind_and_back(app):
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await pilot.press("#", "j", "j")
        before, number = listed(app), chosen(app)
        await pilot.press("z")
        await pilot.pause()
        assert shows(app, "金额 Money")
        assert chosen(app) == number
        await pilot.press("z")
        await pilot.pause()
        assert listed(app) == before
        assert chosen(app) == number


async def test_by_size_within_each_kind(app):
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await pilot.press("#", "r")
        await pilot.pause()
        assert listed(app)[:5] == ["86.5亿元", "3000万元", "12.4%", "6.2%", "3.5%"]
        assert shows(app, "↓size")
        await pilot.press("g", "j", "enter")
        await pilot.pause()
        assert at_cursor(app, 4) == "3000"


async def test_the_filter_works_as_one_types_and_escape_clears_it(app):
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        everything = listed(app)
        await pilot.press("#", "f", *"公/里")
        await pilot.pause()
        assert app.focused.value == "公/里"
        assert listed(app) == []
        await pilot.press("backspace", "backspace")
        await pilot.pause()
        assert listed(app) == ["28公里"]
        await pilot.press("enter")
        await pilot.pause()
        assert app.focused.id == "numbers"
        assert shows(app, "1 shown")
        await pilot.press("enter")
        assert at_cursor(app, 2) == "28"
        await pilot.press("escape")
        await pilot.pause()
        assert listed(app) == everything
        assert app.focused.id == "numbers"
        await pilot.press("escape")
        assert app.focused is app.screen.pane


async def test_escape_in_the_filter_line_shows_all_again(app):
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        everything = listed(app)
        await pilot.press("#", "f", *"公里", "escape")
        await pilot.pause()
        assert listed(app) == everything
        assert app.focused.id == "numbers"


async def test_the_drawer_stays_open_while_one_filters(app):
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await pilot.press("#", "f", "家")
        await pilot.pause()
        assert app.screen.query_one("#right").display
        assert shows(app, "120家 ▲")


async def test_what_is_listed_is_copied_as_markdown(app):
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await pilot.press("#", "f", *"元", "enter", "y")
        await pilot.pause()
        lines = app.clipboard.splitlines()
        assert lines[0].startswith("| Number |")
        assert [line.split(" | ")[0] for line in lines[2:]] == ["| 86.5亿元", "| 3000万元"]


async def test_y_copies_the_sentence_elsewhere(app):
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        app.screen.pane.go_to(ARTICLE.text.index("游客人次"))
        await pilot.press("y")
        assert app.clipboard == "游客人次同比增长1.5倍。"


async def test_the_keys_of_the_list_are_shown_while_it_has_the_focus(app):
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await pilot.press("#")
        await pilot.pause()
        assert shows(app, "f filter   z kind   r size   y copy   v chart")
        await pilot.press("escape")
        await pilot.pause()
        assert not shows(app, "z kind")


async def test_growth_is_drawn_and_a_bar_leads_to_its_place(app):
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await pilot.press("#", "v")
        await pilot.pause()
        assert isinstance(app.screen, ChartScreen)
        bars = {name: rows(app)[row_of(app, name)[0]].count("━") for name in ("茶叶加工业", "全县生产总值", "采矿业")}
        assert bars["茶叶加工业"] > bars["全县生产总值"] > bars["采矿业"]
        y, _ = row_of(app, "采矿业增加值")
        axis = rows(app)[y].index("│")
        assert rows(app)[y].index("━") < axis < rows(app)[y].index("3.5% ▼")
        await pilot.press("j", "enter")
        await pilot.pause()
        assert at_cursor(app, 5) == "12.4%"
        assert app.focused is app.screen.pane


async def test_bars_begin_at_one_axis_whatever_the_width_of_their_labels(app):
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await pilot.press("v")
        await pilot.pause()
        axes = {row_of(app, name)[0] for name in ("茶叶加工业", "全县生产总值", "采矿业", "游客人次")}
        from jingdu.cells import width

        assert len({width(rows(app)[y].partition("│")[0]) for y in axes}) == 1


async def test_the_chart_sorts_by_place_and_escape_returns(app):
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        cursor = app.screen.pane.cursor
        await pilot.press("v")
        await pilot.pause()
        assert row_of(app, "茶叶加工业")[0] < row_of(app, "全县生产总值")[0]
        await pilot.press("r")
        await pilot.pause()
        assert row_of(app, "茶叶加工业")[0] > row_of(app, "全县生产总值")[0]
        assert shows(app, "道路")
        await pilot.press("escape")
        await pilot.pause()
        assert app.screen.pane.cursor == cursor


async def test_an_article_without_growth_has_no_chart():
    from jingdu.article import build

    app = Jingdu(Opened(build([("title", "一天", 0), ("paragraph", "天晴了，有3个人出门。", 0)])))
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await pilot.press("v")
        await pilot.pause()
        assert not isinstance(app.screen, ChartScreen)
        assert any("No growth" in notice.message for notice in app._notifications)


async def test_the_card_on_a_number_covers_the_whole_of_it(app):
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        app.screen.pane.go_to(ARTICLE.text.index("万元，占"))
        await pilot.press("enter")
        await pilot.pause()
        for text in ("3000万元", "30,000,000元", "30 million yuan", "罗敏 says"):
            assert any(text in row for row in card_rows(app)), text


async def test_the_card_says_how_a_number_moved(app):
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        app.screen.pane.go_to(ARTICLE.text.index("120家"))
        await pilot.press("enter")
        await pilot.pause()
        assert any("▲ rise from 40家" in row for row in card_rows(app))
        app.screen.pane.go_to(ARTICLE.text.index("3.5%"))
        await pilot.press("enter")
        await pilot.pause()
        assert any("▼ fall 同比" in row for row in card_rows(app))
        assert any("采矿业增加值 · %" in row for row in card_rows(app))


def card_rows(app):
    """The rows of the screen that the card's frame encloses."""
    return [row for row in rows(app) if row.count("│") >= 2]


def test_the_chart_looks_as_it_should(snap_compare, app):
    async def before(pilot):
        await settled(pilot)
        await pilot.press("v", "j")
        await still(pilot)

    assert snap_compare(app, terminal_size=(100, 30), run_before=before)
