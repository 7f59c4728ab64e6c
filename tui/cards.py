"""What the cards of words say, how much, and when the mouse opens them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from textual import on

from jingdu.settings import LIMITS, Hover, Settings
from tui.learning import Learning
from tui.news import LexiconOpened
from widgets.pieces import Pieces
from widgets.reading.popup import Room

if TYPE_CHECKING:
    from jingdu.article import Article
    from jingdu.lexicon.lexicon import Lexicon
    from jingdu.word import Word

CARDS = (
    "jingdu.annotate.pinyin",
    "jingdu.lexicon.lexicon",
    "jingdu.card",
    "widgets.word_card",
    "jingdu.library.vocabulary",
    "jingdu.library.notebook",
    "importlib.resources",
    "jingdu.annotate.segmenter.markov",
    "jingdu.annotate.segmenter",
    "jingdu.annotate.pinyin.readings",
    "jingdu.annotate.quantities.tables",
    "jingdu.annotate.quantities.numerals",
    "jingdu.annotate.quantities.units",
    "jingdu.annotate.quantities.found",
    "jingdu.annotate.quantities.writing",
)
"""What cards are made with, by the piece."""
HOVERING: dict[Hover, str] = {
    "on": "The mouse opens the card of every word.",
    "off": "The mouse opens no cards.",
    "above-level": "The mouse opens the cards of words above your level.",
}


class Cards(Learning):
    """The actions about cards."""

    lexicon: Lexicon | None = None
    """What words mean, once it is open."""
    _loaded = False
    """Whether cards can be made: what that takes is loaded after the first frame."""
    _early: int | None = None
    """Where the cursor stood when its card was wanted before."""
    other_articles: Callable[[], Iterable[Article]] = staticmethod(tuple)
    """The articles that were opened in this session beside the one on the screen."""

    def follow_settings(self) -> None:
        """Have cards as the settings say, from now on."""
        self.pane.card_source = self._card_lines
        self.pane.hover_opens = self._hover_opens
        self._take(self.preferences.now)
        self.preferences.changed.subscribe(self, self._take)

    def _take(self, settings: Settings) -> None:
        self.pane.tones, self.pane.hover_delay = settings.tones, settings.hover_delay
        self.pane.renew_card()

    @on(LexiconOpened)
    def _lexicon_opened(self, event: LexiconOpened) -> None:
        self.lexicon = event.lexicon
        self.pane.renew_card()

    async def load_cards(self) -> None:
        """Load what cards are made with; a card that the reader has asked for meanwhile opens."""
        await self.leisure.load(*CARDS, soon=True)
        from jingdu import card

        for _ in card.practise(self.preferences.now.hsk):
            await self.leisure.moment()
        self._loaded = True
        if self._early == self.pane.cursor:
            self.pane.show_card()

    def _card_lines(self, word: Word, room: Room) -> Sequence[Pieces]:
        if not self._loaded:
            if word == self.pane.cursor_word:
                self._early = self.pane.cursor
            return ()
        from jingdu import card
        from widgets.word_card import card_lines

        now = self.preferences.now
        made = card.make(self.growing.findings, word, self.lexicon, now.hsk, self.other_articles())
        return card_lines(made, now.card, room, self.standing(word))

    def _hover_opens(self, word: Word) -> bool:
        hover = self.preferences.now.hover
        return hover == "on" or (hover == "above-level" and self.acquaintance.is_unknown(word.text))

    def action_card_detail(self) -> None:
        """The next of: pinyin, what it means, everything; for all cards, also in later sittings."""
        self.preferences.change(card=self.preferences.next("card"))
        if self.pane.card_word is None:
            self.pane.show_card()

    def action_hovering(self) -> None:
        """The mouse opens the cards of all words, of none, of those above the reader's level."""
        self.preferences.change(hover=self.preferences.next("hover"))
        self.notify(HOVERING[self.preferences.now.hover], markup=False, timeout=3)

    def action_next_setting(self, key: str) -> None:
        """The next value of a setting whose values can be counted."""
        self.preferences.change(**{key: self.preferences.next(key)})
        self.notify(f"{key}: {getattr(self.preferences.now, key)}", markup=False, timeout=3)

    def action_own_level(self, by: int) -> None:
        """The reader's own level, up or down."""
        least, most = LIMITS["level"]
        self.preferences.change(level=min(most, max(least, self.preferences.now.level + by)))
        self.notify(f"your HSK level: {self.preferences.now.level or 'none'}", markup=False, timeout=3)
