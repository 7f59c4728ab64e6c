"""The line of keys at the bottom: what can be done here and now."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from rich.style import Style
from textual import events
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from jingdu.cells import width
from widgets.pieces import Piece, strip_of


class KeyHint(NamedTuple):
    """A key, as it is printed, what it does, and the name under which it is called."""

    key: str
    does: str
    command: str


class KeyLine(Widget):
    """As many hints as fit, in order of importance; a click does what the key does."""

    COMPONENT_CLASSES = {"keys--key", "keys--does"}
    DEFAULT_CSS = "KeyLine { height: 1; }"

    class Pressed(Message):
        """A hint was clicked."""

        def __init__(self, command: str) -> None:
            super().__init__()
            self.command = command

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.auto_links = False
        self._hints: Sequence[KeyHint] = ()

    def show(self, hints: Sequence[KeyHint]) -> None:
        """Show other hints."""
        if hints != self._hints:
            self._hints = hints
            self.refresh()

    def _placed(self) -> list[tuple[int, KeyHint]]:
        """The hints that fit, each with its first cell."""
        out, at = [], 1
        for hint in self._hints:
            cells = width(hint.key) + 1 + width(hint.does)
            if at + cells > self.size.width:
                break
            out.append((at, hint))
            at += cells + 3
        return out

    def render_line(self, y: int) -> Strip:
        """The row."""
        pieces, at = [], 0
        for x, hint in self._placed():
            pieces += [Piece(" " * (x - at)), Piece(hint.key, "key"), Piece(" " + hint.does, "does")]
            at = x + width(hint.key) + 1 + width(hint.does)
        return strip_of(pieces, self.size.width, self._style)

    def on_click(self, event: events.Click) -> None:
        """Do what the hint under the pointer says."""
        for x, hint in reversed(self._placed()):
            if event.x >= x:
                self.post_message(self.Pressed(hint.command))
                return

    def _style(self, name: str) -> Style:
        return self.get_visual_style(*(["keys--" + name] if name else [])).rich_style
