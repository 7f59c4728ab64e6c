"""Where names and aliases stand in a text."""

from __future__ import annotations

import re
from collections.abc import Mapping

from jingdu.article import Span


def find(text: str, owners: Mapping[str, int]) -> dict[int, list[Span]]:
    """The places of all forms (form -> owner) in simplified `text`, in order, the longest form first: owner -> spans.

    One pass over the text, however many forms there are.
    """
    sizes: dict[str, set[int]] = {}
    for form in owners:
        if form:
            sizes.setdefault(form[0], set()).add(len(form))
    by_first = {first: sorted(lengths, reverse=True) for first, lengths in sizes.items()}
    found: dict[int, list[Span]] = {}
    if not by_first:
        return found
    covered = 0
    for m in re.finditer("[" + "".join(map(re.escape, by_first)) + "]", text):
        at = m.start()
        if at < covered:
            continue
        for size in by_first[m[0]]:
            owner = owners.get(text[at : at + size])
            if owner is not None:
                covered = at + size
                found.setdefault(owner, []).append(Span(at, covered))
                break
    return found
