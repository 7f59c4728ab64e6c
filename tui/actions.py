"""What the commands do: each is an action of the reader's screen."""

from __future__ import annotations

from textual.screen import Screen
from textual.widget import Widget

from jingdu.article import Article, Span
from tui.commands import bindings
from tui.growing import Growing
from tui.search import Search
from widgets.insight import NumberList, TermList
from widgets.reading.pane import ReadingPane
from widgets.row_list import RowList
from widgets.search_bar import SearchBar
from widgets.speakers import SpeakerSidebar

COLUMNS = {"numbers": "right", "terms": "right", "speakers": "left", "sections": "left"}
"""The column in which each panel stands; a drawer where there is no room for the column."""
JUMPS = 100
"""Jumps that can be taken back."""


class ReaderActions(Screen[None]):
    """A pane with an article, a search in it, and all that can be done with them."""

    BINDINGS = bindings()

    def __init__(self, article: Article) -> None:
        super().__init__()
        self.growing = Growing(article)
        self.pane = ReadingPane(article, id="text")
        self.pane.findings = self.growing.findings
        self.search = Search(self.pane)
        self._one_section = False
        self._jumps: list[int] = []

    # -- moving

    def action_line(self, by: int) -> None:
        """A line of the text, or an entry of the list that has the focus."""
        self._leave_card()
        self._moving.move_line(by)

    def action_page(self, by: int) -> None:
        """A page; at the end of a section that is shown alone, the next section."""
        self._leave_card()
        if not self._moving.move_page(by) and self._moving is self.pane and self._one_section:
            self.action_section(by)

    def action_start(self) -> None:
        """The beginning."""
        if isinstance(self._moving, RowList):
            self._moving.move_to_start()
        else:
            self.jump(0, at=0.5)

    def action_end(self) -> None:
        """The end."""
        if isinstance(self._moving, RowList):
            self._moving.move_to_end()
            return
        self._remember()
        self._leave_card()
        self._show_section(len(self.pane.article.text))
        self.pane.move_to_end()

    def action_section(self, by: int) -> None:
        """The next section; backwards first to the beginning of this one."""
        article = self.pane.article
        here = article.section_at(self.pane.cursor)
        if by < 0 and here >= 0 and self._past_opening(article, here):
            by = 0
        target = here + by
        if target < 0:
            self.jump(0, at=0.5)
        elif target < len(article.sections):
            self.jump(article.sections[target].start, at=0.1)

    def _past_opening(self, article: Article, section: int) -> bool:
        """Whether the reader is beyond a section's first block."""
        return article.block_at(self.pane.cursor) > article.sections[section].first

    def action_paragraph(self, by: int) -> None:
        """The next paragraph or heading; backwards first to the beginning of this one."""
        blocks = self.pane.article.blocks
        here = self.pane.article.block_at(self.pane.cursor)
        first = self.growing.findings.word_near(blocks[here].start) if blocks else None
        if by < 0 and first is not None and self.pane.cursor > first.start:
            by = 0
        if 0 <= here + by < len(blocks):
            self._go(blocks[here + by].start)

    def action_one_section(self) -> None:
        """One section at a time, or the whole article."""
        self._one_section = not self._one_section
        self._show_section(self.pane.cursor)

    def action_return_from_jump(self) -> None:
        """Back to where the last jump began."""
        if self._jumps:
            self._go(self._jumps.pop(), at=1 / 3)

    def jump(self, offset: int, *, light: Span | None = None, at: float | None = None) -> None:
        """Go to a place far away; `backspace` returns."""
        self._remember()
        self._go(offset, light=light, at=at)

    def _go(self, offset: int, *, light: Span | None = None, at: float | None = None) -> None:
        self._leave_card()
        self._show_section(offset)
        self.pane.go_to(offset, light=light, at=at)

    def _remember(self) -> None:
        if not self._jumps or self._jumps[-1] != self.pane.cursor:
            self._jumps.append(self.pane.cursor)
            del self._jumps[:-JUMPS]

    def _show_section(self, offset: int) -> None:
        """Where one section is shown at a time, show the one at `offset`; what precedes the first goes with it."""
        article = self.pane.article
        if not self._one_section or not article.sections:
            self.pane.show_blocks(0, None)
            return
        at = max(0, article.section_at(offset))
        section = article.sections[at]
        last_one = at == len(article.sections) - 1
        self.pane.show_blocks(section.first if at else 0, None if last_one else section.last)

    @property
    def _moving(self) -> ReadingPane | RowList:
        """What the keys move in: the list that has the focus, else the text."""
        return self.focused if isinstance(self.focused, RowList) else self.pane

    # -- who speaks

    def action_statement(self, by: int) -> None:
        """The next or previous statement, of the speaker in the spotlight if there is one."""
        said = self.growing.findings.said_by(self.pane.spotlight)
        cursor = self.pane.cursor
        if by > 0:
            target = next((s for s in said if s.start > cursor), None)
        else:
            at = self.growing.findings.statements.at(cursor)
            limit = at.start if at is not None and at in said else cursor
            target = next((s for s in reversed(said) if s.end <= limit or s.start < limit), None)
        if target is not None:
            self.jump(target.start, light=Span(target.start, target.end))

    def action_speaker(self, number: int) -> None:
        """Follow the speaker with a number, or nobody for 0; the same number again lets go."""
        speakers = self.growing.findings.speakers
        chosen = speakers[number - 1].id if 0 < number <= len(speakers) else None
        if number == 0 or chosen is not None:
            self.follow(None if chosen == self.pane.spotlight else chosen)

    def follow(self, speaker: str | None) -> None:
        """Put a speaker in the spotlight."""
        self.pane.spotlight = speaker
        for sidebar in self.query(SpeakerSidebar):
            sidebar.choose_speaker(speaker)
        self.post_message(ReadingPane.CursorMoved())

    # -- words

    def action_word(self, by: int) -> None:
        """The next or previous word, and its card."""
        if isinstance(self._moving, RowList):
            return
        if not self.pane.move_word(by) and self._one_section:
            self.action_section(by)
        self.pane.show_card(pinned=self.pane.card_pinned)

    def action_card(self) -> None:
        """Open the card, pin it, take it away; in a list, choose the entry."""
        if isinstance(self._moving, RowList):
            self._moving.choose()
        elif self.pane.card_pinned:
            self.pane.hide_card()
        else:
            self.pane.show_card(pinned=self.pane.card_word is not None)

    def _leave_card(self) -> None:
        if self.pane.card_word is not None and not self.pane.card_pinned:
            self.pane.hide_card()

    def action_copy_sentence(self) -> None:
        """Copy what is selected, else the sentence at the cursor."""
        selected = self.get_selected_text()
        text = selected or self.pane.article.text[slice(*self.growing.findings.sentence(self.pane.cursor))]
        self.app.copy_to_clipboard(text)
        self.notify(text, title="Copied", markup=False, timeout=3)

    # -- searching

    def action_search(self) -> None:
        """Open the search bar."""
        for bar in self.query(SearchBar):
            self.search.begin()
            bar.display = True
            # at once, not when the queue is empty: what is typed right after the key belongs into the bar
            self.set_focus(bar.line)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A slash that is typed into the search bar is a letter."""
        return not (action == "search" and any(self.focused is bar.line for bar in self.query(SearchBar)))

    def close_search_bar(self) -> None:
        """Hide the search bar; its hits stay lit."""
        for bar in self.query(SearchBar):
            bar.display = False
        self.pane.focus()

    def action_hit(self, by: int) -> None:
        """The next or previous hit."""
        if self.search.active:
            self.search.step(by)
            self._show_hit()

    def action_search_word(self) -> None:
        """Search the word under the cursor."""
        word = self.pane.cursor_word
        if word is not None:
            self.search.begin()
            self.search.look_for(word.text)
            self._show_hit()

    def _show_hit(self) -> None:
        self.post_message(ReadingPane.CursorMoved())

    # -- panels

    def action_panel(self, name: str) -> None:
        """Go to a panel, opening its drawer where it is one; from there, back to the text."""
        target = next(iter(self.query("#" + name)), None)
        if target is None:
            return
        if target.has_focus:
            self.leave_list()
            return
        self.query_one("#" + COLUMNS[name]).add_class("-open")
        if isinstance(target, NumberList | TermList):
            target.go_near(self.pane.cursor)
        target.focus()

    def action_next_panel(self, by: int) -> None:
        """The next or previous panel that is on the screen."""
        if by > 0:
            self.focus_next()
        else:
            self.focus_previous()

    def leave_list(self) -> None:
        """Back to the text."""
        self.pane.focus()

    def close_drawers(self, but: str | None) -> None:
        """Close the drawers, all but one."""
        for column in ("left", "right"):
            if column != but:
                self.query_one("#" + column).remove_class("-open")

    @staticmethod
    def column_of(panel: str | None) -> str | None:
        """The column in which a panel stands."""
        return COLUMNS.get(panel or "")

    # -- other

    def action_back(self) -> None:
        """One step out: selection, card, list, search, spotlight."""
        if self.selections:
            self.clear_selection()
        elif self.pane.card_word is not None:
            self.pane.hide_card()
        elif isinstance(self.focused, Widget) and self.focused is not self.pane:
            self.leave_list()
        elif self.search.active:
            self.search.cancel()
            self._show_hit()
        elif self.pane.spotlight is not None:
            self.follow(None)

    def action_help(self) -> None:
        """All keys."""
        from tui.help import HelpScreen

        self.app.push_screen(HelpScreen())

    def action_palette(self) -> None:
        """The command palette."""
        self.app.action_command_palette()

    async def action_quit(self) -> None:
        """Leave."""
        self.app.exit()
