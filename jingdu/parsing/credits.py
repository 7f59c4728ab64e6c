"""Bylines and datelines: who wrote an article, and where and when an agency sent it.

Read by hand and not by patterns: every short line is asked before the first page is drawn, and patterns over Chinese
characters take longer to compile than an article takes to parse.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from jingdu.parsing.characters import is_han
from jingdu.parsing.names import close_up, is_name, tokens

CreditKind = Literal["byline", "dateline"]
LONGEST = 60
"""Characters of the longest line that is a byline or dateline."""
_LONGEST_DATELINE = 44
_WRITERS = ("记者", "記者", "通讯员", "通訊員", "评论员", "評論員", "观察员", "撰稿人", "特派员", "特派員")
_KINDS = (*_WRITERS, "实习生", "實習生", "摄影", "攝影", "特约", "见习", "見習", "实习", "文", "图", "圖", "摄", "攝")
_AUTHORS: tuple[str, ...] = (
    "文",
    "文图",
    "图文",
    "撰文",
    "作者",
    "采写",
    "採訪",
    "采访",
    "撰稿",
    "文字",
    "口述",
    "整理",
)
_AUTHORS += ("编译", "編譯", "翻译", "翻譯", "来稿", "本文作者", "执笔", "執筆", "特约撰稿", "采访整理", "记者", "記者")
_AUTHORS += ("通讯员", "通訊員", "本报记者", "本報記者")
_ABOUT: tuple[str, ...] = ("作者单位", "作者單位", "作者系", "作者係", "作者为", "作者為", "作者是", "本文作者")
_EDITORS = ("编辑", "編輯", "采编", "文编")
_REPORTS = ("报道", "報道", "報導")
_SENT = "电電讯訊"
_AGENCY_ENDS = "社报報网網台刊站闻聞"
_SOURCED = "据據"
_NO_AGENCY = "该該当當从從由在对對与與和及"
_OPEN, _CLOSE = "（([【〔［", "）)]】〕］"
_BRACKETS = _OPEN + _CLOSE + " \u3000"
_BULLETS = "□■◎●▲○◆▍ \u3000"
_NOT_INSIDE = "。！？；“”「」《》!?"
_TIMES = ("综合", "綜合", "专", "專", "外", "急", "上午", "下午", "中午", "深夜", "凌晨", "晚", "快", "特")
_NUMERALS = "一二三四五六七八九十廿卅"
_LEAD_CUES = ("电", "電", "讯", "訊", "报道", "報道", "報導", "消息", "记者", "記者")
_CUES = (
    *_LEAD_CUES,
    *_WRITERS,
    "撰",
    "作者",
    "文",
    "采",
    "採",
    "口述",
    "整理",
    "译",
    "譯",
    "编",
    "編",
    "稿",
    "笔",
    "筆",
)


class Lead(NamedTuple):
    """What stands before the text of a paragraph, without brackets."""

    dateline: str | None
    byline: str | None
    rest: str
    """The text that follows."""


def credit_kind(text: str) -> CreditKind | None:
    """What a line is that is nothing but a byline or a dateline, perhaps in brackets; None for every other line."""
    if len(text) > LONGEST or not (any(map(text.__contains__, _CUES)) or text[:1] in _BULLETS):
        return None
    bare = (text.strip(_BRACKETS) if text[0] in _OPEN else text).strip()
    if not bare or bare[-1] in "，；：,:" or any(mark in bare for mark in _NOT_INSIDE):
        return None
    if _dateline_end(bare) == len(bare):
        return "dateline"
    if bare[0] in _BULLETS and all(map(is_name, tokens(bare.lstrip(_BULLETS)) or [""])):
        return "byline"
    return "byline" if _is_labelled(bare) or _is_writer(bare) or _is_report(bare) or _is_about(bare) else None


def leading(text: str) -> Lead | None:
    """The dateline, the byline or both that a paragraph begins with; None where it begins with neither."""
    if not any(map(text[:80].__contains__, _LEAD_CUES)):
        return None
    dateline, byline, rest = None, None, text
    if text[0] in _OPEN:
        inner, after = _bracketed(text)
        if _dateline_end(inner) == len(inner) > 0 or (text[0] not in "（(" and _is_sent(inner)):
            dateline, rest = inner, after
    elif end := _dateline_end(text):
        if text[end : end + 1] and text[end] in "，,、。；称稱指说說的显顯员員":
            return None
        dateline, rest = text[:end].strip(), text[end:].lstrip()
    if rest[:1] and rest[0] in _OPEN:
        inner, after = _bracketed(rest)
        if any(map(inner.__contains__, _WRITERS)) and (dateline or credit_kind(inner)):
            byline, rest = close_up(inner), after
    elif dateline and rest.startswith(("记者", "記者")):
        byline, rest = _reporting(rest)
    if dateline is None and byline is None:
        return None
    if dateline and any(map(dateline.startswith, _WRITERS)):
        dateline, byline = None, dateline
    elif dateline and not byline:
        dateline, byline = _split_sender(dateline)
    return Lead(dateline, byline, rest.lstrip(" \u3000：:"))


def trailing(text: str) -> tuple[str, CreditKind, str] | None:
    """(text, kind, credit) of a paragraph that ends in a byline or dateline in brackets, and perhaps a day's number."""
    if len(text) > 8 and text[-7:].isdecimal() and text[-8] in _CLOSE:
        text = text[:-7]  # the Republic's year, month and day: （編輯：某某）1130701
    if not text or text[-1] not in _CLOSE:
        return None
    at = max(map(text.rfind, _OPEN))
    if at <= 0 or len(text) - at > LONGEST or text[at - 1] not in "。！？…”」』 \u3000":
        return None
    kind = credit_kind(text[at:])
    return (text[:at].rstrip(), kind, tidy(text[at:])) if kind else None


