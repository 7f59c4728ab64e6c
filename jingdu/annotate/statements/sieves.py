"""Which cues of a paragraph introduce statements, what belongs to each, and whom the wording names as its source."""

from __future__ import annotations

import re
from typing import NamedTuple

from jingdu.annotate.speakers.sources import Read, Source
from jingdu.annotate.statements.cues import Cue
from jingdu.annotate.statements.draft import Draft
from jingdu.annotate.statements.extents import add_content, add_plain, add_quotation, shorten
from jingdu.annotate.statements.paragraph import NOMINAL, PASSED, REFUSED, Reading, is_adverbial
from jingdu.annotate.statements.quotations import Quotation, ends_itself
from jingdu.annotate.statements.unclaimed import colons, leftover

_ADDRESSEE = re.compile(
    r"了?(?:本报|新华社|本刊|(?:(?![是否有没会能要可何什怎吗谁就])[一-鿿《》]){0,10})?(?:记者|媒体|我们|大家|外界|[一-鿿《》]{1,8}(?:社|报|网|台|时报|周刊|》))?\Z"
)
_TO_SOMEBODY = re.compile(
    "告诉|告知|提醒|询问|问|答|回复|反问|追问|质问|回答|叮嘱|嘱咐|劝|提问|埋怨|数落|责怪|叮咛|夸|安慰|鼓励|打断|催|逗|祝贺|道贺|恭喜|感谢|"
    "招呼|吩咐|告诫|骂|开导"
)


_PASSES_ON = re.compile("转述|引述|援引|转达|复述|报道|报导")
_VOICED = re.compile("抱怨|呼吁|批评|抨击|称赞|警告")
"""Demands that a crowd voices too; 业界要求 is mostly a noun."""
_ANSWERS = re.compile("回[应答复道敬]?|答|反问|追问|问|喊|哭|嘟囔|嘀咕|自语")
# 只回了一句：, 说了这样一番话：
_ONCE = re.compile(r"(?:了|过|下)?(?:这样|这么)?[一这两](?:句|番|段|席)(?:话|狠话)?(?=[：“])")
_OF = re.compile(r"的([一-鿿]{1,4})\Z")
SHORTEST = 4
"""Characters of a report; what is shorter is the object of a verb (否认犯行)."""

_AT_SOMEBODY = re.compile("警告|批评")
"""The same, where only a colon shows it: 批评当局抽验太少， tells nobody."""


class Place(NamedTuple):
    """A cue in its clause."""

    cue: Cue
    start: int
    """Where the clause begins."""
    end: int
    """Where the cue ends, the one who is told included: 告诉记者."""
    follow: str
    """The character after that; empty at the end."""
    quoted: Quotation | None
    """The quotation right before the clause."""
    quotes: bool
    """Whether a quotation follows."""

    @property
    def marked(self) -> bool:
        """Whether a comma, a colon, a quotation or a gap sets the content off."""
        return self.follow in {"，", "：", "“", " "}


def statements(r: Reading, read: Read) -> list[Draft]:
    """The statements of a paragraph that a cue, a colon or a quotation announces, in order, not yet resolved."""
    drafts: list[Draft] = []
    for cue in r.cues:
        draft = _from_cue(r, cue, read, drafts)
        if draft:
            shorten(r, drafts, draft)
            drafts.append(draft)
    drafts += colons(r, read, drafts)
    drafts.sort(key=lambda d: d.start)
    leftover(r, read, drafts)
    drafts.sort(key=lambda d: d.content[0] if d.content else (d.start, d.end))
    return _long_enough(drafts)


def _long_enough(drafts: list[Draft]) -> list[Draft]:
    """The drafts that say something. Where one does not, the next without a subject has its: 他否认犯行，辩称…"""
    kept: list[Draft] = []
    subject: Source | None = None
    for draft in drafts:
        if not draft.quotes and sum(end - start for start, end in draft.content) < SHORTEST:
            subject = draft.source
            continue
        if subject and draft.source and draft.source.kind == "dropped":
            draft.source = subject
        subject = None
        kept.append(draft)
    return kept


