"""The statements of one paragraph: cues with their sources, the quotations that belong to them, where reports end."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from jingdu.annotate.statements import cues, quotations
from jingdu.annotate.statements.quotations import Quotation

_BOUNDARY = re.compile(r"[】，。；：！？!?;:,…⋯—”\s]")
_STOP = re.compile(r"[。！？!?]+|[…⋯]{2,}(?=$|[“一-鿿]{0,1}$)")
_UNTIL = re.compile(r"[，。；：！？!?;:,“”…⋯—\s]|$")
_ADVERBIAL = re.compile(r"(?:时|后|之后|中|上|之际|期间|以前|之前|之余|来|去|方面|问题|话题|未来|明天|今后|下一步)\Z")
_ON_DAY = re.compile(
    r"(?:[0-9]{1,2}月)?[0-9]{1,2}日(?:上午|下午|晚间?|凌晨|中午)?|[昨今当次前][天日晚早]|近日|日前|事后|随后"
)
_LEADS_ON = re.compile(r"^(?:谈|说|对|在|面对|提|回忆|看|望|想|一边|指着|针对|展望|随着|聊|就|当|回|捧|拿|站)")
REFUSED = re.compile(
    r"(?:未|没|没有|不|不愿|不肯|拒绝|无法|不能|难以|可以|应该|需要|必须|应当|应|要|想|能|能够|可|会|将|欲|来|去|以|而|被|受|为|所|"
    r"尚未|从未|并未|并不|无需|不必|不得|值得|有待|等待|准备|打算|计划|用于|用来|旨在|如果|只要|是|的|有|无|和|与|或|及|在|从|由|个|种|大)\Z"
)
PASSED = frozenset("的地得出过着权率性度书权量层力人者员稿函信会团栏类型单表")
NOMINAL = re.compile(
    r"^(?:感谢|欢迎|遗憾|祝贺|慰问|哀悼|不满|关切|支持(?!者)|赞同|同意|反对(?![者派党])|理解|敬意|歉意|惋惜|担忧|愤怒|谴责|谢意|满意|认可|肯定|抗议|关注(?!者)|高度)[^，。；]{0,8}[，。；]"
)
_AT_CUE = 8
"""Characters before a quotation in which the verb that brings it stands."""
_SAID = re.compile(r"(?:说|道|称|回|答|问|表示|强调|指出|认为|直言|坦言|回应|写道|喊|透露|轰|批评|质疑)[，：,:]?\Z")


def is_adverbial(clause: str) -> bool:
    """Whether a clause only says when, where or about what somebody speaks: 谈及未来, 赛后."""
    return len(clause) <= 40 and bool(_ADVERBIAL.search(clause) or _LEADS_ON.match(clause) or _ON_DAY.fullmatch(clause))


class Reading:
    """A paragraph with its quotations, cues and clause boundaries. All offsets are into `text`."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.quotations = quotations.find(text)
        for q in self.quotations:
            q.utterance = _utterance(text, q)
        _adjacent(text, self.quotations)
        self.masked = quotations.masked(text, self.quotations)
        self.cues = cues.find(self.masked)
        self.starts = [c.start for c in self.cues]
        self.opens = [q.open for q in self.quotations]
        self.bounds = [m.start() for m in _BOUNDARY.finditer(self.masked)]
        self.stops = self._stops()

    def clause_start(self, at: int) -> int:
        """Where the clause begins that holds `at`."""
        found = bisect_left(self.bounds, at) - 1
        return self.bounds[found] + 1 if found >= 0 else 0

    def clause_end(self, at: int) -> int:
        """Where the clause ends that holds `at`: at a mark, or at the end."""
        found = bisect_left(self.bounds, at)
        return self.bounds[found] if found < len(self.bounds) else len(self.text)

    def sentence(self, at: int) -> tuple[int, int]:
        """The sentence that holds `at`."""
        found = bisect_right(self.stops, at)
        start = self.stops[found - 1] if found else 0
        return start, self.stops[found] if found < len(self.stops) else len(self.text)

    def quotation_ending(self, at: int) -> Quotation | None:
        """The utterance whose closing mark stands right before `at`, a comma aside."""
        end = at
        if end and self.masked[end - 1] in "，, ":
            end -= 1
        if not end or self.masked[end - 1] != "”":
            return None
        found = bisect_left(self.opens, end) - 1
        quotation = self.quotations[found] if found >= 0 else None
        return quotation if quotation and quotation.after == end and quotation.utterance else None

    def utterances(self, start: int, end: int) -> list[Quotation]:
        """The utterances that begin in [start, end)."""
        return [
            q for q in self.quotations[bisect_left(self.opens, start) : bisect_left(self.opens, end)] if q.utterance
        ]

    def _stops(self) -> list[int]:
        """The ends of sentences."""
        stops = {m.end() for m in _STOP.finditer(self.masked)}
        for q in self.quotations:
            if q.utterance and q.closed and quotations.ends_itself(self.text, q) and not self._cue_follows(q.after):
                stops.add(q.after)
        stops.add(len(self.text))
        return sorted(stops)

    def _cue_follows(self, at: int) -> bool:
        """Whether the clause after a quotation is somebody's, with a cue at its end: “…”他说。"""
        if self.masked[at : at + 1] in {"，", ",", "。", "；", "、"}:
            at += 1
            if self.masked[at - 1] in "。；":
                return False
        for _ in range(2):
            end = _UNTIL.search(self.masked, at).start()  # type: ignore[union-attr]
            found = bisect_left(self.starts, at)
            while found < len(self.cues) and self.cues[found].start < end:
                if self.cues[found].end == end:
                    return True
                found += 1
            clause = self.masked[at:end]
            if self.masked[end : end + 1] != "，" or not is_adverbial(clause):
                return False
            at = end + 1
        return False


