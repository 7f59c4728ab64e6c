"""What a quantity measures, in the article's own words, lists with 分别 resolved.

A measure is a list of spans of the folded line; the words are cut from the line as it was written, so that
a traditional text keeps its characters.
"""

from __future__ import annotations

import re
from functools import cache

from jingdu.annotate.quantities.changes import direct
from jingdu.annotate.quantities.found import CALENDAR, Found
from jingdu.annotate.quantities.phrases import Spans, Subjects, head_of, trim
from jingdu.annotate.quantities.tables import units, words

_CLAUSE_VERB = re.compile("(?:累计|共)?(?:实现|发生|完成)$")
_ALL_OF_THEM = frozenset({"两者", "二者", "三者", "两项", "三项"})
# 城镇和农村居民收入: kinds of a whole, after which the rest is shared
_KINDS = frozenset(
    {"农村", "城镇", "乡村", "城市", "女性", "男性", "东部", "中部", "西部", "国内", "国外", "境内", "境外"}
)
_SHARED = re.compile("分别|各")
_LISTED = re.compile("、|和|及|与|以及")
_COUNTED = re.compile(
    r"(?P<noun>(?![到至增的为是在和、余多])[\u4e00-\u9fffA-Za-z0-9“”·\-]{1,24}?)"
    r"(?=[，。；、：！？…（）()《,!?\s]|$|\d+(?:\.\d+)?[\u4e00-\u9fff%]|的|全部|全都|实现|已经|已(?!知)|将(?!军)|在(?!线|建|职|校)|被(?!告|子)|参加|参与|参会|进行|均|都(?!市)|同比|环比"
    r"|增长|下降|提供|开展|获(?!得者)|入选|累计|达到|超过|通过|得到|加快|成为|作为|等(?!级|奖|离)|及其|线下|线上|超(?![级市声算])|组成|纳入|位居|减亏|扭亏|亏损|开幕|闭幕|举办|召开|举行|今[天日]|昨[天日]|明天|近日|日前|首期|于(?!田)|第(?!三方)|多个|遇难|死亡|受伤|投入|投用|转化|建立|联合|推动|签署"
    r"|出台|开通|投产|建成(?!区)|竣工|完工|落地|落户|启动|开工|覆盖|惠及|涉及|来自|位于|属于|前往|抵达|入住|晋级|进入|接受|取得|完成|形成|出现|发生|平均|中(?=[，、])|之)"
)
_OWN_NOUNS = frozenset(["方面", "部门", "部委", "省份", "大类", "成员"])
# shares and rates of whatever was named before
_RELATIVE = frozenset({"增速", "增幅", "降幅", "涨幅", "跌幅", "占比", "比重", "增长率", "增加额"})
_NOUN_UNITS = frozenset(
    [
        "人",
        "人次",
        "辆次",
        "艘次",
        "架次",
        "人份",
        "标箱",
        "国",
        "金",
        "银",
        "铜",
        "分",
        "点",
        "度",
        "票",
        "大",
        "家次",
        "班次",
        "班",
    ]
)


@cache
def accounts() -> frozenset[str]:
    """Indicators of the books of one enterprise, which share their owner: 资产总计, 负债合计."""
    return frozenset(words("accounts.txt"))


def mark(text: str, raw: str, items: list[Found]) -> None:
    """Set `measures` of the quantities of a line; `raw` is the line as written, of the same length as `text`."""
    subjects = Subjects(text, items)
    chosen: dict[int, Spans] = {}
    for index, item in enumerate(items):
        if item.kind in CALENDAR or index in chosen:
            continue
        members = _members(items, index)
        spans = _distributed(text, items, members, subjects, chosen) if len(members) > 1 else None
        if spans is not None:
            chosen.update(zip(members, spans, strict=True))
        else:
            chosen[index] = _own(text, items, index, subjects, chosen)
    for index, where in chosen.items():
        items[index].measures = _without_half_quotations("".join(raw[a:b] for a, b in where).strip("“”‘’ ")) or None


def _without_half_quotations(words: str) -> str:
    """The words without quotation marks whose other half the cut has taken."""
    for opening, closing in ("“”", "‘’", "「」", "『』"):
        if words.count(opening) != words.count(closing):
            words = words.replace(opening, "").replace(closing, "")
    return words


def _members(items: list[Found], index: int) -> list[int]:
    """The quantities of the list that begins at `index`."""
    group = items[index].group
    members = [index]
    if group is None:
        return members
    for other in range(index + 1, len(items)):
        if items[other].kind in CALENDAR:
            continue
        if items[other].group != group:
            break
        members.append(other)
    return members


def _own(text: str, items: list[Found], index: int, subjects: Subjects, chosen: dict[int, Spans]) -> Spans:
    item = items[index]
    if item.kind == "duration" and (text[item.tail - 1] == "期" or text.startswith(("平均", "年均"), item.end)):
        return []
    if item.kind in ("quantity", "ordinal") and item.dimension in ("count", "age", None) and not item.word:
        noun = _noun(text, item)
        if noun is not None:
            return [noun]
    subject = subjects.before(index)
    if subject:
        earlier = subjects.previous(index, chosen)
        if (
            len(subject) == 1
            and len(earlier) > 1
            and _CLAUSE_VERB.search(text, max(0, subject[0][0] - 4), subject[0][0])
        ):
            subject = [*earlier[:-1], *subject]
        whole = _of_the_same(text, subject, subjects.previous(index, chosen))
        return whole or _with_head(text, subject, item, subjects.previous(index, chosen))
    return subjects.previous(index, chosen) if item.kind not in ("duration", "ordinal") or item.change else []


