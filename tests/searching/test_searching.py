"""Searching: what is the same for a reader is found, and every hit is where it says."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

import jingdu
from jingdu import searching
from jingdu.article import Span

TEXT = "推动科技创新，打通成果转化。\n科技成果转化为生产力；AI赋能，ＡＩ 应用，5G网络、５Ｇ 网络。\n创新高地 New  York"


def found(query, text=TEXT):
    return [text[start:end] for start, end in jingdu.search(text, query)]


@pytest.mark.parametrize(
    ("query", "hits"),
    [
        ("成果转化", ["成果转化", "成果转化"]),
        ("科技 创新", ["科技创新"]),
        (" 科技创新　", ["科技创新"]),
        ("ai", ["AI", "ＡＩ"]),
        ("ＡＩ", ["AI", "ＡＩ"]),
        ("5g网络", ["5G网络", "５Ｇ 网络"]),
        ("5G 网络", ["5G网络", "５Ｇ 网络"]),
        ("ai赋能", ["AI赋能"]),
        ("创新,", ["创新，"]),
        ("new york", ["New  York"]),
        ("newyork", []),
        ("没有", []),
        ("", []),
        ("  　", []),
    ],
)
def test_what_is_found(query, hits):
    assert found(query) == hits


def test_spans_are_in_order_and_do_not_overlap():
    assert searching.find("哈哈哈哈哈", "哈哈") == [Span(0, 2), Span(2, 4)]
    assert searching.find("aAaAa", "aa") == [Span(0, 2), Span(2, 4)]


def test_a_line_end_is_crossed_only_by_a_query_that_has_one():
    text = "科技\n创新 AI\n赋能"
    assert found("科技创新", text) == []
    assert found("科技 创新", text) == []
    assert found("AI赋能", text) == []
    assert found("科技\n创新", text) == ["科技\n创新"]
    assert found("ai\n赋能", text) == ["AI\n赋能"]


@pytest.mark.parametrize("query", ["(", "[", "a|b", "a.b", "\\", "^a", "a-", "]A[", "++"])
def test_marks_mean_themselves(query):
    assert found(query, f"xx{query}yy") == [query]
    assert found(query, "科技acb") == []


def test_letters_whose_other_case_is_longer_keep_the_offsets_right():
    assert found("ß", "Straße SS") == ["ß"]
    assert found("i", "İi") == ["i"]


def test_a_matcher_is_asked_for_once_and_works_on_any_text():
    matcher = searching.compile("转化")
    assert matcher.spans("成果转化") == [Span(2, 4)]
    assert matcher.spans("转化") == [Span(0, 2)]


LETTERS = st.text(st.sampled_from("科技创新，。 aAＡbB(5５\n　"), max_size=12)


@given(LETTERS, LETTERS)
def test_any_query_gives_spans_that_do_not_overlap(text, query):
    spans = searching.find(text, query)
    assert all(0 <= a < b <= len(text) for a, b in spans)
    assert all(one.end <= two.start for one, two in pairwise(spans))


@given(LETTERS, LETTERS, LETTERS)
def test_what_stands_there_is_found(before, query, after):
    spans = searching.find(f"{before}。{query}。{after}", query)
    assert bool(spans) == bool(query.strip(" 　"))


@pytest.mark.parametrize("query", ["发展", "發展", "发 展"])
def test_both_scripts_are_found_by_either(query):
    text = "发展，發展"
    assert [text[start:end] for start, end in searching.find(text, query)] == ["发展", "發展"]


def test_characters_that_one_script_keeps_apart_are_one_in_a_search():
    assert len(searching.find("头髮、頭發、后面、後面", "后面")) == 2
    assert len(searching.find("头髮、頭髮、头发", "头发")) == 3
