"""The clean article as Markdown or as plain text."""

from __future__ import annotations

import re
from itertools import pairwise

from jingdu.article import Article, Block

# what Markdown would take for markup: anywhere, and at the start of a line
_INLINE = re.compile(r"[\\`*_~\[\]<>]|&(?=#?\w+;)")
_AT_START = re.compile(r"(\d*)(#{1,6}|[+-]|[.)]|={3,}|-{3,})(?=\s|$)")
_MAX_LEVEL = 6


def markdown(article: Article) -> str:
    """The article as Markdown: headings by their level under the title, a blank line between blocks."""
    text = article.text
    marks = (marked(block, escape(text[block.start : block.end])) for block in article.blocks)
    return "".join(f"{mark}\n\n" for mark in marks).rstrip("\n") + "\n"


def plain(article: Article) -> str:
    """The article as text: a paragraph a line, a blank line around headings."""
    text, out = article.text, []
    for before, block in pairwise((None, *article.blocks)):
        assert block is not None
        if before is not None and _apart(before, block):
            out.append("")
        out.append(text[block.start : block.end])
    return "\n".join(out) + "\n"


def _apart(before: Block, block: Block) -> bool:
    return block.kind == "heading" or before.kind != "paragraph" or block.kind != "paragraph"


def marked(block: Block, text: str) -> str:
    """The text of a block, escaped already, as what the block is."""
    if block.kind == "title":
        return f"# {text}"
    if block.kind == "heading":
        return "#" * min(block.level + 1, _MAX_LEVEL) + f" {text}"
    return f"*{text}*" if block.kind in ("subtitle", "byline", "dateline") else text


def escape(text: str) -> str:
    """One line of text so that Markdown shows it as it is."""
    text = _INLINE.sub(r"\\\g<0>", text)
    # of a numbered list the mark after the digits is what makes it one
    start = _AT_START.match(text)
    return f"{start[1]}\\{text[start.start(2) :]}" if start else text
