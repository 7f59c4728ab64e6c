"""Coinages: short quotations that name something, “赛投联动”, as against something that somebody says.

What names is short, has no sentence punctuation, does not begin like a sentence or end in a particle, and is not
introduced by a verb of saying. Where a word like 活动 or 机制 follows the quotation marks, it is a name in any case.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

_QUOTED = re.compile(r"“([^“”‘’《》，。！？；：…,!?;:]{2,24})”|‘([^“”‘’《》，。！？；：…,!?;:]{2,24})’")
_HAN = re.compile(r"[㐀-鿿]")
_NO_HAN_NAME = re.compile(r"[A-Z][A-Za-z0-9+.\- ]*$|\d+(?:\+[0-9A-Za-z]+)+$")
"""StarLink, and a scheme like 1+3+N."""
_SHORT = 12
"""A longer quotation names something only if it ends in a word for what it names, as 大赛 or 行动."""
_MOST_PARTS, _LONGEST_PART = 3, 8
"""Of a quotation with 、 in it."""

_SAYS_BEFORE = re.compile(
    r"(?:说|道|问|答|喊|曰|呼|表示|[直坦笑戏]言|感[叹慨]|强调|认为|回应|批评|质疑|要求|形容|(?<![是所])指"
    r"|(?<![俗简统昵号被自别全并誉人通合美堪])称)[，：:]?$|[：:]$"
)
_SAYS_AFTER = re.compile(r"(?:，[^，。；：“”]{0,16}|[他她])(?:说|表示|指出|认为|称|强调|介绍|坦言|直言|透露|告诉|感叹)")
_BEGINS_SENTENCE = re.compile(
    r"[你他她它咱是]|[我][们国的是会要在不也都觉想]|这[不是个种些一]|那[不是个种些]|(?:因为|所以|如果|但是|不过|只有|只要)"
)
_ENDS_SENTENCE = re.compile(r"(?:[的吗呢吧啊呀嘛啦]|(?<!得)[了着])$")
_SAYS_SOMETHING = re.compile(
    r"我们|你们|他们|她们|咱们|什么|怎么|是不是|不会|没有|必须|应该|应当|已经|正在|一定要|可以|就是|都是|还是|也是|才是"
)


def coinages(folded: str) -> Iterator[tuple[int, int]]:
    """Where a line (which went through `fold`) has coinages: offsets into it, without the marks, in order."""
    for m in _QUOTED.finditer(folded):
        inside = m[1] or m[2]
        if not (len(_HAN.findall(inside)) >= 2 or _NO_HAN_NAME.match(inside)):
            continue
        named = _named().match(folded, m.end()) is not None
        if named or (_may_name(inside) and not _is_said(folded, m.start(), m.end())):
            yield m.span(1) if m[1] else m.span(2)


def _may_name(inside: str) -> bool:
    """Whether the words themselves look like a name and not like something said."""
    if _BEGINS_SENTENCE.match(inside) or _ENDS_SENTENCE.search(inside) or _SAYS_SOMETHING.search(inside):
        return False
    parts = inside.split("、")
    if len(parts) > 1:
        return len(parts) <= _MOST_PARTS and max(map(len, parts)) <= _LONGEST_PART
    return len(inside.replace(" ", "")) <= _SHORT or _ends_in_head().search(inside) is not None


def _is_said(folded: str, start: int, end: int) -> bool:
    """Whether a verb of saying stands before or after the quotation marks."""
    before = folded[max(0, start - 3) : start]
    return bool(_SAYS_BEFORE.search(before)) or _SAYS_AFTER.match(folded, end) is not None


def _heads() -> str:
    text = files("jingdu.lexicon").joinpath("name_heads.txt").read_text(encoding="utf-8")
    return "|".join(line for line in text.splitlines() if line and not line.startswith("#"))


@cache
def _named() -> re.Pattern[str]:
    """What follows the marks of a name: 主题采访活动, 行动, 的原则."""
    abstract = "的(?:格局|模式|机制|理念|原则|精神|局面|目标|体系|思路|路径|制度|方针)"
    return re.compile(f"{abstract}|[^的了是在和与或等，。、；：“”‘’《》]{{0,4}}?(?:{_heads()})")


@cache
def _ends_in_head() -> re.Pattern[str]:
    return re.compile(f"(?:{_heads()})$")
