"""Going to the panels and back, help, leaving."""

from __future__ import annotations

from textual.widget import Widget

from tui.base import FILTER
from tui.commands import READER_COMMANDS
from tui.figures import Figures
from tui.news import ArticlesWanted
from widgets.row_list import RowList

COLUMNS = {"numbers": "right", FILTER: "right", "terms": "right", "speakers": "left", "sections": "left"}
"""The column in which each panel stands; a drawer where there is no room for the column."""


class Panels(Figures):
    """The actions about panels, and the rest."""

    async def action_panel(self, name: str) -> None:
        """Go to a panel, opening its drawer where it is one; from there, back to the text."""
        await self.beside()
        target = next(iter(self.query("#" + name).results(RowList)), None)
        if target is None:
            return
        if target.has_focus:
            self.leave_list()
            return
        self.query_one("#" + COLUMNS[name]).add_class("-open")
        target.go_near(self.pane.cursor)
        self.set_focus(target)

    def action_next_panel(self, by: int) -> None:
        """The next or previous panel that is on the screen."""
        if by > 0:
            self.focus_next()
        else:
            self.focus_previous()

    def close_drawers(self, but: str | None) -> None:
        """Close the drawers, all but one."""
        for column in ("left", "right"):
            if column != but:
                self.query_one("#" + column).remove_class("-open")

    @staticmethod
    def column_of(panel: str) -> str | None:
        """The column in which a panel stands."""
        return COLUMNS.get(panel)

    def action_back(self) -> None:
        """One step out: selection, card, list, search, spotlight."""
        if self.selections:
            self.clear_selection()
        elif self.pane.card_word is not None:
            self.pane.hide_card()
        elif self._in_filtered_numbers():
            self.action_unfilter_numbers()
        elif isinstance(self.focused, Widget) and self.focused is not self.pane:
            self.leave_list()
        elif self.search.active:
            self.search.cancel()
            self._show_place()
        elif self.pane.spotlight is not None:
            self.follow(None)

    def _in_filtered_numbers(self) -> bool:
        numbers = self.sides.numbers if self.sides is not None else None
        return numbers is not None and self.focused is numbers.numbers and numbers.is_filtered

    def action_about(self) -> None:
        """Where the article came from, and what was set aside."""
        from tui.about import AboutScreen

        self.app.push_screen(AboutScreen(self.growing.article, self.growing.findings))

    def action_articles(self) -> None:
        """The articles that were opened together."""
        self.post_message(ArticlesWanted())

    def action_help(self) -> None:
        """All keys."""
        from tui.help import HelpScreen

        self.app.push_screen(HelpScreen(READER_COMMANDS))

    def action_palette(self) -> None:
        """The command palette."""
        self.app.action_command_palette()

    async def action_quit(self) -> None:
        """Leave."""
        self.app.exit()
