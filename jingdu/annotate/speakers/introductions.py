"""Function and affiliation: how 科技部七司副司长 or 银河航天联合创始人、副总裁 falls into its two parts.

Works on simplified text; all results are substrings, so that lengths lead back to the original.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from jingdu.annotate.speakers import names
from jingdu.annotate.speakers.tables import beginning, ending

_JOINT = re.compile(r"(?:、|兼任?|暨|及|和|/|／)\Z")
# organs inside an organisation: with them begins the function, not the name of the employer
_ORGANS = re.compile(
    r"(?:党委|党组|团委|纪委|学生会|研究生会|工会|董事会|理事会|监事会|校友会|家委会|党支部|团支部|党总支)"
    r"[一-鿿]{0,5}\Z"
)
_LONG = 10
"""Characters of a description that is hardly all the name of an employer, where it ends with a country."""
_SHORTEST = 2
"""Characters of an employer that says only which side somebody is on: 资方代表, 劳方代表."""
_WITH = re.compile(r"以及|[与和及同跟、]")
# 经济学者, 古建筑修复师: a field before an occupation is no employer
_FIELD = re.compile(
    r"(?:经济|政治|历史|法律|军事|教育|文化|心理|财经|时事|国际(?:关系|问题|法)?|体育|音乐|舞蹈|戏剧|电影|美食|旅游|环保|动物|古建筑|文物|陶瓷|"
    r"木雕|建筑|金融|股票|外汇|地产|楼市|科技|医学|中医|西医|儿科|妇科|骨科|外科|内科|心脏科|气候|气象|海洋|生物|物理|化学|农业|水利|桥梁|航天|"
    r"航空|汽车|人口|社会|劳工|人权|安全|外交|能源|石油|交通|物流|网络|数据|公共卫生|传染病|流行病学?|病毒)(?:学|问题|领域|事务)?\Z"
)
_NUMBERED = re.compile(r"(?:第?[一二三四五六七八九十0-9]+[级届任代])\Z")
_JUNK = re.compile(
    r"^(?:(?:[—\s]|这是|那是|在|当(?![事地选班])|于|从|由|据|对|和|与|以及|还有|包括|邀请|采访|采访了|专访|连线|对话|是|为|任命|作为|身为|像|而|但|不过|其中|同时|"
    r"此外|另外|对此|今年|今天|昨天|近日|日前|当天|当日|来自|曾任|担任|时任|现任|每天|刚刚|已经|正是|只见|看到|告诉|找到|有着|同行的)+)"
)
_REACHES = re.compile(
    r".*(?:询问|采访了?|专访了?|致电|邀请|告诉|任命|对话|连线|联系了?|找到|走访|拜访|看望)(?=[一-鿿]{2})"
)
_LEADING_TIME = re.compile(
    r"^(?:(?:[0-9]{1,4}年)?(?:[0-9]{1,2}月)?[0-9]{1,2}日(?:上午|下午|晚间?|凌晨|中午)?|今年[0-9]+岁的?|现年[0-9]+岁的?|[0-9]+岁的?)"
)


# 经发局长, 外交部长: the last character of the employer is the first of the function
_AGENT = re.compile(r"[一-鿿](?!国家|大家|一家|独家|买家|人家)[一-鿿](?:员|师|家|官|者|匠)\Z")
_ADDRESSED = re.compile(
    r".+(?<!反)(?<!相)(?<!应)[在对向跟](?!野|职|校|逃|任|岗|外|线|口|阳|华|应|党|岸|策|象)(?=[一-鿿]{2})"
)
_COUNT = re.compile(r"^(?:有|[一某两几多][位名个家]|[一某]\Z)")
_SURNAMED = re.compile(r"(?:姓[一-鿿]的?|[一-鿿]姓)")
_CHIEF = re.compile(r"(?!成长|增长|生长|延长|特长|专长|擅长|见长|漫长|身长|助长|拉长|周长|全长)[一-鿿]长\Z")
_POSTED = re.compile(r"驻(?:(?!部队|军|办|公署)[一-鿿]){1,5}\Z")
_DATELINE = re.compile(r".*(?:[0-9]日|日前)(?:电|讯|消息)|.*【[^】]*】|.*】")
_FIRM = re.compile(r".{2,}(?:股份|集团|公司|银行|大学)(?=.)")
_SHARED = frozenset("部局厅署省市县州")
# 沙田|区议员, 台北|市议员: where somebody was elected is no employer
_SEAT = re.compile(r"[区市县州省郡]议(?:员|会议员)\Z")
_PARTY = re.compile(r".*[党联盟籍](?=.{2})")
_OWN = frozenset("村镇乡县市区校厂院局部省州站")
"""What an institution that the article has named is called for short before an office: 镇党委书记."""


class Post(NamedTuple):
    """What somebody is, and where."""

    role: str
    affiliation: str


@lru_cache(maxsize=4096)
def role_start(head: str) -> int:
    """Where in `head` the role words begin that it ends with; its length where it ends with none."""
    start = len(head)
    word = ending(head, "roles.txt") or _matched(_AGENT, head, start) or _matched(_CHIEF, head, start)
    if not word:
        return start
    start -= len(word)
    while True:
        before = ending(head, "role_modifiers.txt", start) or _matched(_NUMBERED, head, start)
        before = before or _matched(_POSTED, head, start)
        before = before or (_matched(_FIELD, head, start) if word[-1] in "者家师员手士人" else "")
        if not before:
            joint = _JOINT.search(head, max(0, start - 2), start)
            before = joint[0] if joint and ending(head, "roles.txt", joint.start()) else ""
            if before:
                before = ending(head, "roles.txt", start - len(before)) + before
        if not before:
            return start
        start -= len(before)


def _matched(pattern: re.Pattern[str], text: str, end: int) -> str:
    found = pattern.search(text, max(0, end - 8), end)
    return found[0] if found else ""


@lru_cache(maxsize=4096)
def trimmed(head: str) -> int:
    """Where a description before a name begins once what only leads to it is cut off: 参与活动的|大三学生."""
    reached = _REACHES.match(head)
    start = reached.end() if reached else 0
    for mark, opening in ("”“", "」「"):
        close = head.rfind(mark)
        if close >= start and opening not in head[start:close]:
            start = close + 1
    sent = _DATELINE.match(head, start)
    start = sent.end() if sent else start
    addressed = _ADDRESSED.match(head, start)
    start = addressed.end() if addressed else start
    start = max(start, _companion(head, start))
    for pattern in (_JUNK, _LEADING_TIME, _JUNK):
        found = pattern.match(head[start:])
        start += found.end() if found else 0
    of = head.rfind("的", start)
    if of >= 0 and not (
        _is_organisation(head[start:of]) and head[of - 1] not in "队团会台站所处" and role_start(head[of + 1 :]) == 0
    ):
        start = of + 1
    return start


def _companion(head: str, start: int) -> int:
    """The end of somebody else in `head` who is named before: 总理黄循财与|马来西亚首相; 0 where there is nobody."""
    for joint in reversed(list(_WITH.finditer(head, start))):
        before = head[start : joint.start()]
        if any(role_start(before[: -len(name)]) < len(before) - len(name) for name in names.tail(before)):
            return joint.end()
    return 0


def _is_organisation(text: str) -> bool:
    return len(text) > 1 and bool(ending(text, "organisation_ends.txt"))


@lru_cache(maxsize=4096)
def post(head: str) -> Post:
    """Role and affiliation in the description before a name. An empty role where it ends with no role word."""
    head = head[trimmed(head) :]
    at = role_start(head)
    if at == len(head):
        return Post("", "")
    employer, role = head[:at], head[at:]
    employer = _COUNT.sub("", employer)
    surnamed = _SURNAMED.match(employer)
    if surnamed:
        # 姓陈|货仓职员
        employer = employer[surnamed.end() :]
        if not _is_organisation(employer):
            return Post(employer + role, "")
    if employer.endswith("的"):
        return Post(role, employer[:-1])
    country = ending(employer, "countries.txt") if len(employer) > _LONG else ""
    if country:
        # 世界球后戴资颖以2比1逆转泰国|好手
        return Post(role, country)
    return _joined(employer, role) or _single(employer, role)


def _joined(employer: str, role: str) -> Post | None:
    """The post where a function stands before the employer too: 联合创始人、副总裁; None where none does."""
    first, comma, second = employer.rpartition("、")
    if comma and not _is_organisation(first) and role_start(first) == len(first) and _is_organisation(second):
        # 研究员李扬、北京大学: another person before
        return Post(role, second)
    if comma and 0 < role_start(first) <= _SHORTEST and _is_organisation(second):
        # 资方代表、全国工业总会|理事长
        return Post(role, second)
    if comma and role_start(first) < len(first):
        before = post(first)
        if before.affiliation:
            # 海关总署新闻发言人、统计分析司司长: the second is an office of the same house
            return Post(f"{before.role}、{second}{role}", before.affiliation)
        inner = _employer_end(second)
        return Post(f"{first}、{second[inner:]}{role}", second[:inner])
    return None


def _single(employer: str, role: str) -> Post:
    if role[1:2] == "长" and _shares(employer, role[0]):
        country = len(beginning(employer, "countries.txt", 0))
        return Post(employer[country:] + role, employer[:country]) if country else Post(role, employer + role[0])
    if _SEAT.match(role):
        party = _PARTY.match(employer)
        inner = party.end() if party else 0
        return Post(employer[inner:] + role, employer[:inner])
    inner = _employer_end(employer)
    if employer in _OWN:
        # 村党支部书记: which village, the article has said before
        return Post(employer + role, "")
    return Post(employer[inner:] + role, employer[:inner])


def _shares(employer: str, first: str) -> bool:
    """Whether the first character of a function is the last of its employer too: 经发|局长, 立法|院长."""
    if not employer or employer[-1] == first:
        return False
    return first in _SHARED or (first == "院" and not _is_organisation(employer))


def _employer_end(employer: str) -> int:
    """Where the name of the employer ends and the function begins: 西北大学|学生会, 太极股份|数字能源相关业务."""
    if not employer:
        return 0
    if employer[-1] not in "”」》":
        close = max(employer.rfind("”"), employer.rfind("」"))
        if close > 0:
            before = min(at for at in (employer.find("“"), employer.find("「")) if at >= 0)
            return before if _is_organisation(employer[:before]) else close + 1
    organ = _organ(employer)
    if organ is not None:
        return organ
    if _is_organisation(employer):
        return len(employer)
    if ending(employer, "industry_ends.txt"):
        firm = _FIRM.match(employer)
        return firm.end() if firm else len(employer)
    return _last_organisation(employer) or len(employer)


def _organ(employer: str) -> int | None:
    found = _ORGANS.search(employer)
    while found and found.start():
        if _is_organisation(employer[: found.start()]):
            return found.start()
        found = _ORGANS.search(employer, found.start() + 1)
    return None


def _last_organisation(employer: str) -> int:
    """The end of the last organisation in a description that goes on after it: 太极股份|数字能源相关业务."""
    for end in range(len(employer) - 1, 2, -1):
        word = ending(employer, "organisation_ends.txt", end)
        if len(word) > 1 or (word and end > 3 and word in "部局厅司署院校馆社"):
            return end
    return 0
