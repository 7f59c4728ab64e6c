"""What stands around an article and is not part of it: site furniture, captions. The words are in a table."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from jingdu.parsing.characters import closed

LONGEST = 160
"""Characters of the longest line that is taken for furniture or a caption."""
_SENTENCES = 80
"""Of the longest caption of whole sentences with a credit in brackets."""
_DATA = 120
"""Of a line of page data, behind a label."""
_LINE = 80
"""Of any other line."""
_DAY = r"\d{4}[-年/.]\d{1,2}[-月/.]\d{1,2}日?"
_WHEN = rf"{_DAY}[ \u3000]*\d{{1,2}}[:：]\d{{2}}"
_STAMP = rf"{_DAY}[ \u3000]*(?:来源|來源|作者|编辑|字号).*|\d{{4}}[-/.]\d{{1,2}}[-/.]\d{{1,2}}"
_COUNT = (
    r"(?:评论|評論|跟贴|参与|阅读|浏览|点赞|收藏|转发|分享)?[ \u3000]*[(（]?\d+万?\+?[)）]?[ \u3000]*"
    r"(?:人参与|条评论|次阅读|次浏览|阅读|評論|评论|点赞|赞)?"
    r"|第?[ \u3000]*\d{1,4}[ \u3000]*[页版頁]|[-—–·] ?\d{1,4} ?[-—–·]"
)
_PAPER = r"《[^》]{2,12}》[ \u3000]*[（(][ \u3000]*\d{4}.{4,30}[)）]"
_PATH = r"[^。]{1,24}[>＞»›][^。]{1,60}"
_FIGURE = r"[图圖](?:[①-⑳]|[一二三四五六七八九十\d]{1,3})[ \u3000：:、.]"
_HANZI = "[\u4e00-\u9fff]"
_AUTHOR = (
    r"(?:作者|记者|記者|撰稿|撰文)[ \u3000]*[：:][ \u3000]*"
    r"([\u4e00-\u9fff·]{2,12}(?:[、 ][\u4e00-\u9fff·]{2,4}(?![：:\u4e00-\u9fff]))*)"
)
_REPORTER = (
    rf"(?:{_HANZI}{{2,8}}[ ／/])?(?:记者|記者) ?[\u4e00-\u9fff、]{{2,20}}[ ／/]+{_HANZI}{{2,8}}(?:報導|报道|報道)"
)
_PARTS = str.maketrans(dict.fromkeys("\u3000|/·【】[]>»丨｜-—", " "))


@cache
def _pattern(source: str) -> re.Pattern[str]:
    return re.compile(source)


@cache
def _words() -> dict[str, tuple[str, ...]]:
    table: dict[str, tuple[str, ...]] = {}
    for row in (Path(__file__).parent / "furniture.tsv").read_text(encoding="utf-8").splitlines():
        if not row.startswith("#"):
            kind, words = row.split("\t")
            table[kind] = tuple(word.replace("_", " ") for word in words.split(" "))
    table["phrase"] += table["notice"]
    return table


@cache
def _set(kind: str) -> frozenset[str]:
    return frozenset(_words()[kind])


def is_furniture(text: str) -> bool:
    """Whether a block belongs to the page and not to the article."""
    size = len(text)
    if size > LONGEST:
        return False
    if size <= _DATA and _label(text) in _set("label"):
        return True
    if size > _LINE:
        return any(map(text.__contains__, _words()["notice"]))
    if opens_links(text) or any(map(text.__contains__, _words()["phrase"])):
        return True
    words = text.translate(_PARTS).split()
    named = [word for word in words if not word.isdecimal()]
    if size <= 40 and (named or not words) and all(map(_set("control").__contains__, named)):
        return True
    if len(words) >= 6 and max(map(len, words)) <= 4 and not any(map(str.isdecimal, text)):
        return True  # the menu of a site: 首页 新闻 财经 体育 …
    if text[0] == "《" and text[-1] in "）)" and size <= 50:
        return _pattern(_PAPER).fullmatch(text) is not None
    if any(map(str.isdecimal, text)) and size <= 60 and (":" in text or "：" in text) and _pattern(_WHEN).search(text):
        return not closed(text)
    if text[:4].isdecimal() and size > 7:
        return _pattern(_STAMP).fullmatch(text) is not None
    if size <= 16 and any(map(str.isdecimal, text)):
        return _pattern(_COUNT).fullmatch(text) is not None
    return any(map(text.__contains__, ">＞»›")) and not closed(text) and _pattern(_PATH).fullmatch(text) is not None


def _label(text: str) -> str:
    """What stands before a colon or stroke near the start of a line, without brackets; empty where there is none."""
    at = min((found for mark in "：:丨|｜" if (found := text.find(mark, 1, 12)) > 0), default=0)
    return text[:at].strip("（(【[ \u3000")


def is_caption(text: str) -> bool:
    """Whether a block belongs to a picture."""
    if len(text) > LONGEST:
        return False
    if text[-1] in "）)" and "。" in text and len(text) > _SENTENCES:
        return False  # a paragraph with the credit of a picture at its end
    if text.startswith(_words()["caption"]) or (text[0] in "图圖" and _pattern(_FIGURE).match(text)):
        return True
    return text.endswith(_words()["credit"]) and not text.rstrip("）").endswith(("拍摄", "拍攝"))


def split_credit(text: str) -> tuple[str, str]:
    """(text, credit) of a paragraph that ends in the credit of a picture in brackets: （圖／記者某某攝）."""
    at = max(text.rfind("（"), text.rfind("("))
    if at <= 0 or text[-1] not in "）)" or len(text) - at > 30 or text[at - 1] not in "。！？」”":
        return text, ""
    inner = text[at + 1 : -1].strip()
    pictured = inner.startswith(_words()["caption"]) or inner.endswith(_words()["credit"])
    return (text[:at].rstrip(), text[at:]) if pictured else (text, "")


def opens_links(text: str) -> bool:
    """Whether a list of other articles follows."""
    return len(text) <= 16 and text.strip("【】[]■●▶>》… \u3000：:") in _set("links")


def author_in(text: str) -> str | None:
    """The author that a line of page data names: 来源：新华网 作者：张辛欣."""
    if match := _pattern(_REPORTER).search(text):
        return match.group()
    match = _pattern(_AUTHOR).search(text)
    return match.group(1).strip() if match else None
