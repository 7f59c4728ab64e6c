"""A noun phrase as one source, nothing left over: 科技部副司长秦浩源, 他, 与会嘉宾, 《意见》, 一位负责人."""

from __future__ import annotations

import re
from dataclasses import replace

from jingdu.annotate.speakers import adverbials, names
from jingdu.annotate.speakers.introductions import Post, post, role_start, trimmed
from jingdu.annotate.speakers.names import Known
from jingdu.annotate.speakers.sources import Source
from jingdu.annotate.speakers.tables import ending, group_heads, words

_PRONOUN = re.compile(r"(?:他|她|其|他们|她们|对方|前者|后者|两人|二人|双方|本人|他本人|她本人|他自己|她自己)\Z")
_DESCRIBED = re.compile(
    r"(?:这|那|该|此|上述|前述|同一)(?:一|两|几|些|位|名|个|家|份|项|则|条|篇|部|封)*(?P<noun>[一-鿿“”0-9]{0,40})\Z"
)
_REPORTER = re.compile(
    r"(?:(?:[一-鿿《》]{0,8}(?:社|报|网|台|视|刊|》|新闻|通讯|广播|周刊|财经)|有|多名|多位|现场|在场|外国|中外|随行|笔者和)?记者(?:们|团)?|笔者|小编|本报|本刊|本台)(?:一行)?\Z"
)
_ANONYMOUS = re.compile(r"不愿|不具名|匿名|不便|要求不|知情|消息|接近|一位|一名|某|有关|相关|化名|未具名|位|名")
_HAVING = re.compile(r"^(?:也|还|又|亦|更|而|但|另|甚至|连|就连)?(?:有的?|据)?(?=[一-鿿]{2})")
_MANY = re.compile(r"们\Z|^(?:多|几|不少|一些|部分|众|各|许多|两|三|四|五|数|与会|大家|很多|大多|所有|全体|其他)")
_TITLE = re.compile(r"(?:老|小|阿)(?P<family>[一-鿿])\Z")
_PAPER = re.compile(
    r"(?:的|这份|一文|一书|最新|最新一期|社论|评论员|的一篇|的一份|[一-鿿]{0,4})?"
    r"(?:数据|报告|研究|文章|社论|社评|报道|报导|评论|调查|一文|一书|全文|草案|征求意见稿|通知|规定|白皮书|序言)\Z"
)
_ISSUED = re.compile(r"(?:发布|公布|披露|出具|提供|印发|编制|撰写|推出|发表)的[^的，。]{1,12}(?<![人者员家方])\Z")
# 陈姓移工, 李姓女子
# 网友“一叶知秋”, 网民@小鱼
_SCREEN_NAME = re.compile(
    r"(?P<who>[^“「]{0,12}(?:网友|网民|用户|博主|粉丝|楼主|读者|观众|UP主|up主))(?:[“「‘][^”」’]{1,16}[”」’]|@\S{1,16})\Z"
)
_SOMEBODY = re.compile(
    r"小(?:伙子|伙|姑娘|女孩|男孩)|姑娘|汉子|女孩|男孩|女子|男子|老(?:人家?|汉|太太|奶奶|大爷|爷子|伯|妇人?)|妇人|大姐|大婶"
)
"""Nouns for somebody who has been named before, if anybody has who is not in office."""
# 当事人小刚, 学生小雨: after a function any name may follow 小
_FOND = re.compile(r"(?P<name>[小阿][一-鿿])\Z")
# 林男, 陳嫌, 王婦: what Taiwan's papers call somebody whose name is withheld
_UNNAMED = re.compile(r"[一-鿿][男女妇翁嫌童]\Z")
_FAMILY = re.compile(r"(?:[一-鿿]{1,2}姓|姓[一-鿿])(?P<noun>[一-鿿]{1,8})\Z")
_ONE_OF_THEM = re.compile(r"(?:一[位名个]|某)[^，在对向就]{2,20}[一-鿿]\Z")
_SHORT = 5
_LONGEST_BEFORE = 24
"""Characters of what is said of somebody before 他."""
_CLOSING = frozenset("”」』’")
_COUNTED = re.compile(r"(?:一|几|两|三|四|多|数|不少|某)[位名个群]?[^，“”]{2,20}的(?=[^的，]{1,6}\Z)")
_ORGANISATION_IN_QUOTES = re.compile(
    r"(?P<what>[一-鿿]{0,10}(?:智库|团体|组织|组合|平台|机构|公司|乐队|剧团|协会|工会|政党|联盟|品牌|媒体|网站|社区|合作社|联席))"
    r"[“「『](?P<name>[^”」』]{2,16})[”」』]\Z"
)
_COMPANIONS = re.compile(r"[一-鿿]{2,8}(?<![他她它你我咱])们\Z")
_DAY = re.compile(
    r".(?:召开|举行|举办|出席|主持|参加|前往|抵达|会见|接受|今[召举出在]|当天|当日|当晚|昨|今天|今日|日前|近日|晚间|稍晚|[0-9]日)"
)
_FIGURES = re.compile(r"(?:报价|名单|榜单|结果|信息|情况|监测|材料|排名|说明|统计表|图|账目)\Z")
_ISSUES = re.compile(
    r"(?:发(?:声明|公报|函|信|公告|通告|新闻稿)|发布|发表|公布|印发|出台|通过|援引|引述|引用|发出|根据|推出)(?![^的]*的)"
)
VERBAL = re.compile(
    r"[了着过将把使让吗呢吧]|被(?!告|访|采)|[在向称说](?!线|阳)|对(?!外|口)|(?<!凡)是(?!实)|没有|不是|可以|能够|应该|正在|已经|因为|如果|虽然|为了"
)
_FAMILIAR = frozenset("太姐哥叔婶嫂董导官伯婆爷揆")


