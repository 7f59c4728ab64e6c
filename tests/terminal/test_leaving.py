"""However the reader ends, it ends soon, takes its annotating process along, and leaves the terminal as it was."""

import os
import signal
import time

import psutil
import pytest

from bench.processes import children

from .conftest import TITLE

SOON = 4.0
"""Seconds: twice what is allowed, since the tests share the machine with each other."""
ALTERNATE_SCREEN, CURSOR, PASTE, FOCUS = 1049, 25, 2004, 1004
MOUSE = (1000, 1002, 1003, 1005, 1006, 1015, 1016)


def ready(terminal):
    """Wait for the article and for the annotating process; that process."""
    terminal.first_written(TITLE)
    return terminal.until(lambda: children(terminal.pid) or None, "an annotating process")


def gone(process):
    try:
        # an orphan that has ended may wait long for somebody to take note of it
        return process.status() == psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return True


def assert_gone(processes, until):
    while not all(gone(process) for process in processes):
        assert time.monotonic() < until, processes
        time.sleep(0.02)


def assert_put_back(terminal, attributes):
    assert terminal.attributes() == attributes
    modes = terminal.modes()
    assert modes[ALTERNATE_SCREEN] is False
    assert modes[CURSOR] is True
    assert not any(modes.get(mode, False) for mode in (*MOUSE, PASTE, FOCUS))


def test_opens_its_own_article_and_leaves_on_q(jingdu):
    terminal = jingdu()
    attributes = terminal.attributes()
    terminal.wait_for(TITLE)
    assert terminal.attributes() != attributes
    assert terminal.modes()[ALTERNATE_SCREEN]
    terminal.press("q")
    assert terminal.wait() == 0
    assert_put_back(terminal, attributes)


def test_q_takes_the_annotating_process_along(jingdu, long_text):
    terminal = jingdu(long_text)
    annotating = ready(terminal)
    terminal.press("q")
    assert terminal.wait() == 0
    assert_gone(annotating, time.monotonic() + SOON)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_ends_it_in_good_order(jingdu, long_text, number):
    terminal = jingdu(long_text)
    attributes = terminal.attributes()
    annotating = ready(terminal)
    until = time.monotonic() + SOON
    os.kill(terminal.pid, number)
    assert terminal.wait(SOON) == 128 + number
    assert_gone(annotating, until)
    assert_put_back(terminal, attributes)


def test_a_signal_with_the_first_frame_ends_it_in_good_order(jingdu):
    terminal = jingdu()
    attributes = terminal.attributes()
    terminal.until(lambda: terminal.modes().get(ALTERNATE_SCREEN), "the alternate screen")
    os.kill(terminal.pid, signal.SIGTERM)
    assert terminal.wait(SOON) == 128 + signal.SIGTERM
    assert_put_back(terminal, attributes)


def test_it_ends_when_the_terminal_goes_away(jingdu, long_text):
    terminal = jingdu(long_text)
    annotating = ready(terminal)
    until = time.monotonic() + SOON
    terminal.hang_up()
    assert terminal.wait(SOON) != 0
    assert_gone(annotating, until)


def test_the_annotating_process_does_not_outlive_a_reader_that_was_killed(jingdu, long_text):
    terminal = jingdu(long_text)
    annotating = ready(terminal)
    until = time.monotonic() + SOON
    os.kill(terminal.pid, signal.SIGKILL)
    assert terminal.wait(SOON) == -signal.SIGKILL
    assert_gone(annotating, until)
