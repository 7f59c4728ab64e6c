"""Words: the cursor on them, their cards, copying."""

from __future__ import annotations

from tui.moving import Moving
from widgets.row_list import RowList


class Words(Moving):
    """The actions about words."""

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

    def action_copy_sentence(self) -> None:
        """Copy what is selected, else the sentence at the cursor."""
        selected = self.get_selected_text()
        text = selected or self.pane.shown_text(self.growing.findings.sentence(self.pane.cursor))
        self.app.copy_to_clipboard(text)
        self.notify(text, title="Copied", markup=False, timeout=3)
