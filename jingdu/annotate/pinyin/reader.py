"""Reading a text: every character gets the reading that its context asks for."""

from __future__ import annotations

from jingdu.annotate.pinyin.readings import Readings

_CITED = {"一": "yī", "不": "bù"}


class Reader:
    """Reads text with the readings of phrases, longest first, and else the commonest of a character."""

    def __init__(self) -> None:
        self._readings = Readings()
        self._commonest: dict[str, str | None] = {}

    def read(self, text: str) -> list[str | None]:
        """One entry a character; see `read_aloud`."""
        found: list[str | None] = []
        while len(found) < len(text):
            start = len(found)
            end, place = self._phrase(text, start)
            if place:
                syllables = self._readings.syllables
                found += [syllables[i] for i in self._readings.spoken[place : place + end - start]]
            else:
                found.append(self._common(text[start]))
        for at, char in enumerate(text):
            if char in _CITED:
                found[at] = _CITED[char]
        return found

    def _phrase(self, text: str, start: int) -> tuple[int, int]:
        """Where the longest phrase from `start` ends, and its place in the readings; place 0 where there is none."""
        tree, node, found = self._readings.tree, 0, (start, 0)
        for at in range(start, len(text)):
            if text[at] >= "\U00010000":
                break
            node = tree.step(node, text[at])
            if not node:
                break
            if tree.value[node]:
                found = at + 1, tree.value[node]
        return found

    def _common(self, char: str) -> str | None:
        if char not in self._commonest:
            self._commonest[char] = next(iter(self._readings.of(char)), None)
        return self._commonest[char]
