"""Words that no dictionary has: jieba's hidden Markov model over runs of single characters."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from jingdu.annotate.segmenter.compiled import FIRST

# The logarithms of jieba/finalseg/prob_start.py and prob_trans.py, which are the same for every text.
_START = (-0.26268660809250016, -3.14e100, -3.14e100, -1.4652633398537678)
_BE, _BM = -0.510825623765990, -0.916290731874155
_EB, _ES = -0.5897149736854513, -0.8085250474669937
_ME, _MM = -0.33344856811948514, -1.2603623820268226
_SB, _SS = -0.7211965654669841, -0.6658631448798212

_B, _E, _M, _S = range(4)
_HAN = re.compile("([\u4e00-\u9fd5]+)")
_LATIN = re.compile(r"([a-zA-Z0-9]+(?:\.\d+)?%?)")


def cut(text: str, odds: Sequence[float]) -> Iterator[str]:
    """The likeliest words of a run that the dictionary leaves as single characters; `odds` as `compiled.emissions`."""
    for piece in _HAN.split(text):
        if _HAN.match(piece):
            yield from _words(piece, _states(piece, odds))
        else:
            yield from filter(None, _LATIN.split(piece))


def _words(text: str, states: list[int]) -> Iterator[str]:
    start = done = 0
    for at, state in enumerate(states):
        if state == _B:
            start = at
        elif state == _E:
            yield text[start : at + 1]
            done = at + 1
        elif state == _S:
            yield text[at]
            done = at + 1
    if done < len(text):
        yield text[done:]


def _states(text: str, odds: Sequence[float]) -> list[int]:
    """The likeliest state of each character (Viterbi). Of equals the state later in the alphabet wins, as in jieba."""
    at = 4 * (ord(text[0]) - FIRST)
    b, e, m, s = (start + odds[at + state] for state, start in enumerate(_START))
    back: list[tuple[int, int, int, int]] = []
    for char in text[1:]:
        at = 4 * (ord(char) - FIRST)
        emit = odds[at]
        into_b = max((e + _EB + emit, _E), (s + _SB + emit, _S))
        emit = odds[at + 1]
        into_e = max((b + _BE + emit, _B), (m + _ME + emit, _M))
        emit = odds[at + 2]
        into_m = max((m + _MM + emit, _M), (b + _BM + emit, _B))
        emit = odds[at + 3]
        into_s = max((s + _SS + emit, _S), (e + _ES + emit, _E))
        b, e, m, s = into_b[0], into_e[0], into_m[0], into_s[0]
        back.append((into_b[1], into_e[1], into_m[1], into_s[1]))
    state = max((e, _E), (s, _S))[1]
    states = [state]
    for came in reversed(back):
        state = came[state]
        states.append(state)
    return states[::-1]
