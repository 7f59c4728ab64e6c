"""Which cues of a paragraph introduce statements, what belongs to each, and whom the wording names as its source."""

from __future__ import annotations

import re
from collections.abc import Callable

from jingdu.annotate.speakers import phrases
from jingdu.annotate.speakers.phrases import Source
from jingdu.annotate.statements.cues import Cue
from jingdu.annotate.statements.draft import Draft
from jingdu.annotate.statements.paragraph import _ADVERBIAL, _NOMINAL, _PASSED, _REFUSED, Reading, is_adverbial
from jingdu.annotate.statements.quotations import Quotation, ends_itself

Read = Callable[[str, bool], Source | None]
_ADDRESSEE = re.compile(
    r"(?:了)?(?:本报|新华社|本刊|[一-鿿]{0,8})?(?:记者|媒体|我们|大家|外界|[一-鿿《》]{1,8}(?:社|报|网|台|时报|周刊|》))?\Z"
)
_TO_SOMEBODY = ("告诉", "告知", "提醒", "询问", "问", "答", "回复", "反问", "追问", "质问", "回答", "叮嘱", "嘱咐", "劝", "提问")
_TITLES = re.compile(
    r"(?:口号|标语|题|写着|名为|主题|内容|规定|条款|信息|短信|标题|横幅|句|诗|歌|谚语|俗话|古语|云|牌子|字样|如下|字|理念|宗旨|校训|格言|名言|意思|定义|叫)\Z"
)
_CARRY = re.compile(
    r"(?:同时|其中|此外|另外|另一方面|一方面|二是|三是|四是|五是|其次|再次|第二|第三|最后|例如|比如|如(?!今|何)|因此|所以|而且|并且|而(?!记者)|但(?!记者)|不过|这样|这意味着|也就是说|换句话说|截至|目前|未来|下一步|今后|接下来)"
)


def statements(r: Reading, read: Read) -> list[Draft]:
    """The statements of a paragraph that a cue, a colon or a quotation announces, in order, their entities unresolved."""
    drafts: list[Draft] = []
    for cue in r.cues:
        draft = _from_cue(r, cue, read, drafts)
        if draft:
            _shorten(r, drafts, draft)
            drafts.append(draft)
    drafts += _colons(r, read, drafts)
    drafts.sort(key=lambda d: d.start)
    _leftover(r, read, drafts)
    drafts.sort(key=lambda d: d.content[0] if d.content else (d.start, d.end))
    return [d for d in drafts if d.content]


def _from_cue(r: Reading, cue: Cue, read: Read, before: list[Draft]) -> Draft | None:
    start = r.clause_start(cue.start)
    quoted = r.quotation_ending(start)
    reach = start
    while quoted is None and reach and r.masked[reach - 1] in "，,":
        previous = r.clause_start(reach - 1)
        if previous >= reach or not is_adverbial(r.text[previous : reach - 1]):
            break
        reach = previous
        quoted = r.quotation_ending(reach)
    end = cue.end
    addressed = _ADDRESSEE.match(r.masked[end : r.clause_end(end)]) if r.clause_end(end) - end <= 16 else None
    if addressed and cue.word.startswith(_TO_SOMEBODY):
        end = r.clause_end(end)
    follow = r.masked[end : end + 1]
    answers = quoted is not None and follow in {"：", ":"} and r.masked[quoted.open - 1 : quoted.open] in {"：", ":"}
    if quoted and not quoted.claimed and not answers and (not follow or follow in "，。：；！？“,!?"):
        return _after_quotation(r, cue, start, end, quoted, read, before)
    if not follow or follow in "。；！？、”!?":
        return None
    inside = next((d for d in reversed(before) if d.content and d.content[-1][1] > cue.start), None)
    source = _source(r, cue, start, follow, read, inside)
    if source is None:
        if inside and cue.kind in {"say", "report"} and inside.content[-1][0] == cue.start and inside.content[-1] not in inside.quotes:
            # 发文说明，指出…: two cues for one report
            last = inside.content.pop()
            _plain(r, inside, cue.end, last[1])
        return None
    return _before_content(r, cue, start, end, follow, source)


