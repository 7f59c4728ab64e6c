"""The glossary: the table that comes with jingdu is sound, and a scan finds what it should."""

from __future__ import annotations

from importlib.resources import files

import pytest

from jingdu.lexicon.folding import fold
from jingdu.lexicon.glossary import Entry, Glossary, builtin, read_rows

ROWS = list(read_rows(files("jingdu.lexicon").joinpath("terms.tsv").read_text(encoding="utf-8").splitlines()))
KINDS = {
    "party",
    "policy",
    "economy",
    "science",
    "ecology",
    "agriculture",
    "society",
    "culture",
    "law",
    "diplomacy",
    "defence",
    "organisation",
    "slogan",
}


def test_the_table_is_large_and_each_row_whole():
    assert len(builtin()) == len(ROWS) >= 1000
    assert all(row.term and row.english.isprintable() and row.english.strip() == row.english for row in ROWS)
    assert {row.kind for row in ROWS} == KINDS


def test_no_form_stands_in_two_rows():
    forms = [fold(form) for row in ROWS for form in (row.term, *row.aliases)]
    assert sorted(set(forms)) == sorted(forms)
    assert min(map(len, forms)) >= 2


def test_every_form_is_found_in_running_text():
    glossary = builtin()
    for row in ROWS:
        for form in (row.term, *row.aliases):
            whole = f"、{fold(form)}、"
            assert [m.entry for m in glossary.scan(whole)] == [row], form


def scan(text, *entries):
    return [(m.start, m.end, m.entry.term) for m in Glossary(entries).scan(text)]


def test_longest_at_each_place_from_left_to_right():
    entries = [Entry("成果转化", "", "x"), Entry("科技成果", "", "x"), Entry("科技成果转化", "", "x")]
    assert scan("科技成果转化成果转化科技成果", *entries) == [
        (0, 6, "科技成果转化"),
        (6, 10, "成果转化"),
        (10, 14, "科技成果"),
    ]


def test_guards_look_at_the_neighbours():
    entry = Entry("教育部", "", "x", not_before="门", not_after="省")
    assert scan("教育部", entry) == [(0, 3, "教育部")]
    assert scan("教育部门省教育部", entry) == []


def test_a_shorter_form_is_tried_where_the_longer_is_guarded():
    entries = [Entry("国际法院", "", "x", not_before="长"), Entry("国际", "", "x")]
    assert scan("国际法院长", *entries) == [(0, 2, "国际")]


def test_forms_in_marks_leave_the_marks_out():
    assert scan("“两重”和两重", Entry("“两重”", "", "x")) == [(1, 3, "“两重”")]


def test_looking_up_any_form():
    glossary = Glossary([Entry("“两重”", "", "x", ("双重",))])
    assert glossary.get("两重") is glossary.get("“两重”") is glossary.get("双重") is not None
    assert glossary.get("三重") is None


def test_a_row_with_too_few_cells_is_refused():
    with pytest.raises(ValueError, match="unpack"):
        list(read_rows(["词\tword"]))


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("「發展」『經濟』", "“发展”‘经济’"),
        ("ＡＩ＋", "AI+"),
        ("，：", "，："),
        ("abc", "abc"),
        ("〈x〉科技", "《x》科技"),
    ],
)
def test_folding_keeps_the_length(text, folded):
    assert fold(text) == folded
    assert len(fold(text)) == len(text)
