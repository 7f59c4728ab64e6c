"""Who said what: the sidebar, a speaker's page, the spotlight."""

from tui.app import Jingdu
from tui.opening import Opened
from tui.speaker_page import SpeakerPage

from .conftest import settled, still
from .screen_text import row_of, rows, shows
from .speaking import go_into, number, open_page, speakers

SIZE = (120, 40)


# -- the sidebar


async def test_the_sidebar_says_who_how_much_and_where(app):
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        y, _ = row_of(app, "周明")
        y = next(i for i, row in enumerate(rows(app)) if f"{number(app, '周明')} ▎ 周明" in row)
        assert "×4" in rows(app)[y]
        assert "%" in rows(app)[y][:26]
        assert "党支部书记 · 清水" in rows(app)[y + 1]
        strip = rows(app)[y + 2][:26]
        assert "▁" in strip
        assert any(block in strip for block in "▂▃▄▅▆▇█")


async def test_speakers_are_sorted_by_share_and_back_and_keep_their_numbers(app):
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        found = app.screen.growing.findings
        app.screen.query_one("#speakers").speakers.findings = found
        await pilot.press("s", "r")
        await pilot.pause()
        order = app.screen.query_one("#speakers").speakers.ids
        shares = [found.share(speaker) for speaker in order]
        assert shares == sorted(shares, reverse=True)
        assert shows(app, "↓share")
        key = number(app, "林小燕")
        assert shows(app, f"{key} ▎ 林小燕")
        await pilot.press(str(key))
        assert app.screen.growing.findings.speaker(app.screen.pane.spotlight).name == "林小燕"
        await pilot.press("r")
        await pilot.pause()
        assert app.screen.query_one("#speakers").speakers.ids == [s.id for s in found.speakers]
        assert not shows(app, "↓share")


async def test_sorting_keeps_the_cursor_on_its_speaker(app):
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await pilot.press("s", "G")
        sidebar = app.screen.query_one("#speakers")
        before = sidebar.speaker
        await pilot.press("r")
        assert sidebar.speaker == before


async def test_f_follows_the_chosen_one_or_who_speaks_here(app):
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await pilot.press("s", "f")
        assert app.screen.pane.spotlight == speakers(app)[0].id
        await pilot.press("f", "escape")
        assert app.screen.pane.spotlight is None
        go_into(app, "图书馆派了")
        await pilot.press("f")
        assert app.screen.growing.findings.speaker(app.screen.pane.spotlight).name == "林小燕"


# -- the mouse


async def test_a_click_on_a_speaker_does_what_the_number_does(app):
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        key = number(app, "林小燕")
        y, x = row_of(app, f"{key} ▎ 林小燕")
        await pilot.click(offset=(x + 4, y))
        await pilot.pause()
        assert app.screen.pane.spotlight == speakers(app)[key - 1].id
        await pilot.press(str(key))
        assert app.screen.pane.spotlight is None


async def test_a_double_click_on_a_speaker_opens_their_page(app):
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        y, x = row_of(app, f"{number(app, '林小燕')} ▎ 林小燕")
        await pilot.click(offset=(x + 4, y), times=2)
        await pilot.pause()
        assert isinstance(app.screen, SpeakerPage)


async def test_a_click_on_a_bar_follows_and_lets_go(app):
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        y, x = row_of(app, "县图书馆馆长林小燕介绍")
        bar = rows(app)[y].rindex("▎", 0, rows(app)[y].index("县图书馆"))
        from jingdu.cells import width

        x = width(rows(app)[y][:bar])
        await pilot.click(offset=(x, y))
        await pilot.pause()
        assert app.screen.growing.findings.speaker(app.screen.pane.spotlight).name == "林小燕"
        await pilot.click(offset=(x, y))
        await pilot.pause()
        assert app.screen.pane.spotlight is None


# -- the page


async def test_the_page_has_all_statements_with_section_cue_and_kind(app):
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await open_page(pilot, "周明")
        for text in ("4 statements", "一间书屋怎样办起来", "读书的人多了", "下一步", "表示 · indirect"):
            assert shows(app, text), text
        assert shows(app, "“书是大家捐的，屋是大家修的。” 村里去年投入120万元")
        assert not shows(app, "派了两名馆员")


async def test_enter_goes_to_the_place_and_backspace_returns(app):
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await open_page(pilot, "周明")
        await pilot.press("j", "j", "enter")
        await pilot.pause()
        pane = app.screen.pane
        assert pane.article.text[pane.cursor :].startswith("周明表示，明年")
        assert pane._lit is not None
        assert app.screen.focused is pane
        await pilot.press("backspace")
        assert pane.cursor == 0


async def test_escape_leaves_the_page_and_the_place(app):
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await open_page(pilot, "周明")
        await pilot.press("j", "escape")
        await pilot.pause()
        assert app.screen.pane.cursor == 0
        assert app.screen.focused.id == "speakers"


async def test_rule_and_confidence_are_shown_on_request(app):
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await open_page(pilot, "周明")
        said = app.screen._list.statement
        reason = f"rule {said.rule}, {said.confidence:.0%} sure"
        assert not shows(app, reason)
        await pilot.press("i")
        await pilot.pause()
        assert shows(app, reason)
        await pilot.press("i")
        await pilot.pause()
        assert not shows(app, reason)


async def test_from_page_to_page_and_into_the_spotlight(app):
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await open_page(pilot, "周明")
        order = app.screen._order
        step = "right_square_bracket" if app.screen.speaker != order[-1] else "left_square_bracket"
        await pilot.press(step)
        await pilot.pause()
        other = app.screen.speaker
        assert other != speakers_id(app, "周明")
        await pilot.press("f")
        await pilot.pause()
        assert app.screen.pane.spotlight == other


def speakers_id(app, name):
    return next(s.id for s in app.screen._findings.speakers if s.name == name)


async def test_the_page_of_who_speaks_here_opens_from_the_text(app):
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        go_into(app, "图书馆派了")
        await pilot.press("P")
        await pilot.pause()
        assert shows(app, "2 statements")
        assert shows(app, "馆长 · 县图书馆")


async def test_a_statement_longer_than_the_screen_can_be_read_to_its_end():
    from jingdu.article import build

    long = "周明说，" + "，".join(f"第{n}间书屋也要办好" for n in range(120)) + "，这是最后一句。"
    app = Jingdu(Opened(build([("paragraph", "清水村党支部书记周明介绍情况。", 0), ("paragraph", long, 0)])))
    async with app.run_test(size=(60, 20)) as pilot:
        await settled(pilot)
        app.screen.open_page(speakers(app)[0].id)
        await pilot.pause()
        for _ in range(8):
            await pilot.press("j")
        await pilot.pause()
        assert shows(app, "最后一句")


# -- the status line


async def test_a_name_paragraphs_up_is_in_the_status_line(app):
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        go_into(app, "借书的人同比增长")
        await pilot.pause()
        assert "▎周明" in rows(app)[-2]


# -- the picture


def test_the_page_looks_as_it_should(snap_compare, app):
    async def before(pilot):
        await settled(pilot)
        await open_page(pilot, "周明")
        await still(pilot)

    assert snap_compare(app, terminal_size=(100, 34), run_before=before)
