"""The front of an article: kicker, title, subtitle, byline and dateline, before the first paragraph."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from jingdu.parsing import credits, furniture
from jingdu.parsing.characters import DASHES, closed
from jingdu.parsing.headings import is_label, is_talk, numbering
from jingdu.parsing.lines import ASIDE, BOLD, ITEM, cells
from jingdu.parsing.names import is_name
from jingdu.parsing.reflow import Piece

DEEPEST = 14
"""Blocks before the first paragraph at most."""
LONGEST_TITLE = 72
_PARTICULARS = (
    "时间",
    "時間",
    "地点",
    "地點",
    "主持人",
    "出席",
    "嘉宾",
    "采访人",
    "採訪人",
    "受访人",
    "受訪人",
    "主讲人",
    "主講人",
)
"""Labels of what an interview or a press conference says of itself before it begins."""
_PAPERS = ("时报", "時報", "日报", "日報", "晚报", "晚報", "周刊", "週刊", "通讯社", "通訊社", "新闻网", "新聞網")
"""How the names of papers and agencies end that stand alone below a headline."""
_ENTITLED = ("题：", "题:", "題：", "題:")
_COLUMNS = (
    "行",
    "观察",
    "觀察",
    "调研",
    "调查",
    "访谈",
    "專訪",
    "专访",
    "对话",
    "对话录",
    "聚焦",
    "关注",
    "特稿",
    "时评",
    "評論",
    "评论",
)
"""How the names of columns end: 高质量发展调研行, 民生观察."""
_DATE = (
    r"[（(]?\d{4} ?年 ?\d{1,2} ?月 ?\d{1,2} ?日[)）]?"
    r"|二[〇○零一二三四五六七八九]{3}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日"
)


@dataclass(slots=True, eq=False)
class Front:
    """What stands before the text."""

    kicker: str | None = None
    title: str | None = None
    subtitle: str | None = None
    byline: str | None = None
    dateline: str | None = None
    author: str | None = None
    """Whom a line of page data names."""
    entitled: str | None = None
    """The title that an agency puts behind its dateline, after 题：."""
    date: str | None = None
    """A day that stands on a line of its own."""
    aside: list[str] = field(default_factory=list)
    taken: int = 0
    """How many pieces it used up."""


def read_front(pieces: list[Piece], title: str | None) -> Front:
    """The front of an article; `title` is what the source's metadata say, which the text may repeat."""
    front = Front()
    candidates: list[int] = []
    last_credit = -1
    end = 0
    for i, piece in enumerate(pieces[:DEEPEST]):
        kind = _credit(piece, front, named=bool(candidates or title))
        if kind is None:
            if _is_body(piece) or (numbering(piece.text) and not _same(piece.text, title)):
                break
            candidates.append(i)
        elif kind == "credit":
            last_credit = i
        end = i + 1
    names = _merged_title(pieces, candidates, last_credit)
    front.taken = _name(front, names, pieces, title, last_credit, end)
    return front


def _credit(piece: Piece, front: Front, *, named: bool) -> str | None:
    """Take a byline, a dateline or furniture in; None for a line that is neither. `named`: a title was seen."""
    text = piece.text
    lead = credits.leading(text)
    if lead and (_may_name(lead.rest) or lead.rest.startswith(_ENTITLED)):
        front.dateline, front.byline = front.dateline or lead.dateline, front.byline or lead.byline
        if lead.rest:
            front.aside.append(lead.rest)
            front.entitled = lead.rest.partition("：")[2].strip() or lead.rest
        return "credit"
    kind = credits.credit_kind(text)
    if kind is None and "《" in text and (paper := _paper(text)) and credits.credit_kind(paper[0]) == "byline":
        text, rest = paper
        front.aside.append(rest)
        kind = "byline"
    if kind == "byline":
        front.byline = front.byline or credits.tidy(text)
    elif kind == "dateline":
        front.dateline = front.dateline or credits.tidy(text)
    elif text[-1] in "日）)" and text[:1] in "二（(12" and re.fullmatch(_DATE, text):
        front.date = front.date or text
    elif piece.mark == ASIDE or furniture.is_furniture(text) or furniture.is_caption(text):
        front.aside.append(text)
        front.author = front.author or furniture.author_in(text)
        return "furniture"
    elif named and not piece.mark and len(text) <= 8 and text.endswith(_PAPERS):
        front.aside.append(text)
    elif named and not piece.mark and "·" not in text and is_name("".join(text.split())):
        front.byline = front.byline or credits.tidy(text)
    else:
        return None
    return "credit"


def _may_name(text: str) -> bool:
    """Whether what follows a dateline on its line is nothing, or a title and no text."""
    return not text or (len(text) <= 40 and "。" not in text and text[-1] not in "：；，" and not closed(text))


