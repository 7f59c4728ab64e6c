"""The floor: the least that a Textual program can do, at its start and for a key."""

from textual.app import App, ComposeResult
from textual.events import Key
from textual.widgets import Static


class Hello(App[None]):
    """A word on the screen, and a tally of keys behind it."""

    def compose(self) -> ComposeResult:
        """The word."""
        yield Static("hello")

    def on_key(self, event: Key) -> None:
        """Answer a key in one row."""
        self.query_one(Static).update(f"hello {event.character}")


if __name__ == "__main__":
    Hello().run()
