"""Quantities in less usual dress: scores, moments, eras, guesses, codes and units of other scripts."""

import pytest

from jingdu.annotate.quantities import find, find_named, in_full


def only(text):
    found = find(text)
    assert len(found) == 1, [q.text for q in found]
    return found[0]


@pytest.mark.parametrize(
    ("text", "surface", "kind", "value"),
    [
        ("主队以88比86险胜", "88比86", "bare", "88:86"),
        ("客队以3:1逆转", "3:1", "bare", "3:1"),
        ("总比分2-0", "2-0", "bare", "2:0"),
        ("首局25:22拿下", "25:22", "bare", "25:22"),
        ("二比零领先", "二比零", "bare", "2:0"),
        ("7月1日20时", "7月1日20时", "time", "XXXX-07-01T20:00"),
        ("2月4日凌晨3时许", "2月4日凌晨3时许", "time", "XXXX-02-04T03:00"),
        ("2024年5月1日 14:30", "2024年5月1日 14:30", "time", "2024-05-01T14:30"),
        ("光绪二十六年", "光绪二十六年", "date", "1900"),
        ("令和6年", "令和6年", "date", "2024"),
        ("九八年洪水", "九八年", "date", "1998"),
        ("自97年起", "97年", "date", "1997"),
        ("公司Q3营收", "Q3", "period", "XXXX-Q3"),
        ("2024H1业绩", "2024H1", "period", "2024-H1"),
        ("倒数第二", "倒数第二", "ordinal", -2),
        ("世界No.1", "No.1", "ordinal", 1),
        ("US$3.5 billion", "US$3.5 billion", "money", 3.5e9),
        ("USD 500", "USD 500", "money", 500),
        ("500 EUR", "500 EUR", "money", 500),
        ("两蚊", "两蚊", "money", 2),
        ("两个半西瓜", "两个半", "quantity", 2.5),
        ("五岁半", "五岁半", "quantity", 5.5),
        ("四分三十秒", "四分三十秒", "duration", 4.5),
        ("只差1分多钟", "1分多钟", "duration", 1),
        ("千把块钱", "千把块钱", "money", 1000),
        ("以98.5分成功晋级", "98.5分", "quantity", 98.5),
        ("一天", "一天", "duration", 1),
    ],
)
def test_reads(text, surface, kind, value):
    quantity = only(text)
    assert (quantity.text, quantity.kind, quantity.value) == (surface, kind, value)


@pytest.mark.parametrize(
    ("text", "surface", "low", "high"),
    [
        ("4、5级大风", "4、5级", 4, 5),
        ("卖出五、六百碗", "五、六百碗", 500, 600),
        ("十七、八岁", "十七、八岁", 17, 18),
        ("5、6万人", "5、6万人", 50_000, 60_000),
        ("约五六十万", "约五六十万", 500_000, 600_000),
        ("10% - 15%", "10% - 15%", 10, 15),
        ("在五到八之间", "五到八", 5, 8),
        ("7月1日20时至2日8时", "7月1日20时至2日8时", "XXXX-07-01T20:00", "XXXX-07-02T08:00"),
        ("去年9月到今年2月", "去年9月到今年2月", "XXXX-09", "XXXX-02"),
        ("公元前5世纪", "公元前5世纪", "-0500", "-0401"),
    ],
)
def test_reads_two_ends(text, surface, low, high):
    quantity = only(text)
    assert (quantity.text, quantity.low, quantity.high) == (surface, low, high)


@pytest.mark.parametrize("text", ["分别有3、4个", "第3、4条", "3、4、5级", "五、六年级"])
def test_neighbours_in_a_list_are_no_guess(text):
    assert all(q.low is None for q in find(text))


@pytest.mark.parametrize(
    "text",
    [
        "第一产业和第三产业",
        "市第一中级人民法院",
        "住在中山路88号",
        "国道1号封闭",
        "（2024）京01刑初12号",
        "国发〔2024〕12号",
        "送往301医院",
        "公司发布三季报",
        "一点也不累",
        "5A景区和4K电视",
    ],
)
def test_counts_nothing(text):
    assert find(text) == []


def test_a_time_of_day_is_no_score():
    assert [q.value for q in find("比赛15:30开球")] == ["15:30"]
    assert [q.kind for q in find("会议8:30开始")] == ["time"]


def test_a_dose_has_its_denominator():
    assert [(q.value, q.unit, q.per) for q in find("189mg/100ml")] == [(189, "mg", "100ml")]


def test_a_currency_before_the_number_names_the_yuan_after_it():
    quantity = only("新台币3,845亿元")
    assert (quantity.text, quantity.unit) == ("3,845亿元", "新台币")
    assert in_full(quantity)[1] == "384.5 billion New Taiwan dollars"


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("倒数第二", "2nd from the end"),
        ("7月1日20时", "1 July, 20:00"),
        ("7月1日20时至2日8时", "1 July, 20:00 to 2 July, 08:00"),
    ],
)
def test_is_spoken_in_english(text, english):
    assert in_full(only(text)) == [english]


def test_traditional_words_of_movement_are_read():
    assert only("新臺幣貶3.2分").change == "fall"


def test_the_addresses_are_named_numbers():
    assert [n.text for n in find_named("住在中山路88号")] == ["88号"]
