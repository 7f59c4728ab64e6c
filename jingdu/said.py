"""What somebody says, put together from where it stands in the text: quotes with their marks, without the cue."""

from __future__ import annotations

from typing import NamedTuple

from jingdu.analysis import Statement
from jingdu.article import Article, Span

MARKS = {"“": "”", "「": "」", "『": "』", "‘": "’", '"': '"', "《": "》"}
"""Opening quotation marks with their closing ones, the most usual first."""
_NO_MARKS = str.maketrans("", "", "".join(MARKS) + "".join(MARKS.values()))


class Fragment(NamedTuple):
    """A stretch of a statement."""

    text: str
    quoted: bool
    """Whether these are the speaker's own words; `text` then has quotation marks around it."""
    before: str
    """What stands between it and the fragment before: a line feed for another paragraph, a space where words that
    are not the speaker's were left out, else the article's punctuation, if any."""


def fragments(article: Article, statement: Statement) -> list[Fragment]:
    """A statement cut where a quote begins or ends and where something else stands in between."""
    out: list[Fragment] = []
    end = 0
    for span in _pieces(article, statement):
        text = article.text[span.start : span.end]
        quoted = span in statement.quotes
        out.append(
            Fragment(_marked(article, span) if quoted else text, quoted, _gap(article, end, span) if out else "")
        )
        end = span.end
    return out


def plain(article: Article, statement: Statement) -> str:
    """A statement as text."""
    return "".join(fragment.before + fragment.text for fragment in fragments(article, statement))


def _pieces(article: Article, statement: Statement) -> list[Span]:
    """The quotes, and what of the content lies outside of them and their marks, in order."""
    out, text = list(statement.quotes), article.text
    for start, end in statement.content:
        for quote in statement.quotes:
            if quote.overlaps((start, end)):
                before = quote.start - (text[quote.start - 1 : quote.start] in MARKS)
                if start < before:
                    out.append(Span(start, before))
                start = max(start, quote.end + (text[quote.end : quote.end + 1] in MARKS.values()))
        if start < end:
            out.append(Span(start, end))
    return sorted(out)


def _marked(article: Article, quote: Span) -> str:
    """A quote in the article's own marks; what is quoted on over several paragraphs has a closing mark only at its
    end there, here every part has both."""
    text = article.text
    before = text[quote.start - 1] if quote.start else ""
    opening = before if before in MARKS and before else next(iter(MARKS))
    return f"{opening}{text[quote.start : quote.end]}{MARKS[opening]}"


def _gap(article: Article, end: int, span: Span) -> str:
    between = article.text[end : span.start].translate(_NO_MARKS)
    if "\n" in between:
        return "\n"
    return " " if any(character.isalnum() for character in between) else between
