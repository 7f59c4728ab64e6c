"""Saving and knowing words in the reader, and the lists of words."""

from __future__ import annotations

import pytest

from jingdu.library import database, vocabulary
from jingdu.settings import Settings
from tui.app import Jingdu
from tui.opening import Opened
from tui.word_lists import WordLists

from .article import article
from .conftest import settled, still
from .screen_text import row_of, rows, shows

SIZE = (120, 40)


@pytest.fixture
def app():
    return Jingdu(Opened(article()), in_force=Settings(level=4))


def go_to(app, text):
    app.screen.pane.go_to(app.screen.pane.article.text.index(text))


async def test_w_saves_the_word_with_its_sentence_and_takes_it_back(app):
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        go_to(app, "旧粮仓")
        await pilot.press("l", "h", "w")
        await pilot.pause()
        assert shows(app, "★ saved")
        app.screen.notebook.finish()
        (saved,) = vocabulary.saved()
        word = app.screen.pane.cursor_word.text
        assert (saved.word, saved.speaker, saved.section) == (word, "周明", "一间书屋怎样办起来")
        assert saved.sentence[saved.place :].startswith(word)
        assert saved.title == "山村办起共享书屋"
        await pilot.press("w")
        await pilot.pause()
        assert not shows(app, "★")
        app.screen.notebook.finish()
        assert vocabulary.saved() == []


async def test_k_knows_the_word_of_an_open_card_and_moves_up_elsewhere(app):
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        go_to(app, "孩子们")
        await pilot.press("escape", "k")
        assert app.screen.pane.cursor < app.screen.pane.article.text.index("孩子们")
        go_to(app, "融合")
        await pilot.press("enter")
        word, before = app.screen.pane.cursor_word.text, app.screen.pane.cursor
        assert app.screen.acquaintance.is_unknown(word)
        await pilot.press("k")
        await pilot.pause()
        assert app.screen.pane.cursor == before
        assert shows(app, "✓ known")
        assert not app.screen.acquaintance.is_unknown(word)
        app.screen.notebook.finish()
        assert vocabulary.known() == {word}
        await pilot.press("k")
        await pilot.pause()
        assert app.screen.acquaintance.is_unknown(word)
        await pilot.press("escape", "k")
        assert app.screen.pane.cursor < before


async def test_in_a_list_k_moves_up_even_with_a_card_open(app):
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await pilot.press("l", "enter", "o", "j", "k")
        assert app.screen.query_one("#sections").index == 0
        app.screen.notebook.finish()
        assert vocabulary.known() == frozenset()


async def test_the_mouse_alone_does_not_change_what_k_does(app):
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        y, x = row_of(app, "他说，书屋")
        await pilot.hover(offset=(x + 2, y))
        await pilot.pause()
        assert app.screen.pane.card_word is not None
        await pilot.press("k")
        app.screen.notebook.finish()
        assert vocabulary.known() == frozenset()


async def test_the_line_of_keys_says_what_k_does(app):
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        assert "known" not in rows(app)[-1]
        await pilot.press("l")
        await pilot.pause()
        assert "k known" in rows(app)[-1]
        assert "w save" in rows(app)[-1]
        await pilot.press("escape")
        await pilot.pause()
        assert "known" not in rows(app)[-1]


async def test_u_goes_from_one_unknown_word_to_the_next(app):
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        seen = []
        for _ in range(4):
            await pilot.press("u")
            seen.append(app.screen.pane.cursor_word)
        assert all(app.screen.acquaintance.is_unknown(word.text) for word in seen)
        assert [word.start for word in seen] == sorted({word.start for word in seen})
        assert app.screen.pane.card_word == seen[-1]
        await pilot.press("U")
        assert app.screen.pane.cursor_word == seen[-2]
        app.screen.acquaintance.learn([seen[-1].text])
        await pilot.press("u")
        assert app.screen.pane.cursor_word != seen[-1]


async def test_there_is_an_end_to_unknown_words(app):
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        findings = app.screen.growing.findings
        app.screen.acquaintance.learn(w.text for b in range(len(findings.article.blocks)) for w in findings.words(b))
        before = app.screen.pane.cursor
        await pilot.press("u")
        await pilot.pause()
        assert app.screen.pane.cursor == before
        assert shows(app, "no unknown word after this")


