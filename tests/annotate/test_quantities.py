"""Offsets, lines, stray spaces, scripts, and the seed article."""

from importlib.resources import files
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jingdu.annotate.quantities import find, find_in, in_full


def test_offsets_are_into_the_text_as_given():
    text = "共登记技术合同近 41 万件，\n成交额超过 3万亿元，增长 14.2%\n\n截至 6 月"
    found = find(text)
    assert [q.text for q in found] == ["近 41 万件", "超过 3万亿元", "14.2%", "6 月"]
    assert all(text[q.start : q.end] == q.text for q in found)


def test_in_reading_order_and_apart():
    text = "2024年1—9月，由2%增至5%，分别为3万、4万和5万元；第2届、前三名、8:00至9:00、今年6月5日"
    found = find(text)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert len(found) > 8


def test_no_quantity_crosses_a_line_end():
    assert [q.text for q in find("收入3\n万元")] == ["3"]


def test_groups_are_numbered_through_the_text():
    found = find("分别增长3%、4%\n分别增长5%、6%")
    assert [q.group for q in found] == [0, 0, 1, 1]


def test_a_line_at_a_time_is_the_same():
    lines = ["增长3%、4%", "增长5%、6%，第2位"]
    first = find_in(lines[0])
    second = find_in(lines[1], len(lines[0]) + 1, 1)
    assert first + second == find("\n".join(lines))


@pytest.mark.parametrize(
    ("simplified", "traditional"),
    [
        ("超过3万亿元", "超過3萬億元"),
        ("近五千个", "近五千個"),
        ("二十余辆", "二十餘輛"),
        ("两点三亿", "兩點三億"),
        ("增长约5个百分点", "增長約5個百分點"),
        ("2小时30分钟", "2小時30分鐘"),
    ],
)
def test_traditional_like_simplified(simplified, traditional):
    (one,), (other,) = find(simplified), find(traditional)
    assert (one.start, one.end, one.value, one.unit, one.modifier, one.change) == (
        other.start,
        other.end,
        other.value,
        other.unit,
        other.modifier,
        other.change,
    )


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("超过3万亿元", ["3,000,000,000,000元", "more than 3 trillion yuan"]),
        ("14亿人", ["1,400,000,000人", "1.4 billion people"]),
        ("1.4万列", ["14,000列", "14,000"]),
        ("3—5万元", ["30,000–50,000元", "30,000–50,000 yuan"]),
        ("US$3.5亿", ["US$350,000,000", "350 million US dollars"]),
        ("3.1个百分点", ["3.1个百分点", "3.1 percentage points"]),
        ("1个百分点", ["1个百分点", "1 percentage point"]),
        ("七成", ["70%"]),
        ("打八折", ["80% of the price", "20% off"]),
        ("增长1.86倍", ["+186%", "2.86 times what it was"]),
        ("翻一番", ["× 2", "doubled"]),
        ("是去年的3倍", ["3 times"]),
        ("2025年7月28日", ["28 July 2025"]),
        ("1—11月份", ["January to November"]),
        ("2024年第三季度", ["third quarter of 2024"]),
        ("下午三点半", ["15:30"]),
        ("周三", ["Wednesday"]),
        ("第二十二届", ["22nd"]),
        ("第十一届", ["11th"]),
        ("前三名", ["1st to 3rd"]),
        ("每平方米1.2万元", ["12,000元", "12,000 yuan a square metre"]),
        ("2个半小时", ["2.5个小时", "2.5 hours"]),
    ],
)
def test_in_full(text, written):
    assert in_full(find(text)[-1]) == written


def test_the_seed():
    raw = files("seeds").joinpath("xinhua-round-table.txt").read_text(encoding="utf-8")
    found = {q.text.replace(" ", ""): q for q in find(raw)}
    for surface, value in {"9.5%": 9.5, "3.1个百分点": 3.1, "近41万件": 410_000, "1600多家": 1600, "第二届": 2}.items():
        assert found[surface].value == value
    assert found["数百家"].low == 200
    names = ("长三角", "5G", "3D", "七司", "一批", "千峰", "百强")
    assert not [q for q in found if any(name in q for name in names)]


@given(
    st.text(
        st.sampled_from(
            "0159零一二三十百千万亿两半几数第前年月日时点分个来约近超至-—、，。%成折倍番块元$（）“ \n增长同比分别负G3"
        )
    ),
)
def test_any_text_gives_spans_in_order_that_can_be_written_out(text):
    end = 0
    for quantity in find(text):
        assert end <= quantity.start < quantity.end
        assert text[quantity.start : quantity.end] == quantity.text
        assert "\n" not in quantity.text
        in_full(quantity)
        end = quantity.end
