"""What holds a numeral and counts nothing."""

import pytest

from jingdu.annotate.quantities import find, find_named

NO_QUANTITY = """
5G网络和3D打印
C919客机
歼-20战机
长征五号火箭、嫦娥六号探测器
形成一批成果，一系列举措，一组组数据，一项项制度
统一部署，进一步推进，一步步解决
万一失败，千万不要着急
科技部七司、长三角、珠三角
高千峰、李四光、王五
“十四五”规划
党的二十大报告
二十届三中全会
十四届全国人大三次会议
一带一路，一国两制
打通“最后一公里”
全球百强
百年未有之大变局
九一八事变
两岸、两会、两国
三农问题
一方面要快，另一方面要稳
一线城市，三线建设
三级医院，五级书记
中央一号文件
附件2：名单
（一）总体要求
拨打12345热线
编号为20240115
双十一
一波三折
这一年，新的一年
第三方机构
第一时间赶到
腾讯(00700)
“三步走”战略
“两个阶段”安排
《三天三夜》
波音737-800客机
055型驱逐舰
搭载Windows 11系统
1.本表数据为初步数
985高校
T+0交易
工业互联网2.0版
四舍五入
"""


@pytest.mark.parametrize("text", NO_QUANTITY.strip().splitlines())
def test_no_quantity(text):
    assert [q.text for q in find(text)] == []


@pytest.mark.parametrize(
    ("text", "name", "reason"),
    [
        ("地面5G互融", "5G", "code"),
        ("搭乘C919客机", "C919", "code"),
        ("“十四五”规划", "“十四五”", "name"),
        ("立足长三角", "三角", "name"),
        ("（二）目标", "二", "enumeration"),
    ],
)
def test_named_numbers_are_kept_apart(text, name, reason):
    (named,) = find_named(text)
    assert (named.text, named.reason) == (name, reason)
    assert text[named.start : named.end] == name


def test_measures_of_one_count_and_articles_do_not():
    assert [q.text for q in find("一个月后，一位老人花了一小时走了一公里")] == ["一个月", "一小时", "一公里"]


def test_letters_before_a_measured_number_make_no_code():
    assert [q.text for q in find("GDP 134.9万亿元，CPI 0.2%")] == ["134.9万亿元", "0.2%"]


def test_quoted_amounts_are_amounts():
    assert [q.text for q in find("“三千元”“十五年”“二十多个国家”")] == ["三千元", "十五年", "二十多个"]


def test_longer_words_win_over_names():
    assert [q.text for q in find("三方面改革，上万家企业")] == ["三方面", "上万家"]


def test_ten_minutes_are_not_very():
    assert [q.text for q in find("十分重要的十分钟")] == ["十分钟"]