async def test_the_list_before_reading(app):
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await pilot.press("W")
        await still(pilot)
        lists = app.screen
        assert isinstance(lists, WordLists)
        listed = lists._unknown.unknown.words
        assert [u.count for u in listed] == sorted((u.count for u in listed), reverse=True)
        assert shows(app, f"Unknown words {len(listed)}")
        assert shows(app, "Above your level, HSK 4 (2025)")
        assert shows(app, "HSK")
        await pilot.press("j", "k", "w")
        await pilot.pause()
        chosen = listed[1]
        assert shows(app, f" ✓ {chosen.word.text}")
        lists._notebook.finish()
        assert vocabulary.known() == {chosen.word.text}
        assert [s.word for s in vocabulary.saved()] == [chosen.word.text]
        await pilot.press("enter")
        await pilot.pause()
        assert app.screen.pane.cursor == chosen.word.start
        await pilot.press("W")
        await still(pilot)
        assert chosen.word.text not in [u.word.text for u in app.screen._unknown.unknown.words]


async def test_the_vocabulary_is_there_with_sentences_and_leads_to_them(app):
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        go_to(app, "旧粮仓")
        await pilot.press("w")
        word, place = app.screen.pane.cursor_word.text, app.screen.pane.cursor
        await pilot.press("g", "V")
        await pilot.pause()
        await still(pilot)
        assert shows(app, "Your vocabulary 1")
        assert shows(app, f"★ {word}")
        assert shows(app, "一间书屋怎样办起来 · 山村办起共享书屋")
        await pilot.press("enter")
        await pilot.pause()
        assert app.screen.pane.cursor == place
        await pilot.press("V", "w", "escape")
        await pilot.pause()
        app.screen.notebook.finish()
        assert vocabulary.saved() == []


async def test_a_word_of_another_article_says_from_which(app):
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        met = vocabulary.met(app.screen.growing.findings, app.screen.pane.cursor_word)
        vocabulary.save(vocabulary.SavedWord(**{n: getattr(met, n) for n in met.__slots__} | {"sentence": "别处。"}))
        await pilot.press("V")
        await still(pilot)
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, WordLists)
        assert any("another article" in notice.title for notice in app._notifications)


async def test_tab_goes_from_one_list_to_the_other(app):
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await pilot.press("W", "tab")
        await pilot.pause()
        assert shows(app, "Nothing is saved yet")
        await pilot.press("tab")
        await pilot.pause()
        assert shows(app, "the most used first")


async def test_what_was_known_in_an_earlier_sitting_is_known(app):
    vocabulary.mark_known(["融合"])
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await still(pilot)
        assert not app.screen.acquaintance.is_unknown("融合")


async def test_a_damaged_library_is_said_once_and_the_reader_reads(app):
    database.path().write_bytes(b"no library at all")
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await still(pilot)
        said = [notice.message for notice in app._notifications if "vocabulary" in notice.title]
        assert ["library.sqlite" in message for message in said] == [True]
        await pilot.press("j", "u", "w")
        await still(pilot)
        assert database.path().read_bytes() == b"no library at all"


async def test_the_vocabulary_is_written_to_a_file(app, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await pilot.press("V", "x")
        await pilot.pause()
        assert not shows(app, "Write your vocabulary")
        await pilot.press("escape")
        go_to(app, "旧粮仓")
        await pilot.press("w", "V", "x")
        await pilot.pause()
        assert shows(app, "Write your vocabulary")
        await pilot.press("enter")
        for _ in range(600):
            await pilot.pause(0.02)
            if any("1 word written" in notice.title for notice in app._notifications):
                break
        (written,) = tmp_path.iterdir()
        assert written.name.endswith("-anki.txt")
        assert written.read_text().startswith("#separator:tab\n")


def test_no_file_is_written_over(tmp_path):
    from tui.exporting import free_name

    first = free_name(tmp_path, ".csv")
    first.write_text("")
    second = free_name(tmp_path, ".csv")
    assert second != first
    assert second.name.endswith("-2.csv")


async def test_the_lists_say_what_words_mean(app):
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await pilot.press("W")
        for _ in range(600):
            await pilot.pause(0.02)
            if app.screen._meanings is not None:
                break
        await still(pilot)
        first = app.screen._unknown.unknown.words[0]
        meaning = app.screen._meanings.meaning(first.word.text, first.pinyin)
        assert meaning
        assert shows(app, meaning[:12])
