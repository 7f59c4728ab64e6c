"""Every command of the reader, declared once.

From this list come the key bindings, the line of keys, the help page and the command palette. A command's name is the
name of the action that the reader's screen has for it.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from textual.binding import Binding, BindingType

from widgets.key_line import KeyHint


class Group(StrEnum):
    """The chapters of the help page."""

    READ = "Read"
    SPEAKERS = "Who speaks"
    WORDS = "Words"
    SEARCH = "Search"
    PANELS = "Panels"
    CARD = "While a card is open"
    NUMBERS = "In the numbers"
    OTHER = "Other"


class Place(StrEnum):
    """Where a hint is of use."""

    TEXT = "text"
    LIST = "list"
    SPEAKERS = "speakers"
    """The list of speakers; what is of use in any list is so there too."""
    PAGE = "page"
    """A speaker's page."""
    NUMBERS = "numbers"
    """The list of numbers; what is of use in any list is so there too."""
    FILTER = "filter"
    """The line that filters the numbers."""
    CHART = "chart"
    """The chart of growth rates."""
    CARD = "card"
    """The text while the card of a word is open; what is of use in the text is so there too."""
    WORD_LIST = "word list"
    """The list of unknown words, and the vocabulary."""


class Command(NamedTuple):
    """Something that the reader can do."""

    name: str
    """The action: `name` or `name(argument)`."""
    keys: str
    """Textual's names of the keys, with commas between."""
    shown: str
    """The keys as they are printed."""
    does: str
    """What it does, for the help page and the palette."""
    group: Group
    hint: str = ""
    """A word or two for the line of keys; empty keeps it out of there."""
    places: tuple[Place, ...] = (Place.TEXT,)
    """Where the hint is shown."""
    in_palette: bool = True
    """Moving about belongs on keys, not in the palette."""
    in_help: bool = True
    """Of several keys that do the like, the first stands for all."""
    first: bool = False
    """Whether it is done before any key that was typed after it is looked at: it changes where those go."""


def _command(
    name: str, keys: str, shown: str, does: str, group: Group, hint: str = "", *places: Place, palette: bool = True
) -> Command:
    return Command(name, keys, shown, does, group, hint, places or (Place.TEXT,), palette)


_R, _S, _W, _F, _P, _O = Group.READ, Group.SPEAKERS, Group.WORDS, Group.SEARCH, Group.PANELS, Group.OTHER

