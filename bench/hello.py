"""The floor: the least that a Textual program can do."""

from textual.app import App, ComposeResult
from textual.widgets import Static


class Hello(App[None]):
    """One word on the screen."""

    def compose(self) -> ComposeResult:
        """The word."""
        yield Static("hello")


if __name__ == "__main__":
    Hello().run()
