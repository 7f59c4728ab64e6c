"""Saved words as flashcards: every form holds whatever stands in an article."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
import zipfile
from datetime import UTC, datetime

import pytest

from jingdu.errors import SourceError
from jingdu.export import flashcards
from jingdu.export.flashcards import Flashcard
from jingdu.export.table import to_csv
from jingdu.library import wordfile
from jingdu.library.vocabulary import SavedWord

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


def saved(word="机制", sentence="要有机制。", place=2, title="标题", speaker="周明"):
    return SavedWord(word, sentence, place, "jīzhì", "一", speaker, "清水村书记", "a.txt", title, NOON)


def card(meaning="mechanism", traditional="機制", **more):
    word = saved(**more)
    return Flashcard(word, word.word, traditional, meaning, "HSK 6 (2025)")


HOSTILE = card(
    meaning='a "tab"\t and\nline', word="#词", sentence='=HYPERLINK("x")\t<b>#词</b>\r\n', place=19, title="+1\t-2"
)


def test_ankis_text_begins_with_its_headers():
    text = flashcards.anki_text([card()])
    head, rows = text.splitlines()[:4], text.splitlines()[4:]
    assert head[:2] == ["#separator:tab", "#html:false"]
    assert head[2] == "#columns:" + "\t".join((*flashcards.FIELDS, "Tags"))
    assert head[3] == "#tags column:11"
    fields = [
        "机制",
        "機制",
        "jīzhì",
        "mechanism",
        "要有机制。",
        "清水村书记周明",
        "一",
        "标题",
        "a.txt",
        "HSK 6 (2025)",
    ]
    assert rows == ["\t".join([*fields, "jingdu HSK-6"])]


def test_ankis_text_holds_whatever_stands_in_an_article():
    *_, row = flashcards.anki_text([HOSTILE]).splitlines()
    assert row.startswith('"#词"\t')
    (fields,) = csv.reader([row], delimiter="\t")
    assert len(fields) == 11
    assert fields[3] == 'a "tab" and line'
    assert fields[4] == '=HYPERLINK("x") <b>#词</b>'


def test_what_is_exported_is_read_again(tmp_path):
    path = tmp_path / "anki.txt"
    path.write_text(flashcards.anki_text([card(), card(word="书", sentence="书。", place=0)]))
    assert wordfile.read(path).words == ("机制", "书")


def test_pleco_has_both_forms_the_reading_and_the_meaning():
    assert flashcards.pleco([card()]) == "机制[機制]\tjīzhì\tmechanism – 要有机制。\n"
    assert flashcards.pleco([card(meaning="", traditional="机制")]) == "机制\tjīzhì\t要有机制。\n"
    (line,) = flashcards.pleco([HOSTILE]).splitlines()
    assert line.count("\t") == 2


def test_a_word_that_was_saved_twice_is_one_card_for_pleco():
    assert flashcards.pleco([card(), card(sentence="机制好。", place=0)]).count("\n") == 1


def test_rows_say_everything_and_nothing_is_null():
    row = flashcards.row(card(speaker="", title="", meaning=""))
    assert tuple(row) == flashcards.COLUMNS
    assert (row["speaker"], row["title"], row["meaning"]) == (None, None, None)
    assert (row["word"], row["place"], row["saved_at"]) == ("机制", 2, "2026-03-01T12:00:00Z")
    assert json.loads(json.dumps(row)) == row


def test_a_spreadsheet_calculates_nothing():
    rows = [flashcards.no_formula(flashcards.row(HOSTILE))]
    (row,) = csv.DictReader(io.StringIO(to_csv(rows, flashcards.COLUMNS)))
    assert row["sentence"].startswith("'=HYPERLINK")
    assert row["title"] == "'+1\t-2"
    assert row["word"] == "#词"


def test_a_package_has_a_note_a_word(tmp_path):
    path = tmp_path / "out.apkg"
    flashcards.anki_package([card(), HOSTILE], path)
    with zipfile.ZipFile(path) as package:
        collection = sqlite3.connect(":memory:")
        collection.deserialize(package.read("collection.anki2"))
    notes = [fields.split("\x1f") for (fields,) in collection.execute("SELECT flds FROM notes ORDER BY id")]
    assert notes[0][:5] == ["机制", "機制", "jīzhì", "mechanism", "要有<b>机制</b>。"]
    # text from a file is no markup
    assert "&lt;b&gt;<b>#词</b>&lt;/b&gt;" in notes[1][4]
    assert wordfile.read(path).words == ("机制", "词")


def test_without_genanki_one_line_says_what_to_install(monkeypatch, tmp_path):
    monkeypatch.setitem(__import__("sys").modules, "genanki", None)
    with pytest.raises(SourceError, match=r"jingdu\[anki\]"):
        flashcards.anki_package([card()], tmp_path / "out.apkg")
    assert list(tmp_path.iterdir()) == []