COMMANDS: tuple[Command, ...] = (
    _command("line(1)", "j,down", "j ↓", "Down a line", _R, palette=False),
    _command("line(-1)", "k,up", "k ↑", "Up a line", _R, palette=False),
    _command("page(1)", "space,pagedown", "space", "Down a page", _R, "page", palette=False),
    _command("page(-1)", "b,pageup", "b", "Up a page", _R, palette=False),
    _command("start", "g,home", "g", "Go to the beginning", _R),
    _command("end", "G,end", "G", "Go to the end", _R),
    _command("section(1)", "right_square_bracket", "]", "Next section", _R, "section"),
    _command("section(-1)", "left_square_bracket", "[", "Previous section", _R),
    _command("paragraph(1)", "right_curly_bracket", "}", "Next paragraph", _R, palette=False),
    _command("paragraph(-1)", "left_curly_bracket", "{", "Previous paragraph", _R, palette=False),
    _command("one_section", "c", "c", "One section at a time, or everything", _R),
    _command("return_from_jump", "backspace", "bksp", "Back to where the last jump began", _R),
    _command(
        "statement(1)",
        "right_parenthesis",
        ")",
        "Next statement, or the followed one's",
        _S,
        "statement",
    ),
    _command("statement(-1)", "left_parenthesis", "(", "Previous statement", _S),
    _command("speaker(1)", "1", "1 – 9", "Follow a speaker: the rest is dimmed", _S, palette=False),
    *(
        Command(f"speaker({n})", str(n), str(n), f"Follow speaker {n}", _S, in_palette=False, in_help=False)
        for n in range(2, 10)
    ),
    _command("speaker(0)", "0", "0", "Follow nobody", _S),
    _command("follow_here", "f", "f", "Follow who speaks here", _S, "follow", Place.SPEAKERS),
    _command("sort_speakers", "r", "r", "Speakers by first appearance, or by share", _S, "order", Place.SPEAKERS),
    _command("speaker_page", "P", "P", "All that the speaker here says", _S),
    _command("correct", "e", "e", "Correct who says what is at the cursor", _S),
    _command("word(1)", "l,right", "l →", "Next word, with its card", _W, "word", palette=False),
    _command("word(-1)", "h,left", "h ←", "Previous word", _W, palette=False),
    _command("card", "enter", "enter", "Open or pin the card; in lists, go there", _W, "card"),
    _command("card_detail", "d", "d", "Cards: pinyin, meaning or everything", _W, "detail", Place.CARD),
    _command("hovering", "D", "D", "Mouse: cards of all words, none, unknown", _W),
    _command("ruby", "p", "p", "Pinyin over no, unknown, or all words", _W),
    _command("join_word", "J", "J", "Join this word and the next; or undo it", _W),
    _command("split_word", "X", "X", "Split the word, each time elsewhere", _W),
    _command("script", "T", "T", "The text in the other script", _W),
    _command("save_word", "w", "w", "Save the word with its sentence, or not", _W, "save", Place.CARD),
    _command("unknown_word(1)", "u", "u", "Next unknown word", _W),
    _command("unknown_word(-1)", "U", "U", "Previous unknown word", _W),
    _command("unknown_words", "W", "W", "The unknown words of this article", _W),
    _command("vocabulary", "V", "V", "Your vocabulary: the saved words", _W),
    _command("copy_sentence", "y", "y", "Copy the sentence, or what is selected", _W),
    Command("search", "slash", "/", "Search the text", _F, "search", (Place.TEXT, Place.LIST), first=True),
    _command("hit(1)", "n", "n", "Next hit", _F),
    _command("hit(-1)", "N", "N", "Previous hit", _F),
    _command("search_word", "asterisk", "*", "Search the word under the cursor", _F),
    _command("panel('numbers')", "number_sign", "#", "Go to the numbers", _P, "numbers", Place.TEXT, Place.LIST),
    _command("panel('terms')", "t", "t", "Go to the terms", _P, "terms", Place.TEXT, Place.LIST),
    _command("panel('speakers')", "s", "s", "Go to the speakers", _P, "speakers", Place.TEXT, Place.LIST),
    _command("panel('sections')", "o", "o", "Go to the sections", _P, "sections", Place.TEXT, Place.LIST),
    _command("growth_chart", "v", "v", "Growth rates as a chart", _P, "chart", Place.NUMBERS),
    _command("next_panel(1)", "tab", "tab", "Next panel", _P, palette=False),
    _command("next_panel(-1)", "shift+tab", "shift+tab", "Previous panel", _P, palette=False),
    _command("about", "i", "i", "About this article, and what was set aside", _O),
    _command("articles", "L", "L", "The articles that were opened together", _O),
    _command("help", "question_mark,f1", "?", "All keys", _O, "help", Place.TEXT, Place.LIST),
    _command("back", "escape", "esc", "Back out one step", _O, "back", Place.LIST, palette=False),
    _command("palette", "ctrl+p", "^p", "Find a command by its name", _O, palette=False),
    _command("quit", "q", "q", "Leave", _O, "quit"),
)
"""Of the reader's screen."""

SETTING_COMMANDS: tuple[Command, ...] = (
    _command("next_setting('tones')", "", "", "Colours of the tones: the next palette", _W),
    _command("next_setting('hsk')", "", "", "HSK levels by the next standard", _W),
    _command("own_level(1)", "", "", "Your own HSK level: one up", _W),
    _command("own_level(-1)", "", "", "Your own HSK level: one down", _W),
)
"""Of the palette alone: what one chooses once."""

PAGE_COMMANDS: tuple[Command, ...] = (
    _command("go_there", "enter", "enter", "Go to its place in the article", _S, "go there", Place.PAGE),
    _command("leave", "escape,q", "esc", "Back to the article", _S, "back", Place.PAGE),
    _command("line(1)", "j,down,right_parenthesis", "j ↓", "Next statement", _S),
    _command("line(-1)", "k,up,left_parenthesis", "k ↑", "Previous statement", _S),
    _command("page(1)", "space,pagedown", "space", "Down a page", _S),
    _command("page(-1)", "b,pageup", "b", "Up a page", _S),
    _command("start", "g,home", "g", "The first statement", _S),
    _command("end", "G,end", "G", "The last statement", _S),
    _command("speaker(1)", "right_square_bracket", "]", "The next speaker", _S, "next speaker", Place.PAGE),
    _command("speaker(-1)", "left_square_bracket", "[", "The previous speaker", _S),
    _command("follow", "f", "f", "Follow the speaker", _S, "follow", Place.PAGE),
    _command("reasons", "i", "i", "Why it is theirs, and how sure", _S, "why", Place.PAGE),
    _command("correct", "e", "e", "Correct who says it", _S, "correct", Place.PAGE),
    _command("help", "question_mark,f1", "?", "These keys", _O, "help", Place.PAGE),
)
"""Of a speaker's page."""


_N = Group.NUMBERS

