"""A clause in front of a cue, read for its source: whom it names, past adverbs, time and place."""

from __future__ import annotations

import re
from itertools import islice

from jingdu.annotate.speakers import adverbials, joint, names
from jingdu.annotate.speakers.introductions import post, role_start
from jingdu.annotate.speakers.names import Known
from jingdu.annotate.speakers.nouns import VERBAL, exact, plain_noun
from jingdu.annotate.speakers.sources import Source

# what is added in parentheses, except inside the title of a paper
_PARENTHESIS = re.compile(r"（[^）》]*）(?![^《]*》)|\([^)]*\)|\x03+")
# 据路透社援引一名外交官的话报道
_QUOTED = re.compile(
    r"(?:(?:援引|引述|引用|转引)(?P<who>[^，]{2,30}?)(?:的?(?:话|说法|言论|观点)|的消息)?|[用借]{1,2}(?P<words>[^，]{2,30})的话(?:来)?)\Z"
)
_FEW = 3
"""Actions that are looked at for who does them."""
_PLAIN = re.compile(r"[一-鿿A-Za-z0-9·]+\Z")
_NOUNS = frozenset({"anonymous", "organisation", "group", "document"})


def read(text: str, known: Known | None = None, strong: bool = False) -> Source | None:
    """The source that a clause in front of a cue names; None where it names none that can be read.

    `known` maps names and aliases that the article has used to the full name. `strong` says that the cue is one
    that only a speaker has, so that an unknown short noun may be taken for an organisation.
    """
    text = _PARENTHESIS.sub("", text).strip(" \u3000‹›、")
    known = Known() if known is None else known
    quoted = _QUOTED.search(text)
    named = exact(quoted["who"] or quoted["words"], known) if quoted else None
    if named:
        return named
    bare, continues = adverbials.untrailed(text, known)
    rest = bare[adverbials.lead(bare) :]
    dropped = Source("dropped", continues=continues or text.startswith(adverbials.GOING_ON))
    if not rest:
        return dropped
    when = adverbials.WHEN.match(rest) if "时" in rest or "后" in rest or "期间" in rest else None
    later = joint.source(rest[when.end() :], known, whole=True) if when else None
    if later:
        return later
    found = next(
        (s for phrase in dict.fromkeys((bare, rest, text)) if (s := joint.source(phrase, known, whole=True))), None
    )
    found = found or _in_a_manner(rest, known, dropped) or _meanwhile(rest, known)
    found = found or next((s for phrase in dict.fromkeys((rest, bare)) if (s := _subject(phrase, known))), None)
    if found:
        return found
    if adverbials.PREPOSITION.match(bare):
        return _after_preposition(bare, known, dropped)
    if when:
        return dropped
    more = adverbials.GOES_ON.search(rest, 2)
    noun = adverbials.untrailed(rest[: more.start()])[0] if more else rest
    if (
        strong
        and 2 <= len(noun) <= 12
        and noun[-1] not in "位名个些"
        and not VERBAL.search(noun)
        and _PLAIN.match(noun)
    ):
        return _after_role(noun, known) or Source("unknown", noun, phrase=noun)
    return None


def _after_role(noun: str, known: Known) -> Source | None:
    """泰国总理佩通坦, 市长阿依古丽: what follows a function is a name, of whatever characters."""
    for size in (2, 3, 4, 5):
        head, name = noun[:-size], noun[-size:]
        before = exact(head, known) if head else None
        if before and before.kind in {"person", "known", "titled"}:
            # 王阿姨|追出: what follows a name is what somebody does
            return before
        if head and role_start(head) < len(head) and not plain_noun(name):
            described = post(head)
            return Source("person", name, described.role, described.affiliation, noun)
    return None


def _in_a_manner(text: str, known: Known, dropped: Source) -> Source | None:
    """田纪云激动地: what is left of the adverb can be told only by trying; 激动地 alone has no subject."""
    if not adverbials.MANNER.search(text):
        return None
    for at in range(len(text) - 2, 0, -1):
        found = exact(text[:at], known)
        if found:
            return found
    return dropped if len(text) <= 9 else None


def _meanwhile(text: str, known: Known) -> Source | None:
    """金炳宇沙哑着嗓子, 老周眯起眼: somebody, and what they do while they speak."""
    # how many characters the verb has is open: a name that the article has used decides, or else the longest
    tried = [
        exact(text[: max(0, beside.start() - size)], known)
        for beside in islice(adverbials.BESIDE.finditer(text), _FEW)
        for size in (1, 2, 3, 4)
    ]
    found = [s for s in tried if s and s.kind in {"person", "known", "titled", "anonymous"}]
    return next((s for s in found if s.name in known), found[0] if found else None)


def _after_preposition(text: str, known: Known, dropped: Source) -> Source | None:
    """在新闻中心工作的外交部工作人员: a source behind what it does; 在采访时 has none."""
    if "的" in text:
        found = read(text[text.rfind("的") + 1 :], known)
        if found and found.kind in {"person", "known", "titled", "anonymous", "group"}:
            return found
    return dropped if adverbials.ADVERBIAL.search(text) else None


def _subject(text: str, known: Known) -> Source | None:
    """The source at the head of a clause that goes on: 高千峰分享了…, 经济部稍晚发布新闻稿…, 他在沉默片刻后."""
    if adverbials.PREPOSITION.match(text):
        return None
    introduced = _introduced(text, known)
    if introduced:
        return introduced
    opener = next((text[:size] for size in range(min(12, len(text)), 1, -1) if text[:size] in known), "")
    for m in reversed(list(adverbials.GOES_ON.finditer(text, 1, 44))):
        head = adverbials.untrailed(text[: m.start()])[0]
        found = joint.source(head, known, whole=False) if head else None
        if found and opener and found.kind in _NOUNS and len(found.phrase) > len(opener) + 5:
            continue
        if found and (found.kind != "document" or m[0] != "的"):
            return found
    for size in (3, 2):
        if text[size + 1 : size + 2] in {"着", "了"} and names.chinese(text[:size]) and not plain_noun(text[:size]):
            return Source("person", text[:size], phrase=text[:size])
    if opener:
        return Source("known", known[opener], phrase=opener)
    if text[:1] in {"他", "她"} and text[1:2] not in {"们", "的", "人"}:
        return Source("pronoun", text[0], phrase=text[0])
    return None


def _introduced(text: str, known: Known) -> Source | None:
    """市议员简志贤今会同…: a role at the head of the clause, and after it a name that the article has introduced."""
    for at in range(2, min(32, len(text) - 1)):
        if text[at] not in known.firsts:
            continue
        for size in range(min(names.MOST, len(text) - at), 1, -1):
            if text[at + size : at + size + 1] != "的" and text[at : at + size] in known and role_start(text[:at]) < at:
                return exact(text[: at + size], known)
    return None
