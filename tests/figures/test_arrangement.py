"""Numbers as a list: grouped, sorted, filtered, growing."""

import pytest

from jingdu.annotate.findings import Findings
from jingdu.figures.arrangement import Arrangement, Group, Grouping, Order
from jingdu.figures.kinds import Family

from .figures import ARTICLE, findings, texts


@pytest.fixture
def arrangement():
    made = Arrangement(findings())
    made.take()
    return made


def entries(arrangement):
    """Headings in brackets, numbers as they are written."""
    found = (arrangement.at(index) for index in range(len(arrangement)))
    return [f"[{entry.name}]" if isinstance(entry, Group) else entry.text for entry in found]


def group(arrangement, family):
    found = entries(arrangement)
    at = found.index(f"[{family.title}]") + 1
    end = next((i for i in range(at, len(found)) if found[i].startswith("[")), len(found))
    return found[at:end]


def test_by_section_the_numbers_stand_in_the_order_of_the_text(arrangement):
    found = entries(arrangement)
    headings = [entry for entry in found if entry.startswith("[")]
    assert headings == ["[青石县上半年经济情况]", "[导语 Lead]", "[企业和投资]", "[道路]"]
    numbers = [entry for entry in found if not entry.startswith("[")]
    assert numbers == texts(arrangement.findings.quantities.items)
    assert found.index("[企业和投资]") < found.index("40家") < found.index("[道路]")
    assert arrangement.count == len(numbers)


def test_by_kind_growth_is_apart_from_shares(arrangement):
    arrangement.arrange(grouping=Grouping.KIND)
    assert group(arrangement, Family.GROWTH) == ["6.2%", "12.4%", "3.5%"]
    assert group(arrangement, Family.SHARE) == ["35%"]
    assert group(arrangement, Family.MONEY) == ["86.5亿元", "3000万元"]
    assert group(arrangement, Family.MEASURE) == ["28公里", "900米"]


def test_by_size_a_fall_comes_last_and_units_are_compared(arrangement):
    arrangement.arrange(grouping=Grouping.KIND, order=Order.SIZE)
    assert group(arrangement, Family.GROWTH) == ["12.4%", "6.2%", "3.5%"]
    assert group(arrangement, Family.MEASURE) == ["28公里", "900米"]
    assert group(arrangement, Family.DURATION) == ["两年", "45天"]
    assert group(arrangement, Family.COUNT)[0] == "120家"
    arrangement.arrange(order=Order.PLACE)
    assert group(arrangement, Family.GROWTH) == ["6.2%", "12.4%", "3.5%"]


@pytest.mark.parametrize("grouping", Grouping)
@pytest.mark.parametrize("order", Order)
def test_every_number_is_listed_once_under_its_index(arrangement, grouping, order):
    arrangement.arrange(grouping=grouping, order=order)
    items = arrangement.findings.quantities.items
    assert sorted(texts(arrangement.shown())) == sorted(texts(items))
    for item in items:
        assert arrangement.at(arrangement.index_of(item)) is item
    headings = [index for index in range(len(arrangement)) if arrangement.is_heading(index)]
    assert len(headings) == len(arrangement) - len(items)


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("亿元", ["86.5亿元"]),
        ("罗敏 万", ["3000万元"]),
        ("▼", ["3.5%", "45天"]),
        ("茶叶", ["12.4%"]),
        ("3000", ["3000万元"]),
        ("30,000,000", ["3000万元"]),
        ("money", ["86.5亿元", "3000万元"]),
        ("６．２", ["6.2%"]),
        ("没有的话", []),
    ],
)
def test_a_filter_looks_at_all_that_is_known(arrangement, query, wanted):
    arrangement.arrange(query=query)
    assert texts(arrangement.shown()) == wanted
    arrangement.arrange(query="")
    assert arrangement.count == len(arrangement.findings.quantities)


def test_what_is_found_later_comes_in_also_while_filtered_and_sorted():
    whole = findings()
    growing = Findings(ARTICLE)
    arrangement = Arrangement(growing)
    arrangement.arrange(grouping=Grouping.KIND, order=Order.SIZE, query="%")
    for item in whole.quantities.items:
        growing.quantities.extend([item])
        arrangement.take()
    assert texts(arrangement.shown()) == ["12.4%", "6.2%", "3.5%", "35%"]


@pytest.mark.parametrize("grouping", Grouping)
def test_the_nearest_is_the_next_in_the_text(arrangement, grouping):
    arrangement.arrange(grouping=grouping)
    at = ARTICLE.text.index("其中茶叶")
    assert arrangement.at(arrangement.nearest(at)).text == "12.4%"
    assert arrangement.at(arrangement.nearest(len(ARTICLE.text))).text == "1.5倍"


def test_a_filter_can_be_made_ready_bit_by_bit(arrangement):
    while arrangement.prepare_filter(3):
        pass
    arrangement.arrange(query="公里")
    assert texts(arrangement.shown()) == ["28公里"]


def test_who_says_it_is_known_better_after_a_while():
    whole = findings()
    growing = Findings(ARTICLE)
    growing.quantities.extend(whole.quantities.items)
    arrangement = Arrangement(growing)
    arrangement.arrange(query="罗敏")
    assert arrangement.count == 0
    growing.add_speakers(whole.speakers)
    growing.add_statements(whole.statements.items)
    arrangement.arrange(query="")
    arrangement.forget_filter()
    arrangement.arrange(query="罗敏")
    assert "120家" in texts(arrangement.shown())


def test_nothing_found_is_an_empty_list():
    arrangement = Arrangement(Findings(ARTICLE))
    arrangement.take()
    assert (len(arrangement), arrangement.count, arrangement.nearest(5)) == (0, 0, 0)