def _after_quotation(
    r: Reading, cue: Cue, start: int, end: int, quoted: Quotation, read: Read, before: list[Draft]
) -> Draft | None:
    """“…”刘庆说，…: the quotations before the clause, and what follows it."""
    if cue.kind in {"present", "document"}:
        return None
    source = read(r.text[start : cue.start], True)
    if source is None and cue.kind != "utter":
        source = Source("unknown")
    if source is None:
        return None
    row = [quoted]
    while (previous := r.quotation_ending(row[0].open)) and not previous.claimed:
        row.insert(0, previous)
    draft = Draft(row[0].open, end, cue.word, [], [], source, "named")
    for q in row:
        _quote(draft, q)
    follow = r.masked[end : end + 1]
    if follow in {"，", "：", ":", ",", "“"} and follow:
        stop = r.sentence(end)[1]
        _content(r, draft, end + (follow != "“"), stop)
    return draft


def _source(r: Reading, cue: Cue, start: int, follow: str, read: Read, inside: Draft | None) -> Source | None:
    """Who a cue before its content belongs to; None where it is no cue after all."""
    clause = r.text[start : cue.start]
    if cue.kind == "view":
        if not clause.startswith("在"):
            return None
        clause = clause[1:]
    if clause.endswith("的"):
        return None
    at_mark = follow in "，：:,“ "
    if cue.kind == "utter" and not r.utterances(cue.end, cue.end + 3):
        return None
    if cue.kind == "present":
        return None
    if not at_mark and (
        cue.kind in {"report", "view"} or follow in _PASSED or _NOMINAL.match(r.masked[cue.end :][:24])
    ):
        return None
    if _REFUSED.search(clause) and not r.utterances(cue.end, cue.end + 3):
        return None
    strong = at_mark and cue.kind in {"say", "report"} and follow != " "
    source = read(clause, strong)
    if source is None:
        return Source("unknown") if follow in "：:" and r.utterances(cue.end, cue.end + 3) else None
    if source.kind == "dropped":
        return _dropped(r, cue, start, follow, source, read, inside)
    if cue.kind == "perceive" and source.kind != "reporter":
        return None
    if (
        cue.kind == "document"
        and source.kind not in {"document", "organisation", "anonymous"}
        and follow not in "，：:"
    ):
        return None
    plural = source.kind == "description" and "些" in source.phrase
    if inside and (plural or source.kind in {"document", "group", "unknown"}) and not r.utterances(cue.end, cue.end + 3):
        return None
    return source


def _dropped(
    r: Reading, cue: Cue, start: int, follow: str, source: Source, read: Read, inside: Draft | None
) -> Source | None:
    """A cue whose clause has no subject: that of a clause before it in the sentence, or the speaker who goes on."""
    quoting = bool(r.utterances(cue.end, cue.end + 3))
    if inside and not quoting and not (source.continues and cue.kind in {"say", "report"}):
        return None
    first = r.sentence(cue.start)[0]
    if inside:
        first = max(first, inside.content[-1][0] if not source.continues else first)
    at = start
    for _ in range(4):
        if at <= first:
            break
        previous = r.clause_start(at - 1)
        if previous < first:
            break
        found = _subject(r.text[previous : at - 1], read)
        if found and not (inside and found.kind == "known" and previous >= inside.content[-1][0]):
            return found
        at = previous
    if inside or source.continues or quoting:
        return source
    return source if follow in "，：:" and cue.kind in {"say", "report"} else None


def _subject(clause: str, read: Read) -> Source | None:
    """The source at the head of a clause that goes on to something else."""
    found = read(clause, False)
    return found if found and found.kind not in {"dropped", "document", "unknown"} else None


def _before_content(r: Reading, cue: Cue, start: int, end: int, follow: str, source: Source) -> Draft | None:
    stop = r.sentence(cue.start)[1]
    begin = end + (follow in "，：:, ")
    quotes = r.utterances(begin, stop)
    if follow in "：:" and quotes and quotes[0].open <= begin + 1:
        draft = Draft(start, end, cue.word, [], [], source, "named")
        at = begin
        while quotes and quotes[0].open <= at + 1:
            q = quotes.pop(0)
            _quote(draft, q)
            at = q.after
        rest = r.masked[at : at + 1]
        if rest in {"，", "；"} and rest:
            _content(r, draft, at + 1, stop)
        return draft
    if stop - begin < (6 if follow in "，：:, " else 7):
        return None
    draft = Draft(start, end, cue.word, [], [], source, "named")
    _content(r, draft, begin, stop)
    return draft