def is_editor(text: str) -> bool:
    """Whether a byline names an editor only."""
    return text.strip(_BRACKETS).startswith(_EDITORS)


def tidy(text: str) -> str:
    """A credit without its brackets and with its spaces in order."""
    return close_up(text.strip(_BRACKETS).lstrip(_BULLETS))


def _bracketed(text: str) -> tuple[str, str]:
    """What stands in the brackets at the start of `text`, and what follows them; empty where none is near."""
    end = text.find(_CLOSE[_OPEN.index(text[0])], 1, LONGEST)
    if end < 0 and text[0] in "(（":
        end = max(text.find("）", 1, LONGEST), text.find(")", 1, LONGEST))
    return (text[1:end].strip(), text[end + 1 :].lstrip()) if end > 0 else ("", text)


def _split_sender(dateline: str) -> tuple[str, str | None]:
    """(dateline, byline) of what names the reporter between agency and place: 中央社記者某某某台北1日電."""
    at = next((found for word in ("記者", "记者") if (found := dateline.find(word)) > 0), 0)
    if not at or dateline[at - 1] not in _AGENCY_ENDS:
        return dateline, None
    for size in (3, 2, 4):
        end = at + 2 + size
        place = dateline[end:]
        if is_name(dateline[at + 2 : end]) and place and not place[0].isdecimal() and place[-1] in _SENT:
            return dateline[:at] + place.strip(), dateline[:end]
    return dateline, None


def _reporting(text: str) -> tuple[str | None, str]:
    """记者某某报道：, and what follows it."""
    for mark in _REPORTS:
        at = text.find(mark, 0, 28)
        if at > 0 and text[at + 2 : at + 3] in ("：", ":") and _are_names(text[2:at], True):
            return close_up(text[:at]), text[at + 3 :]
    return None, text


# -- datelines


def _dateline_end(text: str) -> int:
    """The length of the dateline that `text` begins with; 0 where it begins with none."""
    for i, char in enumerate(text[:_LONGEST_DATELINE]):
        if char in "，,。：:；“”「」！？《》":
            return 0
        if char in _SENT:
            if _is_origin(text[:i], char, text[i + 1 : i + 2]):
                return i + 1
        elif char in "报報消" and text[i : i + 2] in (*_REPORTS, "消息") and _is_origin(text[:i], "", ""):
            return i + 2
    return 0


