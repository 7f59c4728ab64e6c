"""The rows of the chart, for any width."""

import pytest

from jingdu import find_quantities
from jingdu.annotate.findings import Findings
from jingdu.article import build
from jingdu.cells import width
from jingdu.figures.growth import pairs, rates
from widgets.growth_chart import ChartLines

TEXT = "出口增长12%，进口下降4%，高档茶具和茶叶深加工制品的网上零售额增长3倍。失业率从5.4%降至5.1%，茶园由3家增至12家。"


def chart(text=TEXT):
    article = build([("paragraph", text, 0)])
    found = Findings(article)
    found.quantities.extend(find_quantities(article.text))
    items = found.quantities.items
    return ChartLines(found, list(rates(article, items)), list(pairs(article, items)))


def drawn(lines, columns):
    return ["".join(piece.text for piece in lines.row(index, 0, columns)) for index in range(len(lines))]


@pytest.mark.parametrize("columns", [60, 78, 98, 130])
def test_rows_fill_the_width_and_no_more(columns):
    lines = chart()
    for index, row in enumerate(drawn(lines, columns)):
        if lines.selectable(index):
            assert width(row) == columns


def test_pairs_say_how_much_it_became():
    rows = drawn(chart(), 78)
    assert any("12家 ▲ ×4" in row for row in rows)
    assert any("5.1% ▼ -0.3 points" in row for row in rows)


def test_a_multiple_is_drawn_as_per_cent():
    assert any("3倍 +300% ▲" in row for row in drawn(chart(), 78))


def test_only_falls_or_only_rises_use_the_whole_width():
    for text in ("进口下降4%，出口下降8%。", "进口增长4%，出口增长8%。"):
        rows = [row for row in drawn(chart(text), 78) if "━" in row]
        longest, shorter = sorted((row.count("━") for row in rows), reverse=True)
        assert longest > 30
        assert abs(longest - 2 * shorter) <= 1
