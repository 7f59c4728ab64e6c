"""Rows for other programs: the same keys in JSON and CSV."""

from __future__ import annotations

from jingdu.analysis import Quantity, Speaker, Statement, Term
from jingdu.annotate.findings import Findings
from jingdu.article import Span, build
from jingdu.export import table

ARTICLE = build([("title", "标题", 0), ("heading", "一", 1), ("paragraph", "周明说很好，老周说不错。", 0)])
SPEAKER = Speaker("s1", "周明", "局长", None, "person", ("老周", "周"), (Span(5, 7), Span(11, 13)))


def said(start, end, speaker="s1"):
    return Statement(start, end, speaker, "indirect", "说", (Span(start, end),), (), 0, 0)


def test_a_speaker_has_count_and_share_of_what_they_say():
    (row,) = table.speaker_rows(ARTICLE, [SPEAKER], [said(8, 10), said(14, 16), said(0, 2, None)])
    assert tuple(row) == table.SPEAKER_COLUMNS
    assert row["statements"] == 2
    assert row["share"] == round(4 / len(ARTICLE.text), 4)
    assert row["first"] == 5


def test_numbers_and_terms_know_their_section():
    (number,) = table.number_rows(Findings(ARTICLE), [Quantity(5, 6, "一", "bare", 1)])
    (term,) = table.term_rows(ARTICLE, [Term(0, 2, "标题", "标题", None, "document", "titled")])
    assert tuple(number) == table.NUMBER_COLUMNS
    assert tuple(term) == table.TERM_COLUMNS
    assert (number["section"], term["section"]) == (0, -1)


def test_a_number_in_a_statement_has_its_speaker_and_another_has_none():
    findings = Findings(ARTICLE)
    findings.add_speakers([SPEAKER])
    findings.add_statements([said(8, 10)])
    rows = table.number_rows(findings, [Quantity(8, 9, "一", "bare", 1), Quantity(15, 16, "二", "bare", 2)])
    assert [row["speaker"] for row in rows] == ["周明", None]


def test_csv_has_a_header_joined_lists_and_quotes_where_needed():
    rows = [{"name": "周,明", "aliases": ["老周", "周"], "role": None, "more": 1}]
    assert table.to_csv(rows, ("name", "aliases", "role")) == 'name,aliases,role\n"周,明",老周;周,\n'


def test_csv_of_nothing_is_its_header():
    assert table.to_csv([], table.TERM_COLUMNS) == "start,end,text,term,english,kind,source,section\n"
