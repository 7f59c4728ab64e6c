"""From what somebody types to a matcher.

Han is searched in both scripts, simplified and traditional, whichever was typed. Latin letters match in either case,
and whatever has a full-width and a half-width form matches in both. Spaces between Han mean nothing, between Han and
Latin they may or may not be there: 5G网络 and 5G 网络 are the same. A hit crosses a line end only where the query has
one.
"""

from __future__ import annotations

import re
import unicodedata

from jingdu.searching.matcher import Literal, Matcher, Nothing, Pattern

_SPACES = " \u00a0\u3000\t"
_SPACE = f"[{_SPACES}]"
_PARTS = re.compile(f"{_SPACE}+|[^{_SPACES}]")


def compile(query: str) -> Matcher:
    """The matcher for a query. Never fails: every query means something, an empty one or one of spaces, nothing."""
    query = query.strip(_SPACES)
    if not query:
        return Nothing()
    expression = _expression(query)
    return Literal(query) if expression == re.escape(query) else Pattern(re.compile(expression))


def forms(character: str) -> str:
    """The character and all that it is the same as in a search: letters of other case or width, Han of other script."""
    if _is_han(character):
        from jingdu.lexicon.scripts import variants

        return variants(character)
    narrow = unicodedata.normalize("NFKC", character) if "\uff01" <= character <= "\uffee" else character
    if len(narrow) != 1:
        return character
    same = {character, narrow}
    for form in (narrow.lower(), narrow.upper()):
        same.update((form, _FULL_WIDTH.get(form, form)))
    return "".join(sorted(form for form in same if len(form) == 1))


def _expression(query: str) -> str:
    """The regular expression for a query that neither begins nor ends with a space."""
    out, before, spaced = [], "", False
    for part in _PARTS.findall(query):
        if part[0] in _SPACES:
            spaced = True
            continue
        if spaced and _is_latin(before) and _is_latin(part):
            out.append(f"{_SPACE}+")
        elif spaced or _is_seam(before, part):
            out.append(f"{_SPACE}*")
        same = forms(part)
        out.append(re.escape(part) if len(same) == 1 else f"[{re.escape(same)}]")
        before, spaced = part, False
    return "".join(out)


def _is_seam(before: str, after: str) -> bool:
    """Whether Han and Latin meet: some put a space there, some don't."""
    return (_is_latin(before) and _is_han(after)) or (_is_han(before) and _is_latin(after))


def _is_latin(character: str) -> bool:
    """Whether a character belongs to a script written with spaces: letters and digits, ASCII marks."""
    return bool(character) and (character.isascii() or character.isalnum()) and not _is_han(character)


def _is_han(character: str) -> bool:
    return "\u3400" <= character <= "\u9fff" or "\U00020000" <= character <= "\U0003ffff" or character == "〇"


# Unicode's block of half-width and full-width forms, by their ordinary counterpart
_FULL_WIDTH = {
    normal: chr(code)
    for code in range(0xFF01, 0xFFEF)
    if len(normal := unicodedata.normalize("NFKC", chr(code))) == 1 and normal != chr(code)
}
