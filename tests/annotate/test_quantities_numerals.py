"""Numbers of every shape, and what they are worth."""

import pytest

from jingdu.annotate.quantities import find


def only(text):
    """The one quantity of a text."""
    found = find(text)
    assert len(found) == 1, [q.text for q in found]
    return found[0]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("一百二十三点五", 123.5),
        ("两千零四十", 2040),
        ("一万零五", 10005),
        ("一万二", 12000),
        ("一百二", 120),
        ("三千二百零五", 3205),
        ("一亿三千万", 130_000_000),
        ("二〇二五个", 2025),
        ("廿三", 23),
        ("壹佰", 100),
        ("贰仟叁佰元", 2300),
        ("负十五", -15),
        ("-1.5", -1.5),
        ("3.2e5", 320_000),
        ("12,345,678", 12_345_678),
        ("２０２５个", 2025),
        ("3万亿元", 3e12),
        ("1亿2000万", 120_000_000),
        ("3万5千", 35_000),
        ("1.4万列", 14_000),
        ("120.5亿吨", 12_050_000_000),
        ("五点五亿", 550_000_000),
        ("三分之一", 1 / 3),
        ("负三分之二", -2 / 3),
        ("三又二分之一", 3.5),
        ("3/4", 0.75),
        ("百分之十二", 12),
        ("百分之十五点六", 15.6),
        ("千分之三", 3),
        ("万分之三", 0.0003),
        ("9.5%", 9.5),
        ("九成", 90),
        ("七成半", 75),
        ("八折", 80),
        ("八五折", 85),
        ("9.5折", 95),
        ("半打", 6),
        ("两打", 24),
        ("一半", 0.5),
        ("三十七度二", 37.2),
        ("2万8590元", 28_590),
        ("六成五", 65),
        ("一米七五", 1.75),
        ("三斤二两", 3.2),
        ("十二点二三", 12.23),
        ("四", 4),
        ("卅", 30),
    ],
)
def test_value(text, value):
    quantity = only(text)
    assert quantity.value == pytest.approx(value)
    assert quantity.text == text


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("数百家", 200, 999),
        ("几十个", 20, 99),
        ("十几亿元", 1_100_000_000, 1_900_000_000),
        ("数千亿元", 2000e8, 9999_9999_9999),
        ("二三十人", 20, 30),
        ("十七八岁", 17, 18),
        ("三五百人", 300, 500),
        ("两三年", 2, 3),
        ("一两天", 1, 2),
        ("5%—8%", 5, 8),
        ("3—5万元", 30_000, 50_000),
        ("20万至30万元", 200_000, 300_000),
        ("5000至1万元", 5000, 10_000),
        ("百分之三十到五十", 30, 50),
        ("100到200人", 100, 200),
        ("十到二十个", 10, 20),
        ("三至五成", 30, 50),
        ("0.05米至2.31米", 0.05, 2.31),
        ("七八成", 70, 80),
        ("-3℃～5℃", -3, 5),
        ("零下3到5度", -5, -3),
        ("零下5度至零下2度", -5, -2),
    ],
)
def test_bounds(text, low, high):
    quantity = only(text)
    assert (quantity.low, quantity.high) == (pytest.approx(low), pytest.approx(high))
    assert quantity.value is None
    assert quantity.text == text


@pytest.mark.parametrize(
    ("text", "surface", "modifier", "value"),
    [
        ("登记合同近41万件", "近41万件", "near", 410_000),
        ("成交额超过3万亿元", "超过3万亿元", "over", 3e12),
        ("成交额超3万亿元", "超3万亿元", "over", 3e12),
        ("逾五十人", "逾五十人", "over", 50),
        ("孵化器1600多家", "1600多家", "over", 1600),
        ("项目1200余项", "1200余项", "over", 1200),
        ("耗资50多万元", "50多万元", "over", 500_000),
        ("百余家企业", "百余家", "over", 100),
        ("上千人", "上千人", "over", 1000),
        ("约31.6亿千瓦", "约31.6亿千瓦", "approx", 3.16e9),
        ("90%左右", "90%左右", "approx", 90),
        ("18岁以上", "18岁以上", "at_least", 18),
        ("至少30%", "至少30%", "at_least", 30),
        ("不低于15%", "不低于15%", "at_least", 15),
        ("不足三成", "不足三成", "under", 30),
        ("不到26岁", "不到26岁", "under", 26),
        ("不超过2年", "不超过2年", "at_most", 2),
        ("五公里以内", "五公里以内", "at_most", 5),
        ("车流量已突破2.28万辆次", "2.28万辆次", "over", 22_800),
        ("两年多", "两年多", "over", 2),
        ("十来分钟", "十来分钟", "approx", 10),
        ("节约30万元", "30万元", None, 300_000),
        ("签约20个项目", "20个", None, 20),
        ("增至30万件", "30万件", None, 300_000),
    ],
)
def test_approximators(text, surface, modifier, value):
    quantity = only(text)
    assert (quantity.text, quantity.modifier, quantity.value) == (surface, modifier, pytest.approx(value))