def _place(r: Reading, cue: Cue) -> Place:
    start = reach = r.clause_start(cue.start)
    quoted = r.quotation_ending(start)
    while quoted is None and reach and r.masked[reach - 1] == "，":
        previous = r.clause_start(reach - 1)
        if previous >= reach or not is_adverbial(r.text[previous : reach - 1]):
            break
        reach = previous
        quoted = r.quotation_ending(reach)
    end, stop = cue.end, r.clause_end(cue.end)
    told = _TO_SOMEBODY.match(cue.word) or (r.masked[stop : stop + 1] == "：" and _AT_SOMEBODY.match(cue.word))
    if stop - end <= 16 and told and _ADDRESSEE.match(r.masked[end:stop]):
        end = stop
    once = _ONCE.match(r.masked, end)
    end = once.end() if once else end
    return Place(cue, start, end, r.masked[end : end + 1], quoted, bool(r.utterances(end, end + 3)))


def _from_cue(r: Reading, cue: Cue, read: Read, before: list[Draft]) -> Draft | None:
    p = _place(r, cue)
    # X问：“…”Y答：“…”: the quotation between is what X says
    answers = p.quoted is not None and r.masked[p.quoted.open - 1 : p.quoted.open] == "：" and _has_its_own(r, p)
    if p.quoted and not p.quoted.claimed and not answers and (not p.follow or p.follow in "，。：；！？“"):
        return _after_quotation(r, p, p.quoted, read)
    if not p.follow or p.follow in "。；！？、”":
        return None
    inside = next((d for d in reversed(before) if d.content and d.content[-1][1] > cue.start), None)
    source = _source(r, p, read, inside)
    if source is not None:
        return _before_content(r, p, source)
    if inside and cue.kind in {"say", "report", "brief"} and inside.content[-1][0] == cue.start:
        # 发文说明，指出…: two cues for one report
        last = inside.content.pop()
        add_plain(r, inside, cue.end, last[1])
    return None


def _has_its_own(r: Reading, p: Place) -> bool:
    """Whether a cue after a quotation that a colon announces brings something else: 甲难掩失落：“…”乙则表示，…"""
    return p.follow == "：" or (p.follow == "，" and p.quoted is not None and ends_itself(r.text, p.quoted))


def _after_quotation(r: Reading, p: Place, quoted: Quotation, read: Read) -> Draft | None:
    """“…”刘庆说，…: the quotations before the clause, and what follows it."""
    if p.cue.kind in {"present", "document"}:
        return None
    source = read(r.text[p.start : p.cue.start], True)
    if source is None and p.cue.kind == "utter":
        return None
    row = [quoted]
    while (previous := r.quotation_ending(row[0].open)) and not previous.claimed:
        row.insert(0, previous)
    draft = Draft(row[0].open, p.end, p.cue.word, [], [], source or Source("unknown"), "named")
    for q in row:
        add_quotation(draft, q)
    if p.follow in {"，", "：", "“"}:
        add_content(r, draft, p.end + (p.follow != "“"), r.sentence(p.end)[1])
    return draft


def _source(r: Reading, p: Place, read: Read, inside: Draft | None) -> Source | None:
    """Who a cue before its content belongs to; None where it is no cue after all."""
    clause = r.text[p.start : p.cue.start]
    if not _can_introduce(r, p, clause):
        return None
    if p.cue.kind == "view":
        clause = clause[1:]
    noun = _OF.search(clause) if p.cue.kind in {"think", "report", "demand"} and not p.quotes else None
    if noun and noun[1] not in {"话", "说法", "消息"} and read(noun[1], False) is None:
        # 代表们谈到的一项项建议: no verb
        return None
    source = read(clause, p.cue.kind in {"say", "report", "demand"} and p.follow in {"，", "：", "“"})
    if source is None:
        return Source("unknown") if p.follow == "：" and p.quotes else None
    if not p.quotes and REFUSED.search(clause) and not (source.phrase and clause.endswith(source.phrase)):
        # 公司不愿透露, 公司将宣布; but 世界睡眠学会建议
        return None
    if source.kind == "dropped":
        return _dropped(r, p, source, read, inside)
    return source if _fits(p, source, inside) else None


