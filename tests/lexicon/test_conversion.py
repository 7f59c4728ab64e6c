import pytest
from hypothesis import given
from hypothesis import strategies as st

import seeds
from jingdu.lexicon import conversion
from jingdu.lexicon.conversion import Converter
from jingdu.lexicon.scripts import simplified

TO_TRADITIONAL = Converter.load("traditional").convert
TO_SIMPLIFIED = Converter.load("simplified").convert

BOTH = [
    ("经济发展", "經濟發展"),
    ("理发师剪头发", "理髮師剪頭髮"),
    ("皇后走在后面", "皇后走在後面"),
    ("干部喝干了一杯酒", "幹部喝乾了一杯酒"),
    ("一只面包和一面旗", "一隻麵包和一面旗"),
    ("为了台湾里面的人", "為了臺灣裡面的人"),
    ("说着著名的著作", "說著著名的著作"),
    ("乾隆年间", "乾隆年間"),
    ("GDP增长5%，", "GDP增長5%，"),
]


@pytest.mark.parametrize(("simple", "traditional"), BOTH)
def test_phrases_decide_between_characters(simple, traditional):
    assert TO_TRADITIONAL(simple) == traditional
    assert TO_SIMPLIFIED(traditional) == simple


def test_other_forms_of_traditional_characters_are_simplified_too():
    assert TO_SIMPLIFIED("爲了裏面的羣衆") == "为了里面的群众"


def test_an_article_there_and_back():
    text = seeds.ARTICLE.read_text(encoding="utf-8")
    there = TO_TRADITIONAL(text)
    assert there != text
    assert TO_SIMPLIFIED(there) == text == simplified(there)


@given(st.text(alphabet=st.sampled_from("后发干面台里着著乾皇理头只髮後麵隻A1，。𠀀😀") | st.characters(), max_size=80))
def test_lengths_are_kept(text):
    assert len(TO_TRADITIONAL(text)) == len(TO_SIMPLIFIED(text)) == len(text)


def test_a_phrase_that_would_change_the_length_gives_way(monkeypatch, tmp_path):
    (tmp_path / "data").mkdir()
    tables = {
        "STCharacters": "网\t網\n络\t絡\n上\t上\n",
        "STPhrases": "网上\t線上\n网络\t網路\n网络上\t線 上\n上网络\t網路線上面\n",
        "STPhrases_GeneratedFromRegionalPhrases": "",
        "TWVariants": "# none\n",
    }
    for name, lines in tables.items():
        (tmp_path / "data" / f"{name}.txt").write_text(lines, "utf-8")
    monkeypatch.setattr(conversion, "package_folder", lambda name: tmp_path)
    convert = Converter(memoryview(conversion._compiled("traditional"))).convert
    assert convert("网络上") == "網路上"
    assert convert("上网络") == "上網路"
