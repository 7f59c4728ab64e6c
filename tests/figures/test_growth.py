"""Growth rates, pairs, and their bars."""

import pytest

from jingdu.article import build
from jingdu.cells import width
from jingdu.figures.bars import Scale
from jingdu.figures.growth import limit, pairs, rates

from .figures import ARTICLE, findings


def found_in(text):
    from jingdu import find_quantities

    article = build([("paragraph", text, 0)])
    return article, find_quantities(article.text)


def test_growth_is_signed_and_multiples_are_per_cent():
    found = [(rate.quantity.text, rate.low) for rate in rates(ARTICLE, findings().quantities.items)]
    assert found == [("6.2%", 6.2), ("12.4%", 12.4), ("3.5%", -3.5), ("1.5倍", 150)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("森林覆盖率提高到62%。", []),
        ("产量同比增速提高到62%。", [62]),
        ("降幅为8%。", [-8]),
        ("进口下降到8%。", []),
        ("游客占35%。", []),
        ("出口提高2个百分点。", []),
        ("产量下降5%到7%。", [-7]),
        ("产值翻了一番。", [100]),
    ],
)
def test_what_is_a_growth_rate(text, wanted):
    assert [rate.low for rate in rates(*found_in(text))] == wanted


def test_a_range_has_both_ends():
    (rate,) = rates(*found_in("产量增长5%到7%。"))
    assert (rate.low, rate.high, rate.middle) == (5, 7, 6)


def test_pairs_know_both_amounts_and_how_many_times():
    (pair,) = pairs(ARTICLE, findings().quantities.items)
    assert (pair.before.text, pair.after.text, pair.low, pair.high, pair.times) == ("40家", "120家", 40, 120, 3)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("失业率从5.4%降至5.1%。", [(5.4, 5.1)]),
        ("甲、乙、丙产量分别增长5%、6%和7%。", []),
        ("从100家增加到150家，又从3条增加到9条。", [(100, 150), (3, 9)]),
    ],
)
def test_what_is_a_pair(text, wanted):
    assert [(pair.low, pair.high) for pair in pairs(*found_in(text))] == wanted


def test_one_outlier_does_not_flatten_the_others():
    assert limit([5, 8, -6]) == 8
    assert limit([5, 8, 30]) == 30
    assert limit([5, 8, 900]) == 10
    assert limit([]) == 0


def test_bars_are_in_one_scale():
    scale = Scale(falls=10, rises=30, cells=40)
    assert (scale.left, scale.right) == (10, 30)
    assert [width(scale.bar(value, value)) for value in (30, 15, -10, -5, 0)] == [30, 15, 10, 5, 0]


def test_half_cells_and_the_smallest_bar_are_seen():
    scale = Scale(falls=0, rises=10, cells=10)
    assert scale.bar(2.5, 2.5) == "━━╸"
    assert scale.bar(0.01, 0.01) == "╸"
    assert Scale(falls=10, rises=0, cells=10).bar(-2.5, -2.5) == "╺━━"


def test_of_a_range_what_is_not_sure_is_dotted():
    assert Scale(0, 10, 10).bar(4, 6) == "━━━━┅┅"
    assert Scale(10, 0, 10).bar(-6, -4) == "┅┅━━━━"


def test_a_bar_that_is_too_long_says_so():
    bar = Scale(10, 10, 20).bar(50, 50)
    assert (bar[-1], width(bar)) == ("»", 10)
    assert Scale(10, 10, 20).bar(-50, -50)[0] == "«"
