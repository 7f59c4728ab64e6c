import pytest
from hypothesis import given
from hypothesis import strategies as st

from jingdu.lexicon.scripts import script_of, simplified, variants

SIMPLE = "读一篇文章，先看它怎样开头，再看它怎样收尾。"
TRADITIONAL = "讀一篇文章，先看它怎樣開頭，再看它怎樣收尾。"


def test_traditional_text_has_a_simplified_form():
    assert simplified(TRADITIONAL) == SIMPLE
    assert simplified(SIMPLE) == SIMPLE


@pytest.mark.parametrize(
    ("traditional", "simple"),
    [("看著報紙", "看着报纸"), ("著名的著作", "著名的著作"), ("乾淨", "干净"), ("乾隆時", "乾隆时"), ("衞生", "卫生")],
)
def test_characters_that_depend_on_their_word(traditional, simple):
    assert simplified(traditional) == simple


def test_a_character_has_variants():
    assert set(variants("发")) == set(variants("髮")) == set("发發髮")
    assert variants("人") == "人"


def test_the_script_of_a_text():
    assert script_of(SIMPLE) == "simplified"
    assert script_of(TRADITIONAL) == "traditional"
    assert script_of(SIMPLE * 5 + "引《讀書》語。") == "simplified"
    assert script_of("") == script_of("plain English") == "simplified"


@given(st.text(alphabet=st.characters(min_codepoint=0x20), max_size=200))
def test_lengths_are_kept(text):
    assert len(simplified(text)) == len(text)
