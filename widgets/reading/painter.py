"""From a line of the page to the strip of cells that shows it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.strip import Strip

from jingdu.cells import width
from widgets.colours import speaker_colour
from widgets.reading.layout import Line, PageLayout
from widgets.reading.marks import COMPONENTS, ON_RUBY, TONE, Hits, Layer, Look, Mark, layers, runs
from widgets.reading.window import GUTTER, PageWindow
from widgets.tones import tone_colour

if TYPE_CHECKING:
    from textual.widget import Widget

    from jingdu.analysis import Statement
    from jingdu.annotate.findings import Findings
    from jingdu.settings import Tones

RUNNING = frozenset({"body", "lead"})
"""The settings of running text."""
RULE = "─────────"
HUE = 0.42
"""How much of a tone's colour there is in a syllable over the text: it is read all the time, and must be quiet."""
BAR, BAR_UNKNOWN = "▎", "┊"


class Painter:
    """Draws lines in the styles of a widget, and keeps what it has drawn."""

    KEPT = 400
    """Strips kept: some pages. More would only be work for the garbage collector."""

    def __init__(self, widget: Widget) -> None:
        self._widget = widget
        self._styles: dict[tuple[str, int], Style] = {}
        self._strips: dict[tuple[object, ...], Strip] = {}
        self._page: PageLayout | None = None

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
            shown = bits & ~(Mark.NUMBER | Mark.TERM) if bits & Mark.DIM else bits
            names += [COMPONENTS[mark] for mark in COMPONENTS if mark & shown]
            style = self._widget.get_visual_style(*names).rich_style
            self._styles[setting, bits] = style
        return style

    def _toned(self, palette: Tones, bits: int) -> Style:
        """The style of syllables in one tone, or in none, under some marks."""
        style = self._styles.get((palette, bits))
        if style is None:
            tone, marks = divmod(bits, TONE)
            style = self.style("ruby", marks)
            if tone and not marks & Mark.DIM and style.color is not None and style.bgcolor is not None:
                plain, ground = Color.from_rich_color(style.color), Color.from_rich_color(style.bgcolor)
                colour = tone_colour(palette, tone - 1, ground)
                if colour is not None:
                    style += Style(color=plain.blend(colour, HUE).rich_color)
            self._styles[palette, bits] = style
        return style

    def blank(self, view: PageWindow) -> Strip:
        """An empty row."""
        return Strip([Segment(" " * view.columns, self.style(""))], view.columns)

    def rule(self, view: PageWindow) -> Strip:
        """The row with the short rule that follows the lead."""
        left = view.left + (view.page.measure - len(RULE)) // 2
        right = view.columns - left - len(RULE)
        ground = self.style("")
        return Strip(
            [Segment(" " * left, ground), Segment(RULE, self.style("rule")), Segment(" " * right, ground)], view.columns
        )

    def line(
        self, view: PageWindow, line: Line, findings: Findings, look: Look, hits: Hits, hot: Sequence[Layer] = ()
    ) -> Strip:
        """The strip of a line. `hot` are marks that change with every key: lines under them are not kept."""
        return self._strip(self._draw, view, line, findings, look, hits, hot)

    def ruby(
        self, view: PageWindow, line: Line, findings: Findings, look: Look, hits: Hits, hot: Sequence[Layer] = ()
    ) -> Strip:
        """The strip of the syllables over a line."""
        return self._strip(self._draw_ruby, view, line, findings, look, hits, hot)

    def _strip(
        self,
        draw: Callable[[PageWindow, Line, Findings, Look, Hits, Sequence[Layer]], Strip],
        view: PageWindow,
        line: Line,
        findings: Findings,
        look: Look,
        hits: Hits,
        hot: Sequence[Layer],
    ) -> Strip:
        if hot:
            return draw(view, line, findings, look, hits, hot)
        if view.page is not self._page:  # strips of another page are of no use, and would keep it alive
            self._page = view.page
            self._strips.clear()
        key = (draw, line, view.columns, look, *hits.layers(line.start, line.end))
        strip = self._strips.get(key)
        if strip is None:
            strip = draw(view, line, findings, look, hits, ())
            if len(self._strips) >= self.KEPT:
                self._strips.clear()
            self._strips[key] = strip
        return strip

    def _draw(
        self, view: PageWindow, line: Line, findings: Findings, look: Look, hits: Hits, hot: Sequence[Layer]
    ) -> Strip:
        setting, spread = view.page.settings[line.block].style, line.spread
        running = setting in RUNNING
        over = [*layers(findings, look, line.start, line.end, running), *hits.layers(line.start, line.end), *hot]

        def set_out(start: int, end: int) -> str:
            text = view.text(start, end)
            return text if spread is None else spread.base(text, start, end == line.end)

        pieces = self._pieces(line, over, partial(self.style, setting), set_out)
        segments = [*self._margin(view, findings, look, line), *pieces]
        return self._filled(segments, view.columns, view.left + view.page.left(line) + view.page.width(line))

    def _draw_ruby(
        self, view: PageWindow, line: Line, findings: Findings, look: Look, hits: Hits, hot: Sequence[Layer]
    ) -> Strip:
        segments, spread = self._margin(view, findings, look, line, numbered=False), line.spread
        if spread is not None:
            marks = [*layers(findings, look, line.start, line.end), *hot]
            over = [(start, end, mark) for start, end, mark in marks if mark & ON_RUBY]
            if look.tones != "none":
                over += [(at, at + 1, TONE * (spread.tone(at) + 1)) for at in range(line.start, line.end)]

            def set_out(start: int, end: int) -> str:
                return spread.over(start, end, begins=start == line.start)

            segments += self._pieces(line, over, partial(self._toned, look.tones), set_out)
        return self._filled(segments, view.columns, sum(width(segment.text) for segment in segments))

    def _pieces(
        self, line: Line, over: Sequence[Layer], style: Callable[[int], Style], set_out: Callable[[int, int], str]
    ) -> Iterator[Segment]:
        """A line in pieces, each under its marks. What stands between two words has the marks that both have."""
        before = 0
        for start, end, bits in runs(line.start, line.end, over):
            if line.spread is not None and start > line.start:
                yield Segment(" " * line.spread.gap(start), style(before & bits))
            yield Segment(set_out(start, end), style(bits))
            before = bits

    def _margin(
        self, view: PageWindow, findings: Findings, look: Look, line: Line, numbered: bool = True
    ) -> list[Segment]:
        """What stands left of a line."""
        ground = self.style("")
        gutter = self._gutter(findings, look, line, numbered)
        return [Segment(" " * (view.left - GUTTER), ground), *gutter, Segment(" " * view.page.left(line), ground)]

    def _filled(self, segments: list[Segment], columns: int, used: int) -> Strip:
        """A row of the window, with nothing right of the cells that are used."""
        if used > columns:
            return Strip(segments, used).crop(0, columns)
        return Strip([*segments, Segment(" " * (columns - used), self.style(""))], columns)

    def _gutter(self, findings: Findings, look: Look, line: Line, numbered: bool) -> list[Segment]:
        """The bar of whoever speaks in the line, with the speaker's number where the statement begins."""
        ground = self.style("")
        said = findings.statements.over(line.start, line.end)
        if not said:
            return [Segment(" " * GUTTER, ground)]
        shown = next((s for s in said if look.spotlight and s.speaker == look.spotlight), said[0])
        place = findings.place_of(shown.speaker)
        style = ground + self._speaker_style(place, look, shown)
        begins = numbered and line.start <= shown.start < line.end
        number = str(place + 1) if begins and place is not None and place < 9 else " "
        return [Segment(number, style), Segment(BAR_UNKNOWN if place is None else BAR, style), Segment(" ", ground)]

    def _speaker_style(self, place: int | None, look: Look, statement: Statement) -> Style:
        if place is None or (look.spotlight is not None and statement.speaker != look.spotlight):
            return Style(color=self.style("", Mark.DIM).color)
        return Style(color=speaker_colour(place, self._widget.app.current_theme.dark).rich_color)
