"""The commands about words: what is printed, and with which status."""

from __future__ import annotations

import csv
import io
import json
from datetime import UTC, datetime

import pytest

from jingdu import settings
from jingdu.cli import main
from jingdu.library import database, vocabulary
from jingdu.library.vocabulary import SavedWord

ARTICLE = "江城推动成果转化\n\n江城市科技局局长周明介绍，成果转化的机制明显完善，周明说，机制很好。\n"
SENTENCE = "江城市科技局局长周明介绍，成果转化的机制明显完善，周明说，机制很好。"


@pytest.fixture
def article(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "文章.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path.name


@pytest.fixture
def run(capsys):
    def call(*argv):
        status = main(argv, lambda sources: 0)
        printed = capsys.readouterr()
        return status, printed.out, printed.err

    return call


def save(word="机制", sentence=SENTENCE, day=1):
    at = datetime(2026, 3, day, 12, tzinfo=UTC)
    place = sentence.index(word)
    vocabulary.save(SavedWord(word, sentence, place, "jīzhì", "", "周明", "", "文章.txt", "江城推动成果转化", at))


def test_an_empty_vocabulary_says_how_to_fill_it(run):
    assert run("vocabulary") == (
        0,
        "",
        "jingdu: no word is saved yet: w in the reader saves the word under the cursor\n",
    )
    assert run("vocabulary", "--json") == (0, "[]\n", "")


def test_the_vocabulary_as_a_table_and_in_every_form(run, tmp_path):
    save()
    table = run("vocabulary")[1]
    assert "jīzhì" in table
    assert "HSK 6 (2025)" in table
    (row,) = json.loads(run("vocabulary", "--json")[1])
    assert (row["word"], row["traditional"], row["sentence"]) == ("机制", "機制", SENTENCE)
    (cells,) = csv.DictReader(io.StringIO(run("vocabulary", "--csv")[1]))
    assert cells["pinyin"] == "jīzhì"
    assert run("vocabulary", "--anki")[1].startswith("#separator:tab\n#html:false\n#columns:Word\t")
    assert run("vocabulary", "--pleco")[1].startswith("机制[機制]\tjīzhì\t")
    status, out, _ = run("vocabulary", "--apkg", str(tmp_path / "out.apkg"))
    assert (status, out) == (0, f"{tmp_path / 'out.apkg'}: 1 word\n")
    assert (tmp_path / "out.apkg").stat().st_size > 0


def test_since_a_day(run):
    save(day=1)
    save("成果", day=20)
    found = json.loads(run("vocabulary", "--json", "--since", "2026-03-10")[1])
    assert [row["word"] for row in found] == ["成果"]
    status, out, err = run("vocabulary", "--since", "yesterday")
    assert (status, out) == (2, "")
    assert "yesterday is no day" in err
    assert err.count("\n") == 1


def test_a_package_that_cannot_be_written_is_one_line(run, tmp_path):
    save()
    status, out, err = run("vocabulary", "--apkg", str(tmp_path / "none" / "out.apkg"))
    assert (status, out, err.count("\n")) == (2, "", 1)


def test_a_damaged_library_is_one_line(run):
    database.path().write_bytes(b"no library at all")
    for command in (["vocabulary"], ["known"]):
        status, out, err = run(*command)
        assert (status, out, err.count("\n")) == (2, "", 1)
        assert "library.sqlite" in err


def test_the_words_of_an_article_before_reading(run, article):
    settings.change(level=5)
    vocabulary.mark_known(["完善"])
    rows = json.loads(run("words", article, "--json")[1])
    words = [row["word"] for row in rows]
    assert "机制" in words
    assert not {"完善", "周明", "很好", "明显"} & set(words)
    assert rows == sorted(rows, key=lambda row: -row["count"])
    row = next(row for row in rows if row["word"] == "机制")
    assert row == {"word": "机制", "count": 2, "level": 6, "standard": "2025", "pinyin": "jīzhì", "start": row["start"]}
    assert "HSK 6 (2025)" in run("words", article)[1]
    assert run("words", article, "--csv")[1].startswith("word,count,level,standard,pinyin,start\n")


def test_known_words_are_imported_and_listed(run, tmp_path):
    path = tmp_path / "known.txt"
    path.write_text("机制\n书\n机制\n")
    assert run("known", "import", str(path)) == (0, "2 words, 2 of them new\n", "")
    assert run("known", "import", str(path)) == (0, "2 words, 0 of them new\n", "")
    assert run("known") == (0, "书\n机制\n", "")
    status, out, err = run("known", "import", str(tmp_path / "missing.txt"))
    assert (status, out, err.count("\n")) == (2, "", 1)


def test_an_article_is_exported_with_who_says_what(run, article):
    status, out, _ = run("export", article, "--markdown")
    assert status == 0
    assert out.startswith("# 江城推动成果转化\n\n江城市科技局局长周明介绍，")
    assert "[^1]" in out
    assert "- **周明**" in out


def test_an_articles_saved_words_are_exported_for_anki(run, article):
    save()
    save("别处", "别处的一句。")
    rows = run("export", article, "--anki")[1].splitlines()[4:]
    assert [row.split("\t")[0] for row in rows] == ["机制"]


def test_export_wants_a_form(run, article):
    status, out, err = run("export", article)
    assert (status, out, err.count("\n")) == (2, "", 1)