def _paper(text: str) -> tuple[str, str] | None:
    """(byline, reference) of a byline with the newspaper behind it: 本报记者 某某《人民日报》（2025年…）."""
    at = text.find("《")
    return (text[:at].strip(), text[at:].strip()) if 0 < at < 40 and text.endswith(("）", ")", "》")) else None


def _is_body(piece: Piece) -> bool:
    """Whether a piece is a paragraph and no title."""
    text = piece.text
    if piece.mark:
        return piece.mark == ITEM
    if is_label(text) or text[: text.find("：") + 1].rstrip("：") in _PARTICULARS:
        return True
    if len(text) > LONGEST_TITLE or text[-1] in "。；：，" or "。" in text or is_talk(text):
        return True
    return closed(text) and (piece.lines > 3 or len(text) > 44) and "—" not in text


def _merged_title(pieces: list[Piece], candidates: list[int], last_credit: int) -> list[tuple[str, int, int]]:
    """(text, mark, number of the last piece) of each candidate; a title over several lines of one width is one."""
    out: list[tuple[str, int, int]] = []
    width = 0
    for i in candidates:
        piece = pieces[i]
        text = piece.text
        if out and out[-1][2] == i - 1 and _continues(out[-1][0], piece, width):
            out[-1] = (out[-1][0] + text, piece.mark, i)
            if cells(text) < width - 2:
                width = 0
        else:
            out.append((text, piece.mark, i))
            width = cells(text) if piece.wrapped and piece.lines == 1 else 0
    return out


def _continues(before: str, piece: Piece, width: int) -> bool:
    if piece.mark or piece.text[0] in DASHES or not width or piece.lines > 1:
        return False
    return abs(cells(piece.text) - width) <= 2 or (cells(before) > width and cells(piece.text) <= width)


def _name(
    front: Front, names: list[tuple[str, int, int]], pieces: list[Piece], title: str | None, last_credit: int, end: int
) -> int:
    """Fill in kicker, title and subtitle; how many pieces the front takes."""
    for k in range(len(names) - 2, -1, -1):
        if _is_page_title(names[k][0], [name for name, _, _ in names[k + 1 :]]):
            front.aside.append(names.pop(k)[0])
    names = [(text[2:].strip() if text.startswith(_ENTITLED) else text, mark, at) for text, mark, at in names]
    if not names:
        front.title = title or front.entitled
        _split_title(front)
        return end
    at = _title_at(names, title)
    if at is None:
        front.title, front.subtitle = title, None
        after = names
    else:
        front.title = names[at][0]
        front.kicker = " ".join(name for name, _, _ in names[:at]) or None
        after = names[at + 1 :]
    for k, (text, mark, number) in enumerate(after):
        dashed = text[0] in "—―─"
        before_credit = number < last_credit
        if front.subtitle is None and (
            dashed
            or (
                at is not None
                and (before_credit or ((k == 0 and len(after) > 1) or not mark))
                and (not mark or before_credit)
            )
        ):
            front.subtitle = text
        elif before_credit:
            front.aside.append(text)
        else:
            return number
    _split_title(front)
    return end


def _is_page_title(text: str, others: list[str]) -> bool:
    """Whether a line is the title of the page (the headline with the site's name) or the name of the site alone."""
    if len(text) <= 6 and text.endswith(("网", "網", "报", "報", "客户端", "频道", "頻道")):
        return bool(others)
    return any(
        len(other) >= 6 and text != other and text.startswith(other) and text[len(other)] in "_-|丨–— "
        for other in others
    )


def _title_at(names: list[tuple[str, int, int]], title: str | None) -> int | None:
    if title:
        return next((k for k, (text, _, _) in enumerate(names) if _same(text, title)), None)
    marks = [mark for _, mark, _ in names if 0 < mark < BOLD]
    if marks:
        return next(k for k, (_, mark, _) in enumerate(names) if mark == min(marks))
    dashed = next((k for k, (text, _, _) in enumerate(names) if text[0] in "—―─"), 0)
    if not dashed and len(names) > 1 and _is_column(names[0][0], names[1][0]):
        return 1
    return max(0, dashed - 1)


def _is_column(text: str, after: str) -> bool:
    """Whether a line above a headline names the column of a paper in which it stands: 对话, 乡村振兴·一线观察."""
    if len(text) > 12 or any(mark in text for mark in "，？！：“「 "):
        return False
    return "·" in text or (len(after) >= len(text) + 4 and (len(text) <= 4 or text.endswith(_COLUMNS)))


def _split_title(front: Front) -> None:
    """A title and its subtitle on one line, with the dash between them."""
    if front.title and front.subtitle is None and "——" in front.title[4:-6]:
        at = front.title.index("——", 4)
        front.title, front.subtitle = front.title[:at], front.title[at:]


def _same(text: str, title: str | None) -> bool:
    if not title:
        return False
    a, b = _letters(text), _letters(title)
    return bool(a) and (a == b or (len(a) >= 6 and (b.startswith(a) or a.startswith(b))))


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))
