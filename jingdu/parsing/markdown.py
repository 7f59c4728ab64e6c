"""Markdown: its marks read and removed, line by line."""

from __future__ import annotations

import re

from jingdu.parsing.characters import closed
from jingdu.parsing.lines import ASIDE, BOLD, ITEM, Line

_ATX = re.compile(r"(#{1,6})[ \t\u3000]+(.*?)[ \t]*#*$")
_BOLD_LINE = re.compile(r"(\*\*|__)(?!\s)([^*_]+?)\1$")
_FRONT_MATTER = re.compile(r"\ufeff?---[ \t]*\n((?:[^\n]*\n){0,60}?)(?:---|\.\.\.)[ \t]*(?:\n|$)")
_FIELD = re.compile(r"(?m)^(\w+):[ \t]*(.*)$")
_BULLET = re.compile(r"[-*+•][ \t]+(?=\S)")
_IMAGE = re.compile(r"!\[([^\[\]\n]{0,200})\]\([^()\n]{0,400}\)")
_LINK = re.compile(r"\[([^\[\]\n]{1,200})\]\((?:[^()\n]{0,400})\)")
_STRONG = re.compile(r"(\*{1,3}|__)(?=\S)([^*_\n]{1,400}?)(?<=\S)\1")
_TAG = re.compile(r"</?[a-zA-Z][^<>\n]{0,200}>")
_CODE = re.compile(r"`([^`\n]{1,200})`")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+.!>|-])")


def front_matter(text: str) -> tuple[dict[str, str], str]:
    """The fields of the front matter, and the text without it."""
    match = _FRONT_MATTER.match(text)
    if not match:
        return {}, text
    fields = {key.lower(): value.strip().strip("\"'").strip() for key, value in _FIELD.findall(match.group(1))}
    return fields, "\n" * match.group().count("\n") + text[match.end() :]


def read_marks(lines: list[Line]) -> list[Line]:
    """The lines without their marks; headings get their level, rules and fences are left out."""
    out: list[Line] = []
    for line in lines:
        text = line.text
        if text[0] in "-*_=|" and _is_rule(text):
            if text[0] == "=" and out and not out[-1].mark:
                out[-1].mark, out[-1].solid = 1, True
            continue
        if text.startswith(("```", "~~~")):
            continue
        if _read_line(line):
            out.append(line)
    return out


def _is_rule(text: str) -> bool:
    """Whether a line draws a line: ---, * * *, or the one below the head of a table."""
    return len(text) >= 3 and (set(text) <= {text[0], " ", "\t"} or (set(text) <= set("|-: \t") and "--" in text))


def _read_line(line: Line) -> bool:
    """Strip the marks of one line in place; False where nothing is left."""
    text = line.text
    if text.startswith(">"):
        text = text.lstrip("> \t")
        line.mark = ITEM
    if match := _ATX.match(text):
        line.mark, text = len(match.group(1)), match.group(2)
    elif (match := _BOLD_LINE.match(text)) and not (closed(text) and len(text) > 44):
        line.mark, text = BOLD, match.group(2)
    elif text[0:1] in tuple("-*+•") and (match := _BULLET.match(text)):
        line.mark, text = ITEM, text[match.end() :]
    elif text.startswith("|"):
        line.mark, text = ITEM, "  ".join(cell.strip() for cell in text.strip("|").split("|"))
    elif _IMAGE.fullmatch(text):
        line.mark = ASIDE
    text = _inline(text).strip()
    line.text, line.closed, line.solid = text, closed(text), line.mark > 0
    return bool(text)


def _inline(text: str) -> str:
    if "[" in text:
        text = _LINK.sub(r"\1", _IMAGE.sub(r"\1", text))
    if "*" in text or "__" in text:
        text = _STRONG.sub(r"\2", text)
    if "`" in text:
        text = _CODE.sub(r"\1", text)
    if "<" in text:
        text = _TAG.sub("", text)
    return _ESCAPE.sub(r"\1", text) if "\\" in text else text
