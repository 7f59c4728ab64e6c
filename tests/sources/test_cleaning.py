"""Nothing that steers a terminal and nothing invisible gets into a text."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jingdu.sources.cleaning import clean, has_han, plain_characters


@pytest.mark.parametrize(
    ("dirty", "expected"),
    [
        ("中\x1b[31m国\x1b[0m", "中国"),
        ("中\x1b]0;title\x07国", "中国"),
        ("中\x1b]8;;http://x\x1b\\国\x1b]8;;\x1b\\", "中国"),
        ("中\x1bP1$r\x1b\\国", "中国"),
        ("中\x9b2J国", "中国"),
        ("中\x1b]没有结束\n国", "中没有结束\n国"),
        ("中\x1b", "中"),
        ("中\x1b\x1b[2J国", "中国"),
        ("中\x00\x07\x08\x7f国", "中国"),
        ("\ufeff中\u200b\u202e国\u2069\ufe0f", "中国"),
        ("中\ud800国\udfff", "中国"),
        ("一\r\n二\r三\f四\u2028五\u2029六\x85七\v八", "一\n二\n三\n四\n五\n六\n七\n八"),
        ("中\xa0国", "中 国"),
        ("[bold]中[/bold]\t　国", "[bold]中[/bold]\t　国"),
    ],
)
def test_what_is_left(dirty: str, expected: str) -> None:
    assert clean(dirty) == expected


@given(
    st.text(st.characters(codec=None), max_size=60) | st.text("\x1b[]P\\\x07\x9b\r\n;m0A中\u200b\ud800", max_size=60)
)
def test_no_control_character_survives(text: str) -> None:
    cleaned = clean(text)
    assert not [c for c in cleaned if unicodedata.category(c) in ("Cc", "Cs") and c not in "\n\t"]
    assert clean(cleaned) == cleaned
    cleaned.encode("utf-8")


def test_many_unterminated_escapes_are_linear() -> None:
    text = "\x1b]" * 300_000 + "中" + "\x1bP" + "中" * 1_000_000
    assert set(clean(text)) == {"中"}


def test_text_without_anything_to_clean_is_the_same_object() -> None:
    text = "新华社北京电\n　　第二段\t表"
    assert clean(text) is text


def test_has_han() -> None:
    assert has_han("x" * 1000 + "中")
    assert has_han("\U00020bb7")
    assert not has_han("Привет, ひらがな 한국 123 ，。")


def test_radicals_become_characters() -> None:
    assert plain_characters("⼀⽇⻔豈中") == "一日⻔豈中"