def _noun(text: str, item: Found) -> tuple[int, int] | None:
    """What is counted: the noun after the classifier, or the one that serves as unit (四大板块)."""
    if item.unit in _NOUN_UNITS:
        return None
    if item.unit is not None and (item.unit in _OWN_NOUNS or item.unit not in units()):
        return item.tail - len(item.unit), item.tail
    counted = _COUNTED.match(text, item.end)
    if counted is None or (item.dimension == "age" and text[item.end] not in "男女老少儿青"):
        return None
    start, end = counted.span("noun")
    while end - start > 2 and text[end - 1] in "和及与的等中":
        end -= 1
    head = head_of(text, [(start, end)])
    if head is not None and start < head[0] and direct(text, counted.end() + 4, counted.end())[0]:
        end = head[0]
    return start, end


def _of_the_same(text: str, subject: Spans, earlier: Spans) -> Spans | None:
    """资产负债率 after 工业企业资产总计 is theirs, 增速 after 增加值 that of it; None for a subject of its own."""
    if len(subject) != 1 or not earlier:
        return None
    start, end = subject[0]
    if text[start:end] in _RELATIVE:
        return [*earlier, subject[0]] if text[start:end] not in text[slice(*earlier[-1])] else earlier
    head = head_of(text, earlier) if text[start:end] in accounts() else None
    if head is None or text[slice(*head)] not in accounts():
        return None
    begin = earlier[-1][0]
    whose = earlier[:-1] if head[0] == begin else [*earlier[:-1], (begin, head[0])]
    return [*whose, subject[0]] if whose and whose[-1][1] - whose[-1][0] > 1 else None


def _with_head(text: str, subject: Spans, item: Found, earlier: Spans) -> Spans:
    """石油开采业增长2.84倍, after 利润总额同比增长: the head of the measure before holds on."""
    if not item.change or not earlier or item.kind not in ("percent", "multiple", "pp"):
        return subject
    if head_of(text, subject) is not None or not re.search(
        "[业类品区省市部门企]$", text[subject[-1][0] : subject[-1][1]]
    ):
        return subject
    head = head_of(text, earlier)
    return [*subject, head] if head else subject


def _distributed(
    text: str, items: list[Found], members: list[int], subjects: Subjects, chosen: dict[int, Spans]
) -> list[Spans] | None:
    """A measure for each member of a list, or None where the words do not come in the same number."""
    subject = subjects.before(members[0])
    if subject and text[subject[0][0] : subject[-1][1]] not in _ALL_OF_THEM:
        return _parts(text, subject, len(members)) or [subject] * len(members)
    earlier = subjects.earlier(members[0], len(members), chosen)
    if earlier and (_shares(text, items[members[0]]) or _follow_a_list(items, members)):
        return earlier
    before = subjects.previous(members[0], chosen)
    return [before] * len(members) if before else None


def _follow_a_list(items: list[Found], members: list[int]) -> bool:
    """Whether the quantities just before are a list of the same length: 14000元和6000元，增长5%、6%."""
    before = [item.group for item in items[max(0, members[0] - len(members)) : members[0]]]
    return len(before) == len(members) and before[0] is not None and len(set(before)) == 1


def _shares(text: str, item: Found) -> bool:
    return bool(_SHARED.search(text, max(0, item.start - 16), item.start))


def _parts(text: str, subject: Spans, count: int) -> list[Spans] | None:
    """The items of a list in the subject, each with the head that they share: A、B产量 -> A产量, B产量."""
    start, end = subject[-1]
    for pattern in (_LISTED, re.compile("、"), re.compile("和|与|及")):
        cuts = [match.span() for match in pattern.finditer(text, start, end)]
        if len(cuts) == count - 1:
            break
    else:
        return None
    edges = [start, *(at for cut in cuts for at in cut), end]
    pieces = [(edges[2 * i], edges[2 * i + 1]) for i in range(count)]
    head = _shared_head(text, pieces)
    front = subject[:-1]
    spans: list[Spans] = []
    for piece in pieces[:-1]:
        trimmed = trim(text, *piece)
        if trimmed is None:
            return None
        own_head = head_of(text, [trimmed])
        spans.append([*front, trimmed] if own_head or head is None else [*front, trimmed, head])
    last = trim(text, *pieces[-1])
    return None if last is None else [*spans, [*front, last]]


def _shared_head(text: str, pieces: list[tuple[int, int]]) -> tuple[int, int] | None:
    last = pieces[-1]
    head = head_of(text, [last])
    if head and text[last[0] : last[0] + 2] in _KINDS and all(end - start == 2 for start, end in pieces[:-1]):
        return last[0] + 2, last[1]
    # the words of the first item end somewhere in the last one, and what follows is shared: 一年期和五年期…利率
    end = pieces[0][1]
    mark = text.rfind(text[end - 1], last[0], last[1] - 1)
    if mark > last[0] and (head is None or mark + 1 <= head[0]):
        begin = mark + 1
        if text.startswith(("以上", "以下", "以内"), begin):
            begin += 2
        shared = begin, last[1]
        return shared if shared[0] < shared[1] else head
    return head
