"""The pipeline: all annotators over one article, with offsets into its text."""

from __future__ import annotations

from itertools import chain

import pytest

import jingdu
from jingdu.annotate import pipeline, vocabulary
from jingdu.article import build

ARTICLE = build(
    [
        ("title", "江城数字经济提速", 0),
        ("paragraph", "江城市科技局局长周明说，上半年增长9.5%，第一、第二产业分别增长3%和5%。", 0),
        ("heading", "一、看点", 1),
        ("paragraph", "“企业是出题人。”周明说，甲、乙两区分别引进企业120家、80家，推广“先用后付”。", 0),
    ]
)


@pytest.fixture(scope="module")
def analysis():
    return jingdu.analyze(ARTICLE)


def test_everything_is_there(analysis):
    assert [speaker.name for speaker in analysis.speakers] == ["周明"]
    assert len(analysis.statements) == 2
    assert [term.text for term in analysis.terms] == ["数字经济", "第二产业", "先用后付"]
    assert {"9.5%", "120家", "80家"} <= {quantity.text for quantity in analysis.quantities}
    assert "".join(word.text for word in analysis.words).count("企业") == 2


def test_offsets_are_into_the_article(analysis):
    for item in chain(analysis.quantities, analysis.terms, analysis.words):
        assert ARTICLE.text[item.start : item.end] == item.text


def test_each_annotator_alone_gives_the_same(analysis):
    speakers, statements = pipeline.voices(ARTICLE)
    assert (tuple(speakers), tuple(statements)) == (analysis.speakers, analysis.statements)
    assert tuple(pipeline.quantities(ARTICLE)) == analysis.quantities
    assert tuple(pipeline.terms(ARTICLE)) == analysis.terms
    names = vocabulary.of(analysis.speakers, analysis.terms)
    assert tuple(pipeline.words(ARTICLE, names)) == analysis.words


def test_lists_in_two_paragraphs_are_two_groups(analysis):
    groups = {q.text: q.group for q in analysis.quantities}
    assert groups["3%"] == groups["5%"] is not None
    assert groups["120家"] == groups["80家"] is not None
    assert groups["3%"] != groups["120家"]


def test_an_empty_article_has_nothing():
    found = jingdu.analyze(build([]))
    assert found.to_dict()["text"] == ""
    assert not (found.speakers or found.statements or found.quantities or found.terms or found.words)
