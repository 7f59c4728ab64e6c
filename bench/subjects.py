"""The programs that are measured, and the surroundings in which they run."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import mkdtemp

import seeds
from bench.terminal import Terminal

LONG = 3_000_000
"""Characters of the long text."""


@dataclass(frozen=True, slots=True)
class Subject:
    """A program that shows something."""

    name: str
    command: tuple[str, ...]
    first_words: str
    """What stands at the top of its screen."""
    environment: Mapping[str, str] = field(compare=False, repr=False)
    long: bool = False
    """Whether there are more pages than anybody turns here."""
    floor: bool = False
    """Whether it is no reader but what readers are compared with."""

    def open(self) -> Terminal:
        """Start it."""
        return Terminal(self.command, environment=self.environment)


class Subjects:
    """The floor, and the reader on the short text and on the long one."""

    def __init__(self, folder: Path) -> None:
        """`folder` is for the long text and for what the reader keeps between sittings."""
        environment = _environment(folder)
        text = seeds.ARTICLE.read_text(encoding="utf-8")
        times = -(-LONG // len(text))
        long_text = folder / "long.txt"
        long_text.write_text(text * times, encoding="utf-8")
        title = text.split()[0]
        hello = Path(__file__).with_name("hello.py")
        self.hello = Subject("hello", (sys.executable, str(hello)), "hello", environment, floor=True)
        self.seed = Subject("seed", reader(seeds.ARTICLE), title, environment)
        self.long = Subject("3 M", reader(long_text), title, environment, long=True)
        self.described = (
            f"hello: {hello.name}, one Static in a Textual application\n"
            f"seed:  jingdu on {seeds.ARTICLE.name}, {len(text):,} characters\n"
            f"3 M:   jingdu on the same file repeated {times} times, {len(text) * times:,} characters"
        )

    @property
    def all(self) -> tuple[Subject, ...]:
        """In the order in which they are printed."""
        return self.hello, self.seed, self.long

    @property
    def readers(self) -> tuple[Subject, ...]:
        """Those that show an article."""
        return self.seed, self.long


def reader(path: Path) -> tuple[str, ...]:
    """The command that opens the reader on a file."""
    return (str(Path(sys.executable).with_name("jingdu")), str(path))


def _environment(folder: Path) -> dict[str, str]:
    """That of this process, but compiled modules are kept, and what the reader keeps goes to `folder`."""
    environment = dict(os.environ)
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    for kind in ("CACHE", "CONFIG", "DATA", "STATE"):
        environment[f"XDG_{kind}_HOME"] = mkdtemp(prefix=kind.lower(), dir=folder)
    return environment
