"""Speakers, numbers and terms as rows: a mapping a row, the same keys in each, for JSON and CSV alike."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from jingdu.analysis import Quantity, Speaker, Statement, Term
from jingdu.annotate.findings import Findings
from jingdu.article import Article
from jingdu.figures.wording import speaker_name

Row = Mapping[str, Any]

SPEAKER_COLUMNS = ("id", "name", "role", "affiliation", "kind", "aliases", "statements", "share", "first")
NUMBER_COLUMNS = (*Quantity.__slots__, "section", "speaker")
TERM_COLUMNS = (*Term.__slots__, "section")


def speaker_rows(article: Article, speakers: Iterable[Speaker], statements: Iterable[Statement]) -> list[Row]:
    """A row a speaker, in order of first mention.

    `share` is the part of the article's characters that is what they say, from 0 to 1, `first` where they are first
    named.
    """
    count: Counter[str | None] = Counter()
    said: Counter[str | None] = Counter()
    for statement in statements:
        count[statement.speaker] += 1
        said[statement.speaker] += sum(end - start for start, end in statement.content)
    return [
        {
            "id": s.id,
            "name": s.name,
            "role": s.role,
            "affiliation": s.affiliation,
            "kind": s.kind,
            "aliases": list(s.aliases),
            "statements": count[s.id],
            "share": round(said[s.id] / max(1, len(article.text)), 4),
            "first": s.mentions[0].start if s.mentions else None,
        }
        for s in speakers
    ]


def number_rows(findings: Findings, quantities: Iterable[Quantity]) -> list[Row]:
    """A row a quantity, with the keys of the contract, the index of its section (-1 before the first) and who says it.

    `speaker` is the name of the speaker in whose statement, by `findings`, the quantity lies; None for the article.
    """
    return [{**_row(findings.article, q), "speaker": speaker_name(findings, q)} for q in quantities]


def term_rows(article: Article, terms: Iterable[Term]) -> list[Row]:
    """A row for each place of a term, with the keys of the contract and the index of its section."""
    return [_row(article, t) for t in terms]


def to_csv(rows: Sequence[Row], columns: Sequence[str]) -> str:
    """The rows as CSV with a header line; lists are joined with a semicolon, None is empty."""
    import csv
    import io

    out = io.StringIO()
    writer = csv.DictWriter(out, columns, extrasaction="ignore", lineterminator="\n")
    writer.writeheader()
    writer.writerows({name: _flat(row[name]) for name in columns} for row in rows)
    return out.getvalue()


def _flat(value: Any) -> Any:
    return ";".join(map(str, value)) if isinstance(value, list) else value


def _row(article: Article, item: Quantity | Term) -> Row:
    return {**{name: getattr(item, name) for name in item.__slots__}, "section": article.section_at(item.start)}
