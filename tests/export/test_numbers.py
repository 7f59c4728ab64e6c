"""Numbers as a Markdown table."""

from jingdu.analysis import Quantity
from jingdu.annotate.findings import Findings
from jingdu.article import build
from jingdu.export.numbers import markdown

from ..figures.figures import findings


def test_a_row_a_number_with_all_that_is_known():
    found = findings()
    lines = markdown(found, found.quantities.items).splitlines()
    assert lines[0] == "| Number | Value | Unit | Change | Measures | Speaker | Section |"
    assert len(lines) == 2 + len(found.quantities)
    assert "| 3.5% | 3.5 | % | ▼ 同比 | 采矿业增加值 |  | 导语 Lead |" in lines
    (money,) = (line for line in lines if line.startswith("| 3000万元"))
    assert "| 30,000,000 | 元 |" in money
    assert "| 罗敏 | 企业和投资 |" in money


def test_the_order_is_the_one_given():
    found = findings()
    lines = markdown(found, found.quantities.items[::-1]).splitlines()
    assert lines[2].startswith("| 1.5倍 |")


def test_nothing_in_an_article_ends_a_cell():
    article = build([("title", "a|b", 0), ("paragraph", "5个", 0)])
    row = markdown(Findings(article), [Quantity(0, 1, "*|x", "bare", None, 200, 999)]).splitlines()[2]
    assert row == r"| \*\|x | 200–999 |  |  |  |  | a\|b |"
