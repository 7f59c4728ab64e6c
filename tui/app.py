"""The application: themes, the palette, when to collect garbage, how to end."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import App
from textual.color import Color
from textual.events import Event, InputEvent, Key

import styles
from jingdu import settings
from jingdu.errors import SourceError
from jingdu.settings import Settings

if TYPE_CHECKING:
    from textual.command import Provider

    from jingdu.lexicon.lexicon import Lexicon

from tui.ending import end_on_signals
from tui.idle import IdleCollector
from tui.leisure import Leisure
from tui.news import ArticlesWanted, LexiconOpened
from tui.opening import Opened, open_article
from tui.preferences import Preferences
from tui.screen import ReaderScreen
from tui.themes import THEMES
from widgets.line_view import LineView

QUIET = 0.55
"""How much of a mark's colour its quiet form has."""


def _commands() -> type[Provider]:
    """Imported when the palette is opened for the first time."""
    from tui.palette import Commands

    return Commands


class Jingdu(App[None]):
    """The reader."""

    TITLE = "jingdu 精读"
    CSS_PATH: ClassVar = [Path(styles.__file__).with_name("jingdu.tcss")]
    ENABLE_COMMAND_PALETTE = True
    COMMANDS: ClassVar = App.COMMANDS | {_commands}
    _themed = False
    """Whether the reader's theme is known."""

    def __init__(self, opened: Opened, sources: Sequence[str] = (), in_force: Settings | None = None) -> None:
        """Raises `SettingsError` where the settings ask for a theme that is not there."""
        super().__init__()
        self._sources = list(sources) or [""]
        self._current = self._sources[0]
        self._opened: dict[str, Opened] = {self._current: opened}
        """The articles that have been read, by source."""
        self._places: dict[str, int] = {}
        """Where the reader was in each of them."""
        self.leisure = Leisure()
        self._collector = IdleCollector(self.leisure)
        for theme in THEMES:
            self.register_theme(theme)
        self.lexicon: Lexicon | None = None
        """What words mean, once it is open."""
        self.preferences = Preferences(self, in_force or Settings())
        wanted = self.preferences.now.theme
        if wanted not in self.available_themes:
            raise settings.fault("theme", f"there is no theme {wanted}; there are {', '.join(self.available_themes)}")
        self.theme, self._themed = wanted, True
        # in the theme's colours from the start, so that the style sheet is parsed once before the first frame
        self.stylesheet.set_variables(self.get_css_variables())
        self._coloured = True

    def refresh_css(self, animate: bool = True) -> None:
        """Take another theme's colours; the first theme has them already when Textual asks for it."""
        if self._coloured:
            self._coloured = False
        else:
            super().refresh_css(animate)

    def get_css_variables(self) -> dict[str, str]:
        """The theme's colours, and those of the quiet marks: the text's own with a little of a mark's."""
        if not self._themed:
            return {}  # Textual asks for those of its own theme first, which nobody will see
        variables = super().get_css_variables()
        ink = Color.parse(variables["foreground"])
        for name, colour in (("quiet-number", "warning"), ("quiet-term", "accent")):
            variables[name] = ink.blend(Color.parse(variables[colour]), QUIET).hex
        return variables

    def get_default_screen(self) -> ReaderScreen:
        """The screen of the first article."""
        return self._reader(self._opened[self._current])

    def _reader(self, opened: Opened, place: int = 0) -> ReaderScreen:
        reader = ReaderScreen(opened, self.preferences, self.leisure, place, self.lexicon)
        reader.other_articles = lambda: [each.article for each in self._opened.values() if each is not opened]
        return reader

    @on(ArticlesWanted)
    def _choose_article(self) -> None:
        """Show the articles that were opened together, and open the one that is chosen."""
        from tui.session import SessionScreen, SourceEntries

        titles = {source: opened.article.title or "" for source, opened in self._opened.items()}
        entries = SourceEntries(self._sources, titles, self._current)
        # the callback comes while the list is still the top screen
        self.push_screen(SessionScreen(entries), self._open_later)

    def _open_later(self, source: str | None) -> None:
        self.call_later(self._open_chosen, source)

    def _open_chosen(self, source: str | None) -> None:
        if source is None or source == self._current:
            return
        try:
            opened = self._opened.get(source) or open_article(source)
        except SourceError as error:
            self.notify(str(error), title="Not opened", severity="error", markup=False)
            return
        if isinstance(self.screen, ReaderScreen):
            self._places[self._current] = self.screen.pane.cursor
        self._opened[source], self._current = opened, source
        reader = self._reader(opened, self._places.get(source, 0))
        # Textual cannot replace the screen that it began with
        if len(self.screen_stack) > 1:
            self.switch_screen(reader)
        else:
            self.push_screen(reader)

    def on_load(self) -> None:
        """Textual is about to take the terminal: from here on a signal must give it back."""
        end_on_signals(self)

    def on_mount(self) -> None:
        """What can wait until the article is on the screen."""
        self.call_after_refresh(self._collector.start, self)
        self.call_after_refresh(self._begin_lexicon)
        self.theme_changed_signal.subscribe(self, lambda theme: self.preferences.change(theme=theme.name))

    def _begin_lexicon(self) -> None:
        self.run_worker(self._open_lexicon(), group="lexicon")

    async def _open_lexicon(self) -> None:
        await self.leisure.load("jingdu.annotate.pinyin", "jingdu.lexicon.lexicon", "tui.lexicon")
        from tui.lexicon import opened_lexicon

        await self.leisure.pause()
        self.lexicon = await opened_lexicon(lambda why: self.notify(why, severity="error", markup=False))
        for screen in self.screen_stack:
            screen.post_message(LexiconOpened(self.lexicon))

    async def on_event(self, event: Event) -> None:
        """Note when somebody types, so that what can wait is done when nobody does."""
        if isinstance(event, InputEvent) and not event.is_forwarded:
            self.leisure.busy()
            reading = self.app_focus and isinstance(self.focused, LineView)
            if isinstance(event, Key) and reading and await self._obey(event.key):
                return
        await super().on_event(event)

    async def _obey(self, key: str) -> bool:
        """Do what a key is bound to, if to anything. The text and the lists take no keys for themselves, so there is no
        need to ask each part of the screen from there to the application, as Textual does."""
        return await self._check_bindings(key, priority=True) or await self._check_bindings(key)
