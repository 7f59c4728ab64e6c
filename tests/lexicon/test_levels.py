import pytest

from jingdu.lexicon import levels


@pytest.mark.parametrize(
    ("word", "in_2025", "in_2021", "in_2012"), [("公园", 3, 2, 3), ("创新", 5, 3, 6), ("科技", 4, 3, None)]
)
def test_the_standards_differ(word, in_2025, in_2021, in_2012):
    found = [levels.level(word, standard) for standard in ("2025", "2021", "2012")]
    assert found == [in_2025, in_2021, in_2012]


def test_a_word_on_no_list_has_no_level_whatever_its_parts_have():
    assert levels.level("成果", "2025") is not None
    assert levels.level("转化", "2025") is not None
    assert levels.level("成果转化", "2025") is None


def test_traditional_words_have_the_level_of_the_simplified():
    assert levels.level("創新", "2021") == levels.level("创新", "2021")


def test_a_word_with_and_without_its_r_is_one_word():
    assert levels.level("一下", "2021") == levels.level("一下儿", "2021") == 1
    assert levels.level("儿", "2021") is None


def test_a_level_is_never_said_without_its_standard():
    assert levels.label(5, "2025") == "HSK 5 (2025)"
    assert levels.label(7, "2021") == "HSK 7–9 (2021)"
    assert levels.label(None, "2012") == "not in HSK (2012)"


def test_without_the_package_no_word_has_a_level(monkeypatch):
    def missing(name):
        raise ModuleNotFoundError(name)

    monkeypatch.setattr(levels, "package_folder", missing)
    levels._levels.cache_clear()
    assert levels.level("创新", "2025") is None
    levels._levels.cache_clear()
