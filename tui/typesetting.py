"""How the text is set: pinyin over the words, the characters of one script or the other."""

from __future__ import annotations

import asyncio

from tui.base import ReaderBase

RUBY = {"off": "no pinyin over the text", "unknown": "pinyin over unknown words", "all": "pinyin over all words"}
SCRIPTS = {
    "as-is": "as it is printed",
    "simplified": "in simplified characters",
    "traditional": "in traditional characters",
}


class Typesetting(ReaderBase):
    """The actions about how the page looks."""

    def set_type(self) -> None:
        """Set the text as the settings say."""
        if self.preferences.now.ruby != "off":
            self.pane.set_ruby(self.preferences.now.ruby, self.acquaintance)
        if self.preferences.now.script != "as-is":
            self._set_script()

    def action_ruby(self) -> None:
        """Pinyin over no word, over those that are unknown, or over all."""
        self.preferences.change(ruby=self.preferences.next("ruby"))
        self.pane.set_ruby(self.preferences.now.ruby, self.acquaintance)
        self.remark(RUBY[self.preferences.now.ruby])

    def action_script(self) -> None:
        """The text in the characters of the other script, or in its own again."""
        from jingdu.lexicon.scripts import script_of

        own = script_of(self.pane.article.text)
        other = "traditional" if own == "simplified" else "simplified"
        self.preferences.change(script="as-is" if self.preferences.now.script == other else other)
        self._set_script()
        self.remark(SCRIPTS[self.preferences.now.script])

    def _set_script(self) -> None:
        self.run_worker(self._convert(), exclusive=True, group="script")

    async def _convert(self) -> None:
        from jingdu.lexicon.conversion import Converter
        from jingdu.lexicon.scripts import script_of

        script = self.preferences.now.script
        if script == "as-is" or script == script_of(self.pane.article.text):
            self.pane.set_script("", None)
        else:
            # in a thread: the first time ever the dictionaries must be compiled
            converter = await asyncio.to_thread(Converter.load, script)
            self.pane.set_script(script, converter.convert)
