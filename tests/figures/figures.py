"""An article of our own with figures of all kinds, for the tests of figures."""

from jingdu.analysis import Speaker
from jingdu.annotate import pipeline
from jingdu.annotate.findings import Findings
from jingdu.article import build

LINES = [
    ("title", "青石县上半年经济情况", 0),
    ("paragraph", "上半年全县生产总值86.5亿元，同比增长6.2%，其中茶叶加工业增加值增长12.4%，采矿业增加值下降3.5%。", 0),
    ("heading", "企业和投资", 1),
    ("paragraph", "县长罗敏说，全县茶企由40家增至120家，最大的一家投资3000万元，占全部投资的35%。", 0),
    ("heading", "道路", 1),
    ("paragraph", "新修公路28公里，步道900米，工期两年，比原来缩短45天。游客人次同比增长1.5倍。", 0),
]
ARTICLE = build(LINES)


def findings():
    made = Findings(ARTICLE)
    speakers, statements = pipeline.voices(ARTICLE)
    made.add_speakers(speakers)
    made.add_statements(statements)
    made.quantities.extend(list(pipeline.quantities(ARTICLE)))
    assert [speaker.name for speaker in speakers] == ["罗敏"]
    assert isinstance(speakers[0], Speaker)
    return made


def texts(quantities):
    return [quantity.text for quantity in quantities]