def _quote(draft: Draft, q: Quotation) -> None:
    q.claimed = True
    draft.content.append((q.start, q.close))
    draft.quotes.append((q.start, q.close))
    draft.start, draft.end = min(draft.start, q.open), max(draft.end, q.after)


def _content(r: Reading, draft: Draft, begin: int, end: int) -> None:
    """Add [begin, end) to what is said: its quotations without marks, the text between them without outer marks."""
    at = begin
    for q in r.utterances(begin, end):
        _plain(r, draft, at, q.open)
        _quote(draft, q)
        at = q.after
    _plain(r, draft, at, end)


def _plain(r: Reading, draft: Draft, start: int, end: int) -> None:
    while start < end and r.text[start] in "，。；：、,:; \u3000":
        start += 1
    while end > start and r.text[end - 1] in "，：、,:“「 \u3000":
        end -= 1
    if end > start and re.search(r"\w", r.text[start:end]):
        draft.content.append((start, end))
        draft.end = max(draft.end, end)


def _shorten(r: Reading, drafts: list[Draft], new: Draft) -> None:
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
                _plain(r, draft, start, min(end, cut))
        draft.end = max([end for _, end in draft.content], default=draft.end)


def _colons(r: Reading, read: Read, drafts: list[Draft]) -> list[Draft]:
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
                    _quote(draft, q)
                    end = q.after
        else:
            word = next((c.word for c in r.cues if first <= c.start < at), "：")
            draft.cue = word
            _content(r, draft, at + 1, stop)
        found.append(draft)
    return found


def _head_of_sentence(r: Reading, first: int, at: int, read: Read, quoted: bool) -> Source | None:
    """The person whom a clause of [first, at) begins with, the nearest clause first."""
    end = at
    while end > first:
        start = max(first, r.clause_start(end))
        found = read(r.text[start:end], False)
        if found and found.kind in {"person", "known", "titled", "pronoun"}:
            return found
        end = start - 1
    if not quoted or _TITLES.search(r.text[max(first, at - 6) : at]):
        return None
    return Source("dropped", continues=True)


def _leftover(r: Reading, read: Read, drafts: list[Draft]) -> None:
    """Utterances that no cue has claimed."""
    for q in r.quotations:
        if not q.utterance or q.claimed or any(s <= q.open < e for d in drafts for s, e in d.content):
            continue
        near = next((d for d in reversed(drafts) if d.end <= q.open), None)
        if near and q.open - near.end <= 2 and near.quotes:
            _quote(near, q)
            continue
        row = [x for x in r.quotations if x.open >= q.open and x.utterance and not x.claimed]
        announced = _announced(r, q, read) or _acting(r, q, read)
        if announced:
            drafts.append(announced)
        elif ends_itself(r.text, q) and (q.open == 0 or r.text[q.open - 1] in "。！？” ") and row:
            draft = Draft(q.open, q.after, None, [], [], Source("dropped", continues=bool(near)), "paragraph")
            _quote(draft, q)
            drafts.append(draft)


def _acting(r: Reading, q: Quotation, read: Read) -> Draft | None:
    """“…，”龙江掏出手机，“…”: a quotation before what its speaker does."""
    if not q.closed or r.masked[q.after : q.after + 1] in "，。；、：":
        return None
    clause = r.text[q.after : r.clause_end(q.after)]
    source = read(clause, False)
    if source is None or source.kind not in {"person", "known", "titled", "pronoun"}:
        return None
    draft = Draft(q.open, q.after, None, [], [], source, "acting")
    _quote(draft, q)
    end = r.clause_end(q.after)
    draft.end = end
    if r.masked[end : end + 1] in {"，", "："}:
        for other in r.utterances(end + 1, end + 2):
            _quote(draft, other)
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
                _quote(draft, x)
            draft.end = row[-1].after + verb.end()
            return draft
    return None


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
            _plain(r, draft, end, stop)
            end = stop
