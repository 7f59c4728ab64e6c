"""Words that no dictionary of a segmenter has: terms of the glossary, and an article's own names and terms."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from jingdu.analysis import Speaker, Term
from jingdu.lexicon.scripts import simplified

LONGEST = 8
"""Characters of the longest term that is kept whole, 中国特色社会主义; what is longer is a phrase of several words."""
_BETWEEN_NAMES = re.compile("[·・•‧]")


def of(speakers: Iterable[Speaker], terms: Iterable[Term]) -> list[str]:
    """The names and terms of an article that are to be kept whole, in simplified characters, sorted.

    The title of a document is text; what is called a group, 与会专家, is ordinary words.
    """
    names = {
        name
        for speaker in speakers
        if speaker.kind in {"person", "organisation"}
        for name in _BETWEEN_NAMES.split(speaker.name)
    }
    known = {simplified(word) for word in names | {term.text for term in terms if term.source != "titled"}}
    return sorted(word for word in known - _glossary() if 1 < len(word) <= LONGEST)


@cache
def _glossary() -> frozenset[str]:
    return frozenset(glossary())


@cache
def glossary() -> tuple[str, ...]:
    """The forms of the glossary's terms that are kept whole, in simplified characters."""
    from jingdu.lexicon.glossary import builtin

    return tuple(form for form in builtin().forms() if 1 < len(form) <= LONGEST)