def exact(text: str, known: Known) -> Source | None:
    """`text` as one source, nothing left over."""
    family = _FAMILY.match(text)
    if family and (len(family["noun"]) < 4 or ending(text, "roles.txt")):
        described = post(text)
        return Source("anonymous", text, described.role, described.affiliation, text)
    if text in known:
        return Source("known", known[text], phrase=text)
    if len(text) == 1 and text in known.families:
        return Source("titled", text, phrase=text)
    if len(text) < _SHORT and _SOMEBODY.fullmatch(text):
        return Source("description", text, phrase=text)
    if text[-2:] in {"的他", "的她"} and len(text) <= _LONGEST_BEFORE:
        # 如今已退休的他
        return Source("pronoun", text[-1], phrase=text)
    if _PRONOUN.match(text):
        return Source("pronoun", text, phrase=text)
    if _REPORTER.match(text):
        return Source("reporter", text, phrase=text)
    for reading in (_in_quotes, _described, _titled, _document, _crowd, _person, _organisation, _office):
        found = reading(text, known)
        if found:
            return found
    return None


def _in_quotes(text: str, known: Known) -> Source | None:
    """智库“民间思路”, 网友“一叶知秋”."""
    if text[-1:] not in _CLOSING and "@" not in text:
        return None
    quoted = _ORGANISATION_IN_QUOTES.match(text)
    if quoted:
        return Source("organisation", quoted["name"], "", "", text)
    return Source("anonymous", text, phrase=text) if _SCREEN_NAME.match(text) else None


def _described(text: str, known: Known) -> Source | None:
    found = _DESCRIBED.match(text)
    if not found:
        return None
    noun = found["noun"]
    if re.search("[从就把被]", noun):
        return None
    role = ending(noun, "roles.txt")
    if not noun and text[-1] not in "位名":
        return None
    if role and len(noun) > len(role) + 2 and text[0] not in "这那":
        # 该校宣传部工作人员 is nobody named before
        return None
    if noun and not (ending(noun, "roles.txt") or noun in group_heads() or ending(noun, "organisation_ends.txt")
                     or ending(noun, "document_heads.txt")):  # fmt: skip
        return None
    return Source("description", noun, phrase=text)


