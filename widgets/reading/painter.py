"""From a line of the page to the strip of cells that shows it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from jingdu.cells import width
from widgets.colours import speaker_colour
from widgets.reading.layout import Line, PageLayout
from widgets.reading.marks import COMPONENTS, Hits, Layer, Look, Mark, layers, runs

if TYPE_CHECKING:
    from jingdu.analysis import Statement
    from jingdu.annotate.findings import Findings
    from textual.widget import Widget

GUTTER = 3
"""Cells left of the text: the speaker's number, the bar, a space."""
MARGIN = 2
"""Cells right of the text, where a mark may hang."""
RULE = "─────────"
BAR, BAR_UNKNOWN = "▎", "┊"


class Painter:
    """Draws lines in the styles of a widget, and keeps what it has drawn."""

    KEPT = 400
    """Strips kept: some pages. More would only be work for the garbage collector."""

    def __init__(self, widget: Widget) -> None:
        self._widget = widget
        self._styles: dict[tuple[str, int], Style] = {}
        self._strips: dict[tuple[object, ...], Strip] = {}

    def forget(self) -> None:
        """Drop what depends on the theme."""
        self._styles.clear()
        self._strips.clear()

    def style(self, setting: str, bits: int = 0) -> Style:
        """The style of a block's text under some marks."""
        style = self._styles.get((setting, bits))
        if style is None:
            names = ["reading--" + setting] if setting else []
            # a dimmed word is still a number, but not a bright one
            shown = bits & ~(Mark.NUMBER | Mark.TERM | Mark.QUOTE) if bits & Mark.DIM else bits
            names += [COMPONENTS[mark] for mark in COMPONENTS if mark & shown]
            style = self._widget.get_visual_style(*names).rich_style
            self._styles[setting, bits] = style
        return style

    def blank(self, columns: int) -> Strip:
        """An empty row."""
        return Strip([Segment(" " * columns, self.style(""))], columns)

    def rule(self, columns: int) -> Strip:
        """The row with the short rule that follows the lead."""
        left = (columns - len(RULE)) // 2
        text = [Segment(" " * left, self.style("")), Segment(RULE, self.style("rule"))]
        return Strip([*text, Segment(" " * (columns - left - len(RULE)), self.style(""))], columns)

    def line(
        self,
        page: PageLayout,
        line: Line,
        columns: int,
        findings: Findings,
        look: Look,
        hits: Hits,
        hot: Sequence[Layer] = (),
    ) -> Strip:
        """The strip of a line. `hot` are marks that change with every key: lines under them are not kept."""
        if hot:
            return self._draw(page, line, columns, findings, look, hits, hot)
        key = (page, line.block, line.start, columns, look)
        strip = self._strips.get(key)
        if strip is None:
            strip = self._draw(page, line, columns, findings, look, hits, ())
            if len(self._strips) >= self.KEPT:
                self._strips.clear()
            self._strips[key] = strip
        return strip

    def _draw(
        self,
        page: PageLayout,
        line: Line,
        columns: int,
        findings: Findings,
        look: Look,
        hits: Hits,
        hot: Sequence[Layer],
    ) -> Strip:
        text, setting = page.article.text, page.settings[line.block].style
        over = [*layers(findings, look, line.start, line.end), *hits.layers(line.start, line.end), *hot]
        ground = self.style("")
        left = left_edge(columns, page.measure)
        segments = [Segment(" " * (left - GUTTER), ground), *self._gutter(findings, look, line)]
        used = left + page.left(line)
        segments.append(Segment(" " * (used - left), ground))
        for start, end, bits in runs(line.start, line.end, over):
            segments.append(Segment(text[start:end], self.style(setting, bits)))
        used += width(text[line.start : line.end])
        segments.append(Segment(" " * max(0, columns - used), ground))
        return Strip(segments, max(columns, used)).crop(0, columns)

    def _gutter(self, findings: Findings, look: Look, line: Line) -> list[Segment]:
        """The bar of whoever speaks in the line, with the speaker's number where the statement begins."""
        ground = self.style("")
        said = findings.statements.over(line.start, line.end)
        if not said:
            return [Segment(" " * GUTTER, ground)]
        shown = next((s for s in said if look.spotlight and s.speaker == look.spotlight), said[0])
        place = findings.place_of(shown.speaker)
        style = ground + self._speaker_style(place, look, shown)
        begins = line.start <= shown.start < line.end
        number = str(place + 1) if begins and place is not None and place < 9 else " "
        return [Segment(number, style), Segment(BAR_UNKNOWN if place is None else BAR, style), Segment(" ", ground)]

    def _speaker_style(self, place: int | None, look: Look, statement: Statement) -> Style:
        if place is None or (look.spotlight is not None and statement.speaker != look.spotlight):
            return Style(color=self.style("", Mark.DIM).color)
        return Style(color=speaker_colour(place, self._widget.app.current_theme.dark).rich_color)


def left_edge(columns: int, measure: int) -> int:
    """The cell of a pane at which the measure begins: the text stands in the middle."""
    return max(GUTTER, GUTTER + (columns - GUTTER - MARGIN - measure) // 2)
