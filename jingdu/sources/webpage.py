"""Web pages. trafilatura finds the article in the page; the lines, headings and lists are read from the page itself.

trafilatura drops headings and lists of short articles, so it is asked only where the article begins and ends.
"""

from __future__ import annotations

import logging
import re
import warnings
from typing import Any

from jingdu.article import Source
from jingdu.errors import SourceError
from jingdu.sources.cleaning import clean, has_han
from jingdu.sources.encoding import decode
from jingdu.sources.extras import require
from jingdu.sources.lines import Lines
from jingdu.sources.markup import MarkupReader, read_markup
from jingdu.sources.plain import require_han
from jingdu.sources.raw import RawText
from jingdu.sources.taming import tamed

_CHARSET = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{2,40})""", re.I)
_FURNITURE = frozenset({"nav", "footer", "aside"})
_INLINE = frozenset({"hi", "ref", "del", "span"})
"""trafilatura's names for what does not end a line."""
_KEY = 12
"""Characters by which a line of the page is known again in what trafilatura kept."""
# What follows the headline in the title of a page: the channel and the site.
_SITE = re.compile(
    r"\s*(?:[_|｜]|\s[-–—]+\s|--+|-(?=[^-]{0,12}(?:网|報|报|社|台|新闻|新聞|频道|在线|财经|资讯|门户)$)).*$"
)
_DAY = re.compile(r"(?<!\d)((?:19|20)\d\d)\s*[-年/.]\s*(\d{1,2})\s*[-月/.]\s*(\d{1,2})(?!\d{3})")
_DATE_NAMES = (
    "article:published_time",
    "og:published_time",
    "publishdate",
    "pubdate",
    "publish_date",
    "date",
    "dc.date",
)
HEAD = 12
"""Lines between the headline and the text at most: the source, the day, links, the subtitle."""


def from_bytes(octets: bytes, source: Source, charset: str | None = None) -> RawText:
    """The article of a page; `charset` is what the server says of its encoding."""
    head = octets[:4096]
    declared = charset or (match.group(1).decode("ascii") if (match := _CHARSET.search(head)) else None)
    decoded = decode(octets, declared)
    return from_markup(decoded.text, source._replace(format="html", encoding=decoded.encoding))


def from_markup(markup: str, source: Source) -> RawText:
    """The article of a decoded page. Raises `SourceError` where the page holds no Chinese text."""
    name = source.name or "this page"
    markup = tamed(markup)
    document = _extract(markup, source)
    page = Lines()
    reader = read_markup(markup, page, _FURNITURE)
    require_han(page.text, name)
    title = _title(reader, document, page)
    first, lines = _article(page, _keys(document), title)
    if not has_han(lines.text):
        raise SourceError(f"{name}: no article in this page; save its text as .txt, or open the article's own address")
    return RawText(
        lines.text,
        source,
        title=title,
        byline=_byline(reader.meta.get("author") or getattr(document, "author", None)),
        dateline=_day(reader, page, first, getattr(document, "date", None)),
        headings=lines.headings,
    )


def _extract(markup: str, source: Source) -> Any:
    """What trafilatura makes of the page; None where it finds no article."""
    trafilatura = require("trafilatura", "web", "Web pages")
    config = require("trafilatura.settings", "web", "Web pages").use_config()
    # Chinese says in 80 characters what the default of 250 is meant for; no alarm signals in a reader.
    config.set("DEFAULT", "MIN_EXTRACTED_SIZE", "80")
    config.set("DEFAULT", "EXTRACTION_TIMEOUT", "0")
    for talker in ("trafilatura", "htmldate", "courlan", "justext"):
        # What they log must not reach the terminal.
        logging.getLogger(talker).addHandler(logging.NullHandler())
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return trafilatura.bare_extraction(
                markup,
                url=source.name if source.kind == "url" else None,
                include_comments=False,
                with_metadata=True,
                config=config,
            )
    except Exception:  # it promises nothing about broken pages; without it the whole page is read
        return None


def _keys(document: Any) -> set[str]:
    """The beginnings of the lines that trafilatura takes for the article's."""
    body = getattr(document, "body", None)
    if body is None:
        return set()
    texts = [""]
    for event, element in require("lxml.etree", "web", "Web pages").iterwalk(body, events=("start", "end")):
        if element.tag not in _INLINE:
            texts.append("")
        texts[-1] += (element.text if event == "start" else element.tail) or ""
    return {key for text in texts if len(key := _key(clean(text))) >= _KEY // 2}


def _key(text: str) -> str:
    return "".join(text[: 4 * _KEY].split())[:_KEY]


def _article(page: Lines, keys: set[str], title: str | None) -> tuple[int, Lines]:
    """The lines from the article's first to its last, without links; all of the page where there is no article.

    With the number that its first line has in the page.
    """
    running = [i for i, line in enumerate(page.lines) if not _is_link(page, i) and line != title]
    kept = [i for i in running if i not in page.headings and _key(page.lines[i]) in keys]
    if not kept:
        return 0, page.pick(running)
    first, last = kept[0], kept[-1]
    top = _top(page, first, title)
    above = [i for i in running if top <= i < first and (i in page.headings or page.lines[i].startswith("——"))]
    lines = page.pick(above + [i for i in running if first <= i <= last])
    for i in range(len(above)):
        if lines.lines[i].startswith("—"):
            # Marked up as a heading, and a subtitle all the same.
            lines.headings.pop(i, None)
    return first, lines


def _top(page: Lines, first: int, title: str | None) -> int:
    """Where the head of the article begins: below its headline, else with the headings directly above its text."""
    for i in range(first - 1, max(-1, first - HEAD), -1):
        if page.lines[i] == title:
            return i + 1
    while first - 1 in page.headings:
        first -= 1
    return first


def _is_link(page: Lines, number: int) -> bool:
    """Whether a line is links and little else, as in menus, lists of other articles and the foot of a page."""
    return page.linked[number] * 10 > len(page.lines[number]) * (5 if len(page.lines[number]) < 30 else 8)


def _title(reader: MarkupReader, document: Any, page: Lines) -> str | None:
    """The headline: a heading of the first level that the page's title agrees with, else the title without the site."""
    full = " ".join(clean(reader.meta.get("og:title") or reader.title).split())
    tops = [page.lines[i] for i, level in page.headings.items() if level == 1]
    for top in tops:
        if top in full or (full and full in top):
            return top
    if len(tops) == 1 and has_han(tops[0]):
        return tops[0]
    bare = _SITE.sub("", full) or full or clean(getattr(document, "title", None) or "")
    # A word or two that the page does not print are the name of the channel.
    return bare if len(bare) >= 5 or bare in page.lines else None


def _byline(author: str | None) -> str | None:
    """The author as a line, where it is a person's or an agency's name and not the name of an account."""
    line = " ".join(clean(author or "").replace(";", " ").split())
    return line if has_han(line) and len(line) <= 40 else None


def _day(reader: MarkupReader, page: Lines, first: int, guess: str | None) -> str | None:
    """The day of publication as Chinese prints it: from the page's meta elements, from above its text, else a guess."""
    told = [reader.meta[name] for name in _DATE_NAMES if name in reader.meta]
    # A guess of the first of January comes from a year alone.
    guessed = [guess] if guess and not guess.endswith("-01-01") else []
    for text in told + page.lines[max(0, first - HEAD) : first] + guessed:
        match = _DAY.search(text)
        if match and 1 <= int(match.group(2)) <= 12 and 1 <= int(match.group(3)) <= 31:
            return f"{match.group(1)}年{int(match.group(2))}月{int(match.group(3))}日"
    return None
