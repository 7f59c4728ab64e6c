"""Dates, periods, clock times, ordinals."""

import pytest

from jingdu.annotate.quantities import find


def only(text):
    found = find(text)
    assert len(found) == 1, [q.text for q in found]
    return found[0]


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("二零一六年十月十二日", "二零一六年十月十二日", "2016-10-12"),
        ("2018年10月", "2018年10月", "2018-10"),
        ("2024年", "2024年", "2024"),
        ("7月28日电", "7月28日", "XXXX-07-28"),
        ("记者28日报道", "28日", "XXXX-XX-28"),
        ("6 月", "6 月", "XXXX-06"),
        ("今年6月", "今年6月", "XXXX-06"),
        ("截至9月底", "9月底", "XXXX-09-30"),
        ("2024年2月末", "2024年2月末", "2024-02-29"),
        ("2026年底", "2026年底", "2026-12-31"),
        ("5月3号", "5月3号", "XXXX-05-03"),
        ("2019/5/3", "2019/5/3", "2019-05-03"),
        ("2019-05-03", "2019-05-03", "2019-05-03"),
        ("周三", "周三", "XXXX-WXX-3"),
        ("上星期五", "上星期五", "XXXX-WXX-5"),
        ("公元前221年", "公元前221年", "-0221"),
        ("民國113年", "民國113年", "2024"),
    ],
)
def test_date(text, surface, value):
    quantity = only(text)
    assert (quantity.text, quantity.kind, quantity.value) == (surface, "date", value)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("1—11月份", "XXXX-01", "XXXX-11"),
        ("2021年1—11月份", "2021-01", "2021-11"),
        ("1至9月", "XXXX-01", "XXXX-09"),
        ("10月15日至19日", "XXXX-10-15", "XXXX-10-19"),
        ("10月15—19日", "XXXX-10-15", "XXXX-10-19"),
        ("13日至15日", "XXXX-XX-13", "XXXX-XX-15"),
        ("2021—2025年", "2021", "2025"),
        ("1998年6月到1999年3月", "1998-06", "1999-03"),
        ("前三季度", "XXXX-01", "XXXX-09"),
        ("20世纪90年代", "1990", "1999"),
        ("上世纪80年代", "1980", "1989"),
        ("二十一世纪", "2001", "2100"),
        ("七八十年代", "1970", "1989"),
        ("5月底至6月初", "XXXX-05-31", "XXXX-06-01"),
        ("2024/25年度", "2024", "2025"),
        ("“十四五”时期", "2021", "2025"),
        ("“一五”时期", "1953", "1957"),
        ("周一至周五", "XXXX-WXX-1", "XXXX-WXX-5"),
        ("8月上旬", "XXXX-08-01", "XXXX-08-10"),
    ],
)
def test_period(text, low, high):
    quantity = only(text)
    assert (quantity.text, quantity.kind, quantity.low, quantity.high) == (text, "period", low, high)


@pytest.mark.parametrize(
    ("text", "value"),
    [("上半年", "XXXX-H1"), ("2024年下半年", "2024-H2"), ("2024年第三季度", "2024-Q3"), ("三季度", "XXXX-Q3")],
)
def test_part_of_a_year(text, value):
    assert (only(text).value, only(text).text) == (value, text)


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("下午三点半", "下午三点半", "15:30"),
        ("9点15分", "9点15分", "09:15"),
        ("上午8时30分", "上午8时30分", "08:30"),
        ("晚上十点一刻", "晚上十点一刻", "22:15"),
        ("晚上11時許", "晚上11時許", "23:00"),
        ("18:30开始", "18:30", "18:30"),
    ],
)
def test_time(text, surface, value):
    quantity = only(text)
    assert (quantity.text, quantity.kind, quantity.value) == (surface, "time", value)


def test_time_from_to():
    quantity = only("每天8:00—20:00")
    assert (quantity.text, quantity.low, quantity.high) == ("8:00—20:00", "08:00", "20:00")
    quantity = only("下午3点到5点")
    assert (quantity.low, quantity.high) == ("15:00", "17:00")


def test_three_points_are_no_time():
    assert only("提出三点意见").kind == "quantity"


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("第二十期", "第二十期", 20),
        ("第136届广交会", "第136届", 136),
        ("世界第二位", "第二位", 2),
        ("全球第一。", "第一", 1),
        ("第一百二十", "第一百二十", 120),
        ("第五十五名", "第五十五名", 55),
        ("获一等奖", "一等奖", 1),
    ],
)
def test_ordinal(text, surface, value):
    quantity = only(text)
    assert (quantity.text, quantity.kind, quantity.value) == (surface, "ordinal", value)


def test_the_first_three():
    quantity = only("包揽前三名")
    assert (quantity.text, quantity.low, quantity.high) == ("前三名", 1, 3)


@pytest.mark.parametrize(
    ("text", "surface", "modifier"),
    [("近三年", "三年", None), ("历时近三年", "近三年", "near"), ("过去五年", "五年", None), ("三日内", "三日", None)],
)
def test_length_of_time(text, surface, modifier):
    quantity = only(text)
    assert (quantity.text, quantity.kind, quantity.modifier) == (surface, "duration", modifier)


def test_a_list_of_months():
    assert [(q.text, q.value) for q in find("5、6月份")] == [("5", "XXXX-05"), ("6月份", "XXXX-06")]