def test_more_and_less_set_a_bound():
    assert only("超过75%").low == 75
    assert only("近41万件").high == 410_000


@pytest.mark.parametrize(
    ("text", "surface", "kind", "unit", "value"),
    [
        ("二十块零五毛", "二十块零五毛", "money", "块", 20.5),
        ("五块二", "五块二", "money", "块", 5.2),
        ("三元五角", "三元五角", "money", "元", 3.5),
        ("5元8角6分", "5元8角6分", "money", "元", 5.86),
        ("US$3.5亿", "US$3.5亿", "money", "US$", 350_000_000),
        ("NT$1,200", "NT$1,200", "money", "NT$", 1200),
        ("￥500", "￥500", "money", "¥", 500),
        ("港币3000万", "港币3000万", "money", "港币", 30_000_000),
        ("三百五十万日元", "三百五十万日元", "money", "日元", 3_500_000),
        ("300萬歐元", "300萬歐元", "money", "欧元", 3_000_000),
        ("35℃", "35℃", "quantity", "℃", 35),
        ("零下十度", "零下十度", "quantity", "度", -10),
        ("180.25 MB", "180.25 MB", "quantity", "MB", 180.25),
        ("两千克", "两千克", "quantity", "千克", 2),
        ("摄氏35度", "摄氏35度", "quantity", "摄氏度", 35),
        ("75ml", "75ml", "quantity", "ml", 75),
        ("6.77‰", "6.77‰", "percent", "‰", 6.77),
        ("3.1 个百分点", "3.1 个百分点", "pp", "个百分点", 3.1),
        ("25个基点", "25个基点", "pp", "个基点", 25),
        ("192亿吨公里", "192亿吨公里", "quantity", "吨公里", 19_200_000_000),
        ("超1270万辆次", "超1270万辆次", "quantity", "辆次", 12_700_000),
        ("9座车站", "9座", "quantity", "座", 9),
        ("四大板块", "四大板块", "quantity", "板块", 4),
        ("半小时", "半小时", "duration", "小时", 0.5),
        ("两个半月", "两个半月", "duration", "个月", 2.5),
        ("一年半", "一年半", "duration", "年", 1.5),
        ("两个多小时", "两个多小时", "duration", "个小时", 2),
        ("1小时30分钟", "1小时30分钟", "duration", "小时", 1.5),
        ("28秒76", "28秒76", "duration", "秒", 28.76),
        ("一年期", "一年期", "duration", "年", 1),
        ("6周年", "6周年", "duration", "周年", 6),
    ],
)
def test_units(text, surface, kind, unit, value):
    quantity = only(text)
    assert (quantity.text, quantity.kind, quantity.unit) == (surface, kind, unit)
    assert quantity.value == pytest.approx(value)


@pytest.mark.parametrize(
    ("text", "per"),
    [
        ("每公斤售价3.5元", "公斤"),
        ("均价1.2万元/平方米", "平方米"),
        ("日均车流量约1.62万辆次", "天"),
        ("设计时速350公里", "小时"),
        ("人均营业收入168.6万元", "人"),
        ("每10股派3元", "10股"),
        ("每百元营业收入中的成本为83.72元", "百元营业收入"),
    ],
)
def test_denominator(text, per):
    assert find(text)[-1].per == per


def test_a_wall_of_numerals_is_no_number():
    assert find("十" * 3000) == []
    assert find("9" * 3000) == []
