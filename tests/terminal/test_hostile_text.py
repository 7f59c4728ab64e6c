"""A text can hold anything; the terminal gets to see its words only."""

import re

import seeds

from .conftest import TITLE

# Short paragraphs, so that each stands in one row.
TEXT = """\
\x1b]0;标题被改\x07超链接\x1b[2J与\x1b[31m新质生产力\x1b[0m

新华社记者

　　[bold]粗体[/bold]的字，照原样显示。

　　[red]红色的字[/]，也照原样显示。

　　主任刘庆\x1b[5;5H说：“[link=x]新动能[/link]来自创新\x08\x07。”

　　\x1b]52;c;aGVsbG8=\x07\x1bP+q544e\x1b\\去年\x1b[?1049l下降\x1b[?1003l\x1b[c\x1b[6n了3%。\x9b31m\x9d0;标题\x9c

　　今年增长[9.5%]，达到\x1b[1m3万亿元\x1b[0m。

　　[@click=app.quit]点这里[/]，什么都不会发生。

　　\u202e从左到右\u202c，照写的次序显示。
"""
WORDS = (
    "超链接与新质生产力",
    "[bold]粗体[/bold]的字",
    "[red]红色的字[/]，",
    "“[link=x]新动能[/link]来自创新。”",
    "去年下降了3%。",
    "达到3万亿元。",
    "[@click=app.quit]点这里[/]，",
    "从左到右，照写的次序显示。",
)

_SEQUENCE = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)?|.)")
_CONTROL = re.compile("[\x00-\x1a\x1c-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def kinds(output):
    """The control sequences in what was written, each kind once: colours and places count as one kind each."""
    text = output.decode()
    sequences = {re.sub(r"^\x1b\[[\d;]*([mH])$", r"\\x1b[\1", found) for found in _SEQUENCE.findall(text)}
    return sequences | set(_CONTROL.findall(text))


def walk_through(terminal):
    """Go where words of the text are shown: from word to word with cards, through the search, into the panels."""
    for key in ("l", "l", "l", "j", "l", "*", "n", "#", "j", "t", "j"):
        terminal.press(key)
        terminal.settle(0.05, 2)


def test_only_the_words_of_a_hostile_text_reach_the_terminal(jingdu, tmp_path):
    path = tmp_path / "hostile.txt"
    path.write_text(TEXT, encoding="utf-8")
    hostile, plain = jingdu(path), jingdu(seeds.ARTICLE)
    plain.wait_for(TITLE)
    for words in WORDS:
        hostile.wait_for(words)
    walk_through(hostile)
    walk_through(plain)
    assert kinds(hostile.output) <= kinds(plain.output)
    assert "标题被改" not in hostile.output.decode()
    hostile.press("q")
    assert hostile.wait() == 0
    assert "Traceback" not in hostile.written()


def test_a_hostile_file_name_is_printed_harmlessly(jingdu, tmp_path):
    terminal = jingdu(tmp_path / "\x1b]0;标题\x07没有[red].txt")
    assert terminal.wait() == 2
    assert "没有[red].txt" in terminal.output.decode()
    assert not kinds(terminal.output) - {"\r", "\n"}
