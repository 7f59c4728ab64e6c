"""The seed article: hard-wrapped columns of two widths, blank lines in odd places, the dateline at the end."""

from __future__ import annotations

from pathlib import Path

import pytest

from jingdu.article import Article
from jingdu.parsing import parse
from jingdu.sources.raw import RawText

SEED = Path(__file__).parents[2] / "seeds" / "xinhua-round-table.txt"


@pytest.fixture(scope="module")
def seed() -> Article:
    return parse(RawText(SEED.read_text(encoding="utf-8")))


def test_front(seed: Article) -> None:
    assert seed.title == "建起“超链接”助力中国经济向新而行"
    assert seed.subtitle == "“中国经济圆桌会”共话科技创新与产业创新深度融合"
    assert seed.byline == "新华社记者"
    assert seed.dateline == "新华社北京7月28日电"


def test_sections_at_two_levels(seed: Article) -> None:
    found = [(s.level, seed.text[slice(*s.heading)] if s.heading else None, len(s.paragraphs)) for s in seed.sections]
    assert found == [
        (0, None, 4),
        (1, "科技赋能，助力中国经济展现新气象", 12),
        (1, "破解瓶颈，推动创新链产业链无缝衔接", 13),
        (1, "改革发力，让向“新”动能更澎湃", 2),
        (2, "强化企业创新主体地位", 4),
        (2, "构建开放的创新生态", 4),
        (2, "深化体制机制改革", 5),
    ]


def test_spaces_left_by_extraction_are_gone(seed: Article) -> None:
    for text in ("每76秒就", "超过3万亿元，同比增长14.2%……", "“从0到10再到100”", "3D打印设备"):
        assert text in seed.text
    assert " " not in seed.text
