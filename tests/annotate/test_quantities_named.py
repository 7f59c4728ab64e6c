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
"""


@pytest.mark.parametrize("text", NO_QUANTITY.split())
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


def test_ten_minutes_are_not_very():
    assert [q.text for q in find("十分重要的十分钟")] == ["十分钟"]
