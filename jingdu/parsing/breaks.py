"""Which lines of a column go on in the next one: the most likely reading of each stretch of lines, found as a whole.

A line that goes on is full, the last line of a paragraph is as long as it happens to be, a heading stands alone and
ends no sentence, and the first line of a paragraph may be narrower by a lost indent. One line seldom tells; several
together do, so each reading of a stretch gets a score (the logarithm of how likely it is) and the best one is taken.
"""

from __future__ import annotations

from dataclasses import replace
from math import log

from jingdu.parsing.characters import NEVER_FIRST
from jingdu.parsing.columns import LOOSEST, Column
from jingdu.parsing.credits import credit_kind
from jingdu.parsing.lines import Line
from jingdu.parsing.looks import Looks

FRONT = 8
"""Lines at the top of a column among which title and byline may stand with nothing between them."""
_BEGINNING = 40
"""Lines from which it is learnt how a column is set."""
_PARAGRAPH, _HEADING = log(0.8), log(0.4)
"""Scores of a block being a paragraph and a heading (which is scored as short from the outset)."""
_OUT_OF_THE_QUESTION = -8.0
"""How much less likely a reading must be not to be followed any further."""
_FIRST, _LATER, _HEAD, _HEAD_LATER = range(4)
"""What a line can be: the first of a paragraph, a later one, the first of a heading, a later one."""
_NONE = float("-inf")
_INTRODUCES = "：:；;—"
"""What may end a paragraph that introduces others."""

Ends = tuple["Ends", int] | None
"""The lines with which blocks end, the last first."""


def find_ends(lines: list[Line], column: Column) -> list[int]:
    """The numbers of the lines of `column` with which a block ends, in order."""
    column = _settled(lines, column)
    looks = Looks(lines, column)
    return [line for start, end in _stretches(looks) for line in _read(looks, start, end)[1]]


def _settled(lines: list[Line], column: Column) -> Column:
    """The column with the measure, the width, the lost indent and the slack with which its beginning reads best."""
    last = min(column.last, column.first + _BEGINNING)
    best, looks = _settled_width(Looks(lines, replace(column, last=last)))
    wider, indent = looks.column.width - column.width, looks.column.indent
    for width, measure in column.ways[1:]:
        other = Looks(lines, replace(column, last=last, width=width + wider, measure=measure, indent=indent))
        if (score := _score(other)) > best:
            best, looks = score, other
    rooms = _rooms(looks)
    slack = _slack(rooms) if rooms else column.slack
    return replace(looks.column, last=column.last, slack=slack)


def _settled_width(looks: Looks) -> tuple[float, Looks]:
    """(score, looks) of the best of three: a full first line, a lost indent, a column measured by first lines only."""
    column = looks.column
    settled, best = column, _NONE
    for wider, indent in ((0, 0), (0, 4), (4, 4)):
        looks.column = replace(column, width=column.width + wider, indent=indent)
        if (score := _score(looks)) > best:
            settled, best = looks.column, score
        if settled.indent or column.indented:
            break
    looks.column = settled
    return best, looks


def _score(looks: Looks) -> float:
    return sum(_read(looks, *at)[0] for at in _stretches(looks))


def _rooms(looks: Looks) -> list[int]:
    """What lines that go on leave free beyond what the next one begins with; negative for most."""
    rooms: list[int] = []
    for start, end in _stretches(looks):
        ends = {start - 1, *_read(looks, start, end)[1]}
        for i in range(start, end):
            if i not in ends:
                rooms.append(looks.room(i) - (looks.column.indent if i - 1 in ends else 0))
    return rooms


def _slack(rooms: list[int]) -> tuple[float, ...]:
    """Scores of 0, 1, 2 … free half-width columns in a line that goes on, from how often as many or more were seen."""
    seen = [sum(room >= free for room in rooms) for free in range(LOOSEST)]
    return tuple(log((count + 0.15) / (len(rooms) + 2)) - (0 if count else free / 2) for free, count in enumerate(seen))


def _stretches(looks: Looks) -> list[tuple[int, int]]:
    """Ranges of lines, both ends inclusive, each of which certainly ends with a block."""
    column = looks.column
    found: list[tuple[int, int]] = []
    start = column.first
    for i in range(column.first, column.last + 1):
        if i == column.last or _certainly_ends(looks, i):
            found.append((start, i))
            start = i + 1
    return found


