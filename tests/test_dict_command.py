"""`jingdu dict`, as somebody at a terminal sees it."""

import pytest

from jingdu.cli import main
from jingdu.lexicon import own_words


@pytest.fixture
def jingdu(capsys):
    def run(*arguments):
        status = main(["dict", *arguments], lambda sources: 0)
        out = capsys.readouterr()
        return status, out.out, out.err

    return run


def test_it_says_which_edition_and_licence(jingdu):
    status, out, _ = jingdu()
    assert status == 0
    assert out.startswith("CC-CEDICT of 20")
    assert "entries, CC BY-SA 4.0" in out


def test_words_are_looked_up_in_either_script(jingdu):
    status, out, _ = jingdu("單位", "收益分配")
    assert status == 0
    assert out.startswith("單位  单位  dānwèi  HSK ")
    assert "work unit" in out
    assert "收益  shōuyì" in out
    assert "分配  fēnpèi" in out


def test_a_word_that_is_not_found_is_said(jingdu):
    assert jingdu("qqqqq") == (1, "", "jingdu: qqqqq: not in the dictionary\n")


def test_a_word_of_ones_own_goes_before_the_dictionary(jingdu):
    jingdu("add", "单位", "my", "unit")
    jingdu("add", "單位", "my unit")
    assert own_words.load() == {"单位": "my unit"}
    _, out, _ = jingdu("单位")
    assert out.index("my unit") < out.index("work unit")


def test_a_bad_release_is_refused_in_one_line(jingdu, tmp_path):
    (tmp_path / "x.u8").write_text("no dictionary")
    status, out, err = jingdu("update", str(tmp_path / "x.u8"))
    assert (status, out) == (2, "")
    assert err.count("\n") == 1
    assert "not in the form of CC-CEDICT" in err


def test_a_command_that_is_not_whole_is_refused(jingdu):
    for arguments in (["update"], ["add", "单位"]):
        assert jingdu(*arguments)[0] == 2
