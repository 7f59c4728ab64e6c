"""Bylines and datelines: who wrote an article, and where and when an agency sent it."""

from __future__ import annotations

import re
from functools import cache

from jingdu.parsing.spacing import tidy_names

_AGENCY = (
    r"(?:(?:新华社|新華社|新华网|人民网|中新社|中新網|中新网|中国新闻网|央视网|央廣網|央广网|中央社|本报|本報|本刊|本台|本网|本網|本社|环球网|环球时报"
    r"|[\u4e00-\u9fff]{2,8}?(?:社|网|報|报|台|客户端|新闻|新聞|日报|晚报|时报|時報|周刊|週刊|杂志|雜誌)))"
)
_DAY = r"(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日"
_DAY_ANY = rf"(?:{_DAY}|[一二三四五六七八九十廿]{{1,3}}月[一二三四五六七八九十廿]{{1,3}}日)"
_PLACE = r"[\u4e00-\u9fffA-Za-z·・]{2,12}?(?:[（(][^（()）]{1,12}[)）])?"
_DATELINE = (
    rf"{_AGENCY}[\s\u3000]*(?:{_PLACE})?[\s\u3000]*{_DAY_ANY}[\s\u3000]*(?:[上下中]午|深夜|凌晨|晚)?"
    r"(?:综合)?(?:外)?(?:专)?(?:电|電|讯|訊|消息|报道|報道|報導)"
    rf"|{_AGENCY}[\s\u3000]*{_PLACE}[\s\u3000]*(?:{_DAY_ANY})?(?:电|電|讯|訊)"
)
_CREDIT = r"[（(][\s\u3000]*(?:[^（()）]{0,14}?(?:记者|記者|通讯员|通訊員|实习生|作者|文/|文／)[^（()）]{0,60})[)）]"
_NAMES = r"[\u4e00-\u9fff·・A-Za-z]{1,12}(?:[\s\u3000、，,]+[\u4e00-\u9fff·・A-Za-z]{1,12}){0,8}"


@cache
def _pattern(source: str) -> re.Pattern[str]:
    return re.compile(source)


def leading_dateline(text: str) -> tuple[str, str | None, str] | None:
    """(dateline, byline or None, the text that follows) of a paragraph that begins with one; brackets are dropped."""
    begin = text[:160]
    if not any(mark in begin for mark in ("电", "電", "讯", "訊", "报道", "報道", "報導", "消息")):
        return None
    open_ = "【" if begin[:1] == "【" else "（" if begin[:1] in "（(" else ""
    match = _pattern(rf"[【（(]?[\s\u3000]*({_DATELINE})[\s\u3000]*[】）)]?").match(begin)
    if not match or bool(open_) != (match.group()[-1:].strip() in "】）)" and match.group()[-1:] != ""):
        if not match or open_:
            return None
    end = match.end()
    byline = None
    if credit := _pattern(rf"[\s\u3000]*({_CREDIT})[\s\u3000]*").match(begin, end):
        byline, end = tidy_names(credit.group(1)[1:-1]), credit.end()
    return match.group(1).strip(), byline, text[end:].lstrip(" \u3000：:")


def trailing_credit(text: str) -> tuple[str, str, str] | None:
    """(text, kind, credit) of a paragraph that ends in a byline or dateline in brackets."""
    if text[-1:] not in "）)":
        return None
    at = max(text.rfind("（"), text.rfind("("))
    if at <= 0 or len(text) - at > 60 or text[at - 1] not in "。！？…”」』 ":
        return None
    inner = text[at + 1 : -1].strip()
    kind = credit_kind(inner)
    return (text[:at].rstrip(), kind, tidy_names(inner)) if kind else None


def credit_kind(text: str) -> str | None:
    """ "dateline" or "byline" for a line that is nothing else, else None. Brackets around it do not matter."""
    bare = text.strip("（()）【】[] 　")
    if not bare or len(bare) > 60:
        return None
    if _pattern(rf"(?:{_DATELINE})").fullmatch(bare):
        return "dateline"
    if bare[-1] in "。！？，；：" or "，" in bare[6:]:
        return None
    return "byline" if _is_byline(bare) else None


def _is_byline(bare: str) -> bool:
    reporter = (
        rf"[□■◎●▲\s\u3000]*(?:{_AGENCY}[\s\u3000]*)?(?:[\u4e00-\u9fff]{{0,6}}?)"
        r"(?:特约|特派|见习|見習|实习|首席|驻[\u4e00-\u9fff]{2,6}|駐[\u4e00-\u9fff]{2,6}|全媒体|融媒体)?"
        r"(?:记者|記者|通讯员|通訊員|评论员|評論員|特约撰稿人|撰稿人)"
        rf"(?:[\s\u3000:：/／、]*{_NAMES})?"
        rf"(?:[\s\u3000；;、]*(?:实习生|实习记者|通讯员|通訊員|记者|見習記者|见习记者|摄影|攝影|编辑|編輯)[\s\u3000:：/／]*{_NAMES})*"
        r"(?:[\s\u3000]*(?:[\u4e00-\u9fff]{2,6})?(?:报道|報道|報導|摄影报道|综合报道))?"
    )
    return any(
        _pattern(form).fullmatch(bare)
        for form in (
            reporter,
            rf"{_NAMES}[\s\u3000]*[／/][\s\u3000]*[\u4e00-\u9fff]{{0,8}}(?:报道|報道|報導|电|電|編譯|编译|專題報導|特稿)",
            rf"(?:文|撰文|作者|采写|採訪|采访|撰稿|文字|口述|整理|编译|編譯|编辑|編輯|翻译|翻譯|来稿)[\s\u3000]*[丨|／/：:·][\s\u3000]*{_NAMES}(?:[\s\u3000]*[（(][^（()）]{{1,40}}[)）])?",
            r"(?:作者|本文作者)(?:单位|單位|系|為|为|是)?[\s\u3000：:]*[^。]{2,50}",
        )
    )
