"""How a quantity moved: rise or fall, against what, and which quantities belong together."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import pairwise
from typing import Literal

from jingdu.annotate.quantities.found import CALENDAR, Found
from jingdu.annotate.quantities.matches import last_match
from jingdu.annotate.quantities.numerals import exact
from jingdu.annotate.quantities.tables import change_words

Way = Literal["rise", "fall"]

_BOUNDARY = re.compile("[，。；：！？!?;]|,(?!\\d)|(?<=[\u4e00-\u9fff%])\\s+(?=[\u4e00-\u9fff])|——")
_SENTENCE = re.compile("[。！？!?]")
# 比去年多3天: adjectives that say a movement only in a comparison
_COMPARED_ONLY = frozenset("多少高低快慢")
_COMPARISON = re.compile(r"(?<![同环占对相可])[比较]|于|每|差")
_GAP = re.compile("快于|高于|高出|多于|好于|优于|强于|领先|超出|超过|低于|慢于|少于|落后|弱于|逊于|不及")
_GAP_FALL = frozenset({"低于", "慢于", "少于", "落后", "弱于", "逊于", "不及"})
_GAP_KINDS = frozenset({"pp", "percent", "multiple", "quantity", "money", "duration"})
_WITH_OBJECT = re.compile("(增加|减少|降低|压减|削减|缩减|节约|节省|提高)[\u4e00-\u9fff]{2,8}$")
_OF_RATE = re.compile(
    "(上调|下调|调高|调低|调降|调升|提高|降低|提升|压降|上浮|下浮|压减|扩大|缩小)[\u4e00-\u9fff（）()A-Z]{2,20}[率息比幅准额价]$"
)
_AFTER = re.compile(
    "的?(?:(同比|环比|年|月)?(增长率?|增速|增幅|涨幅|升幅|成长率?|增长速度)|(降幅|跌幅|下降|跌势|下跌|减幅|衰退))"
)
_LIST = frozenset(("、", "和", "及", "与", "以及", "、和", "或"))
_BASIS = re.compile(
    r"同比|环比|按年|按月|按季|按周|年均|月均|季均|[两三四五六七八九十]年平均|年复合|定基|年化|季比|月比|逐年|逐月"
    r"|(?<![同环占对相可等无])[比较](?![重为大小例赛如特亚利分价拼起方值喻萨邻好强多差快慢高低])|(?:与|同|跟)(?=[^，。；]{2,14}相比)"
)
# against the same time of another year, a basis holds for the rest of the sentence
_HOLDS_ON = re.compile(r"同比|环比|按[年月季周]|年均|[比较](?:上|去|前|同期|\d{4}年|20|19)|[两三四五]年平均")
_YEARLY_WORD = re.compile("(?:年|月|季)(?:增|减)")
_TRIM = re.compile(
    "(?:名义|实际|分别|均|都|也|则|又|还|各|大幅|明显|显著|小幅|略|略有|再|继续|进一步|相比|预计|共|累计|净|平均|约|就|将|已|同步|双双|双|，)+$"
)
_PAIR_TAIL = re.compile("(?:到|至|为|成)(?:了|当前|目前|现在|如今|今年|去年|的|约|近|超过?)*$")
_FROM = re.compile("(?:从|由|自)[^，。；]{0,24}$")
_TO_WORDS = re.compile("到$|至$|为$")


def mark(text: str, items: list[Found], next_group: int) -> None:
    """Set `change`, `basis`, `ratio` and `group` of the quantities of a line; groups are numbered from `next_group`."""
    movement = _Movement(text, items, next_group)
    amounts = [item for item in items if item.kind not in CALENDAR]
    previous: Found | None = None
    for item in amounts:
        movement.mark(item, previous)
        previous = item
    for first, second in pairwise(amounts):
        movement.pair(first, second)
    for item in amounts:
        if item.kind == "multiple" and isinstance(item.value, int | float):
            item.ratio = _ratio(text, item, float(item.value))


def _ratio(text: str, item: Found, value: float) -> float | None:
    """What a multiple comes to: 增长1.86倍 is 2.86 times, 翻两番 4 times, 是去年的3倍 3 times."""
    if item.unit == "番":
        return exact(2.0**value) if value < 64 else None
    if item.change is None or _TO_WORDS.search(text[max(0, item.start - 1) : item.start]):
        return exact(value)
    return exact(1 + value) if item.change == "rise" else None


class _Movement:
    """The state of one line: its clauses, and the last basis that holds until the sentence ends."""

    def __init__(self, text: str, items: list[Found], next_group: int) -> None:
        self.text = text
        self.items = items
        self.starts = [item.start for item in items]
        self.next_group = next_group
        self.boundaries = [match.end() for match in _BOUNDARY.finditer(text)]
        self.sentences = [match.end() for match in _SENTENCE.finditer(text)]
        self.carried: tuple[int, str] | None = None

    def clause(self, at: int) -> int:
        """Where the clause begins in which `at` lies."""
        index = bisect_right(self.boundaries, at)
        return self.boundaries[index - 1] if index else 0

    def sentence(self, at: int) -> int:
        """Where the sentence begins in which `at` lies."""
        index = bisect_right(self.sentences, at)
        return self.sentences[index - 1] if index else 0

    def mark(self, item: Found, previous: Found | None) -> None:
        text = self.text
        floor = previous.end if previous else 0
        start = self.clause(item.start)
        way, word = direct(text, item.start, max(floor, start - 1 if start else 0))
        if way and text[word] in _COMPARED_ONLY and text[word : word + 2] not in change_words():
            way = way if _COMPARISON.search(text, max(start, word - 24), word) else None
        if way is None and previous is not None and text[floor : item.start] in _LIST and _alike(item, previous):
            self._join(item, previous)
            if previous.change:
                item.change, item.basis = previous.change, previous.basis
            return
        item.word = word if way else 0
        if way is None:
            way = self._gap(item, start, floor) or self._object(item, start) or self._after(item)
        if way == "rise" and isinstance(item.value, int | float) and item.value < 0:
            way = "fall"
        item.change = way
        if way:
            self._basis(item, start)

    def _join(self, item: Found, previous: Found) -> None:
        if previous.group is None:
            previous.group = self.next_group
            self.next_group += 1
        item.group = previous.group

    def _gap(self, item: Found, start: int, floor: int) -> Way | None:
        """快于全部工业3.1个百分点: the words between the verb and the number are the basis."""
        if item.kind not in _GAP_KINDS or (item.modifier in ("over", "under") and item.kind != "pp"):
            return None
        if item.kind not in ("pp", "multiple", "percent"):
            return None
        last = last_match(_GAP.finditer(self.text, max(start, floor), item.start))
        if last is None or last.end() == item.start:
            return None
        item.basis = self.text[last.start() : item.start]
        item.word = last.start()
        return "fall" if last[0] in _GAP_FALL else "rise"

    def _object(self, item: Found, start: int) -> Way | None:
        match = _WITH_OBJECT.search(self.text, max(start, item.start - 10), item.start)
        if match is None and item.kind == "pp":
            match = _OF_RATE.search(self.text, max(start, item.start - 24), item.start)
        if match is None or item.kind in ("ordinal", "bare"):
            return None
        return "rise" if change_words()[match[1]] == "rise" else "fall"

    def _after(self, item: Found) -> Way | None:
        if item.kind not in ("percent", "pp", "multiple"):
            return None
        match = _AFTER.match(self.text, item.end)
        if match is None or not (self.text[item.end] == "的" or match[1] or match[3] in ("降幅", "跌幅", "减幅")):
            return None
        return "rise" if match[2] else "fall"

    def _basis(self, item: Found, start: int) -> None:
        if item.basis:
            return
        until = item.word or item.start
        last = last_match(_BASIS.finditer(self.text, start, until))
        if last is not None:
            whole = last[0][0] in "比较与同跟" and last[0] != "同比"
            item.basis = _TRIM.sub("", self.text[last.start() : until]) if whole else last[0]
        elif _YEARLY_WORD.match(self.text, until):
            item.basis = self.text[until : until + 2]
        elif (
            self.carried and self.carried[0] == self.sentence(item.start) and item.kind in ("percent", "multiple", "pp")
        ):
            item.basis = self.carried[1]
        if item.basis and _HOLDS_ON.match(item.basis):
            self.carried = self.sentence(item.start), item.basis

    def pair(self, first: Found, second: Found) -> None:
        """由A增至B: the two belong together, the second one moved."""
        if second.start - first.end > 24 or first.kind != second.kind or not _same_unit(first, second):
            return
        between = self._without_dates(first.end, second.start)
        if _SENTENCE.search(between) or "；" in between or not _PAIR_TAIL.search(between):
            return
        way, _ = direct(between, len(between), 0)
        if (
            way is None
            and not _FROM.search(self.text[max(0, first.start - 25) : first.start])
            and between not in ("到", "至")
        ):
            return
        self._join(second, first)
        if way is None and isinstance(first.value, int | float) and isinstance(second.value, int | float):
            way = "rise" if second.value > first.value else "fall" if second.value < first.value else None
        second.change = second.change or way

    def _without_dates(self, start: int, end: int) -> str:
        between, at = "", start
        for index in range(bisect_right(self.starts, start - 1), bisect_right(self.starts, end - 1)):
            item = self.items[index]
            if item.kind in CALENDAR:
                between += self.text[at : item.start]
                at = item.end
        return between + self.text[at:end]


def _same_unit(first: Found, second: Found) -> bool:
    """Whether two amounts are of one unit, 小时 and 个小时 included; the first may go without."""
    return first.unit is None or first.unit.removeprefix("个") == (second.unit or "").removeprefix("个")


def _alike(item: Found, previous: Found) -> bool:
    return item.kind == previous.kind and item.kind not in ("bare", "ordinal") and item.unit == previous.unit


def direct(text: str, end: int, floor: int) -> tuple[Way | None, int]:
    """The word of movement that stands before `end`, but for 了, 约, 为 …, and where it begins."""
    words = change_words()
    while end > floor:
        for size in (4, 3, 2, 1):
            if end - size < floor:
                continue
            piece = text[end - size : end]
            way = words.get(piece)
            if way is None:
                continue
            if way != "~":
                return (None if way == "-" else way), end - size
            end -= size
            break
        else:
            return None, end
    return None, end
