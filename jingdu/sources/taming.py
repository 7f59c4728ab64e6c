"""Markup that breaks off everywhere, made fit for parsers that look for each end from each beginning."""

from __future__ import annotations

UNENDED = 200
"""Tags or comments without an end from which a page is taken for hostile; broken pages have a few."""
_LONGEST_TAG = 20_000


def tamed(markup: str) -> str:
    """`markup` as it is; where hundreds of its tags never end, those as plain text, and no comments."""
    if (
        markup.count("<") - markup.count(">") < UNENDED
        and markup.count("<!--") - markup.count("-->") < UNENDED
        and markup.count("<![CDATA[") < UNENDED
    ):
        return markup
    out: list[str] = []
    at = 0
    while (start := markup.find("<", at)) >= 0:
        out.append(markup[at:start])
        if markup.startswith("<!--", start):
            end = markup.find("-->", start)
            if end < 0:
                return "".join(out)
            at = end + 3
            continue
        following = markup.find("<", start + 1)
        end = markup.find(">", start, following if following >= 0 else len(markup))
        if end < 0 or end - start > _LONGEST_TAG or markup[start + 1] in "!?":
            out.append("&lt;" if end < 0 else "")
            at = start + 1 if end < 0 else end + 1
        else:
            out.append(markup[start : end + 1])
            at = end + 1
    return "".join([*out, markup[at:]])
