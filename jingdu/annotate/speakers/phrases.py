"""A noun phrase in front of a cue, read as a source: 工信部总工程师田玉龙, 他, 与会嘉宾, 《意见》, 一位不愿具名的负责人."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Literal

from jingdu.annotate.speakers import names
from jingdu.annotate.speakers.introductions import post, role_start, trimmed
from jingdu.annotate.speakers.names import Known
from jingdu.annotate.speakers.tables import ending, group_heads, words

SourceKind = Literal[
    "person", "titled", "known", "pronoun", "description", "reporter", "organisation", "group", "anonymous",
    "document", "dropped", "unknown",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Source:
    """What a noun phrase says about who speaks. All strings are simplified."""

    kind: SourceKind
    name: str = ""
    """The name without function and title; of a group, document or organisation the whole phrase."""
    role: str = ""
    affiliation: str = ""
    phrase: str = ""
    """All of it, as it stands in the text after trimming."""
    continues: bool = False
    """Of a dropped subject: 也, 还, 并 say that the speaker before goes on."""


_PRONOUN = re.compile(r"(?:他|她|其|他们|她们|对方|前者|后者|两人|二人|双方|本人|他本人|她本人|他自己|她自己)\Z")
_DESCRIBED = re.compile(
    r"(?:这|那|该|此|上述|前述|同一)(?:一|两|几|些|位|名|个|家|份|项|则|条|篇|部|封)*(?P<noun>[一-鿿“”0-9]{0,40})\Z"
)
_REPORTER = re.compile(
    r"(?:(?:[一-鿿《》]{0,8}(?:社|报|网|台|视|刊|》|新闻|通讯|广播|周刊|财经)|有|多名|多位|现场|在场|外国|中外|随行|笔者和)?记者(?:们|团)?|笔者|小编|本报|本刊|本台)(?:一行)?\Z"
)
_ANONYMOUS = re.compile(r"不愿|不具名|匿名|不便|要求不|知情|消息|接近|一位|一名|某|有关|相关|化名|未具名|位|名")
_HAVING = re.compile(r"^(?:也|还|又|更|而|但|另|甚至|连|就连)?(?:有的?|据)?(?=[一-鿿]{2})")
_MANY = re.compile(r"们\Z|^(?:多|几|不少|一些|部分|众|各|许多|两|三|四|五|数|与会|大家|很多|大多|所有|全体|其他)")
_TITLE = re.compile(r"(?:老|小|阿)(?P<family>[一-鿿])\Z")

_LEAD = re.compile(
    r"^(?:[^，。]{0,24}[0-9]日(?:电|讯)|[^，。]{0,12}】)?(?:(?:对于?此|对这一[一-鿿]{1,4}|此外|另外|同时|与此同时|其中|不过|但是|但|而且|而|然而|因此|所以|于是|日前|近日|近期|当天|当日|当时|当晚|当地时间|"
    r"据(?!说|此)|根据|按照|接着|随后|稍后|后来|为此|目前|此前|之前|早前|早些时候|事实上|其实|甚至|就连|连|并且|最后|首先|最终|如今|现在|昨天|昨日|昨晚|昨|"
    r"今天|今日|今晚|明天|今|去年|今年|前天|会上|会议上|会后|会中|会议期间|发布会上|现场|采访中|访谈中|访谈间|座谈中|论坛上|席间|期间|有的|有|也|又|还|更|"
    r"[0-9]{1,4}年|[0-9]{1,2}月(?:[0-9]{1,2}日)?|[0-9]{1,2}[日号]|上午|下午|晚上|晚间?|凌晨|清晨|中午|傍晚|周[一二三四五六日天]|星期[一二三四五六日天]|"
    r"本周[一二三四五六日]?|上周[一二三四五六日]?|记者从|正如|正像|诚如|如|用|针对此事|就此|因应|另据|又据|第[一二三]|作为|来自|至于|说起|只见|这时|此时|"
    r"(?:在|当|于|面对|针对|谈及|谈到|提到|说起|聊起|回忆起|围绕|就|关于|对于|对|随着|经过|通过)[^，]{2,40}?"
    r"(?:上(?!海|市|级|述|午|汽|限|游|层|亿|万|百|千|年|月|周|村|学|任|班)|中(?!国|心|方|共|央|国|信|铁|石|科|华|学|小|医|东|建|美|日|英|法|德|韩|俄|间|央|年|层|型|期|山|新)|"
    r"时(?!代|任|间|尚|报|事|任)|后(?!勤|续|来|台)|前(?!海|任|沿|述|往)|期间|之际|之余|下(?!午|一|属|半|游|级|岗)|里(?!程|约)|方面|问题|一事|一案|之下|过程|消息|传闻|提问|质疑))"
    r"(?:，|、| )?)+"
)
_TRAIL = re.compile(
    r"(?:也|还|则|又|再|再次|再三|再度|并|并且|都|均|就|便|即|曾|曾经|已|已经|仍|仍然|更|更是|同时|随后|此前|日前|近日|当日|当天|"
    r"当晚|昨天|昨日|昨晚|昨晨|昨|今天|今日|今早|今晨|今|早前|稍早|稍后|稍晚|事后|会后|会上|赛后|进一步|一再|多次|屡次|反复|首先|最后|一致|普遍|"
    r"纷纷|共同|联合|明确|公开|坚定|特别|着重|尤其|坚决|郑重|直接|主动|只|只是|只能|笑着|哭着|流着泪|含泪|哽咽着?|接着|继续|"
    r"补充|解释|无奈|坦率|大声|轻声|低声|小声|不禁|不由得|忍不住|曾多次|甚至|认真|严肃|强烈|另|另外|此外|亦|如是|如此|这样|"
    r"这么|就此|对此|率先|向外|对外|为此|因此|从而|依然|始终|一直|经常|常常|常|总是|总|往往|有时|偶尔|书面|口头|转述|"
    r"[0-9]{1,4}年|(?:[0-9]{1,2}月)?[0-9]{1,2}[日号](?:上午|下午|晚间?|凌晨|中午)?|上午|下午|晚上|晚间|凌晨|"
    r"(?:本|上)?周[一二三四五六日天]|(?:上)?星期[一二三四五六日天]|"
    r"(?:不无|颇为|十分|非常|难掩|满怀|带着|语带|略带|一脸|满脸)[一-鿿]{1,6}|\s)\Z"
)
# what a predicate or an adverbial after the subject begins with
_GOES_ON = re.compile(
    r"在|对|向|就(?!业)|于|跟|与(?!会)|同(?!学|事|志|乡|济|仁)|给|当|接受|出席|回[复覆应答忆]|答[复覆询]|受访|谈|提(?!名)|说起|发[布表文出微推帖]|"
    r"致[辞函信电]|召开|主持|早前|早些|稍|日前|近日|昨|今[天日早晨年]|当[天日晚]|[0-9]|笑|指着|一边|一脸|满|则|也|还|又|再|曾|已|亦|并|"
    r"通过|透过|援引|引[述用]|经(?!济|理|营|贸|纪|发)|针对|面对|现身|站|坐|走|看|摇|点|拿|掏|挥|叹|边|不|没|难|却|都|均|更|仍|首先|最后|"
    r"以(?!色列)|用(?!户)|借|根据|综合|按|因|为(?!民)|是|有|的|被(?!告)|将|把|来|去|上午|下午|晚上|晚间|凌晨|中午|应讯|受审|庭上|上周|本周|周[一二三四五六日]|赛后|会后|事后|随后|此前|之前|"
    r"电话|视频|书面|透露|介绍|表示|说|讲|想|[（(]"
)
# what is added in parentheses, except inside the title of a paper
_PARENTHESIS = re.compile(r"（[^）》]*）(?![^《]*》)|\([^)]*\)|\x03+")
_MANNER = re.compile(r"[一-鿿]{2}[地的]\Z")
_PAPER = re.compile(
    r"(?:的|这份|一文|一书|最新|最新一期|社论|评论员|的一篇|的一份|[一-鿿]{0,4})?"
    r"(?:数据|报告|研究|文章|社论|社评|报道|报导|评论|调查|一文|一书|全文|草案|征求意见稿|通知|规定|白皮书|序言)\Z"
)
_ISSUED = re.compile(r"(?:发布|公布|披露|出具|提供|印发|编制|撰写|推出|发表)的[^的，。]{1,12}(?<![人者员家方])\Z")
# 拉夫罗夫在电话中对美国国务卿蓬佩奥: the one at the end is spoken to
_ADDRESSED = re.compile(r".[在对向跟](?!外|线|口|阳|华)")
_FIGURES = re.compile(r"(?:报价|名单|榜单|结果|信息|情况|监测|材料|排名|说明|统计表|图|账目)\Z")
_ISSUES = re.compile(r"(?:发布|发表|公布|印发|出台|通过|援引|引述|引用|发出|根据|推出)(?![^的]*的)")
_PLAIN = re.compile(r"[一-鿿A-Za-z0-9·]+\Z")
_GOING_ON = frozenset({"也", "还", "并", "又", "同时", "并且", "再", "再次", "亦", "另", "进一步"})
_PREPOSITION = re.compile(
    r"(?:针对|面对|对于|关于|随着|如果|虽然|尽管|由于|因为|为了|除了|围绕|通过|根据|按照|在|对|就|当|从)"
)
_ADVERBIAL = re.compile(r"(?:时|后|中|上|下|前|期间|之际|方面|间|里)\Z")
_VERBAL = re.compile(
    r"[了着过将把使让吗呢吧]|被(?!告|访|采)|[在向称说](?!线|阳)|对(?!外|口)|(?<!凡)是(?!实)|没有|不是|可以|能够|应该|正在|已经|因为|如果|虽然|为了"
)


def lead(text: str) -> int:
    """How much of a clause comes before its subject: adverbs of time and place, conjunctions."""
    found = _LEAD.match(text)
    return found.end() if found else 0


_FAMILIAR = frozenset("太姐哥叔婶嫂董导")
_NOUNS = frozenset({"anonymous", "organisation", "group", "document"})


def untrailed(text: str) -> tuple[str, bool]:
    """A clause without the adverbs between subject and cue, and whether one of them says that somebody goes on."""
    continues = False
    while text:
        found = _TRAIL.search(text, max(0, len(text) - 14))
        if not found:
            break
        continues = continues or found[0] in _GOING_ON
        text = text[: found.start()]
    return text, continues


def read(text: str, known: Known | None = None, strong: bool = False) -> Source | None:
    """The source that a clause in front of a cue names; None where it names none that can be read.

    `known` maps names and aliases that the article has used to the full name. `strong` says that the cue is one
    that only a speaker has, so that an unknown short noun may be taken for an organisation.
    """
    text = _PARENTHESIS.sub("", text).strip(" \u3000‹›、")
    known = Known() if known is None else known
    bare, continues = untrailed(text)
    rest = bare[lead(bare) :]
    if not rest:
        return Source("dropped", continues=continues or text.startswith(tuple(_GOING_ON)))
    for phrase in dict.fromkeys((bare, rest, text)):
        found = exact(phrase, known)
        if found:
            return found
    manner = _MANNER.search(rest)
    if manner:
        for at in range(len(rest) - 2, -1, -1):
            found = exact(rest[:at], known) if at else None
            if found:
                return found
        if len(rest) <= 9:
            return Source("dropped", continues=continues)
    for phrase in dict.fromkeys((rest, bare)):
        found = _subject(phrase, known)
        if found:
            return found
    if _PREPOSITION.match(bare) and "的" in bare:
        found = read(bare[bare.rfind("的") + 1 :], known)
        if found and found.kind in {"person", "known", "titled", "anonymous", "group"}:
            return found
    if _PREPOSITION.match(bare):
        return Source("dropped", continues=continues) if _ADVERBIAL.search(bare) else None
    if strong and 2 <= len(rest) <= 12 and not _VERBAL.search(rest) and _PLAIN.match(rest):
        return Source("unknown", rest, phrase=rest)
    return None


def _subject(text: str, known: Known) -> Source | None:
    """The source at the head of a clause that goes on: 高千峰分享了…, 经济部稍晚发布新闻稿…, 他在沉默片刻后."""
    if _PREPOSITION.match(text):
        return None
    opener = next((text[:size] for size in range(min(12, len(text)), 1, -1) if text[:size] in known), "")
    for m in reversed(list(_GOES_ON.finditer(text, 1, 44))):
        head = untrailed(text[: m.start()])[0]
        found = exact(head, known) if head else None
        if found and opener and found.kind in _NOUNS and len(found.phrase) > len(opener) + 5:
            continue
        if found and (found.kind != "document" or m[0] != "的"):
            return found
    if opener:
        return Source("known", known[opener], phrase=opener)
    for at in range(2, min(32, len(text) - 1)):
        for size in range(min(8, len(text) - at), 1, -1):
            if text[at : at + size] in known and role_start(text[:at]) < at:
                return exact(text[: at + size], known)
    if text[:1] in {"他", "她"} and text[1:2] not in {"们", "的", "人"}:
        return Source("pronoun", text[0], phrase=text[0])
    return None


def exact(text: str, known: Known) -> Source | None:
    """`text` as one source, nothing left over."""
    if text in known:
        return Source("known", known[text], phrase=text)
    if len(text) == 1 and text in known.families:
        return Source("titled", text, phrase=text)
    if _PRONOUN.match(text):
        return Source("pronoun", text, phrase=text)
    if _REPORTER.match(text):
        return Source("reporter", text, phrase=text)
    for reading in (_described, _titled, _document, _crowd, _person, _organisation, _office):
        found = reading(text, known)
        if found:
            return found
    return None


def _described(text: str, known: Known) -> Source | None:
    found = _DESCRIBED.match(text)
    if not found:
        return None
    noun = found["noun"]
    if noun and not (ending(noun, "roles.txt") or noun in group_heads() or ending(noun, "organisation_ends.txt")
                     or ending(noun, "document_heads.txt")):  # fmt: skip
        return None
    return Source("description", noun, phrase=text)


def _titled(text: str, known: Known) -> Source | None:
    short = _TITLE.match(text)
    if short and names.chinese(short["family"] + "某"):
        return Source("titled", text, phrase=text)
    close = _TITLE.search(text, max(0, len(text) - 2))
    if close and len(text) > 2 and names.chinese(close["family"] + "某"):
        described = post(text[:-2])
        if described.role:
            return Source("titled", close[0], described.role, described.affiliation, text)
    title = ending(text, "titles.txt")
    if not title or len(text) == len(title):
        return None
    before = text[: -len(title)]
    family = before[-1]
    if title in _FAMILIAR and family not in known.families:
        return None
    person = _person(before, known)
    if person and person.kind in {"person", "known"}:
        role = f"{person.role}、{title}" if person.role else title
        return replace(person, role=role, phrase=text)
    head = before[:-1]
    if names.chinese(family + "某某") and (not head or role_start(head) < len(head) or head.endswith("的")):
        described = post(head)
        return Source("titled", family + title, described.role, described.affiliation, text)
    return None


def _person(text: str, known: Known) -> Source | None:
    if len(text) > 60:
        return None
    for name in names.tail(text):
        head = text[: -len(name)]
        if not head:
            if _plain_noun(text) or not names.personal(name):
                continue
            return Source("person", name, phrase=text)
        described = post(head)
        if described.role and not _ADDRESSED.search(described.affiliation):
            return Source("person", name, described.role, described.affiliation, text[trimmed(head) :])
    for name in names.tail(text):
        head = text[: -len(name)]
        if head and not _ADDRESSED.search(head) and (name in known or ("·" in name and len(head) <= 6)):
            return Source("person", known.get(name, name), phrase=text)
        if head.endswith("的") and names.personal(name) and not _plain_noun(name):
            return Source("person", name, phrase=text)
    return None


def _plain_noun(text: str) -> bool:
    """Whether a short noun that might be a name is more likely an institution, a group or a paper."""
    if text in words("organisation_ends.txt") or text in group_heads() or text in words("roles.txt"):
        return True
    return text in words("document_heads.txt") or (len(text) >= 3 and text[-1] in "部委局厅署院馆社报府校团队")


def _document(text: str, known: Known) -> Source | None:
    if "《" in text and len(text) <= 90:
        start, rest = text.index("《"), text[text.rfind("》") + 1 :]
        if not rest:
            return Source("document", text[start:], phrase=text)
        return Source("document", text, phrase=text) if _PAPER.match(rest) else None
    issued = _ISSUED.search(text)
    if issued and len(text) <= 40 and (_FIGURES.search(issued[0]) or ending(text, "document_heads.txt")):
        return Source("document", text, phrase=text)
    word = ending(text, "document_heads.txt")
    if word and len(text) <= 30 and not _VERBAL.search(text) and not _ISSUES.search(text):
        return Source("document", text, phrase=text)
    return None


def _crowd(text: str, known: Known) -> Source | None:
    text = _HAVING.sub("", text)
    of = text.rfind("的")
    if of > 0 and (re.search(r"[姓位名]", text[of:]) or of > 14):
        text = text[of + 1 :]
    stem = text.removesuffix("们")
    if len(text) > 30 or (len(stem) <= 1 and stem not in {"人"}):
        return None
    heads = group_heads()
    head = next((stem[-size:] for size in range(min(5, len(stem)), 0, -1) if stem[-size:] in heads), "")
    if not head or (len(head) == 1 and not re.search(r"(?:有|的|些|多|少)人", stem)):
        return None
    before = stem[: -len(head)]
    if _VERBAL.search(before):
        return None
    if head in {"企业", "公司", "机构", "券商"} and before and not _MANY.search(text):
        return None
    many = bool(_MANY.search(text)) or (heads[head] == "g" and not re.search(r"一[位名个]|某", before))
    if not many and not _ANONYMOUS.search(text) and heads[head] == "g" and before:
        many = True
    if many:
        return Source("group", text, phrase=text)
    described = post(text)
    return Source("anonymous", text, described.role, described.affiliation, text)


def _organisation(text: str, known: Known) -> Source | None:
    if (
        not (ending(text, "organisation_ends.txt") or ending(text, "industry_ends.txt"))
        or len(text) < 2
        or len(text) > 30
        or _VERBAL.search(text)
    ):
        return None
    start = trimmed(text)
    inner = text[start:]
    for word in ("主办单位", "承办单位", "主办方", "承办方", "开发商", "运营商", "运营方", "制造商", "供应商"):
        if word in inner[:-2]:
            return Source("organisation", inner[inner.index(word) + len(word) :], word, "", inner)
    return Source("organisation", inner, phrase=inner) if len(inner) > 1 else None


def _office(text: str, known: Known) -> Source | None:
    """A function without a name: 护理部主任, 一位不愿具名的负责人, 外交部发言人."""
    text = _HAVING.sub("", text)
    if role_start(text) == len(text) or text.endswith("记者") or len(text) > 40 or _VERBAL.search(text):
        return None
    of = text.rfind("的")
    if of > 0 and re.search(r"[姓]|一[位名]", text[of:]):
        text = text[of + 1 :]
    described = post(text)
    return Source("anonymous", text, described.role, described.affiliation, text)
