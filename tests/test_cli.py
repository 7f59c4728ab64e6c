"""The command line: what is printed, where, and with which status."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import jingdu
from jingdu.cells import width
from jingdu.cli import main
from jingdu.commands.output import columns, harmless
from jingdu.errors import SourceError

ARTICLE = """江城推动科技成果转化

江城市科技局局长周明介绍，今年上半年全市高技术制造业增加值同比增长9.5%，技术合同成交额超过3万亿元，成果转化明显加快。

“企业是出题人，也是答题人。”周明说，江城将发展数字经济，推广“先用后付”的做法，让更多中小企业用得起新技术。
"""


@pytest.fixture
def article(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "文章.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path.name


@pytest.fixture
def run(capsys):
    def call(*argv, open_reader=lambda sources: 0):
        status = main(argv, open_reader)
        printed = capsys.readouterr()
        return status, printed.out, printed.err

    return call


def jingdu_process(*argv, code="", **more):
    """The command line in a process of its own."""
    start = f"import sys; {code}\nfrom jingdu.cli import main; sys.exit(main(sys.argv[1:], lambda sources: 0))"
    return subprocess.Popen(
        [sys.executable, "-c", start, *argv], stdout=subprocess.PIPE, stderr=subprocess.PIPE, **more
    )


# -- the reader


@pytest.mark.parametrize(
    ("argv", "sources"),
    [
        ([], []),
        (["a.txt"], ["a.txt"]),
        (["a.txt", "-", "https://example.org/a"], ["a.txt", "-", "https://example.org/a"]),
        (["./analyze"], ["./analyze"]),
        (["--", "-odd.txt"], ["-odd.txt"]),
        (["a.txt", "search"], ["a.txt", "search"]),
    ],
)
def test_files_open_the_reader(run, argv, sources):
    opened = []

    def open_reader(given):
        opened.append(list(given))
        return 7

    assert run(*argv, open_reader=open_reader)[0] == 7
    assert opened == [sources]


def test_a_reader_that_cannot_open_ends_in_one_line(run):
    def open_reader(sources):
        raise SourceError("no such file: a.txt")

    assert run("a.txt", open_reader=open_reader) == (2, "", "jingdu: no such file: a.txt\n")


# -- help and mistakes


def test_help_names_every_command(run):
    status, out, err = run("--help")
    assert (status, err) == (0, "")
    assert all(
        f"\n  {name} " in out for name in ("analyze", "search", "pinyin", "speakers", "numbers", "terms", "convert")
    )


def test_version(run):
    assert run("--version") == (0, f"jingdu {jingdu.__version__}\n", "")


@pytest.mark.parametrize("argv", [["--wrong"], ["analyze"], ["search", "x"], ["terms", "a", "--csv", "--json"]])
def test_a_mistake_is_one_line_and_status_2(run, argv):
    status, out, err = run(*argv)
    assert (status, out) == (2, "")
    assert err.startswith("jingdu: ")
    assert err.count("\n") == 1


@pytest.mark.parametrize("command", ["analyze", "pinyin", "speakers", "numbers", "terms", "convert"])
def test_a_missing_file_is_one_line_and_status_2(run, command, tmp_path):
    status, out, err = run(command, str(tmp_path / "none\x1b[31m.txt"))
    assert (status, out) == (2, "")
    assert err.startswith("jingdu: ")
    assert err.count("\n") == 1
    assert "\x1b" not in err


# -- commands


def test_analyze_as_json_is_the_contract(run, article):
    status, out, _ = run("analyze", article, "--json")
    found = json.loads(out)
    assert status == 0
    assert found["schema"] == 1
    assert found["title"] == "江城推动科技成果转化"
    assert found["source"]["name"] == article


def test_analyze_for_the_eye_has_head_speakers_and_counts(run, article):
    status, out, _ = run("analyze", article)
    assert status == 0
    assert out.startswith("江城推动科技成果转化\n")
    assert "周明" in out
    assert "2 paragraphs" in out


def test_search_prints_a_line_a_hit(run, article):
    text = jingdu.read(article).text
    status, out, _ = run("search", "成果转化", article)
    lines = out.splitlines()
    assert status == 0
    assert len(lines) == 2
    assert lines[0].startswith(f"{article}:-1:{text.index('成果转化')}: ")
    assert lines[1].startswith(f"{article}:0:{text.rindex('成果转化')}: ")
    assert all("成果转化" in line for line in lines)


def test_search_that_finds_nothing_has_status_1(run, article):
    assert run("search", "深海采矿", article) == (1, "", "")


def test_search_goes_on_after_a_file_that_cannot_be_read(run, article):
    status, out, err = run("search", "成果转化", "none.txt", article)
    assert status == 2
    assert out.count("\n") == 2
    assert err.count("\n") == 1


def test_speakers_as_a_table_csv_and_json(run, article):
    _, table, _ = run("speakers", article)
    _, text, _ = run("speakers", article, "--csv")
    _, objects, _ = run("speakers", article, "--json")
    (row,) = csv.DictReader(io.StringIO(text))
    (speaker,) = json.loads(objects)
    assert (row["name"], row["role"], row["affiliation"]) == ("周明", "局长", "江城市科技局")
    assert speaker["statements"] == int(row["statements"]) == 2
    assert 0.5 < speaker["share"] < 1
    assert table.splitlines()[1].split()[:3] == ["周明", "局长", "江城市科技局"]


def test_numbers_have_value_and_direction(run, article):
    _, objects, _ = run("numbers", article, "--json")
    _, table, _ = run("numbers", article)
    by_text = {row["text"]: row for row in json.loads(objects)}
    assert by_text["9.5%"]["value"] == 9.5
    assert by_text["9.5%"]["change"] == "rise"
    assert any("▲" in line and "9.5%" in line for line in table.splitlines())
    assert "  3,000,000,000,000  " in table


def test_numbers_in_every_form_for_programs_say_who_says_them(run, article):
    _, text, _ = run("numbers", article, "--csv")
    _, objects, _ = run("numbers", article, "--json")
    named = [row["speaker"] for row in json.loads(objects)]
    assert "周明" in named
    assert [row["speaker"] or None for row in csv.DictReader(io.StringIO(text))] == named


def test_numbers_as_markdown_say_who_says_them(run, article):
    _, table, _ = run("numbers", article, "--markdown")
    lines = table.splitlines()
    assert lines[0].startswith("| Number | Value |")
    (line,) = (line for line in lines if line.startswith("| 9.5% |"))
    assert "▲" in line
    assert run("numbers", article, "--markdown", "--csv")[0] == 2


def test_terms_in_the_table_are_counted_once(run, article):
    _, table, _ = run("terms", article)
    _, objects, _ = run("terms", article, "--json")
    places = [row["term"] for row in json.loads(objects)]
    assert places == ["科技成果转化", "高技术制造业", "技术合同成交额", "成果转化", "数字经济", "先用后付", "中小企业"]
    assert len(table.splitlines()) == 1 + len(places)


def test_convert_prints_the_clean_article(run, article):
    _, markdown, _ = run("convert", article)
    _, text, _ = run("convert", article, "--text")
    assert markdown.startswith("# 江城推动科技成果转化\n\n江城市科技局")
    assert text.splitlines()[0] == "江城推动科技成果转化"
    assert "#" not in text


def test_pinyin_is_spelled_by_words_with_latin_marks(run, tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("科技创新，“很重要”。“好！”我说。\n", encoding="utf-8")
    status, out, _ = run("pinyin", str(path))
    assert status == 0
    assert out == "Kējì chuàngxīn, “hěn zhòngyào”. “Hǎo!” Wǒ shuō.\n"


def test_standard_input_is_a_file(tmp_path):
    done = jingdu_process("convert", "-", "--text", stdin=subprocess.PIPE)
    out, err = done.communicate(ARTICLE.encode())
    assert (done.returncode, err) == (0, b"")
    assert out.decode().startswith("江城推动科技成果转化\n")


# -- tables, terminals, pipes


def test_columns_are_aligned_in_cells():
    table = columns([("词", "word", "x"), ("新质生产力", "a", "x"), ("a", "新质", "x")], (8, 4, 1))
    assert table == "词        word  x\n新质生…   a     x\na         新质  x\n"
    assert len({width(line) for line in table.splitlines()}) == 1


def test_what_a_terminal_would_obey_is_left_out():
    assert harmless("a\x1b[31mb\x07c\x9b31md\x7f\u202ee\tf\ng") == "a[31mbc31mde\tf\ng"


def test_escape_sequences_of_a_file_reach_nobody(run, tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("标题\x1b[2J一行\n\n正文说\x9b31m“红色”\u202e文字，" * 5 + "。\n", encoding="utf-8")
    for argv in (["analyze"], ["analyze", "--json"], ["terms", "--csv"], ["convert"], ["pinyin"], ["search", "正文"]):
        _, out, _ = run(*argv, str(path))
        assert not set(out) & {"\x1b", "\x9b", "\u202e"}, argv


def test_a_terminal_without_chinese_is_no_obstacle(article):
    done = jingdu_process("analyze", article, "--json", env={**os.environ, "PYTHONIOENCODING": "ascii"})
    out, err = done.communicate()
    assert (done.returncode, err) == (0, b"")
    assert json.loads(out.decode("ascii"))["title"] == "江城推动科技成果转化"


def test_a_pipe_that_closes_is_quiet(article):
    done = jingdu_process("convert", article, code="import time; time.sleep(0.2)")
    done.stdout.close()
    assert done.stderr.read() == b""
    assert done.wait() == 141


def test_a_full_disk_is_one_line(article):
    code = "import sys; from jingdu.cli import main; sys.exit(main(sys.argv[1:], None))"
    with Path("/dev/full").open("w") as full:
        command = [sys.executable, "-c", code, "convert", article]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 2
    assert done.stderr.startswith(b"jingdu: ")
    assert done.stderr.count(b"\n") == 1


def test_an_interrupt_has_its_status(run):
    def open_reader(sources):
        raise KeyboardInterrupt

    assert run("a.txt", open_reader=open_reader) == (130, "", "")


# -- corrections


def test_corrections_made_in_the_reader_are_exported(run, article):
    from jingdu.library import corrections

    found = jingdu.analyze(jingdu.read(article))
    corrections.keep(found.article, found.statements[0], None)
    statements = json.loads(run("analyze", article, "--json")[1])["statements"]
    assert (statements[0]["speaker"], statements[0]["rule"], statements[0]["confidence"]) == (None, "corrected", 1.0)
    as_found = json.loads(run("analyze", article, "--json", "--no-corrections")[1])["statements"]
    assert as_found[0]["rule"] != "corrected"
    count = len(found.statements)
    assert json.loads(run("speakers", article, "--json")[1])[0]["statements"] == count - 1
    assert json.loads(run("speakers", article, "--json", "--no-corrections")[1])[0]["statements"] == count


def test_a_library_that_cannot_be_read_is_said_and_the_article_is_shown(run, article):
    from jingdu.library import database

    database.path().write_bytes(b"no library")
    status, out, err = run("speakers", article)
    assert status == 0
    assert "周明" in out
    assert err.startswith("jingdu: corrections cannot be read: ")


def test_statements_as_markdown(run, article):
    out = run("speakers", article, "--markdown")[1]
    assert out.startswith("# 江城推动科技成果转化\n\n## 周明\n\n江城市科技局 · 局长 · 2 statements")
    assert "“企业是出题人，也是答题人。”" in out