def _is_origin(text: str, sent: str, after: str) -> bool:
    """Whether `text` is an agency, perhaps a place and a day: what stands before 电 or 讯."""
    text = text.strip().lstrip(_SOURCED)
    if not text or text[0] in _NO_AGENCY:
        return False
    for end in range(1, min(12, len(text))):
        if text[end] in _AGENCY_ENDS and _is_place_and_day(text[end + 1 :].strip(), sent, after):
            return True
    return False


def _is_place_and_day(text: str, sent: str, after: str) -> bool:
    stripped = True
    while stripped:
        stripped = False
        for word in _TIMES:
            if text.endswith(word):
                text, stripped = text.removesuffix(word).rstrip(), True
    if not text:
        return bool(sent)
    if text.endswith("日") and (text[-2:-1].isdigit() or text[-2:-1] in _NUMERALS):
        return True
    if not sent or sent not in "讯訊" or after not in ("", " ", "\u3000", "（", "(", "】", "：", "记", "記"):
        return False
    return 2 <= len(text) <= 6 and all(map(is_han, text))


def _is_sent(text: str) -> bool:
    return 2 <= len(text) <= 24 and (text[-1] in _SENT or text.endswith((*_REPORTS, "消息")))


# -- bylines


def _are_names(text: str, attached: bool = False) -> bool:
    """Whether `text` is names and words of the trade; `attached` says that nothing stands between it and 记者."""
    words = tokens(close_up(text))
    for k, word in enumerate(words):
        for kind in _KINDS:
            word = word.removeprefix(kind) if len(word) - len(kind) >= 2 or word == kind else word
        word = word.strip("：:")
        if (
            not word
            or is_name(word)
            or (len(word) <= 8 and word.endswith(_WRITERS))
            or (len(word) <= 10 and word.endswith(_REPORTS))
        ):
            continue
        if not 2 <= len(word) <= 4 or not all(map(is_han, word)) or (k == 0 and attached):
            return False
    return len(words) <= 14


def _is_writer(text: str) -> bool:
    """新华社记者, 本报记者 某某 某某, 聯合報／記者某某／台北報導."""
    text = text.lstrip(_BULLETS)
    found = [(at, word) for word in _WRITERS if (at := text.find(word)) >= 0]
    if not found:
        return False
    at, word = min(found)
    before, rest = text[:at], text[at + len(word) :]
    if len(before) > 14 or any(mark in before for mark in "，：:、的") or "，" in rest or "：" in rest[1:]:
        return False
    if not rest:
        for kind in ("特约", "特派", "见习", "見習"):
            before = before.removesuffix(kind)
        return len(text) <= 12 and (not before or before[-1] in _AGENCY_ENDS)
    return _are_names(rest.lstrip("：: "), attached=rest[0] not in " \u3000：:/／")


def _is_labelled(text: str) -> bool:
    """文/某某, 作者：某某, 编辑：某某."""
    for at, char in enumerate(text[:8]):
        if char in "丨|｜／/：:·":
            label, rest = text[:at].strip(), text[at + 1 :].strip()
            if label not in _AUTHORS and label not in _EDITORS:
                return False
            names = rest.split("（")[0].split("(")[0].strip()
            return 0 < len(rest) <= 40 and (_are_names(names) or label.endswith("作者"))
    return False


def _is_report(text: str) -> bool:
    """某某、某某／台北報導."""
    names, stroke, place = text.replace("/", "／").rpartition("／")
    if not stroke or not place.strip().endswith((*_REPORTS, "编译", "編譯", "特稿", "電", "电")):
        return False
    return len(place) <= 10 and _are_names(names)


def _is_about(text: str) -> bool:
    return text.startswith(_ABOUT) and len(text) <= 54
