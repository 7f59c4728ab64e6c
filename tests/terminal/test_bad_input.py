"""What cannot be read is answered with one line and exit status 2, before the screen changes."""

import os
import subprocess

import pytest

import seeds

from .conftest import COMMAND

HUNDRED_MEGABYTES = 100_000_000


def _missing(path):
    pass


def _folder(path):
    path.mkdir()


def _empty(path):
    path.touch()


def _blank(path):
    path.write_text(" \n\u3000\n\t\n", encoding="utf-8")


def _binary(path):
    path.write_bytes(b"\x7fELF\x02\x01\x01" + bytes(range(256)) * 40)


def _zeros(path):
    path.write_bytes(bytes(5000))


def _not_chinese(path):
    path.write_text("The cabinet met on Tuesday.\n\nIt discussed the budget.\n" * 20, encoding="utf-8")


def _too_large(path):
    path.write_bytes(seeds.ARTICLE.read_bytes() * (HUNDRED_MEGABYTES // seeds.ARTICLE.stat().st_size + 1))


@pytest.mark.parametrize("make", [_missing, _folder, _empty, _blank, _binary, _zeros, _not_chinese, _too_large])
def test_one_line_and_status_2(jingdu, tmp_path, make):
    path = tmp_path / "article.txt"
    make(path)
    terminal = jingdu(path)
    assert terminal.wait() == 2
    output = terminal.output.decode()
    assert output.startswith("jingdu: ")
    assert str(path) in output
    assert output.count("\n") == 1 and output.endswith("\n")
    assert "\x1b" not in output and "Traceback" not in output


@pytest.mark.parametrize("arguments", [(), (str(seeds.ARTICLE),)])
def test_without_a_terminal_it_says_so(surroundings, arguments):
    ended = subprocess.run(
        (COMMAND, *arguments), env=surroundings, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=30
    )
    assert ended.returncode == 2
    assert ended.stdout == ""
    assert ended.stderr.startswith("jingdu: ") and "terminal" in ended.stderr
    assert ended.stderr.count("\n") == 1


def test_a_pipe_that_nobody_reads_is_no_traceback(surroundings):
    reading, writing = os.pipe()
    os.close(reading)
    ended = subprocess.run((COMMAND, "--help"), env=surroundings, stdout=writing, stderr=subprocess.PIPE, timeout=30)
    os.close(writing)
    assert b"Traceback" not in ended.stderr
