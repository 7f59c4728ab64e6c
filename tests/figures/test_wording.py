"""What stands beside a figure."""

import pytest

from jingdu import find_quantities
from jingdu.figures.kinds import Family, amount, by_size, family
from jingdu.figures.wording import movement, said_by, section_name, spelled_out

from .figures import findings, texts


def one(text):
    (found,) = find_quantities(text)
    return found


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("成交额3万亿元。", ["3,000,000,000,000元", "3 trillion"]),
        ("共有26个。", []),
        ("增长9.5%。", []),
        ("共有1,200家。", []),
        ("共有２６家。", []),
        ("共有41万件。", ["410,000件"]),
        ("来了三百人。", ["300人"]),
        ("会议28日召开。", []),
    ],
)
def test_it_is_spelled_out_where_the_text_does_not(text, wanted):
    assert spelled_out(one(text)) == wanted


def test_a_movement_has_sign_and_basis():
    assert movement(one("产量同比下降3%。")) == "▼ 同比"
    assert movement(one("共有26个。")) == ""


def test_who_says_it_is_whose_statement_it_lies_in():
    found = findings()
    by = {q.text: found.speaker(said_by(found, q)) for q in found.quantities.items}
    assert by["120家"].name == "罗敏"
    assert by["28公里"] is None


def test_sections_by_name():
    found = findings()
    assert [section_name(found, at) for at in (-1, 0, 1)] == ["青石县上半年经济情况", "导语 Lead", "企业和投资"]


def test_kinds_of_a_reader():
    found = {q.text: family(q) for q in findings().quantities.items}
    assert found["35%"] is Family.SHARE
    assert found["12.4%"] is Family.GROWTH
    assert found["两年"] is Family.DURATION
    assert found["上半年"] is Family.DATE


def test_currencies_are_not_compared_with_each_other():
    items = find_quantities("先后投入20亿元、3亿美元、50亿元和9亿美元。")
    assert texts(by_size(items)) == ["50亿元", "20亿元", "9亿美元", "3亿美元"]


def test_the_amount_of_a_range_is_its_middle():
    assert amount(one("需要3到5天。")) == 4
    assert amount(one("产量下降3%。")) == -3
    assert amount(one("会议在28日召开。")) is None
