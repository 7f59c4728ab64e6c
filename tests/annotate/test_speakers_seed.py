"""The seed article: who takes part in the round table, and what they are."""

from pathlib import Path

import jingdu
import seeds
from jingdu.annotate import voices


def test_guests_of_the_round_table() -> None:
    article = jingdu.read(Path(seeds.__file__).parent / "xinhua-round-table.txt")
    speakers, statements = voices.find(article)
    people = {s.name: (s.role, s.affiliation) for s in speakers if s.kind == "person"}
    assert people == {
        "习近平": ("总书记", None),
        "刘庆": ("主任", "长三角国家技术创新中心"),
        "秦浩源": ("副司长", "科技部七司"),
        "甘小斌": ("副司长", "工业和信息化部科技司"),
        "高千峰": ("联合创始人、副总裁", "银河航天"),
    }
    names = {s.id: s.name for s in speakers}
    assert [names[s.speaker] for s in statements if s.speaker and s.section == 2][:3] == ["记者", "高千峰", "甘小斌"]
    assert all(s.speaker for s in statements if s.quotes)
