"""The `jingdu` command: hands the core's command line a reader to open."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence


def main() -> int:
    """Run the command line with the program's arguments; its exit status."""
    from jingdu.cli import main as command_line

    return command_line(sys.argv[1:], open_reader)


def open_reader(sources: Sequence[str]) -> int:
    """Open the reader on some sources, or on the article of seeds/.

    Raises `SourceError` or `SettingsError` before the screen changes.
    """
    # Collections of the whole heap are what makes a screen stutter; the application collects when nobody types.
    gc.disable()
    # What is loaded in a thread gives way sooner when a key comes.
    sys.setswitchinterval(0.001)
    # Some terminals else report the mouse by the pixel, which costs half a core.
    os.environ.setdefault("TEXTUAL_SMOOTH_SCROLL", "0")
    # Between two frames Textual lets up to two of its periods pass: a thirtieth of a second, and a key has to wait.
    os.environ.setdefault("TEXTUAL_FPS", "240")
    import seeds
    from jingdu import settings
    from tui.opening import open_article
    from tui.terminal import require_terminal, take_keyboard

    require_terminal(piped="-" in sources)
    in_force = settings.load()
    wanted = list(sources) or [str(seeds.ARTICLE)]
    opened = open_article(wanted[0])
    take_keyboard()
    from tui.app import Jingdu

    app = Jingdu(opened, wanted, in_force)
    app.run()
    return app.return_code or 0


if __name__ == "__main__":
    sys.exit(main())