def _utterance(text: str, q: Quotation) -> bool:
    """Whether a quotation is speech rather than a name, a slogan or a term."""
    inner = text[q.start : q.close]
    if not inner:
        return False
    if not q.closed:
        return len(inner) > 3
    before, after = text[max(0, q.open - 1) : q.open], text[q.after : q.after + 1]
    ends = not after or after in "，。；！？,;\n（("
    if inner[-1] in "。！？!?…⋯；":
        return len(inner) > 3 or before in {"：", ":"} or not before or before in "，。！？” "
    if inner[-1] in "，,":
        return True
    if ends and len(inner) > 3 and (before in {"：", ":"} or _SAID.search(text[max(0, q.open - 5) : q.open])):
        return True
    if ends and len(inner) > 3 and before == "，" and cues.brings(text[max(0, q.open - _AT_CUE) : q.open - 1]):
        return True
    if after == "，" and len(inner) > 5 and (not before or before in "。！？”") and _cue_at_end(text, q.after + 1):
        # “路通了，货出不去”，村支书杨秀记得
        return True
    return (len(inner) >= 12 and bool(re.search(r"[，。；！？]", inner))) or len(inner) >= 25


def _cue_at_end(text: str, at: int) -> bool:
    """Whether the clause at `at` ends with a verb of speech."""
    end = _UNTIL.search(text, at).start()  # type: ignore[union-attr]
    return 1 < end - at <= 40 and cues.brings(text[max(at, end - _AT_CUE) : end])


def _adjacent(text: str, found: list[Quotation]) -> None:
    """A row of longer quotations at the head of a sentence is what several people said: “…”“…”“…”……受访者说."""
    row: list[Quotation] = []
    for q in [*found, None]:
        if q and row and q.open == row[-1].after:
            row.append(q)
            continue
        if (
            len(row) > 1
            and (row[0].open == 0 or text[row[0].open - 1] in "。！？” ")
            and all(x.close - x.start >= 8 for x in row)
        ):
            for x in row:
                x.utterance = True
        row = [q] if q else []
