"""Words before the dictionaries are compiled, when jingdu is started for the first time on a machine.

Compiling takes seconds, in a process of its own. Meanwhile blocks are cut by the lines of jieba's dictionary that
matter for them, which gives the same words; how they are read has to wait.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence

from jingdu.annotate import wire
from jingdu.annotate.rulings import Rulings
from jingdu.annotate.words import WordFinder
from jingdu.lexicon.scripts import simplified


def compiled() -> bool:
    """Whether all dictionaries are compiled."""
    from jingdu.annotate.pinyin.readings import Readings
    from jingdu.annotate.segmenter import compiled

    return compiled.built() and Readings.built() is not None


def compile_all() -> None:
    """Compile all dictionaries, those for cutting first."""
    from jingdu.annotate.pinyin.readings import Readings
    from jingdu.annotate.segmenter import Segmenter

    Segmenter()
    Readings.load()


class EarlyWords:
    """A process that compiles, and words as long as it does."""

    def __init__(self, rulings: Rulings) -> None:
        """Start the process; it ends with this one."""
        self._rulings = rulings
        command = (sys.executable, "-P", "-m", "jingdu.annotate.worker", "dictionaries")
        nothing = subprocess.DEVNULL
        self._process = subprocess.Popen(command, stdin=nothing, stdout=nothing, stderr=nothing)

    @property
    def over(self) -> bool:
        """Whether the dictionaries are compiled, or never will be."""
        return self._process.poll() is not None

    def find(self, requests: Sequence[wire.Segment], known: Iterable[str]) -> Iterator[wire.Words]:
        """The words of some blocks, not yet read."""
        finder = self._finder([simplified(request.text) for request in requests])
        finder.know(known)
        for request in requests:
            unread = [None] * len(request.text)
            yield wire.Words(request.block, tuple(finder.find(request.text, request.start, unread)))

    def _finder(self, texts: Sequence[str]) -> WordFinder:
        from jingdu.annotate.segmenter import Segmenter, compiled

        words = None if compiled.built() else compiled.excerpt(texts)
        return WordFinder(rulings=self._rulings, segmenter=Segmenter(words))
