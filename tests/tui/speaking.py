"""What the tests about speakers have in common."""

from .screen_text import rows


def speakers(app):
    return app.screen.growing.findings.speakers


def number(app, name):
    return 1 + [s.name for s in speakers(app)].index(name)


def go_into(app, text):
    """Put the cursor into a passage."""
    app.screen.pane.go_to(app.screen.pane.article.text.index(text))


async def open_page(pilot, name):
    await pilot.press("s")
    sidebar = pilot.app.screen.query_one("#speakers")
    sidebar.index = sidebar.speakers.index_of(speakers(pilot.app)[number(pilot.app, name) - 1].id)
    await pilot.press("enter")
    await pilot.pause()


async def until(pilot, condition):
    """Wait until something has come about: corrections are written in the background."""
    for _ in range(200):
        if condition():
            return
        await pilot.pause(0.02)
    raise AssertionError("it did not come about:\n" + "\n".join(rows(pilot.app)))
