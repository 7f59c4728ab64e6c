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
        ("今（30）日宣布", "今（30）日", "date", "XXXX-XX-30"),
        ("差五分八点", "差五分八点", "time", "07:55"),
        ("上上个星期五", "上上个星期五", "date", "XXXX-WXX-5"),
        ("连续20日上涨", "20日", "duration", 20),
        ("八旬老人", "八旬", "quantity", 80),
        ("六英尺六英寸", "六英尺六英寸", "quantity", 6.5),
        ("两斤三两", "两斤三两", "quantity", 2.3),
        ("身高1米82", "1米82", "quantity", 1.82),
        ("十二块八毛五", "十二块八毛五", "money", 12.85),
        ("两美元五十美分", "两美元五十美分", "money", 2.5),
        ("四分之三英里", "四分之三英里", "quantity", 0.75),
        ("千分之一秒", "千分之一秒", "duration", 0.001),
        ("两块石头", "两块", "quantity", 2),
        ("两块多钱", "两块多", "money", 2),
        ("负五", "负五", "bare", -5),
        ("去年二季度末", "去年二季度末", "date", "XXXX-06-30"),
        ("平均4萬6,775元", "4萬6,775元", "money", 46_775),
        ("东经30度30分", "30度30分", "quantity", 30.5),
        ("耗时三年零六个月", "三年零六个月", "duration", 3.5),
        ("九块九包邮", "九块九", "money", 9.9),
        ("这个月八号", "这个月八号", "date", "XXXX-XX-08"),
        ("油耗6.5升/百公里", "6.5升/百公里", "quantity", 6.5),
        ("发生七级地震", "七级", "quantity", 7),
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
        ("介于10和20之间", "10和20", 10, 20),
        ("介于10米和20米之间", "10米和20米", 10, 20),
        ("十几公里", "十几公里", 11, 19),
        ("零下5度到3度", "零下5度到3度", -5, 3),
        ("零下3到5度", "零下3到5度", -5, -3),
        ("百分之十几", "百分之十几", 11, 19),
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
        "拨打110、122报警电话",
        "中签号为0385",
        "5路公交车",
        "标普500指数和科创50指数",
        "一块石头",
        "七国集团",
        "小米14发布",
        "千瓦",
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


def test_a_list_shares_the_unit_of_its_last_number():
    found = find("分别上升0.4和0.8个百分点")
    assert [(q.value, q.kind, q.unit, q.change) for q in found] == [
        (0.4, "pp", "个百分点", "rise"),
        (0.8, "pp", "个百分点", "rise"),
    ]


def test_a_modifier_reaches_over_what_it_is_counted_by():
    quantity = only("突破每桶75美元")
    assert (quantity.text, quantity.modifier, quantity.per) == ("75美元", "over", "桶")


def test_a_rate_that_is_lowered_falls():
    assert only("下调金融机构存款准备金率0.5个百分点").change == "fall"
