"""The denominator of a rate where other words than the unit say it: 每公斤3.5元, 日均1.6万辆次, 时速350公里."""

from __future__ import annotations

import re

from jingdu.annotate.quantities.found import CALENDAR, Found

_EACH = re.compile(
    r"每(?P<each>(?:[一百千万]|\d+)?(?:平方米|平方公里|立方米|公斤|千克|小时|分钟|千瓦时|百公里|公顷|盎司|元|个月|人|吨|股|天|日|年|月|周|桶|度|秒|亩|斤|套|张|辆|户|台|名|次|件|所|家|个|位|瓶|盒|"
    r"股|克|份|只|头|公里|升|米|车|单|班|层|座|季度|场|期|届)(?:营业收入|资产|人口)?)"
)
_WORDS = {
    "日均": "天", "单日": "天", "月均": "月", "单月": "月", "人均": "人", "户均": "户", "时速": "小时", "亩产": "亩", "亩均": "亩",
    "车均": "车", "日产": "天", "年产": "年", "月产": "月", "年产能": "年", "日销": "天", "月薪": "月", "年薪": "年", "时薪": "小时", "周薪": "周", "日薪": "天",
    "单位面积": "面积", "店均": "店", "年均": "年", "月租": "月", "年租": "年", "村均": "村", "校均": "校", "件均": "件",
}  # fmt: skip
_WORD = re.compile("|".join(sorted(_WORDS, key=len, reverse=True)))
_CLAUSE = re.compile("[，。；：！？!?;、]")
_REACH = 24


def mark(text: str, items: list[Found]) -> None:
    """Set `per` of the amounts of a line whose clause says 每, 日均, 时速 … before the number."""
    for item in items:
        if (
            item.per is not None
            or item.kind in CALENDAR
            or item.kind in ("percent", "pp", "multiple", "ordinal", "bare")
        ):
            continue
        start = max(0, item.start - _REACH)
        for boundary in _CLAUSE.finditer(text, start, item.start):
            start = boundary.end()
        last = None
        for last in _EACH.finditer(text, start, item.start):
            pass
        if last is not None:
            item.per = last["each"]
            continue
        word = None
        for word in _WORD.finditer(text, start, item.start):
            pass
        if word is not None and not (word[0] == "年均" and item.change):
            item.per = _WORDS[word[0]]
