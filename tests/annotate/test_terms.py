"""Terms: from the glossary, from quotation marks, from 《》; what only looks like one is left alone."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

import jingdu
from jingdu.annotate.terms import find, find_in


def texts(text, source=None):
    return [term.text for term in find(text) if source in (None, term.source)]


def test_the_longest_term_wins():
    assert texts("促进科技成果转化，加快成果转化") == ["科技成果转化", "成果转化"]


def test_a_glossary_term_has_its_english_and_kind():
    (term,) = jingdu.find_terms("发展新质生产力")
    assert (term.start, term.end, term.term, term.source) == (2, 7, "新质生产力", "glossary")
    assert term.english == "new quality productive forces"
    assert term.kind == "economy"


def test_offsets_are_into_the_whole_text():
    text = "第一行说乡村振兴\n第二行是“赛投联动”\n第三行说《某某条例》"
    assert [(t.text, text[t.start : t.end]) for t in find(text)] == [
        ("乡村振兴", "乡村振兴"),
        ("赛投联动", "赛投联动"),
        ("某某条例", "某某条例"),
    ]


def test_one_line_at_a_time_gives_the_same():
    lines = ["推动“双轮驱动”", "", "发展数字经济，《某某条例》"]
    at, found = 0, []
    for line in lines:
        found += find_in(line, at)
        at += len(line) + 1
    assert found == find("\n".join(lines))


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("發展新質生產力", "新质生产力"),
        ("「一帶一路」沿線", "一带一路"),
        ("「十四五」規劃", "“十四五”规划"),
        ("国家发改委", "国家发展和改革委员会"),
        ("“人工智能＋”行动", "“人工智能+”行动"),
    ],
)
def test_other_forms_lead_to_the_listed_one(text, term):
    assert find(text)[0].term == term


def test_a_form_in_marks_counts_only_in_marks():
    assert [t.term for t in find("加力实施“两重”建设")] == ["两重"]
    assert find("两重性与两重天") == []


@pytest.mark.parametrize("text", ["教育部门", "商务部分管", "国际法庭", "烟台海关", "最新材料", "某市国资委"])
def test_part_of_another_word_is_no_term(text):
    assert find(text) == []


@pytest.mark.parametrize(
    ("text", "coinage"),
    [
        ("形成“赛投联动”的创新模式", "赛投联动"),
        ("推广‘先用后付’", "先用后付"),
        ("探索「雙輪並進」", "雙輪並進"),
        ("被称为“沙漠光海”的电站", "沙漠光海"),
        ("俗称“小灵通”", "小灵通"),
        ("“我帮邻居修灯”志愿活动", "我帮邻居修灯"),
        ("首届“江城之春青年机器人创新创业大赛”开幕", "江城之春青年机器人创新创业大赛"),
        ("“看得见、摸得着”的变化", "看得见、摸得着"),
        ('推行"一窗受理"', "一窗受理"),
        ("推出“StarLink”业务", "StarLink"),
        ("他说：“要推广‘林长＋’，还要学。”", "林长＋"),
    ],
)
def test_what_names_is_a_coinage(text, coinage):
    assert texts(text, "quoted") == [coinage]


@pytest.mark.parametrize(
    "text",
    [
        "他说“可以试试”",
        "对方称“没有收到”",
        "“前景非常广阔”，李明表示",
        "“很受欢迎”他说",
        "让“新”更新",
        "这“是一个开始”",
        "“我们一起努力”",
        "“真的吗”",
        "“干得好。”",
        "“你好，朋友”",
        "“再难的路也要有人去走才会成为坦途”",
        "共“12”家",
    ],
)
def test_what_is_said_is_none(text):
    assert texts(text, "quoted") == []


def test_a_title_is_a_document_and_keeps_the_english_it_has():
    one, other = find("《关于推进某某工作的意见》与《中华人民共和国民法典》")
    assert (one.text, one.kind, one.english, one.source) == ("关于推进某某工作的意见", "document", None, "titled")
    assert (other.source, other.english) == ("titled", "the Civil Code of the People's Republic of China")


def test_a_title_swallows_the_terms_in_it():
    assert texts("《“十四五”数字经济发展规划》") == ["“十四五”数字经济发展规划"]


def test_a_glossary_term_in_quotation_marks_comes_from_the_glossary():
    (term,) = find("“乡村振兴”")
    assert (term.text, term.source) == ("乡村振兴", "glossary")


def test_nothing_crosses_a_line_end():
    assert find("乡村\n振兴“双轮\n驱动”《某某\n条例》") == []


@given(st.text(st.sampled_from('科技创新成果转化“”‘’「」《》"、，的了说活动\n aA'), max_size=60))
def test_any_text_gives_ordered_places_that_do_not_overlap(text):
    found = find(text)
    assert all(text[t.start : t.end] == t.text for t in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
