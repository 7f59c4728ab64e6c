"""Direction, basis, pairs, groups, and what is measured."""

import pytest

from jingdu.annotate.quantities import find


@pytest.mark.parametrize(
    ("text", "change", "basis"),
    [
        ("利润同比增长38.0%", "rise", "同比"),
        ("利润环比下降0.24%", "fall", "环比"),
        ("人口比上年末减少139万人", "fall", "比上年末"),
        ("成本较2019年下降了约5%", "fall", "较2019年"),
        ("产值年均增长5.5%左右", "rise", "年均"),
        ("利润率同比提高0.90个百分点", "rise", "同比"),
        ("增速快于全部工业3.1个百分点", "rise", "快于全部工业"),
        ("增速低于全国平均水平1.2个百分点", "fall", "低于全国平均水平"),
        ("利润同比增长-3.2%", "fall", "同比"),
        ("恒指跌2.3%", "fall", None),
        ("實質出口年增7.2%", "rise", "年增"),
        ("按年升3.8%", "rise", "按年"),
        ("增幅达5.2%", "rise", None),
        ("3.1%的降幅", "fall", None),
        ("跌幅为1.33%", "fall", None),
        ("失业率降至5.0%", "fall", None),
        ("新增就业1200万人", None, None),
        ("增加值91414亿元", None, None),
        ("资产负债率为56.4%", None, None),
        ("贷款同比少增300亿元", "fall", "同比"),
        ("比去年多3天", "rise", "比去年"),
        ("减少碳排放1000万吨", "fall", None),
    ],
)
def test_direction_and_basis(text, change, basis):
    quantity = find(text)[-1]
    assert (quantity.change, quantity.basis) == (change, basis)


def test_direction_and_basis_hold_along_a_list():
    found = find("甲、乙、丙产量同比分别增长43.1%、36.2%和35.6%")
    assert [(q.change, q.basis) for q in found] == [("rise", "同比")] * 3
    assert len({q.group for q in found}) == 1 and found[0].group is not None


def test_basis_holds_until_the_sentence_ends():
    found = find("利润同比增长5%；收入下降3%。成本上升2%。")
    assert [q.basis for q in found] == ["同比", "同比", None]


@pytest.mark.parametrize(
    ("text", "first", "second", "change"),
    [
        ("专利由12万件增至30万件", "12万件", "30万件", "rise"),
        ("运行时间由4小时压缩至2个半小时", "4小时", "2个半小时", "fall"),
        ("从2.1%提升至2.64%", "2.1%", "2.64%", "rise"),
        ("由2012年的8.8%提高到2023年的17.9%", "8.8%", "17.9%", "rise"),
        ("100多家到1000多家", "100多家", "1000多家", "rise"),
    ],
)
def test_from_to(text, first, second, change):
    amounts = [q for q in find(text) if q.kind != "date"]
    assert [q.text for q in amounts] == [first, second]
    assert amounts[0].group == amounts[1].group is not None
    assert (amounts[0].change, amounts[1].change) == (None, change)


@pytest.mark.parametrize(
    ("text", "ratio"),
    [("同比增长1.86倍", 2.86), ("翻一番", 2), ("翻了两番", 4), ("是去年的3倍", 3), ("增长近两倍", 3), ("扩大到5倍", 5)],
)
def test_what_a_multiple_comes_to(text, ratio):
    quantity = find(text)[-1]
    assert (quantity.kind, quantity.ratio) == ("multiple", pytest.approx(ratio))


def measured(text):
    return [(q.text, q.measures) for q in find(text) if q.kind not in ("date", "period", "time")]


def test_each_of_a_list_has_its_own_measure():
    assert measured("甲类设备、乙类汽车、工业机器人产量同比分别增长43.1%、36.2%、35.6%") == [
        ("43.1%", "甲类设备产量"),
        ("36.2%", "乙类汽车产量"),
        ("35.6%", "工业机器人产量"),
    ]


def test_a_list_goes_back_to_the_clauses_before():
    assert measured("班列累计开行14689列，发送货物157.1万标箱，同比分别增长13%、11%。") == [
        ("14689列", "班列累计开行"),
        ("157.1万标箱", "发送货物"),
        ("13%", "班列累计开行"),
        ("11%", "发送货物"),
    ]


def test_kinds_of_a_whole_share_all_that_follows():
    assert measured("城镇、农村居民人均收入分别为14000元和6000元，增长5%、6%") == [
        ("14000元", "城镇居民人均收入"),
        ("6000元", "农村居民人均收入"),
        ("5%", "城镇居民人均收入"),
        ("6%", "农村居民人均收入"),
    ]


def test_a_list_of_one_subject_measures_it():
    assert [m for _, m in measured("规模分别为500亿元和300亿元，期限分别为20年、30年")] == ["规模"] * 2 + ["期限"] * 2


def test_terms_of_a_loan():
    found = measured("一年期和五年期以上贷款利率分别为3.1%和3.6%")
    assert found[2:] == [("3.1%", "一年期贷款利率"), ("3.6%", "五年期以上贷款利率")]


def test_a_change_measures_what_the_level_before_it_did():
    assert measured("全市实现利润总额350亿元，同比增长14.2%") == [
        ("350亿元", "全市利润总额"),
        ("14.2%", "全市利润总额"),
    ]


def test_the_head_of_a_measure_holds_on():
    assert measured("石油加工业利润总额同比增长3.87倍，纺织业增长4.6%")[1] == ("4.6%", "纺织业利润总额")


def test_a_classifier_counts_the_noun_after_it():
    assert measured("已建成33家国家级创新中心，吸引500多家企业参加") == [
        ("33家", "国家级创新中心"),
        ("500多家", "企业"),
    ]


def test_words_are_those_of_the_article():
    assert measured("貿易順差6.29萬億元，擴大20.2%") == [("6.29萬億元", "貿易順差"), ("20.2%", "貿易順差")]


def test_the_subject_stands_before_the_bracket():
    assert measured("采购经理指数（PMI）为50.2%")[0] == ("50.2%", "采购经理指数")


def test_what_is_measured_has_no_half_quotations():
    assert find("村里办了第五期“山村夜校”大型公开课。")[0].measures == "山村夜校大型公开课"


def test_what_stands_in_the_books_is_that_of_the_enterprise_named_before():
    assert [m for _, m in measured("全市工业企业资产总计14.1亿元，负债合计7.9亿元，资产负债率为56.4%")] == [
        "全市工业企业资产总计",
        "全市工业企业负债合计",
        "全市工业企业资产负债率",
    ]
    assert measured("工业企业利润总额增长7.8%，固定资产投资增长4.3%")[1] == ("4.3%", "固定资产投资")


def test_a_rate_or_share_is_that_of_what_was_named_before():
    assert measured("民营企业进出口19.9亿元，占比较去年同期提升2.1个百分点")[1] == ("2.1个百分点", "民营企业进出口占比")
    assert measured("制造业增加值增长9.5%，增速快于全部工业3.1个百分点")[1] == ("3.1个百分点", "制造业增加值增速")


def test_an_indicator_after_a_bracket_belongs_to_what_is_before_it():
    assert measured("广义货币（M2）余额309万亿元")[0] == ("309万亿元", "广义货币余额")


def test_adverbs_and_openings_are_no_part_of_a_measure():
    assert measured("我国外汇储备3.2万亿美元") == [("3.2万亿美元", "外汇储备")]
    assert measured("全国共登记合同41万件") == [("41万件", "全国登记合同")]
    assert measured("第30届小商品博览会开幕") == [("第30届", "小商品博览会")]
