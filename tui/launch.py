"""The `jingdu` command: hands the core's command line a reader to open."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence


def main() -> int:
    """Run the command line with the program's arguments; its exit status."""
    # Collections of the whole heap are what makes a screen stutter; the application collects when nobody types.
    gc.disable()
    # Some terminals else report the mouse by the pixel, which costs half a core.
    os.environ.setdefault("TEXTUAL_SMOOTH_SCROLL", "0")
    from jingdu.cli import main as command_line

    return command_line(sys.argv[1:], open_reader)


def open_reader(sources: Sequence[str]) -> int:
    """Open the reader on some files, or on the article of seeds/. Raises `SourceError` before the screen changes."""
    import seeds
    from jingdu.errors import SourceError
    from tui.opening import open_article

    # Textual draws on the error stream
    if not all(stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr)):
        raise SourceError("the reader needs a terminal; `jingdu convert FILE --text` prints an article")
    opened = open_article(sources[0] if sources else str(seeds.ARTICLE))
    from tui.app import Jingdu

    app = Jingdu(opened)
    app.run()
    return app.return_code or 0


if __name__ == "__main__":
    sys.exit(main())
