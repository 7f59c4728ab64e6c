"""Several who speak with one voice. All texts are invented."""

import pytest

from tests.annotate.voices_reading import heard, profiles, said

BOTH = {
    "names": ("高大山、周晓梅都认为，路修得好。", ["高大山", "周晓梅"]),
    "functions and names": (
        "省水利厅副厅长孙大伟和省财政厅副厅长刘刚均指出，资金已经到位。",
        ["孙大伟", "刘刚"],
    ),
    "three": ("高大山、周晓梅和孙大伟一致表示，明年再来。", ["高大山", "周晓梅", "孙大伟"]),
    "titles": ("张先生和李女士告诉记者，他们已经等了三天。", ["张先生", "李女士"]),
    "one without a name": (
        "青河电器总经理高大山与某配件厂负责人均表示，成本涨了两成。",
        ["高大山", "某配件厂负责人"],
    ),
    "institutions": ("市水务局、市财政局联合回应，补贴年底前到位。", ["市水务局", "市财政局"]),
    "and others": ("高大山、周晓梅等人认为，水价偏高。", ["高大山", "周晓梅"]),
    "time and place after them": ("高大山和周晓梅周一在县城表示，路修得好。", ["高大山", "周晓梅"]),
}


@pytest.mark.parametrize(("text", "names"), BOTH.values(), ids=BOTH.keys())
def test_each_of_them_has_said_it(text: str, names: list[str]) -> None:
    got = said(text)
    assert [name for name, _ in got] == names
    assert len({content for _, content in got}) == 1


ONE = {
    "with whom somebody meets": ("外长孙大伟同刘刚举行会谈时表示，双方将保持对话。", ["孙大伟"]),
    "two functions of one": ("星河航天创始人、总经理高千里表示，火箭已经总装。", ["高千里"]),
    "whose people": ("市水务局、市财政局有关负责人表示，补贴年底前到位。", ["市水务局、市财政局有关负责人"]),
    "and inside a name": ("文化和旅游部表示，景区要预约。", ["文化和旅游部"]),
}


@pytest.mark.parametrize(("text", "names"), ONE.values(), ids=ONE.keys())
def test_one_speaker_in_spite_of_an_and(text: str, names: list[str]) -> None:
    assert [name for name, _ in said(text)] == names


def test_each_has_their_own_profile() -> None:
    text = "省水利厅副厅长孙大伟和省财政厅处长刘刚均指出，资金已经到位。"
    assert profiles(text) == [("孙大伟", "副厅长", "省水利厅"), ("刘刚", "处长", "省财政厅")]


def test_statements_of_one_place_have_one_span() -> None:
    _, _, [first, second] = heard("高大山、周晓梅都认为，路修得好。")
    assert (first.start, first.end, first.content) == (second.start, second.end, second.content)
