import tomllib
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jingdu import settings
from jingdu.cli import main
from jingdu.errors import SettingsError
from jingdu.settings import Settings


@pytest.fixture
def file(settings_of_the_test):
    return settings_of_the_test / settings.NAME


def test_without_a_file_the_defaults_hold():
    assert settings.load() == Settings()


def test_what_the_file_says_holds(file):
    file.write_text('card = "full"\nlevel = 5\nhover_delay = 1\n')
    assert settings.load() == replace(Settings(), card="full", level=5, hover_delay=1)
    assert settings.stated() == {"card": "full", "level": 5, "hover_delay": 1}


def test_the_environment_names_a_theme_for_once(file, monkeypatch):
    file.write_text('theme = "jingdu-light"')
    monkeypatch.setenv(settings.THEME_VARIABLE, "jingdu-contrast")
    assert settings.load().theme == "jingdu-contrast"


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("# mine\nlevel = 12\n", 2, "level is 12; it goes from 0 to 9"),
        ('level = "3"', 1, 'level is "3"; it takes a whole number'),
        ("level = true", 1, "level is true; it takes a whole number"),
        ("level = 2.5", 1, "level is 2.5; it takes a whole number"),
        ('\ncard = "all"', 2, 'card is "all"; it can be "pinyin", "gloss", "full"'),
        ("theme = 3", 1, "theme is 3; it takes a text in quotation marks"),
        ("hover_delay = -0.5", 1, "hover_delay is -0.5; it goes from 0 to 10"),
        ("hover_delay = nan", 1, "hover_delay is nan; it goes from 0 to 10"),
        ("levle = 3", 1, "levle: there is no such setting"),
        ("\n[card]\nx = 1", 2, "card is {'x': 1}"),
        ("level = 1\ncard = full\n", 2, "Invalid value (card)"),
        ('theme = "x', 1, "(theme)"),
        ("level = 1\nlevel = 2", 2, "(level)"),
    ],
)
def test_a_bad_file_is_refused_with_line_and_key(file, text, line, said):
    file.write_text(text)
    with pytest.raises(SettingsError) as refused:
        settings.load()
    assert f"{file}, line {line}: " in str(refused.value)
    assert said in str(refused.value)
    assert "\n" not in str(refused.value)


def test_a_file_that_is_no_text_is_refused(file):
    file.write_bytes(b"\xff\xfe\x00level")
    with pytest.raises(SettingsError, match="not UTF-8"):
        settings.load()


def test_a_bad_file_ends_the_command_with_one_line(file, capsys):
    file.write_text("level = 12")
    assert main(["config"], lambda sources: 0) == 2
    assert capsys.readouterr() == ("", f"jingdu: {file}, line 1: level is 12; it goes from 0 to 9\n")


LINES = (
    'theme = "x"',
    "level = 3",
    "level = 03",
    "level = ٣",
    'card = "a\\tb"',
    "# 主",
    'theme = ""',
    'theme = """',
    "level =3",
)


@given(
    st.text(st.sampled_from("thm elv=01_9.#\"\\'\n\r\t[]主\u2028\x00"))
    | st.lists(st.sampled_from(LINES)).map("\n".join)
)
def test_a_plain_file_says_what_it_says_as_toml(text):
    plain = settings._plain(text)
    assert plain is None or plain == tomllib.loads(text)


def test_what_jingdu_writes_needs_no_toml_parser(file):
    settings.change(theme="nord", level=3, card="full")
    assert settings._plain(file.read_text()) == {"theme": "nord", "level": 3, "card": "full"}


# -- changing


def test_a_change_is_there_the_next_time(file):
    settings.change(card="full", hover_delay=0.5)
    assert settings.load() == replace(Settings(), card="full", hover_delay=0.5)


def test_a_change_keeps_what_else_the_file_says(file):
    file.write_text('# mine\nlevel = 4  # since May\ntheme = "jingdu-light"')
    settings.change(level=5, card="full")
    assert file.read_text() == '# mine\nlevel = 5  # since May\ntheme = "jingdu-light"\ncard = "full"\n'


@pytest.mark.parametrize("value", ['"a # b"', "'a # b'", '"a \\" b"'])
def test_a_value_with_marks_in_it_is_replaced_whole(file, value):
    file.write_text(f"theme = {value} # look\n")
    settings.change(theme="nord")
    assert file.read_text() == 'theme = "nord" # look\n'


def test_a_bad_file_is_not_changed(file):
    file.write_text("level = 12")
    with pytest.raises(SettingsError):
        settings.change(card="full")
    assert file.read_text() == "level = 12"


def test_nothing_that_cannot_be_is_written(file):
    with pytest.raises(ValueError, match="card"):
        settings.change(card="half")
    assert not file.exists()


def test_a_link_to_the_file_stays_a_link(file, tmp_path):
    target = tmp_path / "kept.toml"
    target.write_text("level = 1\n")
    file.symlink_to(target)
    settings.change(level=2)
    assert file.is_symlink()
    assert target.read_text() == "level = 2\n"


def test_where_it_cannot_be_written_the_error_says_so(monkeypatch, tmp_path):
    (tmp_path / "taken").write_text("a file where the folder should be")
    monkeypatch.setenv(settings.FOLDER_VARIABLE, str(tmp_path / "taken"))
    with pytest.raises(SettingsError, match=r"settings\.toml: "):
        settings.change(level=2)


def test_without_the_variable_it_is_the_users_own_folder(monkeypatch):
    monkeypatch.delenv(settings.FOLDER_VARIABLE)
    assert settings.path().parent.name == "jingdu"
    assert isinstance(settings.path(), Path)


# -- jingdu config


def test_config_says_where_what_and_whose(file, capsys, monkeypatch):
    file.write_text("level = 4")
    monkeypatch.setenv(settings.THEME_VARIABLE, "jingdu-light")
    assert main(["config"], lambda sources: 0) == 0
    printed = capsys.readouterr().out
    assert printed.startswith(f"# {file}\n")
    assert "level = 4  # yours\n" in printed
    assert 'card = "gloss"  # the default\n' in printed
    assert 'theme = "jingdu-light"  # JINGDU_THEME\n' in printed
    for key in settings.KEYS:
        before, _, _ = printed.partition(f"\n{key} = ")
        assert before.splitlines()[-1].startswith("# "), f"{key} is not explained"


def test_what_config_prints_is_a_file_of_settings(file, capsys):
    main(["config"], lambda sources: 0)
    file.write_text(capsys.readouterr().out)
    assert settings.load() == Settings()
    assert list(file.parent.iterdir()) == [file]
