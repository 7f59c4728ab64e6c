"""Known words out of files: plain lists, Anki's text, Anki's packages."""

from __future__ import annotations

import sqlite3
import zipfile

import pytest

from jingdu.errors import SourceError
from jingdu.library import wordfile


@pytest.fixture
def words(tmp_path):
    def read(content, name="words.txt"):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return wordfile.read(path)

    return read


def package(path, notes, name="collection.anki21", more=()):
    """An Anki package with notes as (fields, reviews)."""
    database = sqlite3.connect(":memory:")
    database.execute("CREATE TABLE notes (id INTEGER PRIMARY KEY, flds TEXT)")
    database.execute("CREATE TABLE cards (id INTEGER PRIMARY KEY, nid INTEGER, reps INTEGER)")
    for number, (fields, reviews) in enumerate(notes):
        database.execute("INSERT INTO notes VALUES (?, ?)", [number, "\x1f".join(fields)])
        database.executemany("INSERT INTO cards (nid, reps) VALUES (?, ?)", [(number, reviews), (number, 0)])
    database.commit()
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(name, database.serialize())
        for other, content in more:
            archive.writestr(other, content)
    return path


@pytest.mark.parametrize(
    "text",
    [
        "机制\n书\n灯\n",
        "机制，书、灯",
        "机制 书\r\n灯",
        "\ufeff机制;书;灯;机制\n\n",
        "机制\tjīzhì\n书\tshū\n灯\tdēng\n",
    ],
)
def test_one_a_line_or_with_anything_between(words, text):
    assert words(text).words == ("机制", "书", "灯")


def test_other_encodings_are_read(words):
    assert words("机制\n成果\n转化\n我们\n的\n".encode("gb18030")).words == ("机制", "成果", "转化", "我们", "的")
    assert words("机制\n书\n".encode("utf-16")).words == ("机制", "书")


def test_of_a_line_with_columns_the_word_counts_and_not_what_explains_it(words):
    assert words("1\t机制[機制]\tjī zhì\tmechanism; 见体制\n2\t书\tshū\tbook\n").words == ("机制", "书")


def test_what_is_longer_than_a_word_is_passed_over(words):
    found = words("机制\n这一行是一句很长很长的话没有标点\n书\n")
    assert found.words == ("机制", "书")
    assert found.passed_over == 1


def test_ankis_text_says_what_its_columns_are(words):
    text = (
        "#separator:comma\n#html:true\n#guid column:1\n#deck column:2\n"
        'aB3,中文,"<b>机制</b>","例句，<br>很长"\ncD4,中文,jīzhì,书&nbsp;\neF5,中文,nothing,here\n'
    )
    found = words(text)
    assert found.words == ("机制", "书")
    assert found.passed_over == 1


def test_sentences_on_a_card_are_no_words(words):
    assert words("#separator:tab\n书屋很好，灯很亮。\t书屋\n").words == ("书屋",)


def test_of_a_package_that_was_studied_the_studied_notes_count(tmp_path):
    path = package(tmp_path / "a.apkg", [(["机制", "x"], 3), (["<i>书</i>"], 0), (["none"], 1)])
    found = wordfile.read(path)
    assert (found.words, found.not_studied, found.passed_over) == (("机制",), 1, 1)


@pytest.mark.parametrize("name", ["collection.anki2", "collection.anki21"])
def test_of_a_package_without_reviews_all_count(tmp_path, name):
    path = package(tmp_path / "a.apkg", [(["mechanism", "机制"], 0), (["书"], 0)], name)
    assert wordfile.read(path).words == ("机制", "书")


def test_the_newest_form_is_said_to_be_one(tmp_path):
    path = package(tmp_path / "a.apkg", [(["请更新"], 0)], "collection.anki2", [("collection.anki21b", b"\x28\xb5")])
    with pytest.raises(SourceError, match="Support older Anki versions"):
        wordfile.read(path)


def test_a_damaged_collection_is_said_to_be_one(tmp_path):
    for content in (b"", b"rubbish" * 999, b"SQLite format 3\x00" + b"\xff" * 5000):
        with zipfile.ZipFile(tmp_path / "a.apkg", "w") as archive:
            archive.writestr("collection.anki21", content)
        with pytest.raises(SourceError, match="export it again") as error:
            wordfile.read(tmp_path / "a.apkg")
        assert "\n" not in str(error.value)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"PK\x03\x04 and then nothing", "damaged"),
        (b"", "no Chinese word"),
        (b"no Chinese at all", "no Chinese word"),
        (bytes(range(256)) * 40, "neither a text"),
    ],
)
def test_a_file_without_words_is_one_line(words, content, why):
    with pytest.raises(SourceError, match=why) as error:
        words(content)
    assert "\n" not in str(error.value)


def test_a_zip_of_something_else_and_a_missing_file_are_one_line(tmp_path):
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("a.txt", "机制")
    with pytest.raises(SourceError, match="no Anki package"):
        wordfile.read(tmp_path / "a.zip")
    with pytest.raises(SourceError, match="No such file"):
        wordfile.read(tmp_path / "b.txt")
    with pytest.raises(SourceError, match="directory"):
        wordfile.read(tmp_path)
