"""Saving words, knowing words, and going from one unknown word to the next."""

from __future__ import annotations

import asyncio
from functools import cached_property
from typing import TYPE_CHECKING

from textual import on

from jingdu.article import Article, Span
from jingdu.library.acquaintance import names_in
from jingdu.settings import Settings
from tui.commands import CARD_COMMANDS
from tui.leisure import Leisure
from tui.moving import Moving
from tui.news import Arrived, NotKept
from tui.preferences import Preferences

if TYPE_CHECKING:
    from jingdu.analysis import Word
    from jingdu.library.notebook import Notebook
    from tui.word_lists import Which

NAMES_SECONDS = 0.2
"""How long names are gathered before the page shows that they are known."""
_ON_CARD = frozenset(command.name for command in CARD_COMMANDS)


class Learning(Moving):
    """The actions about the reader's vocabulary."""

    def __init__(self, article: Article, preferences: Preferences, leisure: Leisure) -> None:
        super().__init__(article, preferences, leisure)
        self._named = 0
        """Of how many terms the names are known."""
        self._introducing = False
        """Whether names are known of which the page does not yet know."""

    @cached_property
    def notebook(self) -> Notebook:
        """The reader's vocabulary."""
        from jingdu.library.notebook import Notebook

        return Notebook(self.acquaintance, lambda why: self.post_message(NotKept(why)))

    def begin_learning(self) -> None:
        """Read what the reader knows, once the article is on the screen."""
        self.preferences.changed.subscribe(self, self._settings_changed)
        self.run_worker(self._begin_learning(), group="learning")

    async def _begin_learning(self) -> None:
        await self.leisure.pause()
        await self._consult()
        await self.leisure.pause()
        await self.open_notebook()

    async def on_unmount(self) -> None:
        """What was changed last is written before the screen goes."""
        if "notebook" in self.__dict__:
            await asyncio.to_thread(self.notebook.finish)

    async def open_notebook(self) -> None:
        """Read the vocabulary: another jingdu may have changed it."""
        from jingdu.library.database import LibraryError

        try:
            contents = await asyncio.wrap_future(self.notebook.reading())
        except LibraryError as error:
            self.notify(str(error), title="Your vocabulary cannot be read", severity="error", markup=False)
            return
        if self.notebook.take(contents):
            self._changed()

    async def _consult(self) -> None:
        from jingdu.library.acquaintance import tables

        self.acquaintance.consult(*await asyncio.to_thread(tables, self.preferences.now.hsk))
        self._changed()

    def _settings_changed(self, settings: Settings) -> None:
        self.acquaintance.level = settings.level
        self.run_worker(self._consult(), group="learning")

    def _changed(self) -> None:
        """Other words than before count as unknown."""
        self.pane.acquainted()
        self.pane.renew_card()

    @on(Arrived)
    def _names_arrived(self, event: Arrived) -> None:
        findings = self.growing.findings
        if event.longer:
            self._named = 0
        elif event.kind == "Speakers":
            self._introduce(names_in(findings.speakers, ()))
        elif event.kind == "Terms":
            terms, self._named = findings.terms[self._named :], len(findings.terms)
            self._introduce(names_in((), terms))

    def _introduce(self, names: set[str]) -> None:
        # a book has terms in hundreds of messages
        if self.acquaintance.introduce(names) and not self._introducing:
            self._introducing = True
            self.run_worker(self._show_names(), group="learning")

    async def _show_names(self) -> None:
        await asyncio.sleep(NAMES_SECONDS)
        await self.leisure.pause()
        self._introducing = False
        self._changed()

    @on(NotKept)
    def _not_kept(self, event: NotKept) -> None:
        self.notify(event.why, title="Your vocabulary is not kept", severity="error", markup=False)

    # -- on the word

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What a key does to the word of a card, it does while the reader has one open; else it does something else."""
        if action in _ON_CARD:
            return self.focused is self.pane and self.pane.card_word is not None and not self.pane.card_is_hovered
        return super().check_action(action, parameters)

    def action_save_word(self) -> None:
        """Save the word under the cursor with its sentence, or take it back."""
        word = self._word()
        if word is None:
            return
        from jingdu.library import vocabulary

        is_saved = self.notebook.toggle(vocabulary.met(self.growing.findings, word))
        self.pane.renew_card()
        self.remark(f"★ {word.text} saved" if is_saved else f"{word.text} not saved any more")

    def action_know_word(self) -> None:
        """Mark the word of the card as known, or not any more."""
        word = self._word()
        if word is None:
            return
        is_known = self.notebook.toggle_known(word.text)
        self._changed()
        self.remark(f"✓ {word.text} known" if is_known else f"{word.text} not known any more")

    def standing(self, word: Word) -> list[str]:
        """Whether a word is saved, whether it is known: for its card."""
        from jingdu.library.vocabulary import sentence_at

        sentence = self.pane.article.text[slice(*sentence_at(self.growing.findings, word.start))]
        return self.notebook.standing(word.text, sentence)

    def _word(self) -> Word | None:
        """The word under the cursor, if it has been found already."""
        word = self.pane.cursor_word
        if word is None or self.growing.findings.has_words(self.pane.article.block_at(word.start)):
            return word
        self.remark("these words are still being found")
        return None

    # -- unknown words

    def action_unknown_word(self, by: int) -> None:
        """The next or previous unknown word, and its card."""
        from jingdu.library.wordlist import next_unknown, segmented_until

        findings, cursor = self.growing.findings, self.pane.cursor
        word = next_unknown(findings, cursor, by, self.acquaintance)
        if word is not None:
            pinned = self.pane.card_pinned
            self._go(word.start)
            self.pane.show_card(pinned=pinned)
        elif segmented_until(findings, cursor, by):
            self.remark(f"no unknown word {'after' if by > 0 else 'before'} this")
        else:
            self.remark("the words over there are still being found")

    def action_unknown_words(self) -> None:
        """The unknown words of the article."""
        self._open_list("unknown")

    def action_vocabulary(self) -> None:
        """The saved words."""
        self._open_list("saved")

    def _open_list(self, which: Which) -> None:
        from tui.word_lists import WordLists

        def go(place: Span | None) -> None:
            self._changed()
            if place is not None:
                self.leave_list()
                self.jump(place.start, light=place, at=1 / 3)

        async def read() -> None:
            await self.open_notebook()
            lists.vocabulary_read()

        lists = WordLists(self.growing, self.notebook, self.preferences.now, which)
        self.app.push_screen(lists, go)
        self.run_worker(read(), group="learning")
