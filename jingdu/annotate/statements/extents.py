"""What of a paragraph belongs to a statement: quotations, the report around them, the sentences that go on with it."""

from __future__ import annotations

import re

from jingdu.annotate.statements.draft import Draft
from jingdu.annotate.statements.paragraph import Reading, is_adverbial
from jingdu.annotate.statements.quotations import Quotation

_CARRY = re.compile(
    r"(?:同时|其中|此外|另外|另一方面|一方面|二是|三是|四是|五是|其次|再次|第二|第三|最后|例如|比如|如(?!今|何)|因此|所以|而且|并且|而(?!记者)|但(?!记者)|不过|这样|这意味着|也就是说|换句话说|截至|目前|未来|下一步|今后|接下来)"
)


def add_quotation(draft: Draft, q: Quotation) -> None:
    """Give a quotation to a statement; nobody else may claim it."""
    q.claimed = True
    draft.content.append((q.start, q.close))
    draft.quotes.append((q.start, q.close))
    draft.start, draft.end = min(draft.start, q.open), max(draft.end, q.after)


def add_content(r: Reading, draft: Draft, begin: int, end: int) -> None:
    """Add [begin, end) to what is said: its quotations without marks, the text between them without outer marks."""
    at = begin
    for q in r.utterances(begin, end):
        add_plain(r, draft, at, q.open)
        add_quotation(draft, q)
        at = q.after
    add_plain(r, draft, at, end)


def add_plain(r: Reading, draft: Draft, start: int, end: int) -> None:
    """Add [start, end) without the punctuation around it; nothing where no word is left."""
    while start < end and r.text[start] in "，。；：、,:; \u3000":
        start += 1
    while end > start and r.text[end - 1] in "，：、,:“「 \u3000":
        end -= 1
    if end > start and re.search(r"\w", r.text[start:end]):
        draft.content.append((start, end))
        draft.end = max(draft.end, end)


def shorten(r: Reading, drafts: list[Draft], new: Draft) -> None:
    """End the report before a new one in the same sentence, together with the adverbial clause that leads to it."""
    cut = new.start
    while cut and r.masked[cut - 1] in "，, ":
        previous = r.clause_start(cut - 1)
        if previous >= cut or not is_adverbial(r.text[previous : cut - 1]):
            break
        cut = previous
    for draft in reversed(drafts):
        if draft.end <= cut:
            break
        content, quotes = draft.content, draft.quotes
        draft.content, draft.quotes = [], [q for q in quotes if q[1] <= cut]
        for start, end in content:
            if (start, end) in draft.quotes:
                draft.content.append((start, end))
            elif start < cut:
                add_plain(r, draft, start, min(end, cut))
        draft.end = max([end for _, end in draft.content], default=draft.end)


def carry(r: Reading, drafts: list[Draft]) -> None:
    """Let an indirect report run on over sentences that say themselves that they go on: 同时, 其中, 二是 …"""
    for number, draft in enumerate(drafts):
        if not draft.content or draft.rule == "paragraph" or draft.content[-1] in draft.quotes:
            continue
        limit = drafts[number + 1].start if number + 1 < len(drafts) else len(r.text)
        end = draft.content[-1][1]
        while end < limit and (m := _CARRY.match(r.text, end)):
            stop = r.sentence(m.start())[1]
            if stop > limit or r.utterances(end, stop):
                break
            add_plain(r, draft, end, stop)
            end = stop
