import pytest

from jingdu.article import build
from jingdu.cells import width
from jingdu.excerpt import excerpt

TEXT = "春眠不觉晓，处处闻啼鸟。夜来风雨声，花落知多少。"
ARTICLE = build([("paragraph", TEXT, 0), ("paragraph", "另一段。", 0)])


@pytest.mark.parametrize("cells", [10, 17, 24, 80])
def test_an_excerpt_fits_and_has_its_place(cells):
    at = TEXT.index("风雨")
    made = excerpt(ARTICLE, at, at + 2, cells)
    assert made.hit == "风雨"
    assert width("".join(made)) <= cells


def test_what_is_cut_off_is_marked():
    at = TEXT.index("风雨")
    made = excerpt(ARTICLE, at, at + 2, 20)
    assert made.before.startswith("…")
    assert made.after.endswith("…")


def test_nothing_is_cut_where_there_is_room():
    assert "".join(excerpt(ARTICLE, 0, 2, 80)) == TEXT


def test_it_stays_in_its_paragraph():
    at = TEXT.index("多少")
    assert "另" not in "".join(excerpt(ARTICLE, at, at + 2, 40))
