"""The things that a reader does, a few of each at a time."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import suppress
from functools import partial

from bench.latency import LONGEST, Answer, Probe, measured
from bench.subjects import Subject
from bench.terminal import Terminal, TerminalError

Answers = Iterator[Answer | None]

ESCAPE_GAP = 0.25
"""Seconds; a program waits a while after an escape, which may be the beginning of a longer key."""
RESIZE_GAP = 0.2
"""Seconds; programs put a size off that may change again at once."""
WORD = "成果转化"
"""What is searched: it stands eleven times in the short text."""
CARD = " here"
"""Part of each word card: `2 of 11 here`, `only here`."""


def hover(terminal: Terminal, subject: Subject, number: int) -> Answers:
    """The mouse from word to word, to and fro between the halves of the screen, so that no card is in its way.

    It comes first: to know where words are, all that was written so far must be drawn.
    """
    if number == 0:
        _go(terminal, "g")
    terminal.move_mouse(0, 0)  # away, and the card with it: its words are not for pointing at
    terminal.settle(0.1, LONGEST)
    screen = terminal.screen()
    rows = len(screen.rows())
    halves = range(4, rows // 2 - 4), range(rows // 2 + 4, rows - 4)
    dice = random.Random(number)
    for _ in range(5):
        for half in halves:
            cells = [(x, y) for y in half for x in _middle(screen.cells(y))]
            yield measured(terminal, partial(terminal.move_mouse, *dice.choice(cells)), CARD)


def word(terminal: Terminal, subject: Subject, number: int) -> Answers:
    """From word to word, with the card of each."""
    if number == 0:
        _go(terminal, "g")
    yield from _pressed(terminal, *("l",) * 10)


def line(terminal: Terminal, subject: Subject, number: int) -> Answers:
    """From line to line; the page scrolls once the cursor comes near its end."""
    if number == 0:
        _go(terminal, "g")
    yield from _pressed(terminal, *("j",) * 10)


def page(terminal: Terminal, subject: Subject, number: int) -> Answers:
    """From page to page: in the long text new ones each time; the short one has no more than a few."""
    if number == 0 or not subject.long:
        _go(terminal, "g")
    yield from _pressed(terminal, "space", "pagedown", "space", "pagedown")


def end(terminal: Terminal, subject: Subject, number: int) -> Answers:
    """From the beginning to the end."""
    for _ in range(3):
        _go(terminal, "g")
        yield from _pressed(terminal, "G")


def letter(terminal: Terminal, subject: Subject, number: int) -> Answers:
    """A letter typed into the search bar: all hits of what stands there are lit."""
    _go(terminal, "/")
    yield from _pressed(terminal, *WORD)
    _let_go(terminal)


def hit(terminal: Terminal, subject: Subject, number: int) -> Answers:
    """From hit to hit."""
    for key in ("/", WORD, "enter"):
        _go(terminal, key)
    yield from _pressed(terminal, *("n",) * 5)
    _go(terminal, "escape", ESCAPE_GAP)


def floor(terminal: Terminal, subject: Subject, number: int) -> Answers:
    """Some keys that the floor answers with a letter."""
    yield from _pressed(terminal, *"abcd")


def above_floor(probe: Probe) -> Probe:
    """Something that readers do, and the floor meanwhile, so that both meet the same load of the machine."""

    def either(terminal: Terminal, subject: Subject, number: int) -> Answers:
        return (floor if subject.floor else probe)(terminal, subject, number)

    return either


def resize(terminal: Terminal, subject: Subject, number: int) -> Answers:
    """The window becomes narrower, and wide again."""
    for columns in (104, 120):
        yield measured(terminal, partial(terminal.resize, columns, 40), gap=RESIZE_GAP)


def _pressed(terminal: Terminal, *keys: str) -> Answers:
    for key in keys:
        yield measured(terminal, partial(terminal.press, key))


def _go(terminal: Terminal, keys: str, gap: float = 0.05) -> None:
    """Press something that is not measured, and that may be answered by nothing."""
    offset = len(terminal.output)
    terminal.press(keys)
    with suppress(TerminalError):
        terminal.frame_after(offset, timeout=0.3)
    terminal.settle(gap, LONGEST)


def _let_go(terminal: Terminal) -> None:
    """Close the search bar without having found anything."""
    _go(terminal, "escape", ESCAPE_GAP)


def _middle(cells: list[str]) -> list[int]:
    """The columns in the middle third of a row where hanzi stand."""
    third = len(cells) // 3
    return [x for x in range(third, 2 * third) if "一" <= cells[x] <= "鿿"]


PROBES: dict[str, Probe] = {
    "hover, with card": hover,
    "word (l)": word,
    "line (j)": line,
    "page (space, PageDown)": page,
    "end (G)": end,
    "search, a letter": letter,
    "next hit (n)": hit,
}
"""What is held against the aim."""
