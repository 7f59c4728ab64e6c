"""Terms: what the glossary has, coinages that the article sets in quotation marks, documents in 《》."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from jingdu.analysis import Term
from jingdu.annotate.terms_quoted import coinages
from jingdu.lexicon.folding import fold
from jingdu.lexicon.glossary import builtin

_TITLE = re.compile(r"《([^《》]{1,80})》")
_STRAIGHT = re.compile('"')


def find(text: str) -> list[Term]:
    """The terms of `text` in reading order, not overlapping; offsets are into it. None crosses a line end.

    Of two that share characters the longer one stays: 科技成果转化, not 成果转化. Quotation marks and 《》 around a
    term are not part of it.
    """
    found: list[Term] = []
    at = 0
    for line in text.split("\n"):
        found += find_in(line, at)
        at += len(line) + 1
    return found


def find_in(line: str, shift: int = 0) -> list[Term]:
    """The terms of one line that stands at offset `shift` of a text."""
    folded = fold(line)
    if '"' in folded:
        folded = _curl(folded)
    listed = (
        Term(m.start, m.end, line[m.start : m.end], _bare(m.entry.term), m.entry.english, m.entry.kind, "glossary")
        for m in builtin().scan(folded)
    )
    marked = sorted([*_titled(line, folded), *_quoted(line, folded)], key=lambda term: term.start)
    terms = _longer(list(listed), _apart(marked))
    return [_moved(term, shift) for term in terms] if shift else terms


def _titled(line: str, folded: str) -> Iterator[Term]:
    for m in _TITLE.finditer(folded):
        start, end = m.span(1)
        entry = builtin().get(m[1])
        yield Term(
            start,
            end,
            line[start:end],
            line[start:end],
            entry.english if entry else None,
            entry.kind if entry else "document",
            "titled",
        )


def _quoted(line: str, folded: str) -> Iterator[Term]:
    for start, end in coinages(folded):
        text = line[start:end]
        yield Term(start, end, text, text, None, "coinage", "quoted")


def _apart(terms: Iterable[Term]) -> list[Term]:
    """Without those that begin inside the one before."""
    out: list[Term] = []
    for term in terms:
        if not out or term.start >= out[-1].end:
            out.append(term)
    return out


def _longer(listed: list[Term], marked: list[Term]) -> list[Term]:
    """Two lists in order, each free of overlaps, as one; where they overlap the longer one stays.

    Of a coinage that the glossary has too, the glossary's stays; of a title, the title.
    """
    out: list[Term] = []
    # reversed, so that the next one is the last of each list
    left, right = listed[::-1], marked[::-1]
    while left and right:
        one, other = left[-1], right[-1]
        if one.end <= other.start:
            out.append(left.pop())
        elif other.end <= one.start:
            out.append(right.pop())
        elif one.end - one.start + (other.source == "quoted") > other.end - other.start:
            right.pop()
        else:
            left.pop()
    return out + left[::-1] + right[::-1]


def _curl(line: str) -> str:
    """The line with straight quotation marks turned into “ and ” by turns."""
    marks = iter("“”" * (line.count('"') // 2) + '"')
    return _STRAIGHT.sub(lambda _: next(marks), line)


def _bare(form: str) -> str:
    """A form without the quotation marks that stand around all of it."""
    return form[1:-1] if form[0] == "“" and form.find("”") == len(form) - 1 else form


def _moved(term: Term, by: int) -> Term:
    return Term(term.start + by, term.end + by, term.text, term.term, term.english, term.kind, term.source)
