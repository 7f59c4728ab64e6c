"""Saved words as flashcards: for Anki as text or as a package, for Pleco, as rows for CSV and JSON.

Fields come from articles and dictionaries: whatever they hold, a card stays one line, and a column one column.
"""

from __future__ import annotations

import html
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from jingdu.errors import SourceError
from jingdu.export.table import Row
from jingdu.library.vocabulary import SavedWord

if TYPE_CHECKING:
    from pathlib import Path

    from jingdu.settings import Standard

COLUMNS = (
    "word",
    "traditional",
    "pinyin",
    "meaning",
    "level",
    "sentence",
    "place",
    "section",
    "speaker",
    "role",
    "title",
    "source",
    "saved_at",
)
"""Of the rows; `place` is the word's offset in the sentence."""
FIELDS = ("Word", "Traditional", "Pinyin", "Meaning", "Sentence", "Speaker", "Section", "Article", "Source", "Level")
"""Of a note in Anki."""
DECK, MODEL = "jingdu", "jingdu word"
_MODEL_ID, _DECK_ID = 1_735_689_601, 1_735_689_602
"""Anki knows a note type and a deck again by these."""
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""With these a cell begins that a spreadsheet would calculate."""


@dataclass(frozen=True, slots=True)
class Flashcard:
    """A saved word with what the dictionaries say about it."""

    saved: SavedWord
    simplified: str
    traditional: str
    """Equal to `simplified` where they do not differ."""
    meaning: str
    """In one line; empty where no dictionary has it."""
    level: str
    """With its standard: HSK 5 (2025); empty for a word on no list."""


def row(card: Flashcard) -> Row:
    """A card with the keys of `COLUMNS`; what is not there is null."""
    saved = card.saved
    return {
        "word": saved.word,
        "traditional": card.traditional,
        "pinyin": saved.pinyin or None,
        "meaning": card.meaning or None,
        "level": card.level or None,
        "sentence": saved.sentence,
        "place": saved.place,
        "section": saved.section or None,
        "speaker": saved.speaker or None,
        "role": saved.role or None,
        "title": saved.title or None,
        "source": saved.source or None,
        "saved_at": saved.saved_at.isoformat().replace("+00:00", "Z"),
    }


def no_formula(cells: Row) -> Row:
    """A row for a spreadsheet: a text that it would take for a formula has an apostrophe before it."""
    return {name: _as_text(value) for name, value in cells.items()}


def _as_text(value: Any) -> Any:
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value


# -- Anki


def anki_text(cards: Iterable[Flashcard]) -> str:
    """A file that Anki imports: https://docs.ankiweb.net/importing/text-files.html."""
    head = f"#separator:tab\n#html:false\n#columns:{chr(9).join((*FIELDS, 'Tags'))}\n#tags column:{len(FIELDS) + 1}\n"
    return head + "".join("\t".join(map(_cell, (*_fields(card), _tags(card)))) + "\n" for card in cards)


def anki_package(cards: Iterable[Flashcard], path: Path) -> None:
    """Write an Anki package with a deck of these cards; importing it again changes notes instead of doubling them.

    Raises `SourceError` without genanki, and where it cannot be written.
    """
    from jingdu.sources.extras import require

    genanki = require("genanki", "anki", "Anki packages")
    model = genanki.Model(
        _MODEL_ID,
        MODEL,
        fields=[{"name": name} for name in FIELDS],
        templates=[{"name": "Read", "qfmt": _FRONT, "afmt": _BACK}],
        css=_STYLE,
    )
    deck = genanki.Deck(_DECK_ID, DECK)
    for card in cards:
        fields = [html.escape(field) for field in _fields(card)]
        fields[FIELDS.index("Sentence")] = _marked(card.saved)
        guid = genanki.guid_for(card.saved.word, card.saved.sentence)
        deck.add_note(genanki.Note(model, fields, guid=guid, tags=_tags(card).split()))
    try:
        genanki.Package(deck).write_to_file(str(path))
    except OSError as error:
        raise SourceError(f"{path}: {error.strerror or error}") from error


_FRONT = '<div class="word">{{Word}}</div><div class="sentence">{{Sentence}}</div>'
_BACK = """{{FrontSide}}<hr id="answer">
<div class="pinyin">{{Pinyin}}</div><div>{{Meaning}}</div>
<div class="about">{{Traditional}} {{Level}}</div>
<div class="about">{{#Speaker}}{{Speaker}} · {{/Speaker}}{{#Section}}{{Section}} · {{/Section}}{{Article}}</div>"""
_STYLE = """.card { font-family: sans-serif; font-size: 22px; text-align: center; }
.word { font-size: 44px; } .sentence { margin-top: 1em; } .pinyin { color: #a8331c; }
.about { margin-top: 0.6em; font-size: 15px; color: #777; }"""


def _fields(card: Flashcard) -> tuple[str, ...]:
    saved = card.saved
    traditional = card.traditional if card.traditional != card.simplified else ""
    who = f"{saved.role}{saved.speaker}" if saved.speaker else ""
    about = (saved.sentence, who, saved.section, saved.title, saved.source, card.level)
    return (saved.word, traditional, saved.pinyin, card.meaning, *about)


def _marked(saved: SavedWord) -> str:
    before, after = saved.sentence[: saved.place], saved.sentence[saved.place + len(saved.word) :]
    return f"{html.escape(before)}<b>{html.escape(saved.word)}</b>{html.escape(after)}"


def _tags(card: Flashcard) -> str:
    """Tags have no spaces: HSK-5."""
    level = card.level.partition(" (")[0].replace(" ", "-").replace("–", "-")
    return " ".join(tag for tag in ("jingdu", level) if tag)


def _cell(text: str) -> str:
    """A cell of Anki's text: a quotation mark at its beginning, or a #, would mean something."""
    text = _one_line(text)
    return '"' + text.replace('"', '""') + '"' if '"' in text or text.startswith("#") else text


# -- Pleco


def pleco(cards: Iterable[Flashcard]) -> str:
    """Pleco's text form, a card a line: 简体[繁體], pinyin, definition. Of a word that was saved twice one card.

    https://www.pleco.com/ipmanual/flash.html (Import / Export File Format)
    """
    seen: dict[str, str] = {}
    for card in cards:
        both = card.simplified if card.traditional == card.simplified else f"{card.simplified}[{card.traditional}]"
        sentence = f" – {card.saved.sentence}" if card.saved.sentence != card.saved.word else ""
        meaning = f"{card.meaning}{sentence}".removeprefix(" – ")
        seen.setdefault(both, "\t".join(map(_one_line, (both, card.saved.pinyin, meaning))))
    return "".join(f"{line}\n" for line in seen.values())


def _one_line(text: str) -> str:
    return " ".join(text.split())


# -- what the dictionaries say


def flashcards(words: Sequence[SavedWord], standard: Standard) -> list[Flashcard]:
    """A card for each word, with levels by a standard. Opens the dictionaries, which may take a moment."""
    from jingdu.export.meanings import Meanings
    from jingdu.lexicon.levels import label, level

    if not words:
        return []
    meanings = Meanings.load()
    return [
        Flashcard(
            word,
            *meanings.forms(word.word, word.pinyin),
            meaning=meanings.meaning(word.word, word.pinyin),
            level=label(found, standard) if (found := level(word.word, standard)) is not None else "",
        )
        for word in words
    ]
