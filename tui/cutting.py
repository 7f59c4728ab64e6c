"""Joining and splitting words by hand."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from jingdu.word import Word
from tui.base import ReaderBase
from tui.news import Arrived
from widgets.row_list import RowList

if TYPE_CHECKING:
    from jingdu.annotate.rulings import Change, Rulings
    from tui.annotations import Annotations

Decide = Callable[["Rulings", Sequence[Word], int], "Change | None"]


class Cutting(ReaderBase):
    """The actions that decide what is a word; the decision holds from now on, in every article."""

    _annotations: Annotations | None
    _rulings: Rulings | None = None
    """What the reader has decided so far; read when it is needed."""
    _keeping_cuts: asyncio.Lock | None = None
    """Decisions are written one after the other."""

    async def action_join_word(self) -> None:
        """Make one word of the one under the cursor and the next; on a word made so, take it back."""
        from jingdu.annotate.rulings import joining

        await self._decide(joining, "There is nothing to join this word with.")

    async def action_split_word(self) -> None:
        """Split the word under the cursor, each time at another place; after the last it is whole again."""
        from jingdu.annotate.rulings import splitting

        await self._decide(splitting, "One character cannot be split.")

    async def _decide(self, decide: Decide, otherwise: str) -> None:
        if isinstance(self._moving, RowList) or self.pane.cursor_word is None:
            return
        findings = self.growing.findings
        block = findings.article.block_at(self.pane.cursor)
        if not findings.has_words(block):
            self.notify("The words here have yet to be found.", markup=False, timeout=3)
            return
        rulings = await self._own_rulings()
        words = findings.words(block)
        at = words.index(self.pane.cursor_word)
        change = decide(rulings, words, at)
        if change is None:
            self.notify(otherwise, markup=False, timeout=3)
            return
        self._apply(rulings, change)

    async def _own_rulings(self) -> Rulings:
        from jingdu.annotate.rulings import Rulings
        from jingdu.library import own_cuts
        from jingdu.library.database import LibraryError

        if self._rulings is None:
            try:
                self._rulings = await asyncio.to_thread(own_cuts.load)
            except LibraryError as error:
                self.notify(str(error), title="Your own words cannot be read", severity="error", markup=False)
                self._rulings = Rulings()
        return self._rulings

    def _apply(self, rulings: Rulings, change: Change) -> None:
        """Show it where the reader is; the rest of the article follows from the process that finds words."""
        from jingdu.annotate.rulings import shown

        rulings.set(change.word, change.pieces)
        findings = self.growing.findings
        article = findings.article
        start, end = self.pane.visible_span()
        here = article.block_at(self.pane.cursor)
        for block in {here, *range(article.block_at(start), article.block_at(end) + 1)}:
            if findings.has_words(block):
                b = article.blocks[block]
                text = article.text[b.start : b.end]
                findings.add_words(block, shown(change, text, findings.words(block), b.start))
        if self._annotations is not None:
            self._annotations.rule(change.word, change.pieces, self._written(change.word))
        self.post_message(Arrived("Words", (start, end)))
        self.run_worker(self._keep_cut(change), name="keep")

    def _written(self, word: str) -> str:
        """How the article writes a word that is given in simplified characters, where the cursor is."""
        from jingdu.lexicon.scripts import simplified

        b = self.pane.article.blocks[self.pane.article.block_at(self.pane.cursor)]
        text = self.pane.article.text[b.start : b.end]
        at = simplified(text).find(word)
        return text[at : at + len(word)] if at >= 0 else word

    async def _keep_cut(self, change: Change) -> None:
        from jingdu.library import own_cuts
        from jingdu.library.database import LibraryError

        self._keeping_cuts = self._keeping_cuts or asyncio.Lock()
        async with self._keeping_cuts:
            try:
                await asyncio.to_thread(own_cuts.keep, change.word, change.pieces)
            except LibraryError as error:
                self.notify(str(error), title="The word is not kept", severity="error", markup=False)
