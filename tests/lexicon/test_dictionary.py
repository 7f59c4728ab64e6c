import pytest

from jingdu.lexicon import cedict, dictionary
from jingdu.lexicon.dictionary import Dictionary

RELEASE = """\
# CC-CEDICT
都 都 [Du1] /surname Du/
都 都 [dou1] /all/both/
都 都 [du1] /capital city/
分配 分配 [fen1 pei4] /to distribute/
單 单 [dan1] /bill/list/
收益 收益 [shou1 yi4] /profit/
收益分 收益分 [shou1 yi4 fen1] /(made up)/
"""


@pytest.fixture(autouse=True)
def own_cache(tmp_path, monkeypatch):
    """A cache of its own, and a release that is quick to build."""
    monkeypatch.setenv("JINGDU_CACHE_DIR", str(tmp_path / "cache"))
    cedict.taken().parent.mkdir(parents=True, exist_ok=True)
    cedict.taken().write_text(RELEASE)
    return tmp_path / "cache"


def test_nothing_waits_for_it_to_be_built(own_cache):
    assert Dictionary.built() is None
    assert not own_cache.exists()
    assert dictionary.build()
    assert Dictionary.built().entries("都")


def test_every_reading_of_a_headword_is_kept():
    found = Dictionary.load().entries("都")
    assert [(e.syllables, e.senses) for e in found] == [
        (("Du1",), ("surname Du",)),
        (("dou1",), ("all", "both")),
        (("du1",), ("capital city",)),
    ]


def test_either_script_finds_an_entry_once():
    loaded = Dictionary.load()
    assert loaded.entries("單") == loaded.entries("单")
    assert len(loaded.entries("都")) == 3
    assert loaded.entries("没有") == []


def test_several_headwords_are_found_at_once():
    found = Dictionary.load().entries_of(["收益", "单", "没有", "单"])
    assert {word: len(entries) for word, entries in found.items()} == {"收益": 1, "单": 1}
    assert Dictionary.load().entries_of([]) == {}


def test_the_longest_headword_at_the_beginning_of_a_text_is_found():
    loaded = Dictionary.load()
    assert loaded.longest("收益分配") == "收益分"
    assert loaded.longest("收益") == "收益"
    assert loaded.longest("改革") == loaded.longest("") == ""


def test_another_release_has_a_database_of_its_own(own_cache):
    dictionary.build()
    cedict.taken().write_text(RELEASE + "好 好 [hao3] /good/\n")
    assert Dictionary.built() is None
    assert Dictionary.load().entries("好")


def test_a_database_that_was_cut_short_is_built_again(own_cache):
    dictionary.build()
    (built,) = own_cache.iterdir()
    built.write_bytes(built.read_bytes()[:-100])
    assert Dictionary.built() is None
    assert Dictionary.load().entries("都")


def test_a_database_that_is_damaged_inside_has_no_entries(own_cache):
    dictionary.build()
    (built,) = own_cache.iterdir()
    content = built.read_bytes()
    built.write_bytes(content[:100] + b"\xff" * (len(content) - 100))
    assert Dictionary.built().entries("都") == []


def test_where_the_cache_cannot_be_written_it_works_from_memory(own_cache):
    own_cache.write_text("a file where the folder should be")
    assert not dictionary.build()
    assert Dictionary.load().entries("都")


def test_without_any_cedict_there_is_none(monkeypatch):
    monkeypatch.setattr(cedict, "source", lambda: None)
    assert Dictionary.built() is None
    assert Dictionary.load() is None
    assert not dictionary.build()
