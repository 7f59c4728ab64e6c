"""Reading a text: every character gets the reading that its context asks for."""

from __future__ import annotations

from jingdu.annotate.pinyin.readings import Readings

_CITED = {"一": "yī", "不": "bù"}


class Reader:
    """Reads text with the readings of phrases, longest first, and else the commonest of a character."""

    def __init__(self) -> None:
        self._readings = Readings.load()
        self._commonest: dict[str, str | None] = {}

    def read(self, text: str) -> list[str | None]:
        """One entry a character; see `read_aloud`."""
        readings = self._readings
        found: list[str | None] = []
        while len(found) < len(text):
            start = len(found)
            phrases = readings.phrases(text, start)
            if phrases:
                end, place = phrases[-1]
                found += [readings.syllable(place + n) for n in range(end - start)]
            else:
                found.append(self._common(text[start]))
        for at, char in enumerate(text):
            if char in _CITED:
                found[at] = _CITED[char]
        return found

    def _common(self, char: str) -> str | None:
        if char not in self._commonest:
            self._commonest[char] = next(iter(self._readings.of(char)), None)
        return self._commonest[char]
