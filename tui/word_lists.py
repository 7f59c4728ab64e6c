"""Two lists of words on one page: the unknown words of the article, to look at before reading, and the saved ones."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Center, Vertical
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

import styles
from jingdu.article import Span
from jingdu.errors import SourceError
from jingdu.library import vocabulary
from jingdu.library.notebook import Notebook
from jingdu.library.wordlist import UnknownWord, unknown_words
from jingdu.settings import Settings
from tui.commands import WORD_LIST_COMMANDS, Place, hints
from tui.growing import Growing
from widgets.key_line import KeyLine
from widgets.row_list import RowList
from widgets.word_lists import Looks, SavedList, UnknownList

if TYPE_CHECKING:
    from jingdu.analysis import Word
    from jingdu.export.meanings import Meanings
    from tui.exporting import Form

Which = Literal["unknown", "saved"]
TITLES: dict[Which, str] = {"unknown": "Unknown words", "saved": "Your vocabulary"}
GROWING_SECONDS = 1.0
"""How often the list of unknown words is made anew while words come in."""


class WordLists(Screen[Span | None]):
    """The lists; ends with the place that the reader wants to go to."""

    CSS_PATH = Path(styles.__file__).with_name("words.tcss")
    BINDINGS = [Binding(c.keys, c.name, c.does, show=False) for c in WORD_LIST_COMMANDS]

    def __init__(self, growing: Growing, notebook: Notebook, settings: Settings, which: Which) -> None:
        super().__init__()
        self._growing, self._notebook, self._settings = growing, notebook, settings
        self._which = which
        self._meanings: Meanings | None = None
        looks = Looks(notebook, self._level, self._meaning)
        self._found, self._listing = -1, False
        self._unknown = UnknownList([], looks, id="unknown")
        self._saved = SavedList(notebook.saved, looks, id="saved")

    def compose(self) -> ComposeResult:
        """Head, lists, keys."""
        with Center(), Vertical(id="word-page"):
            yield Static(id="word-title")
            yield Static(id="word-note")
            yield self._unknown
            yield self._saved
        yield KeyLine()

    def on_mount(self) -> None:
        """Show one of the lists."""
        self.query_one(KeyLine).show(hints(Place.WORD_LIST))
        self._look_for_unknown()
        self._show()
        self.run_worker(self._open_dictionary())
        self.set_interval(GROWING_SECONDS, self._look_for_unknown)

    # -- what is listed

    def _look_for_unknown(self) -> None:
        """List the words anew where more have come in."""
        findings = self._growing.findings
        found = [block for block in range(len(findings.article.blocks)) if findings.has_words(block)]
        if len(found) != self._found and not self._listing:
            self._found, self._listing = len(found), True
            self.run_worker(self._list_unknown([findings.words(block) for block in found]))

    async def _list_unknown(self, found: Sequence[Sequence[Word]]) -> None:
        # a long article has tens of thousands of words: keys are answered meanwhile
        words = chain.from_iterable(found)
        self._unknown.show(await asyncio.to_thread(unknown_words, words, self._notebook.acquaintance))
        self._listing = False
        self._show_head()

    def vocabulary_read(self) -> None:
        """The library has been read again: another jingdu may have changed it."""
        if not self.is_attached:
            return
        self._saved.show(self._notebook.saved)
        self._found = -1
        self._look_for_unknown()
        self._show_head()

    def _show(self) -> None:
        for which, rows in (("unknown", self._unknown), ("saved", self._saved)):
            rows.display = which == self._which
        self.set_focus(self._list)
        self._show_head()

    @property
    def _list(self) -> RowList:
        return self._unknown if self._which == "unknown" else self._saved

    def _show_head(self) -> None:
        title = Content.assemble(
            *(
                part
                for which, rows in (("unknown", self._unknown), ("saved", self._saved))
                for part in self._tab(which, len(rows.entries))  # type: ignore[arg-type]
            )
        )
        self.query_one("#word-title", Static).update(title)
        self.query_one("#word-note", Static).update(Content(self._note()))

    def _tab(self, which: Which, count: int) -> list[Content]:
        style = "bold $primary" if which == self._which else "$foreground 60%"
        return [Content.styled(f"{TITLES[which]} {count:,}", style), Content("    ")]

    def _note(self) -> str:
        if self._which == "saved":
            return "The latest first." if len(self._saved.entries) else "Nothing is saved yet: w saves a word."
        level, standard = self._settings.level, self._settings.hsk
        above = f"Above your level, HSK {level} ({standard})," if level else "Of any level, by HSK"
        blocks = len(self._growing.article.blocks)
        part = "" if self._found >= blocks else f" In {self._found:,} of {blocks:,} paragraphs so far."
        if not level:
            above += f" ({standard}),"
        return f"{above} and not marked as known; the most used first.{part}"

    def _level(self, word: str) -> str:
        from jingdu.lexicon.levels import label

        level = self._notebook.acquaintance.level_of(word)
        return label(level, self._settings.hsk).partition(" (")[0] if level is not None else ""

    async def _open_dictionary(self) -> None:
        from jingdu.export.meanings import Meanings

        self._meanings = await asyncio.to_thread(Meanings.built)
        self._list.refresh()

    def _meaning(self, word: str, pinyin: str) -> str:
        return self._meanings.meaning(word, pinyin) if self._meanings is not None else ""

    # -- moving

    def action_line(self, by: int) -> None:
        """The next or previous word."""
        self._list.move_line(by)

    def action_page(self, by: int) -> None:
        """A page of words further on."""
        self._list.move_page(by)

    def action_start(self) -> None:
        """The first word."""
        self._list.move_to_start()

    def action_end(self) -> None:
        """The last word."""
        self._list.move_to_end()

    def action_other_list(self) -> None:
        """The unknown words, or the saved ones."""
        self._which = "saved" if self._which == "unknown" else "unknown"
        self._saved.show(self._notebook.saved)
        self._show()

    # -- doing something with a word

    def action_know_word(self) -> None:
        """Mark the word as known, or not any more; it stays in the list until that is opened again."""
        word = self._word_text()
        if word:
            self._notebook.toggle_known(word)
            self._list.refresh()

    def action_save_word(self) -> None:
        """Save the word with the sentence in which it stands, or take it back."""
        if self._which == "saved":
            if self._saved.word is not None:
                self._notebook.toggle(self._saved.word)
        elif self._unknown.word is not None:
            self._notebook.toggle(vocabulary.met(self._growing.findings, self._unknown.word.word))
        self._list.refresh()
        self._show_head()

    def _word_text(self) -> str:
        if self._which == "saved":
            return self._saved.word.word if self._saved.word is not None else ""
        return self._unknown.word.word.text if self._unknown.word is not None else ""

    def action_go_there(self) -> None:
        """To the word's place in the article."""
        self._list.choose()

    @on(RowList.Chosen)
    def _chosen(self) -> None:
        place = self._place()
        if place is not None:
            self.dismiss(place)
        elif self._saved.word is not None:
            title = self._saved.word.title or self._saved.word.source
            self.notify(title, title="It stands in another article", markup=False, timeout=4)

    def _place(self) -> Span | None:
        if self._which == "saved":
            saved = self._saved.word
            at = self._growing.article.text.find(saved.sentence) if saved is not None else -1
            if saved is None or at < 0:
                return None
            return Span(at + saved.place, at + saved.place + len(saved.word))
        unknown: UnknownWord | None = self._unknown.word
        return Span(unknown.word.start, unknown.word.end) if unknown is not None else None

    # -- the rest

    def action_export(self) -> None:
        """Write the vocabulary to a file."""
        from tui.exporting import ExportScreen

        if not self._notebook.saved:
            self.notify("Nothing is saved yet: w saves a word.", markup=False, timeout=3)
            return
        self.app.push_screen(ExportScreen(), self._export_as)

    def _export_as(self, form: Form | None) -> None:
        if form is not None:
            self.run_worker(self._export(form))

    async def _export(self, form: Form) -> None:
        from tui.exporting import export, why_not

        words = list(reversed(self._notebook.saved))
        try:
            path = await export(words, form, self._settings.hsk)
        except (SourceError, OSError) as error:
            self.notify(why_not(error), title="Not written", severity="error", markup=False)
        else:
            self.notify(
                str(path), title=f"{len(words):,} {'word' if len(words) == 1 else 'words'} written", markup=False
            )

    def action_leave(self) -> None:
        """Back to where the reader was."""
        self.dismiss(None)

    def action_help(self) -> None:
        """The keys of this page."""
        from tui.help import HelpScreen

        self.app.push_screen(HelpScreen(WORD_LIST_COMMANDS))

    @on(KeyLine.Pressed)
    async def _hint_pressed(self, event: KeyLine.Pressed) -> None:
        await self.run_action(event.command)
