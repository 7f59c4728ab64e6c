"""Numbers of pages between the lines of a text."""

from __future__ import annotations

from jingdu.parsing.lines import read_lines
from jingdu.parsing.pagenumbers import split_page_numbers


def split(text: str) -> tuple[list[str], list[str]]:
    lines, numbers = split_page_numbers(read_lines(text, {}))
    return [line.text for line in lines], numbers


def page(number: str) -> str:
    return "\n".join(["光纤接进了学校。"] * 8) + f"\n{number}\n"


def test_numbers_that_count_up() -> None:
    assert split(page("3") + page("4") + page("5"))[1] == ["3", "4", "5"]


def test_numbers_that_do_not() -> None:
    assert split(page("98") + page("97"))[1] == []
    assert split("年份\n2021\n2022\n2023")[1] == []


def test_a_number_with_marks_needs_no_other() -> None:
    assert split(page("— 3 —"))[1] == ["— 3 —"]
    assert split(page("第 3 页"))[1] == ["第 3 页"]


def test_what_only_looks_like_one() -> None:
    for text in ("（2024年）", "3月5日", "第3页的插图", "—2—3—", "-5", "第三页"):
        assert split(page(text))[1] == []


def test_the_blank_lines_around_a_number_go_with_it() -> None:
    lines, _ = split_page_numbers(read_lines("接进了\n\n— 1 —\n\n\n学校", {}))
    assert [line.gap for line in lines] == [0, 1]
