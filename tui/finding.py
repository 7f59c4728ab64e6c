"""Searching the text."""

from __future__ import annotations

from textual.widgets import Input

from tui.base import ReaderBase


class Finding(ReaderBase):
    """The actions about searching."""

    async def action_search(self) -> None:
        """Open the search bar."""
        bar = (await self.beside()).search_bar
        self.search.begin()
        self._show_bar(True)
        # at once, not when the queue is empty: what is typed right after the key belongs into the bar
        self.set_focus(bar.line)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A slash that is typed into a line is a letter."""
        return not (action == "search" and isinstance(self.focused, Input))

    def close_search_bar(self) -> None:
        """Hide the search bar; its hits stay lit."""
        self._show_bar(False)
        self.leave_list()

    def _show_bar(self, shown: bool) -> None:
        """The bar takes the place of the line of keys: the text stays where it is."""
        if self.sides is not None:
            self.sides.search_bar.display = shown
            self.query_one("#keys").display = not shown

    def look_for(self, query: str) -> None:
        """Search, and go on with the rest of a book while the reader looks at the first hit."""
        if self.search.look_for(query):
            self.run_worker(self._complete(), exclusive=True, group="search")
        self._show_place()

    async def _complete(self) -> None:
        await self.search.complete()
        self._show_place()

    def action_hit(self, by: int) -> None:
        """The next or previous hit."""
        if self.search.active:
            self.search.step(by)
            self._show_place()

    def action_search_word(self) -> None:
        """Search the word under the cursor."""
        word = self.pane.cursor_word
        if word is not None:
            self.search.begin()
            self.look_for(word.text)
