import os
import sys
from contextlib import ExitStack
from pathlib import Path

import pytest

import seeds
from bench.terminal import Terminal

COMMAND = str(Path(sys.executable).with_name("jingdu"))
TITLE = "助力中国经济向新而行"


@pytest.fixture
def surroundings(tmp_path):
    """An environment in which the reader finds nothing of its user's, and leaves nothing."""
    environment = dict(os.environ)
    for kind in ("CACHE", "CONFIG", "DATA", "STATE"):
        environment[f"XDG_{kind}_HOME"] = str(tmp_path / kind.lower())
    return environment


@pytest.fixture
def jingdu(surroundings):
    """Starts the real command in a terminal of its own."""
    with ExitStack() as stack:

        def start(*arguments, **options):
            command = (COMMAND, *map(str, arguments))
            return stack.enter_context(Terminal(command, environment=surroundings, **options))

        yield start


@pytest.fixture
def long_text(tmp_path):
    """A text so long that the annotating process stays as long as the reader."""
    path = tmp_path / "long.txt"
    path.write_text(seeds.ARTICLE.read_text(encoding="utf-8") * 75, encoding="utf-8")
    return path
