"""What is said without a verb of speech: after a colon, beside an action, in a row of quotations, or all alone."""

from __future__ import annotations

import re

from jingdu.annotate.speakers.sources import Read, Source
from jingdu.annotate.statements.draft import Draft
from jingdu.annotate.statements.extents import add_content, add_quotation
from jingdu.annotate.statements.paragraph import Reading
from jingdu.annotate.statements.quotations import Quotation, ends_itself

_PEOPLE = frozenset({"person", "known", "titled", "pronoun"})
_ALSO = re.compile("[也则亦]|却(?!步)|同样")
_TITLES = re.compile(
    r"(?:口号|标语|题|写着|名为|主题|内容|规定|条款|信息|短信|标题|横幅|句|诗|歌|谚语|俗话|古语|云|牌子|字样|如下|字|理念|宗旨|校训|格言|名言|意思|定义|叫)\Z"
)


def colons(r: Reading, read: Read, drafts: list[Draft]) -> list[Draft]:
    """What follows a colon without a verb of speech: …深有感触：“…”, …分享了…的故事：…"""
    found = []
    for at in r.bounds:
        if r.masked[at] not in "：:" or any(d.start <= at < d.end for d in drafts):
            continue
        first, stop = r.sentence(at)
        quotes = [q for q in r.utterances(at, at + 3) if not q.claimed]
        presenting = any(c.kind == "present" for c in r.cues if first <= c.start < at)
        if not quotes and not presenting:
            presenting = any(c.kind == "report" for c in r.cues if r.clause_start(at) <= c.start < at)
        if not quotes and (not presenting or stop - at < 8):
            continue
        source = _head_of_sentence(r, first, at, read, bool(quotes))
        if source is None or (source.kind == "dropped" and not ends_itself(r.text, quotes[0])):
            continue
        draft = Draft(r.clause_start(at), at + 1, "：", [], [], source, "colon")
        if quotes:
            end = at + 1
            for q in r.utterances(at, stop):
                if q.open <= end + 1 and not q.claimed:
                    add_quotation(draft, q)
                    end = q.after
        else:
            word = next((c.word for c in r.cues if first <= c.start < at), "：")
            draft.cue = word
            add_content(r, draft, at + 1, stop)
        found.append(draft)
    return found


def _head_of_sentence(r: Reading, first: int, at: int, read: Read, quoted: bool) -> Source | None:
    """The person whom a clause of [first, at) begins with, the nearest clause first."""
    end = at
    while end > first:
        start = max(first, r.clause_start(end))
        found = read(r.text[start:end], False)
        if found and (found.kind in _PEOPLE or (quoted and found.kind in {"group", "anonymous"})):
            return found
        end = start - 1
    if not quoted or _TITLES.search(r.text[max(first, at - 6) : at]):
        return None
    return Source("dropped", continues=True)


def leftover(r: Reading, read: Read, drafts: list[Draft]) -> None:
    """Utterances that no cue has claimed."""
    for q in r.quotations:
        if not q.utterance or q.claimed or any(s <= q.open < e for d in drafts for s, e in d.content):
            continue
        near = next((d for d in reversed(drafts) if d.end <= q.open), None)
        if near and q.open - near.end <= 2 and (near.quotes or _stands_apart(r, q)):
            add_quotation(near, q)
            continue
        announced = _announced(r, q, read) or _acting(r, q, read) or _trailing(r, q, read)
        if announced:
            drafts.append(announced)
        elif ends_itself(r.text, q) and (q.open == 0 or r.text[q.open - 1] in "。！？” "):
            draft = Draft(q.open, q.after, None, [], [], Source("dropped", continues=bool(near)), "paragraph")
            add_quotation(draft, q)
            drafts.append(draft)


def _trailing(r: Reading, q: Quotation, read: Read) -> Draft | None:
    """这位老人一早就来排队，“孙子问我等什么，我答不上来”。 A quotation that ends the sentence about its speaker."""
    if not q.closed or r.masked[q.open - 1 : q.open] != "，" or r.masked[q.after : q.after + 1] not in {"。", ""}:
        return None
    first = r.sentence(q.open)[0]
    source = read(r.text[first : r.clause_end(first)], False)
    if source is None or source.kind not in {"person", "known", "titled", "pronoun", "description"}:
        return None
    draft = Draft(q.open, q.after, None, [], [], source, "acting")
    add_quotation(draft, q)
    return draft


def _stands_apart(r: Reading, q: Quotation) -> bool:
    """Whether the sentence after a quotation is about somebody else: …回忆，火很大。“先是一声响。”邻居也证实…"""
    return bool(_ALSO.search(r.text[q.after : r.clause_end(q.after)]))


def _acting(r: Reading, q: Quotation, read: Read) -> Draft | None:
    """“…，”龙江掏出手机，“…”: a quotation before what its speaker does."""
    if not q.closed or r.masked[q.after : q.after + 1] in "，。；、：":
        return None
    clause = r.text[q.after : r.clause_end(q.after)]
    source = read(clause, False)
    if source is None or source.kind not in {"person", "known", "titled", "pronoun"}:
        return None
    draft = Draft(q.open, q.after, None, [], [], source, "acting")
    add_quotation(draft, q)
    end = r.clause_end(q.after)
    draft.end = end
    if r.masked[end : end + 1] in {"，", "："}:
        for other in r.utterances(end + 1, end + 2):
            add_quotation(draft, other)
    return draft


def _announced(r: Reading, q: Quotation, read: Read) -> Draft | None:
    """“…”“…”“…”……采访中，嘉宾们谈到的…: a row of quotations and, after it, whose they are."""
    row = [q]
    for other in r.quotations:
        if other.open == row[-1].after and other.utterance and not other.claimed:
            row.append(other)
    if len(row) < 2:
        return None
    stop = r.sentence(row[-1].after)[1]
    stop = max(stop, r.sentence(min(stop + 1, len(r.text)))[1]) if stop - row[-1].after < 4 else stop
    tail = r.text[row[-1].after : stop]
    for verb in re.finditer(r"(?:谈到|提到|说到|讲到|提出|给出|表达|道出|反映|描述|介绍|聊到|喊出)", tail):
        clause = re.split(r"[，。…⋯—、]", tail[: verb.start()])[-1]
        source = read(clause, False)
        if source and source.kind != "dropped":
            draft = Draft(q.open, row[-1].after, verb[0], [], [], source, "announced")
            for x in row:
                add_quotation(draft, x)
            draft.end = row[-1].after + verb.end()
            return draft
    return None