NUMBER_COMMANDS: tuple[Command, ...] = (
    _command("filter_numbers", "f", "f", "Filter them as you type; esc clears", _N, "filter", Place.NUMBERS),
    _command("group_numbers", "z", "z", "By section, or by kind", _N, "kind", Place.NUMBERS),
    _command("sort_numbers", "r", "r", "By place, or by size", _N, "size", Place.NUMBERS),
    _command("copy_numbers", "y", "y", "Copy what is listed as a Markdown table", _N, "copy", Place.NUMBERS),
)
"""Of the list of numbers, while it has the focus."""

CARD_COMMANDS: tuple[Command, ...] = (
    _command("know_word", "k", "k", "You know the word, or you do not", Group.CARD, "known", Place.CARD),
)
"""Of the card of the word under the cursor: these keys do something else while none is open."""

READER_COMMANDS = (*COMMANDS, *CARD_COMMANDS, *NUMBER_COMMANDS)
"""All that the help page of the reader shows."""

CHART_COMMANDS: tuple[Command, ...] = (
    _command("go_there", "enter", "enter", "Go to its place in the article", _N, "go there", Place.CHART),
    _command("line(1)", "j,down", "j ↓", "Next bar", _N),
    _command("line(-1)", "k,up", "k ↑", "Previous bar", _N),
    _command("page(1)", "space,pagedown", "space", "Down a page", _N),
    _command("page(-1)", "b,pageup", "b", "Up a page", _N),
    _command("start", "g,home", "g", "The first bar", _N),
    _command("end", "G,end", "G", "The last bar", _N),
    _command("sort", "r", "r", "By size, or by place", _N, "order", Place.CHART),
    _command("help", "question_mark,f1", "?", "These keys", _O, "help", Place.CHART),
    _command("leave", "escape,q,v", "esc", "Back to the article", _O, "back", Place.CHART),
)
"""Of the chart of growth rates."""


WORD_LIST_COMMANDS: tuple[Command, ...] = (
    _command("go_there", "enter", "enter", "Go to its place in the article", _W, "go there", Place.WORD_LIST),
    _command("know_word", "k", "k", "You know it, or you do not", _W, "known", Place.WORD_LIST),
    _command("save_word", "w", "w", "Save it with its sentence, or not", _W, "save", Place.WORD_LIST),
    _command("line(1)", "j,down", "j ↓", "Next word", _W),
    _command("line(-1)", "up", "↑", "Previous word", _W),
    _command("page(1)", "space,pagedown", "space", "Down a page", _W),
    _command("page(-1)", "b,pageup", "b", "Up a page", _W),
    _command("start", "g,home", "g", "The first word", _W),
    _command("end", "G,end", "G", "The last word", _W),
    _command(
        "other_list", "tab,shift+tab", "tab", "Unknown words, or your vocabulary", _W, "other list", Place.WORD_LIST
    ),
    _command("export", "x", "x", "Write your vocabulary to a file", _W, "export", Place.WORD_LIST),
    _command("help", "question_mark,f1", "?", "These keys", _O, "help", Place.WORD_LIST),
    _command("leave", "escape,q,W,V", "esc", "Back to the article", _O, "back", Place.WORD_LIST),
)
"""Of the lists of words."""


def bindings() -> list[BindingType]:
    """The commands as bindings of the reader's screen; of a key with two, the card's comes first."""
    commands = (*CARD_COMMANDS, *COMMANDS)
    return [Binding(c.keys, c.name, c.does, show=False, priority=c.first) for c in commands]


def hints(place: Place) -> list[KeyHint]:
    """What the line of keys shows while the focus is in the text, in a list, or on a speaker's page."""
    if place is Place.PAGE:
        return _hints(PAGE_COMMANDS, place)
    if place is Place.WORD_LIST:
        return _hints(WORD_LIST_COMMANDS, place)
    if place is Place.CARD:
        return [*_hints(CARD_COMMANDS, place), *_hints(COMMANDS, place), *_hints(COMMANDS, Place.TEXT)]
    if place is Place.CHART:
        return _hints(CHART_COMMANDS, place)
    if place is Place.FILTER:
        return [KeyHint("enter", "to the list", "panel('numbers')"), KeyHint("esc", "all numbers", "unfilter_numbers")]
    if place is Place.NUMBERS:
        own = [KeyHint("enter", "go there", "card"), *_hints(NUMBER_COMMANDS, place), *_hints(COMMANDS, place)]
        back, *others = reversed(_hints(COMMANDS, Place.LIST))
        return [*own, back, *reversed(others)]
    if place is Place.SPEAKERS:
        return [KeyHint("enter", "their page", "card"), *_hints(COMMANDS, place), *_hints(COMMANDS, Place.LIST)]
    own = [KeyHint("enter", "go there", "card")] if place is Place.LIST else []
    return own + _hints(COMMANDS, place)


def _hints(commands: Sequence[Command], place: Place) -> list[KeyHint]:
    return [KeyHint(c.shown, c.hint, c.name) for c in commands if c.hint and place in c.places]
