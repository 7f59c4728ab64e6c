"""The process that finds words, at the other end of two pipes; here a thread."""

from __future__ import annotations

import os
import threading
import time

import pytest

from jingdu.annotate import annotation_cache, early_words, wire, word_session
from jingdu.annotate.word_session import WordSession
from jingdu.library import own_cuts

TEXTS = ["高千峰说，天气很好。", "大家都说很好。", "高千峰走了。"]


class Reader:
    """The reader's end."""

    def __init__(self):
        ours, self._asks = os.pipe()
        self._reports, theirs = os.pipe()
        self._requests, self._answers = os.fdopen(ours, "rb", buffering=0), os.fdopen(self._reports, "rb", buffering=0)
        session = WordSession(self._requests, lambda frame: os.write(theirs, frame))
        self._thread = threading.Thread(target=session.serve)
        self._thread.start()
        self._theirs = theirs

    def say(self, *messages):
        for message in messages:
            os.write(self._asks, wire.packed(message))

    def ask(self, block):
        """The words of a block."""
        self.say(wire.Segment(block, 100 * block, TEXTS[block]))
        return self.words()

    def hear(self):
        return wire.receive(self._answers)

    def words(self):
        report = self.hear()
        assert isinstance(report, wire.Words)
        assert all(word.start >= 100 * report.block for word in report.items)
        return [word.text for word in report.items]

    def leave(self):
        os.close(self._asks)
        self._thread.join()
        self._requests.close()
        self._answers.close()
        os.close(self._theirs)


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.setattr(annotation_cache, "_folder", lambda: tmp_path / "articles")
    monkeypatch.setattr(word_session, "QUIET", 0)
    return tmp_path / "articles"


@pytest.fixture
def begin():
    readers = []

    def start():
        readers.append(Reader())
        return readers[-1]

    yield start
    for reader in readers:
        reader.leave()


def test_blocks_that_have_a_word_are_cut_again_once_it_is_known(begin):
    reader = begin()
    assert [reader.ask(block)[:2] for block in range(3)] == [["高", "千峰"], ["大家", "都"], ["高", "千峰"]]
    reader.say(wire.Know(("高千峰", "甘小斌")))
    again = [reader.hear() for _ in range(3)]
    assert [report.block for report in again[:2]] == [0, 2]
    assert [report.items[0].text for report in again[:2]] == ["高千峰", "高千峰"]
    assert again[2] == wire.Settled(1)
    assert reader.ask(2)[0] == "高千峰"


def test_what_the_reader_decides_holds_for_what_is_asked_then(begin):
    reader = begin()
    assert reader.ask(1) == ["大家", "都", "说", "很", "好"]
    reader.say(wire.Rule("很好", (2,)))
    assert reader.ask(1)[0] == "大家"
    reader.say(wire.Rule("大家", (1, 1)))
    assert reader.ask(1) == ["大", "家", "都", "说", "很好"]
    reader.say(wire.Rule("很好", None), wire.Rule("大家", None))
    assert reader.ask(1) == ["大家", "都", "说", "很", "好"]


def test_what_was_decided_before_holds_from_the_start(begin):
    own_cuts.keep("大家", (1, 1))
    assert begin().ask(1)[:2] == ["大", "家"]


def test_the_next_sitting_needs_no_dictionary(begin, folder, monkeypatch):
    first = begin()
    first.say(wire.Remember("article"))
    for block in range(3):
        first.ask(block)
    first.say(wire.Know(("高千峰",)))
    found = [first.words(), first.words()]
    assert first.hear() == wire.Settled(1)
    # it writes down what it has without being asked for anything
    while not (folder / "article.words").exists():
        time.sleep(0.005)

    def no_dictionary(*arguments, **more):
        raise AssertionError("the dictionary is asked for")

    monkeypatch.setattr(word_session, "WordFinder", no_dictionary)
    monkeypatch.setattr(word_session, "read", no_dictionary)
    second = begin()
    second.say(wire.Remember("article"), wire.Know(("高千峰",)))
    assert second.hear() == wire.Settled(1)
    assert [second.ask(0), second.ask(2)] == found


def test_what_is_cut_before_names_are_known_is_not_kept(begin, folder):
    reader = begin()
    reader.say(wire.Remember("article"))
    for block in range(3):
        reader.ask(block)
    assert not folder.exists()


def test_while_the_dictionaries_are_compiled_words_come_without_their_reading(begin, monkeypatch):
    compiling = []

    class Process:
        """One that compiles until it is told that it has."""

        def __init__(self, *command, **more):
            compiling.append(None)

        def poll(self):
            return compiling[0]

    monkeypatch.setattr(early_words, "compiled", lambda: False)
    monkeypatch.setattr(early_words.subprocess, "Popen", Process)
    reader = begin()
    reader.say(wire.Know(("高千峰",)))
    assert reader.hear() == wire.Settled(1)
    for block in (0, 1):
        reader.say(wire.Segment(block, 100 * block, TEXTS[block]))
    assert reader.hear() == wire.Settled(wire.UNREAD)
    early = [reader.hear() for _ in range(2)]
    assert [word.text for word in early[0].items][:2] == ["高千峰", "说"]
    assert not any(word.pinyin for report in early for word in report.items)
    compiling[0] = 0
    late = [reader.hear() for _ in range(3)]
    assert [report.block for report in late[:2]] == [0, 1]
    assert [word.text for word in late[0].items] == [word.text for word in early[0].items]
    assert all(word.pinyin for report in late[:2] for word in report.items)
    assert late[2] == wire.Settled(1)
    assert len(compiling) == 1


def test_a_library_that_cannot_be_read_is_reported(begin, monkeypatch):
    from jingdu.library import database

    database.path().write_bytes(b"no library at all")
    reader = begin()
    report = reader.hear()
    assert isinstance(report, wire.Failed)
    assert "your own words" in report.why
    assert reader.ask(1)[0] == "大家"
