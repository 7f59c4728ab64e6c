"""The surface that a page is painted on: what is in view, in which looks, and the scroll bar.

It costs what is visible, never what is loaded: lines are broken when they come into view, marks are looked up for the
lines that are painted, and a box is drawn over the surface's own lines.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from textual.geometry import Region, Size
from textual.message import Message
from textual.selection import Selection
from textual.strip import Strip

from jingdu.annotate.findings import Findings
from jingdu.article import Article, Span
from jingdu.word import Word
from widgets.line_view import LineView
from widgets.reading.layout import Line
from widgets.reading.marks import COMPONENTS, Hits, Layer, Look, Mark
from widgets.reading.painter import Painter
from widgets.reading.popup import Popup
from widgets.reading.view import PageView

if TYPE_CHECKING:
    from jingdu import settings
    from widgets.reading.ruby import Acquaintance
    from widgets.reading.window import Convert

LIT_SECONDS = 1.5
"""How long a place that was jumped to stays lit."""
CARD_STYLES = ("", "-frame", "-word", "-pinyin", "-english", "-number", "-faint")


class PageSurface(LineView, can_focus=True, inherit_bindings=False):
    """An article on a page."""

    COMPONENT_CLASSES = {
        *COMPONENTS.values(),
        *("reading--" + name for name in ("title", "subtitle", "byline", "dateline", "lead", "body", "rule", "ruby")),
        *(f"reading--heading-{level}" for level in (1, 2, 3)),
        *("reading--card" + name for name in CARD_STYLES),
    }
    DEFAULT_CSS = """
    PageSurface { width: 1fr; height: 1fr; overflow-y: scroll; }
    """

    class CursorMoved(Message):
        """The cursor stands elsewhere, or the page was scrolled."""

        def can_replace(self, message: Message) -> bool:
            """Only the newest place matters."""
            return isinstance(message, PageSurface.CursorMoved)

    def __init__(self, article: Article, *, id: str | None = None) -> None:
        super().__init__(id=id)
        # else Textual repaints the whole surface whenever the mouse crosses a segment
        self.auto_links = False
        self.findings = Findings(article)
        self.view = PageView(article, self._word_start)
        self._painter = Painter(self)
        self._look = Look()
        self._hits = Hits()
        self._lit: Span | None = None
        self._popup: Popup | None = None
        self._ruby: settings.Ruby = "off"
        self._marked: list[tuple[Word, Mark]] = []
        """The words that are marked in this frame."""
        self._selected: Selection | None = None
        """What is selected in this frame."""

    # -- what is shown

    @property
    def article(self) -> Article:
        """The article on the page."""
        return self.view.article

    def show(self, article: Article, findings: Findings) -> None:
        """Show an article, or a longer version of the same one; the cursor keeps its offset."""
        self.findings = findings
        self.view.change(article)
        self._follow()

    def show_blocks(self, first: int, last: int | None) -> None:
        """Show only `article.blocks[first:last]`; the cursor goes to the beginning of them if it is elsewhere."""
        self.view.show_blocks(first, last)
        self._follow()

    def annotated(self, start: int, end: int) -> None:
        """Annotations of [start, end) came in: repaint if that is in view."""
        if self.view.span().overlaps((start, end)):
            self._restyle()

    def words_arrived(self, start: int, end: int) -> None:
        """The words of [start, end) came in: of words the one under the cursor shows, and those under ruby."""
        shown = self.view.span() if self._ruby != "off" else Span(self.view.cursor, self.view.cursor + 1)
        if shown.overlaps((start, end)):
            self.refresh()

    def acquainted(self) -> None:
        """Other words than before are unknown: that shows where those alone have pinyin over them."""
        if self._ruby == "unknown":
            self._restyle()

    def set_ruby(self, ruby: settings.Ruby, acquaintance: Acquaintance) -> None:
        """Have pinyin over all words, over those that are unknown, or over none."""
        from widgets.reading.ruby import Ruby

        known = acquaintance if ruby == "unknown" else None
        self._ruby = ruby
        self.view.set_ruby(None if ruby == "off" else Ruby(lambda block: self.findings.segmented(block), known))
        self.page_scrolled()
        self._follow()

    def set_script(self, script: str, convert: Convert | None) -> None:
        """Show the text in the characters of a script, or with None as it is."""
        self.view.set_script(convert)
        self._look = self._look._replace(script=script if convert is not None else "")
        self.refresh()

    @property
    def tones(self) -> settings.Tones:
        """The palette of the tones of pinyin."""
        return self._look.tones

    @tones.setter
    def tones(self, tones: settings.Tones) -> None:
        if tones != self._look.tones:
            self._look = self._look._replace(tones=tones)
            self.refresh()

    @property
    def spotlight(self) -> str | None:
        """The speaker whose statements stay bright while the rest is dimmed."""
        return self._look.spotlight

    @spotlight.setter
    def spotlight(self, speaker: str | None) -> None:
        self._look = self._look._replace(spotlight=speaker)
        self.refresh()

    def emphasise(self, kind: str | None) -> None:
        """Let `numbers` or `terms` stand out, or nothing."""
        if kind != self._look.emphasis:
            self._look = self._look._replace(emphasis=kind)
            self.refresh()

    @property
    def hits(self) -> Hits:
        """The search hits that are lit."""
        return self._hits

    @hits.setter
    def hits(self, hits: Hits) -> None:
        # lines are kept under the hits that lie over them, so those without are not drawn anew
        self._hits = hits
        self.refresh()

    def light(self, span: Span) -> None:
        """Let a place stand out for a moment."""
        self._lit = span

        def out() -> None:
            if self._lit is span:
                self._lit = None
                self.refresh()

        self.set_timer(LIT_SECONDS, out)

    def shown_text(self, span: Span) -> str:
        """A stretch of the text in the characters in which it is shown."""
        return self.view.text(*span)

    def visible_span(self) -> Span:
        """The stretch of the text that is in view."""
        return self.view.span()

    def _follow(self, *words: Word | None) -> None:
        """Show what the view has come to: without scrolling only the rows of `words`, where some are named."""
        self._resize_page()
        scrolled = self.view.top != int(self.scroll_offset.y)
        if scrolled:
            self.scroll_to(y=self.view.top, animate=False, force=True)
            self.page_scrolled()
        self.post_message(self.CursorMoved())
        if scrolled or not words:
            self.refresh()
        else:
            self._refresh_words(*words)

    def page_scrolled(self) -> None:
        """What belonged to a row of the view is no longer in its place."""
        self._popup = None

    def marked_words(self) -> Iterable[tuple[Word | None, Mark]]:
        """Words that are marked at the moment, by the cursor or the mouse."""
        return ()

    def _word_start(self, offset: int) -> int:
        word = self.findings.word_near(offset)
        return offset if word is None else word.start

    # -- painting

    def render_lines(self, crop: Region) -> list[Strip]:
        """The rows of the view, cut to `crop`."""
        if not self._prepare():
            return [Strip.blank(crop.width, self.rich_style) for _ in crop.line_range]
        self._marked = [(word, mark) for word, mark in self.marked_words() if word is not None]
        self._selected = self.text_selection
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        """The row `y` of the view."""
        line, under = self.view.line(y), self.view.line_under(y)
        if line is not None:
            strip = self._painter.line(self.view, line, self.findings, self._look, self._hits, self._hot(line))
        elif under is not None:
            strip = self._painter.ruby(self.view, under, self.findings, self._look, self._hits, self._hot(under))
        else:
            rule = self.view.page.rule_at(self.view.top + y)
            strip = (self._painter.rule if rule else self._painter.blank)(self.view)
        return self._popup.over(y, strip) if self._popup else strip

    def _hot(self, line: Line) -> list[Layer]:
        """The marks on a line that come and go with every key and movement of the mouse."""
        over = ((word, mark) for word, mark in self._marked if word.start < line.end and word.end > line.start)
        out: list[Layer] = [(word.start, word.end, mark) for word, mark in over]
        if self._lit is not None and self._lit.overlaps((line.start, line.end)):
            out.append((*self._lit, Mark.LIT))
        chosen = self._selected.get_span(line.block) if self._selected is not None else None
        if chosen is not None:
            block = self.article.blocks[line.block]
            end = block.end if chosen[1] < 0 else block.start + chosen[1]
            out.append((block.start + chosen[0], end, Mark.SELECTED))
        return out

    def _prepare(self) -> bool:
        """Lay out for the present size, and make what is in view exact. False before the pane has a size."""
        columns, height = self.scrollable_content_region.size
        if columns <= 0 or height <= 0:
            return False
        if (columns, height) != (self.view.columns, self.view.height):
            self.page_scrolled()
            self.view.resize(columns, height)
            self._follow()
        if self.view.settle():
            self.lines_moved()
        self._resize_page()
        return True

    def lines_moved(self) -> None:
        """What came in has moved lines about; the one being read is where it was."""
        if self.view.top != int(self.scroll_offset.y):
            self.scroll_to(y=self.view.top, animate=False, force=True)
        self.refresh()

    def notify_style_update(self) -> None:
        """Another theme, or focus came or went."""
        super().notify_style_update()
        self._painter.forget()

    def _restyle(self) -> None:
        self._look = self._look._replace(revision=self._look.revision + 1)
        self.refresh()

    def _refresh_words(self, *words: Word | None) -> None:
        self._refresh_rows(y for word in words if word is not None for y in self.view.rows(word.start, word.end))

    def _refresh_rows(self, rows: Iterable[int]) -> None:
        regions = [Region(0, y, self.size.width, 1) for y in sorted(set(rows)) if 0 <= y < self.view.height]
        if regions:
            self.refresh(*regions)

    # -- the scroll bar

    def on_mount(self) -> None:
        """Show the scroll bar from the start, so that the text never moves for its sake."""
        self._refresh_scrollbars()

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """The scroll bar was dragged, or the view has moved."""
        super().watch_scroll_y(old_value, new_value)
        if int(new_value) != self.view.top:
            self.view.scroll_to(int(new_value))
            self.page_scrolled()
            self.post_message(self.CursorMoved())

    def _resize_page(self) -> None:
        """Tell the scroll bar how long the page is, without the layout of the whole screen that a plain assignment to
        `virtual_size` causes each time an estimate is corrected."""
        self.set_extent(Size(self.view.columns, max(1, self.view.page.height)))