def _titled(text: str, known: Known) -> Source | None:
    if _UNNAMED.match(text) and names.chinese(text[0] + "某"):
        return Source("titled", text, phrase=text)
    short = _TITLE.match(text)
    if short and names.chinese(short["family"] + "某"):
        return Source("titled", text, phrase=text)
    close = _TITLE.search(text, max(0, len(text) - 2))
    if close and len(text) > 2 and names.chinese(close["family"] + "某"):
        described = post(text[:-2].removesuffix("的"))
        if described.role or text[-3] == "的":
            return Source("titled", close[0], described.role, described.affiliation, text)
    fond = _FOND.search(text) if len(text) > 2 else None
    if fond and not names.chinese(fond["name"][1] + "某"):
        described = post(text[: -len(fond["name"])])
        if described.role:
            return Source("person", fond["name"], described.role, described.affiliation, text)
    title = ending(text, "titles.txt")
    if not title or len(text) == len(title) or text in words("roles.txt"):
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
            if plain_noun(text) or not names.personal(name):
                continue
            return Source("person", name, phrase=text)
        described = post(head)
        if described.role and not adverbials.ADDRESSED.search(head, head.rfind("的") + 1):
            return Source("person", name, described.role, described.affiliation, text[trimmed(head) :])
    for name in names.tail(text):
        head = text[: -len(name)]
        if head and not adverbials.ADDRESSED.search(head) and (name in known or ("·" in name and len(head) <= 6)):
            return Source("person", known.get(name, name), phrase=text)
        if head.endswith("的") and names.personal(name) and not plain_noun(name):
            return Source("person", name, phrase=text)
    return None


def plain_noun(text: str) -> bool:
    """Whether a short noun that might be a name is more likely an institution, a group or a paper."""
    if text in words("organisation_ends.txt") or text in group_heads() or text in words("roles.txt"):
        return True
    return text in words("document_heads.txt") or (len(text) >= 3 and text[-1] in "部委局厅署院馆社报府校团队")


def _document(text: str, known: Known) -> Source | None:
    if "《" in text and len(text) <= 90:
        start, rest = text.index("《"), text[text.rfind("》") + 1 :]
        if start > 16 or re.search("[就对向在据]|关于", text[:start]):
            return None
        if not rest:
            return Source("document", text[start:], phrase=text)
        return Source("document", text, phrase=text) if _PAPER.match(rest) else None
    issued = _ISSUED.search(text)
    if issued and len(text) <= 40 and (_FIGURES.search(issued[0]) or ending(text, "document_heads.txt")):
        return Source("document", text, phrase=text)
    word = ending(text, "document_heads.txt")
    if word and len(text) <= 30 and not VERBAL.search(text) and not _ISSUES.search(text):
        return Source("document", text, phrase=text)
    return None


def _crowd(text: str, known: Known) -> Source | None:
    text = _HAVING.sub("", text)
    of = text.rfind("的")
    counted = _COUNTED.match(text) if of > 0 else None
    tail = text[of + 1 :].removesuffix("们") if counted else ""
    if counted and (tail in group_heads() or tail in words("roles.txt")):
        # 几位正在浇水的妇女: whatever they do
        one = counted[0][0] in "一某"
        described = post(text) if one else Post("", "")
        return Source("anonymous" if one else "group", text, described.role, described.affiliation, text)
    if of > 0 and (re.search(r"[姓位名]", text[of:]) or of > 14):
        text = text[of + 1 :]
    if _ONE_OF_THEM.search(text) and len(text) <= 30 and not VERBAL.search(text):
        described = post(text)
        return Source("anonymous", text, described.role, described.affiliation, text)
    if _COMPANIONS.match(text):
        return Source("group", text, phrase=text)
    stem = text.removesuffix("们")
    if len(text) > 30 or (len(stem) <= 1 and stem not in {"人"}):
        return None
    heads = group_heads()
    head = next((stem[-size:] for size in range(min(5, len(stem)), 0, -1) if stem[-size:] in heads), "")
    if not head or (len(head) == 1 and not re.search(r"(?:有|的|些|多|少)人", stem)):
        return None
    before = stem[: -len(head)]
    if VERBAL.search(before):
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
    if not (ending(text, "organisation_ends.txt") or ending(text, "industry_ends.txt")) or not 2 <= len(text) <= 30:
        return None
    if text[0] in "他她它我你" or VERBAL.search(text) or _ISSUES.search(text) or _DAY.search(text):
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
    if role_start(text) == len(text) or text.endswith("记者") or len(text) > 40 or VERBAL.search(text):
        return None
    of = text.rfind("的")
    if of > 0 and re.search(r"[姓]|一[位名]", text[of:]):
        text = text[of + 1 :]
    described = post(text)
    return Source("anonymous", text, described.role, described.affiliation, text)
