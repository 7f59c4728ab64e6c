import pytest

from jingdu.searching import compile, find
from jingdu.searching import scan as scanning
from jingdu.searching.scan import Scan

TEXT = "\n".join(f"第{n}行有书，书在屋里。" for n in range(200))


@pytest.fixture(autouse=True)
def short_pieces(monkeypatch):
    monkeypatch.setattr(scanning, "PIECE", 100)


@pytest.mark.parametrize("origin", [0, 5, len(TEXT) // 2, len(TEXT)])
@pytest.mark.parametrize("query", ["书", "屋里", "第7行", "没有", ""])
def test_all_pieces_together_find_what_one_search_finds(query, origin):
    scan = Scan(TEXT, compile(query), origin)
    while scan.go_on():
        pass
    assert scan.complete
    assert list(scan.spans) == find(TEXT, query)


def test_what_is_near_the_origin_comes_first():
    origin = TEXT.index("第150行")
    scan = Scan(TEXT, compile("书"), origin)
    scan.go_on()
    assert scan.spans[0].start > origin
    assert len(scan.spans) < 30