def _certainly_ends(looks: Looks, i: int) -> bool:
    line, after, column = looks.lines[i], looks.lines[i + 1], looks.column
    if line.solid or after.solid or after.opens or (column.indented and after.indent >= column.margin + 2):
        return True
    if i <= column.first + FRONT and _is_front(line.text, after.text):
        return True
    return line.closed and looks.room(i) >= 12


def _is_front(text: str, after: str) -> bool:
    """Whether a subtitle or a byline follows, or a byline stands here."""
    if after.startswith("——") and len(after) > 4:
        return True
    return (len(after) <= 24 and credit_kind(after) is not None) or (len(text) <= 24 and credit_kind(text) is not None)


def _read(looks: Looks, start: int, end: int) -> tuple[float, list[int]]:
    """(score, numbers of the lines with which a block ends) of the best reading of lines `start` to `end`."""
    if start == end:
        return 0.0, [end]
    breaking = log(min(0.5, looks.column.width / 180))
    scores = [_PARAGRAPH, _NONE, _HEADING if looks.may_be_heading(start) else _NONE, _NONE]
    paths: list[Ends] = [None] * 4
    for i in range(start, end):
        alive = [state for state in range(4) if scores[state] != _NONE]
        if len(alive) == 1 and alive[0] <= _LATER and looks.runs_on(i, alive[0] == _FIRST):
            if alive[0] == _FIRST:
                scores[_FIRST], scores[_LATER], paths[_LATER] = _NONE, scores[_FIRST], paths[_FIRST]
            continue
        joined, ended = [_NONE] * 4, [_NONE] * 4
        for state in alive:
            joined[state] = scores[state] + _joined(looks, i, state)
            ended[state] = scores[state] + _ended(looks, i, state)
        last = max(alive, key=ended.__getitem__)
        text = _LATER if joined[_LATER] > joined[_FIRST] else _FIRST
        head = _HEAD_LATER if joined[_HEAD_LATER] > joined[_HEAD] else _HEAD
        broken = ended[last] + breaking + looks.begins(i)
        flush = looks.is_flush(i)
        least = max(broken, joined[text], joined[head]) + _OUT_OF_THE_QUESTION
        text_score = broken + _PARAGRAPH - (4 if flush else 0)
        scores = [text_score, joined[text], broken + _HEADING - flush, joined[head]]
        scores = [score if score > least else _NONE for score in scores]
        if scores[_HEAD] != _NONE and not looks.may_be_heading(i + 1):
            scores[_HEAD] = _NONE
        path: Ends = (paths[last], i)
        paths = [path, paths[text], path, paths[head]]
    final = [score if score == _NONE else score + _ended(looks, end, state) for state, score in enumerate(scores)]
    last = max(range(4), key=final.__getitem__)
    return final[last], _numbers((paths[last], end))


def _numbers(ends: Ends) -> list[int]:
    numbers: list[int] = []
    while ends:
        ends, number = ends
        numbers.append(number)
    return numbers[::-1]


def _joined(looks: Looks, i: int, state: int) -> float:
    """Score of line `i` going on in the next."""
    column, text = looks.column, looks.lines[i].text
    lost = column.indent if state == _FIRST else 0
    score = looks.goes_on(i) - 0.7 - (2.8 if looks.lines[i].closed else 1.5 if text[-1] in _INTRODUCES else 0)
    room = looks.room(i) - lost
    if room >= 0:
        score += column.slack[min(room, LOOSEST - 1)]
    elif (over := lost - looks.left(i)) > 0:
        score -= 0.5 if over <= _hung(text) else 1 + over
    elif over < -1:
        score += max(0.75 * over, -1.5 if looks.is_latin_next(i) else _NONE)
    return score + min(0, looks.heading(i)) - 1 if state >= _HEAD else score


def _ended(looks: Looks, i: int, state: int) -> float:
    """Score of line `i` being the last of a block."""
    column, line = looks.column, looks.lines[i]
    over = (column.indent if state == _FIRST else 0) - looks.left(i)
    score = -float(max(0, over - max(2, _hung(line.text)))) if over > 2 else 0.0
    if state >= _HEAD:
        heading = looks.heading(i)
        return score - 2.3 + (heading if state == _HEAD else min(0, heading))
    score -= log(column.width / 2)
    if line.closed:
        return score
    if looks.ends_label(i):
        return score
    if looks.is_quoting(i):
        score -= 2
    return score - (3 if line.text[-1] in _INTRODUCES else 5.5)


def _hung(text: str) -> int:
    """The width of the marks at the end, which may hang beyond the column or be squeezed into it."""
    return 2 * (len(text) - len(text.rstrip(NEVER_FIRST)))
