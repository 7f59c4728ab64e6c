"""What stands on the screen of an application under test."""


def rows(app):
    """The screen's rows as text."""
    return [strip.text for strip in app.screen._compositor.render_strips()]


def row_of(app, text):
    """The row on which a text stands, and its first cell in the row; fails where it does not."""
    from jingdu.cells import width

    for y, row in enumerate(rows(app)):
        if text in row:
            return y, width(row[: row.index(text)])
    raise AssertionError(f"{text!r} is not on the screen:\n" + "\n".join(rows(app)))


def shows(app, text):
    """Whether a text stands on the screen."""
    return any(text in row for row in rows(app))
