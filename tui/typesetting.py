"""How the text is set: pinyin over the words."""

from __future__ import annotations

from tui.base import ReaderBase


class Typesetting(ReaderBase):
    """The actions about how the page looks."""

    def set_type(self) -> None:
        """Set the text as the settings say."""
        if self.preferences.now.ruby != "off":
            self.pane.set_ruby(self.preferences.now.ruby, self.acquaintance)

    def action_ruby(self) -> None:
        """Pinyin over no word, over those that are unknown, or over all."""
        self.preferences.change(ruby=self.preferences.next("ruby"))
        self.pane.set_ruby(self.preferences.now.ruby, self.acquaintance)
