"""The library's file: its tables over the versions, several processes, damage."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys

import pytest

from jingdu.library import database, schema, vocabulary

SAVE = """
import sys
from datetime import UTC, datetime
from jingdu.library.vocabulary import SavedWord, save
for number in range(int(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])):
    save(SavedWord(f"词{number}", "句子。", 0, "", "", "", "", "", "", datetime.now(UTC)))
    print(number, flush=True)
"""


def process(*arguments):
    return subprocess.Popen([sys.executable, "-c", SAVE, *arguments], env=os.environ, stdout=subprocess.PIPE, text=True)


def version():
    with database.opened() as library:
        return library.execute("PRAGMA user_version").fetchone()[0]


def test_a_new_library_has_todays_version_and_is_written_ahead():
    assert version() == len(schema.STEPS)
    with database.opened() as library:
        assert library.execute("PRAGMA journal_mode").fetchone() == ("wal",)


@pytest.mark.parametrize("with_table", [True, False])
def test_a_library_from_before_versions_keeps_what_it_has(with_table):
    with sqlite3.connect(database.path()) as old:
        if with_table:
            old.execute(schema.CORRECTIONS)
            old.execute("INSERT INTO corrections VALUES ('article', 1, 2, '周明', 0)")
    old.close()
    with database.opened() as library:
        rows = library.execute("SELECT speaker FROM corrections").fetchall()
    assert rows == ([("周明",)] if with_table else [])
    assert version() == len(schema.STEPS)


def test_further_steps_are_gone_from_wherever_a_library_is(monkeypatch):
    vocabulary.mark_known(["机制"])
    more = ("CREATE TABLE more (x)", "INSERT INTO more VALUES (1)")
    monkeypatch.setattr(database, "STEPS", (*schema.STEPS, more))
    assert vocabulary.known() == {"机制"}
    assert version() == len(schema.STEPS) + 1


def test_a_step_that_fails_leaves_the_library_as_it_was(monkeypatch):
    vocabulary.mark_known(["机制"])
    with monkeypatch.context() as patch:
        patch.setattr(database, "STEPS", (*schema.STEPS, ("CREATE TABLE more (x)", "no SQL at all")))
        with pytest.raises(database.LibraryError, match="syntax"):
            vocabulary.known()
    assert vocabulary.known() == {"机制"}
    with database.opened() as library:
        assert library.execute("SELECT * FROM sqlite_master WHERE name = 'more'").fetchall() == []


def test_a_library_of_a_newer_jingdu_is_left_alone():
    vocabulary.mark_known(["机制"])
    with sqlite3.connect(database.path()) as newer:
        newer.execute("PRAGMA user_version = 99")
    newer.close()
    before = database.path().read_bytes()
    for attempt in (vocabulary.known, lambda: vocabulary.mark_known(["书"])):
        with pytest.raises(database.LibraryError, match=r"library\.sqlite: written by a newer jingdu.*99") as error:
            attempt()
        assert "\n" not in str(error.value)
    assert database.path().read_bytes() == before


@pytest.mark.parametrize("content", [b"no library at all", b"SQLite format 3\x00 and then rubbish" * 40])
def test_a_damaged_library_is_left_as_it_is(content):
    database.path().write_bytes(content)
    for attempt in (vocabulary.known, vocabulary.saved, lambda: vocabulary.mark_known(["书"])):
        with pytest.raises(database.LibraryError, match=r"library\.sqlite"):
            attempt()
    assert database.path().read_bytes() == content


def test_a_library_that_is_damaged_inside_is_said_to_be():
    vocabulary.mark_known(f"词{number}" for number in range(5000))
    content = bytearray(database.path().read_bytes())
    content[4096:] = b"\xff" * (len(content) - 4096)
    database.path().write_bytes(content)
    with pytest.raises(database.LibraryError, match=r"library\.sqlite.*malformed"):
        vocabulary.known()
    assert database.path().read_bytes() == content


def test_processes_that_begin_together_lose_nothing():
    several = [process(str(start), "60", "4") for start in range(4)]
    assert [each.wait(60) for each in several] == [0, 0, 0, 0]
    assert {word.word for word in vocabulary.saved()} == {f"词{number}" for number in range(60)}


def test_what_was_saved_outlives_a_killed_process():
    victim = process("0", "1000000", "1")
    done = [victim.stdout.readline() for _ in range(20)]
    os.kill(victim.pid, signal.SIGKILL)
    done += victim.stdout.readlines()
    victim.wait(60)
    words = [word.word for word in vocabulary.saved()]
    # one may have been saved of which it could not tell any more
    assert words[: len(done)] == [f"词{number}" for number in range(len(done))]
    assert len(words) <= len(done) + 1
    vocabulary.mark_known(["机制"])
    assert vocabulary.is_known("机制")


def test_a_writer_waits_for_another(monkeypatch):
    vocabulary.mark_known(["机制"])
    monkeypatch.setattr(database, "PATIENCE", 0.05)
    with database.writing() as library:
        library.execute("DELETE FROM known_words")
        with pytest.raises(database.LibraryError, match="locked"):
            vocabulary.mark_known(["书"])
        # whoever reads sees what was there before, without waiting
        assert vocabulary.known() == {"机制"}
    assert vocabulary.known() == frozenset()
