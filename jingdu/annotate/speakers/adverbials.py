"""What stands around a source in its clause: time and place before it, adverbs and addressees after it.

Works on simplified text.
"""

from __future__ import annotations

import re

from jingdu.annotate.speakers.names import Known
from jingdu.annotate.speakers.tables import beginning, ending

_CLOCK = (
    r"[0-9]{1,4}年|(?:[0-9]{1,2}月)?[0-9]{1,2}[日号](?:上午|下午|晚间?|凌晨|中午)?|"
    r"(?:本|上|下)?周[一二三四五六日天]|(?:上)?星期[一二三四五六日天]"
)
_TIME_AFTER = re.compile(rf"(?:{_CLOCK}|(?:不无|颇为|十分|非常|难掩|满怀|带着|语带|略带|一脸|满脸)[一-鿿]{{1,6}}|\s)\Z")
_TIME_BEFORE = re.compile(_CLOCK)
_SENT = re.compile(r"[^，。]{0,24}[0-9]日(?:电|讯)|[^，。]{0,12}】")
# 在…会上, 谈及…时, 对…问题; the closing word must not begin a longer one (上海, 中国, 后勤)
_PHRASE = re.compile(
    r"(?:对这一[一-鿿]{1,4}|(?:在|当|于|面对|针对|谈及|谈到|提到|说起|聊起|回忆起|围绕|就|关于|对于|对|随着|经过|通过)[^，]{2,40}?"
    r"(?:上(?!海|市|级|述|午|汽|限|游|层|亿|万|百|千|年|月|周|村|学|任|班)|"
    r"中(?!国|心|方|共|央|信|铁|石|科|华|学|小|医|东|建|美|日|英|法|德|韩|俄|间|年|层|型|期|山|新)|"
    r"时(?!代|任|间|尚|报|事)|后(?!勤|续|来|台)|前(?!海|任|沿|述|往)|期间|之际|之余|下(?!午|一|属|半|游|级|岗)|里(?!程|约)|"
    r"方面|问题|一事|一案|之下|过程|消息|传闻|提问|质疑))"
)
PREPOSITION = re.compile(
    r"(?:针对|面对|对于|关于|随着|如果|虽然|尽管|由于|因为|为了|除了|围绕|通过|根据|按照|在|对|就|当|从)"
)
"""What a clause begins with that has no subject yet."""
ADVERBIAL = re.compile(r"(?:时|后|中|上|下|前|期间|之际|方面|间|里)\Z")
"""What a clause ends with that only says when or where."""
MANNER = re.compile(r"[一-鿿]{2}[地的]\Z")
"""激动地; in traditional texts 的 too."""
BESIDE = re.compile(r"[着了起](?=[一-鿿])")
"""In what is done beside speaking: 摸着机台, 红了眼眶."""
WHEN = re.compile(r"[^，的]{1,8}?(?:时(?!代|任|间|尚|报|事)|之后|期间|过后)")
"""When a clause begins with it: 退场时|看台上的球迷."""
ADDRESSED = re.compile(r".(?<!反)(?<!相)(?<!应)[在对向跟](?!野|职|校|逃|任|岗|外|线|口|阳|华|党|岸|策|象|应)")
"""拉夫罗夫在电话中对美国国务卿蓬佩奥: the one at the end is spoken to."""
GOES_ON = re.compile(
    r"在|对|向|从(?!业|事)|拒|婉拒|就(?!业)|于|跟|与(?!会)|同(?!学|事|志|乡|济|仁)|给|当|接受|出席|回[复覆应答忆]|答[复覆询]|受访|谈|提(?!名)|说起|"
    r"发[布表文出微推帖声公函信]|致[辞函信电]|召开|主持|早前|早些|稍|日前|近日|昨|今[天日早晨年]|当[天日晚]|[0-9]|笑|指着|一边|一脸|满|"
    r"则|也|还|又|再|曾|已|亦|并|通过|透过|援引|引[述用]|经(?!济|理|营|贸|纪|发)|针对|面对|现身|站|坐|走|看|摇|点|拿|掏|挥|叹|边|"
    r"这样|如此|如是|不|没|难|却|都|均|更|仍|首先|最后|以(?!色列)|用(?!户)|借|根据|综合|按|因|为(?!民)|是|有|的|被(?!告)|将|把|来|去|"
    r"上午|下午|晚上|晚间|凌晨|中午|应讯|受审|庭上|上周|本周|周[一二三四五六日]|赛后|会后|事后|随后|此前|之前|"
    r"电话|视频|书面|透露|介绍|表示|说|讲|想|[（(]"
)
"""What a predicate, or an adverbial after the subject, begins with."""
GOING_ON = ("也", "还", "并", "又", "同时", "并且", "再", "再次", "亦", "另", "进一步")
"""Adverbs which say, where there is no subject, that the speaker before goes on."""


def lead(text: str) -> int:
    """How much of a clause comes before its subject: adverbs of time and place, conjunctions."""
    sent = _SENT.match(text)
    at = sent.end() if sent else 0
    while at < len(text):
        phrase = _PHRASE.match(text, at)
        word = phrase[0] if phrase else beginning(text, "openers.txt", at)
        if word == "据" and text[at + 1 : at + 2] in {"说", "此"}:
            break
        time = None if word else _TIME_BEFORE.match(text, at)
        size = len(word) if word else len(time[0]) if time else 0
        if not size:
            break
        at += size
        while text[at : at + 1] in {"，", "、", " "}:
            at += 1
    return at


_TOLD = re.compile(
    r"(?<=.)[向对跟]着?(?:本[报刊台]|警方|媒体|传媒|法庭|法官|外界|公众|大家|众人|我们?|他们?|她们?|当局|台下|镜头|在场[一-鿿]{1,4}|"
    r"[一-鿿《》]{0,10}(?:记者们?|报社?|》|网|通讯社|华社|透社|社记者))\Z"
)
"""Who is told, at the end of what stands before the cue: 家长向本报|表示."""


_FULL = 3
"""Characters of most personal names."""


def untrailed(text: str, known: Known | None = None) -> tuple[str, bool]:
    """A clause without the adverbs between subject and cue, and whether one of them says that somebody goes on.

    What ends a name that the article always writes so is no adverb: 李侗曾|建议.
    """
    continues = False
    while text and not (known and known.whole(text[-_FULL:])):
        word = ending(text, "adverbs.txt")
        if not word:
            time = _TIME_AFTER.search(text, max(0, len(text) - 14))
            if not time and ("向" in text or "对" in text or "跟" in text):
                time = _TOLD.search(text, max(0, len(text) - 16))
            word = time[0] if time else ""
        if not word:
            break
        continues = continues or word in GOING_ON
        text = text[: -len(word)]
    return text, continues