def _can_introduce(r: Reading, p: Place, clause: str) -> bool:
    """Whether a cue of its class can bring speech in these surroundings."""
    kind = p.cue.kind
    if (clause.endswith("的") and not p.quotes) or kind == "present" or (kind == "utter" and not p.quotes):
        return False
    if kind == "view" and not clause.startswith("在"):
        return False
    if kind == "according" and not clause.startswith("据"):
        return False
    if not p.marked:
        performs = NOMINAL.match(r.masked[p.cue.end : p.cue.end + 24])
        # 允诺会, 强调会: the verb, not a meeting
        passed = p.follow in PASSED and not (p.follow == "会" and kind in {"say", "think", "demand"})
        if kind in {"report", "view", "terse", "according"} or passed or performs:
            return False
    return True


def _fits(p: Place, source: Source, inside: Draft | None) -> bool:
    """Whether such a source can have such a cue, in the midst of another report or not."""
    if p.cue.kind == "perceive" and source.kind != "reporter":
        return False
    if p.cue.kind == "terse" and source.kind not in {"person", "known", "titled", "pronoun"}:
        return False
    unsaid = {"document", "unknown"} if _VOICED.match(p.cue.word) else {"group", "document", "unknown"}
    if p.cue.kind == "demand" and not p.marked and source.kind in unsaid:
        return False
    if source.name.endswith("有人") and not p.marked and p.cue.kind in {"think", "demand"}:
        # 有人提议加装电梯: an event that is told
        return False
    writes = source.kind in {"document", "organisation", "anonymous"} or p.follow in {"，", "："}
    if p.cue.kind == "document" and not writes:
        return False
    plural = source.kind == "description" and "些" in source.phrase
    # 张望表示，不少企业反映…, 张望表示，欧盟相信…: a report within a report is part of it
    at_once = inside is not None and inside.content[-1][0] == p.start
    if inside and at_once and _PASSES_ON.search(inside.cue or ""):
        # 据东方社报道，三名官员透露，…: a paper only passes it on
        return True
    nested = at_once or (inside is not None and (plural or source.kind in {"document", "group", "unknown"}))
    return p.quotes or not nested


def _dropped(r: Reading, p: Place, source: Source, read: Read, inside: Draft | None) -> Source | None:
    """A cue whose clause has no subject: that of a clause before it in the sentence, or the speaker who goes on."""
    inner = _answerer(r, p, read, inside) if inside and p.quotes else None
    if inner:
        return inner
    spoken = p.cue.kind in {"say", "report"}
    if inside and not p.quotes and not (source.continues and spoken):
        return None
    first = r.sentence(p.cue.start)[0]
    if inside and not source.continues:
        first = max(first, inside.content[-1][0])
    at = p.start
    for _ in range(4):
        previous = r.clause_start(at - 1) if at > first else -1
        if previous < first:
            break
        found = _subject(r.text[previous : at - 1], read)
        if found and not (inside and found.kind == "known" and previous >= inside.content[-1][0]):
            return found
        at = previous
    announces = p.follow in {"，", "："} and spoken
    return source if inside or source.continues or p.quotes or announces else None


def _answerer(r: Reading, p: Place, read: Read, inside: Draft) -> Source | None:
    """Who answers inside a report about them: 他透露阿梅很失望，还回应：“…”. After a comma it is not."""
    begin = inside.content[0][0]
    if not _ANSWERS.match(p.cue.word) or not begin or r.masked[begin - 1] in "，：“ ":
        return None
    found = _subject(r.text[begin : r.clause_end(begin)], read)
    return found if found and found.kind in {"person", "known", "titled"} else None


def _subject(clause: str, read: Read) -> Source | None:
    """The source at the head of a clause that goes on to something else."""
    found = read(clause, False)
    return found if found and found.kind not in {"dropped", "document", "unknown"} else None


def _before_content(r: Reading, p: Place, source: Source) -> Draft | None:
    """刘庆说，…: what follows a cue, to the end of the sentence or of the quotations."""
    stop = r.sentence(p.cue.start)[1]
    begin = p.end + (p.follow in {"，", "：", " "})
    quotes = r.utterances(begin, stop)
    draft = Draft(p.start, p.end, p.cue.word, [], [], source, "named")
    if p.follow == "：" and quotes and quotes[0].open <= begin + 1:
        at = begin
        while quotes and quotes[0].open <= at + 1:
            q = quotes.pop(0)
            add_quotation(draft, q)
            at = q.after
        if r.masked[at : at + 1] in {"，", "；"}:
            add_content(r, draft, at + 1, stop)
        return draft
    if stop - begin < (SHORTEST if p.marked else 7):
        return None
    add_content(r, draft, begin, stop)
    return draft
