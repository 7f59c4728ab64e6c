"""The words before a number that say what it measures: the subject of its clause, cleaned."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache

from jingdu.annotate.quantities.found import CALENDAR, Found
from jingdu.annotate.quantities.tables import words

Span = tuple[int, int]
Spans = list[Span]

_BREAK = re.compile("[，。；：！？!?;…（）()]|,(?!\\d)|(?<=[\u4e00-\u9fff%])\\s+(?=[\u4e00-\u9fff])|——")
_SENTENCE = re.compile("[。！？!?]")
_LEADING = re.compile(
    r"(?:其中|此外|我国|此次|本次|成功|同时|另外|目前|当前|截至目前|今年以来|今年|去年|全年|今天|昨天|当日|至此|而|且(?!末)|并(?!购|网)|但|则|仅|还|又|也|均|都(?!市)|已|共(?!建|享|同|产|有|青)|约|预计|据悉|据统计|据介绍|"
    r"初步核算|数据显示|分季度看|分行业看|分产业看|分地区看|期间|以来|末|底|份|的|、|和(?!平)|从|由|在(?!线|建|职|校|岗|用|学|研|场|册)|以(?!上|下|内)|使(?!用|馆)|让|将(?!军)|把|内(?=[，、])|时(?=，)|后(?=，)|当年|同期|上年|本年|"
    r"自(?!贸|主|然|行)|截至|到|至|按年|按月|是|全[国省市区县](?:现|共)?有|(?:现|共)有|有(?=各类|近|约|超)|“)+"
)
_TRAILING = re.compile(
    r"(?:分别|同比|环比|按年|按月|按季|年均|月均|名义|实际|累计|达到|达|为|是|约|共|已|均|都|也|仅|只|有|超|各|又|再|还|则|占(?!比)|稳居世界|居世界|居全国|位居|居|(?<!班)列|在|至|到|了|的|(?<!占)比|较|由此前|此前|首[破超次]|连续|从|由|"
    r"高达|多达|大约|大幅|小幅|显著|明显|稳步|整整|已过去|平时|以往|持续|进一步|继续|略|略有|预计|有望|可|将|或|报|收报|收于|介于|保持|维持|逐步|逐年|不断|突破|迈上|站上|完成|实现|平均|"
    r"两年平均|三年平均|双双|同步|由此|(?<![合总估统审设])计|共计|近|每|全年|以|需|需要|设|设有|拥有|现有|就|即|便|，|、|按可比口径计算|按可比价格计算|扣除价格因素|新台币|(?<![离在]岸)人民币|港币|昨日?|每平方米|每立方米|每公斤|每千克|每小时|每盎司|每[桶吨斤股天日年月人户亩度盎套张辆]|收于|按不变价格计算|可比口径)+$"
)
_MIDDLE = re.compile(
    "(?:累计|共)?(?:实现|发生(?![率数在的])|完成(?![率的]))(?!的)|共计|共(?=登记|签[订署]|培[育训]|发[放送]|建成|开[行展工]|完成|验放|对接|接待)"
)
_COMPARED = re.compile(
    "(?<![同环占对相可等])[比较](?![重例较赛值亚])[^，。；、]{1,20}$|(?:与|同|跟)[^，。；、]{2,14}相比$"
)
_LONGEST = 48


def trim(text: str, start: int, end: int) -> Span | None:
    """The phrase between two offsets without the adverbs around it; None where nothing is left."""
    lead = _LEADING.match(text, start, end)
    if lead is not None:
        start = min(lead.end(), end)
    tail = _TRAILING.search(text, max(start, end - 24), end)
    if tail is not None:
        end = tail.start()
    return (start, end) if end > start else None


@cache
def heads() -> frozenset[str]:
    """The nouns that several items of a list can share: 产量, 可支配收入."""
    return frozenset(words("indicators.txt"))


def head_of(text: str, spans: Spans) -> tuple[int, int] | None:
    """The span of the indicator that ends a phrase, 产量 of 汽车产量; None where it ends in none."""
    start, end = spans[-1]
    for size in range(min(10, end - start), 1, -1):
        if text[end - size : end] in heads():
            return end - size, end
    return None


class Subjects:
    """The subjects of the clauses of one line."""

    def __init__(self, text: str, items: list[Found]) -> None:
        self.text = text
        self.items = items
        self.breaks = [match.end() for match in _BREAK.finditer(text)]
        self.sentences = [match.end() for match in _SENTENCE.finditer(text)]

    def before(self, index: int) -> Spans:
        """What stands between the beginning of the clause and the words of movement before the number."""
        item = self.items[index]
        found = bisect_right(self.breaks, item.start)
        start = self.breaks[found - 1] if found else 0
        start = self._after_items(index, start)
        aside = self._before_bracket(index, found, start, item)
        if aside:
            return aside
        end = item.word or item.start
        if end <= start:
            return []
        compared = _COMPARED.search(self.text, max(start, end - 30), end)
        if compared is not None:
            end = compared.start()
        span = trim(self.text, start, end)
        if span is None or span[1] - span[0] > _LONGEST:
            return []
        if span[1] - span[0] < 2 and self.text[span[0]] not in "长宽高重深厚":
            return []
        return self._without_verbs(span)

    def _before_bracket(self, index: int, found: int, start: int, item: Found) -> Spans:
        """经理指数（PMI）为50.2%, 广义货币（M2）余额: where a verb or an indicator follows, the subject is before."""
        if start == 0 or self.text[start - 1] not in "）)" or found < 2:
            return []
        rest = trim(self.text, start, item.word or item.start)
        whole = rest is not None and rest[1] - rest[0] > 1
        if rest is not None and whole and head_of(self.text, [rest]) != rest:
            return []
        opening = self.breaks[found - 2] - 1
        begin = self._after_items(index, self.breaks[found - 3] if found > 2 else 0)
        span = trim(self.text, begin, opening)
        if self.text[opening] not in "（(" or span is None or span[1] - span[0] < 2:
            return []
        return [*self._without_verbs(span), rest] if rest is not None and whole else self._without_verbs(span)

    def _after_items(self, index: int, start: int) -> int:
        """Dates at the head of a clause are no part of its subject, nor is the quantity before it."""
        at = index - 1
        while at >= 0 and self.items[at].start >= start:
            other = self.items[at]
            if other.kind in CALENDAR or not self._inside_list(other):
                return max(start, other.end)
            at -= 1
        return start

    def _inside_list(self, other: Found) -> bool:
        """一年期和五年期贷款利率, 第一产业投资: such items are part of the subject."""
        if self.text[other.start - 1 : other.start] == "每":
            return True
        if other.kind == "ordinal" and other.unit is None:
            return True
        return other.kind in ("duration", "ordinal") and self.text[other.tail - 1] in "期届"

    def _without_verbs(self, span: Span) -> Spans:
        spans, at = [], span[0]
        for verb in _MIDDLE.finditer(self.text, span[0], span[1]):
            if verb.start() > at:
                spans.append((at, verb.start()))
            at = verb.end()
        if at < span[1]:
            spans.append((at, span[1]))
        return spans

    def previous(self, index: int, chosen: dict[int, Spans]) -> Spans:
        """The measure of the quantity before this one in the same sentence."""
        start = self._sentence(self.items[index].start)
        for at in range(index - 1, max(-1, index - 6), -1):
            if self.items[at].start < start:
                break
            if chosen.get(at):
                return chosen[at]
        return []

    def earlier(self, index: int, count: int, chosen: dict[int, Spans]) -> list[Spans]:
        """The measures of the last `count` quantities before this one in the same sentence, in order."""
        start = self._sentence(self.items[index].start)
        found: list[Spans] = []
        for at in range(index - 1, max(-1, index - 4 * count - 4), -1):
            if self.items[at].start < start or len(found) == count:
                break
            if at in chosen and chosen[at] and not self.items[at].change:
                found.append(chosen[at])
        return found[::-1] if len(found) == count else []

    def _sentence(self, at: int) -> int:
        found = bisect_right(self.sentences, at)
        return self.sentences[found - 1] if found else 0
