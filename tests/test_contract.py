"""The public JSON on the seed article: its shape, and that every offset is where it says."""

from __future__ import annotations

import json
import re
from itertools import pairwise

import pytest

import jingdu
import seeds

KEYS = {
    "speakers": {"id", "name", "role", "affiliation", "kind", "aliases", "mentions"},
    "statements": {"speaker", "kind", "start", "end", "cue", "content", "quotes", "section", "paragraph"},
    "quantities": {
        *("start", "end", "text", "kind", "value", "low", "high", "unit", "per", "modifier", "change", "basis"),
        *("measures", "group"),
    },
    "terms": {"start", "end", "text", "term", "english", "kind", "source"},
    "words": {"start", "end", "text", "pinyin"},
}
CHOICES = {
    ("speakers", "kind"): {"person", "group", "organisation", "document", "anonymous", "reporter"},
    ("statements", "kind"): {"direct", "indirect", "mixed"},
    ("quantities", "kind"): {
        *("quantity", "money", "percent", "pp", "multiple", "ordinal", "date", "period", "time", "duration", "bare"),
    },
    ("quantities", "modifier"): {"over", "near", "approx", "at_least", "under", "at_most", "indef", None},
    ("quantities", "change"): {"rise", "fall", None},
    ("terms", "source"): {"glossary", "user", "quoted", "titled", "discovered"},
}


@pytest.fixture(scope="module")
def found():
    """What `jingdu analyze --json` says about the seed, by way of JSON."""
    return json.loads(json.dumps(jingdu.analyze(jingdu.read(seeds.ARTICLE)).to_dict()))


def test_top_level(found):
    assert found["schema"] == 1
    assert found["source"]["kind"] == "file"
    assert found["source"]["format"] == "text"
    assert found["source"]["encoding"] == "utf-8"
    assert set(found) >= {"text", "title", "subtitle", "byline", "dateline", "sections", *KEYS}


def test_head_and_sections(found):
    text = found["text"]
    assert found["title"] == "建起“超链接”助力中国经济向新而行"
    assert found["subtitle"] == "“中国经济圆桌会”共话科技创新与产业创新深度融合"
    assert found["byline"] == "新华社记者"
    assert [section["heading"] for section in found["sections"]][:2] == [None, "科技赋能，助力中国经济展现新气象"]
    for section in found["sections"]:
        assert set(section) >= {"heading", "level", "start", "end", "paragraphs"}
        assert section["paragraphs"]
        for paragraph in section["paragraphs"]:
            assert section["start"] <= paragraph["start"] < paragraph["end"] <= section["end"]
            assert "\n" not in text[paragraph["start"] : paragraph["end"]]
        if section["heading"] is not None:
            assert text[section["start"] :].startswith(section["heading"])


@pytest.mark.parametrize("kind", KEYS)
def test_every_item_has_every_key(found, kind):
    assert found[kind]
    assert all(set(item) >= KEYS[kind] for item in found[kind])


@pytest.mark.parametrize(("kind", "key"), CHOICES)
def test_values_are_those_of_the_contract(found, kind, key):
    assert {item[key] for item in found[kind]} <= CHOICES[kind, key]


@pytest.mark.parametrize("kind", ["quantities", "terms", "words"])
def test_texts_stand_at_their_offsets_in_order(found, kind):
    items = found[kind]
    assert all(found["text"][item["start"] : item["end"]] == item["text"] for item in items)
    assert all(one["end"] <= other["start"] for one, other in pairwise(items))


def test_words_cover_all_han_and_have_a_syllable_for_each(found):
    covered = "".join(word["text"] for word in found["words"])
    han = re.compile("[一-鿿]")
    assert len(han.findall(covered)) == len(han.findall(found["text"]))
    assert all(len(word["pinyin"]) == len(han.findall(word["text"])) for word in found["words"])


def test_speakers_are_mentioned_where_they_say(found):
    by_name = {speaker["name"]: speaker for speaker in found["speakers"]}
    assert len({speaker["id"] for speaker in found["speakers"]}) == len(found["speakers"])
    assert (by_name["刘庆"]["affiliation"], by_name["刘庆"]["role"]) == ("长三角国家技术创新中心", "主任")
    assert (by_name["秦浩源"]["affiliation"], by_name["秦浩源"]["role"]) == ("科技部七司", "副司长")
    assert by_name["甘小斌"]["affiliation"] == "工业和信息化部科技司"
    assert by_name["高千峰"]["affiliation"] == "银河航天"
    for speaker in found["speakers"]:
        names = {speaker["name"], *speaker["aliases"]}
        assert {found["text"][start:end] for start, end in speaker["mentions"]} <= names


def test_statements_lie_in_their_paragraph_and_hold_their_content(found):
    speakers = {speaker["id"] for speaker in found["speakers"]} | {None}
    for statement in found["statements"]:
        section = found["sections"][statement["section"]]
        paragraph = section["paragraphs"][statement["paragraph"]]
        assert statement["speaker"] in speakers
        assert paragraph["start"] <= statement["start"] < paragraph["end"]
        for start, end in statement["content"] + statement["quotes"]:
            assert statement["start"] <= start < end <= statement["end"]
        for start, _ in statement["quotes"]:
            assert found["text"][start - 1] in "“「‘『"


def test_glossary_terms_of_the_seed(found):
    terms = {term["term"]: term for term in found["terms"]}
    assert terms["科技成果转化"]["source"] == "glossary"
    assert terms["新质生产力"]["english"] == "new quality productive forces"
    assert terms["赛投联动"]["source"] == "quoted"
    assert terms["双轮驱动"]["source"] == "quoted"
