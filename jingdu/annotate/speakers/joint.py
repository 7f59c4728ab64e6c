"""Several who speak with one voice: 张伟、李娜都表示, 副部长陈宝和副部长程丽均指出.

Works on simplified text.
"""

from __future__ import annotations

import re
from dataclasses import replace

from jingdu.annotate.speakers.names import Known
from jingdu.annotate.speakers.nouns import exact
from jingdu.annotate.speakers.sources import Source
from jingdu.annotate.speakers.tables import ending

_AND = re.compile(r"以及|、|和|与|及|跟|同")
_PLAINLY = re.compile(r"以及|、|和|及")
_AND_OTHERS = re.compile(
    r"(?:等(?:[一二两三四五六七八九十多几0-9]*[人位名]|专家|学者|代表|嘉宾)?|[一两二三四五六七八九0-9]人|夫妇|夫妻|兄弟|姐妹|父子|母女|父女|母子)\Z"
)
_NAMED = frozenset({"person", "known", "titled"})
_MOST = 6
"""Conjunctions that are looked at: a longer row is a list of something else."""


def source(text: str, known: Known, *, whole: bool) -> Source | None:
    """`text` as one source, or as several that it joins: the first, with the others in `others`.

    `whole` says that nothing stands between `text` and its cue. Where something does, 与, 跟 and 同 join nobody:
    王毅同拉夫罗夫|会谈时表示.
    """
    several = _sources(text, known, _AND if whole else _PLAINLY)
    return replace(several[0], others=tuple(several[1:])) if several else exact(text, known)


def _sources(text: str, known: Known, conjunction: re.Pattern[str]) -> list[Source]:
    """The sources that `text` joins, in order; empty where it names fewer than two, or anything else beside them.

    People are joined with people, institutions with institutions. A function without a name joins only the last:
    创始人、总经理高千里 is one man.
    """
    bare = _AND_OTHERS.sub("", text)
    if len(bare) > 120:
        return []
    cuts = list(conjunction.finditer(bare))
    if not 0 < len(cuts) <= _MOST:
        return []
    if exact(bare[cuts[-1].end() :], known) is None:
        return []
    found: list[Source] = []
    at = 0
    for cut in [*cuts, None]:
        end = cut.start() if cut else len(bare)
        one = exact(bare[at:end], known) if end - at > 1 else None
        if one is None or not _joins(one, last=cut is None, beside=found):
            if cut is None:
                return []
            continue
        found.append(one)
        at = cut.end() if cut else end
    return found if len(found) > 1 else []


def _joins(source: Source, *, last: bool, beside: list[Source]) -> bool:
    if source.kind == "organisation":
        # 文化和旅游部 is one ministry: a field is no institution
        return bool(ending(source.name, "organisation_ends.txt")) and all(
            other.kind == "organisation" for other in beside
        )
    if any(other.kind == "organisation" for other in beside):
        return False
    return source.kind in _NAMED or (last and bool(beside) and source.kind in {"anonymous", "group"})
