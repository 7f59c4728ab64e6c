"""What the page and the lists have in common: they draw their rows themselves, and scroll.

Textual draws a widget through a cache of its lines with borders and padding, and a scroll bar as a text of its own;
each costs as much as the rows. A view of lines has neither borders nor padding.
"""

from __future__ import annotations

from textual.filter import ANSIToTruecolor
from textual.geometry import Region, Size
from textual.scroll_view import ScrollView
from textual.scrollbar import ScrollBar
from textual.strip import Strip
from textual.widget import Widget


class LineView(ScrollView, can_focus=True, inherit_bindings=False):
    """A part of the screen that says row by row what stands in it: `render_line`."""

    DEFAULT_CSS = """
    LineView { overflow-x: hidden; scrollbar-size-vertical: 1; }
    """

    def render_lines(self, crop: Region) -> list[Strip]:
        """The rows of the view, cut to `crop`, in cells and rows of the widget."""
        rows = filtered(self, [self.render_line(y) for y in crop.line_range])
        if crop.column_span == (0, self.scrollable_content_region.width):
            return rows
        return [row.crop(*crop.column_span) for row in rows]

    @property
    def vertical_scrollbar(self) -> ScrollBar:
        """The scroll bar, which comes into being when it is first asked for."""
        if self._vertical_scrollbar is None:
            bar = self._vertical_scrollbar = RowScrollBar(name="vertical", thickness=self.scrollbar_size_vertical)
            bar.display = False
            self.app._start_widget(self, bar)
        return self._vertical_scrollbar

    def set_extent(self, size: Size) -> None:
        """Tell the scroll bar how large all of it is.

        A plain assignment to `virtual_size` would lay out the whole screen each time.
        """
        if self.virtual_size == size:
            return
        self.set_reactive(Widget.virtual_size, size)
        self._refresh_scrollbars()
        if self.show_vertical_scrollbar:
            self.vertical_scrollbar.window_virtual_size = size.height
            self.vertical_scrollbar.window_size = self.size.height


class RowScrollBar(ScrollBar):
    """Textual's vertical scroll bar, drawn row by row."""

    def render_lines(self, crop: Region) -> list[Strip]:
        """The rows of the bar, cut to `crop`."""
        width, height = self.size
        console = self.app.console
        options = console.options.update(width=width, height=height)
        looks = [each for each in console.render(self.render(), options) if each.text != "\n"][crop.y : crop.bottom]
        # most rows look the same
        strips = {look: Strip([look], width) for look in set(looks)}
        rows = filtered(self, [strips[look] for look in looks])
        return rows if crop.column_span == (0, width) else [row.crop(*crop.column_span) for row in rows]


def filtered(widget: Widget, rows: list[Strip]) -> list[Strip]:
    """Rows as the terminal is to have them: without colours, for instance, where the reader wants none.

    Our colours come from themes and are none of the sixteen that a terminal names: the filter that turns those into
    others has nothing to do, and takes long to find out.
    """
    filters = [each for each in widget.get_line_filters() if not isinstance(each, ANSIToTruecolor)]
    if not filters:
        return rows
    background = widget.background_colors[1]
    for each in filters:
        rows = [row.apply_filter(each, background) for row in rows]
    return rows
