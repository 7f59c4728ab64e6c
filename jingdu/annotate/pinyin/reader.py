"""Reading a text: every character gets the reading that its context asks for."""

from __future__ import annotations

from functools import partial

from jingdu.annotate.pinyin.context import Context
from jingdu.annotate.pinyin.model import model
from jingdu.annotate.pinyin.names import surname
from jingdu.annotate.pinyin.readings import Readings
from jingdu.annotate.pinyin.spelling import is_han
from jingdu.annotate.segmenter import Segmenter

_CITED = {"一": "yī", "不": "bù"}
_LONGEST = 5000
"""Characters that are read at a time: what is prepared for a text takes a hundred times its room."""


class Reader:
    """Reads text: by the context model where a character has several readings, else by the dictionaries."""

    def __init__(self) -> None:
        self._readings = Readings.load()
        self._segmenter = Segmenter()
        self._model = model()
        self._of: dict[str, list[str]] = {}
        """The readings of the characters met so far."""

    def read(self, text: str) -> list[str | None]:
        """One entry a character; see `read_aloud`."""
        found: list[str | None] = []
        for line in text.splitlines(keepends=True):
            for start in range(0, len(line), _LONGEST):
                part = line[start : start + _LONGEST]
                context = Context(part, self._segmenter, self._readings)
                found += [self._read(char, at, context) for at, char in enumerate(part)]
        return found

    def _read(self, char: str, at: int, context: Context) -> str | None:
        if char in _CITED:
            return _CITED[char]
        own = self._readings_of(char)
        simple = context.simplified[at]
        name = surname(context, at)
        if name is not None:
            return name
        if simple in self._model:
            votes = context.votes(at)
            return self._model.best(simple, partial(context.features, at, votes), votes, () if simple == char else own)
        said = context.longest_first[at]
        # a phrase is written in simplified characters; a traditional one may have but one of their readings
        if said is not None and (said in own or (simple == char and is_han(char))):  # no phrase reads the P of PA
            return said
        return own[0] if own else None

    def _readings_of(self, char: str) -> list[str]:
        if char not in self._of:
            self._of[char] = self._readings.of(char)
        return self._of[char]
