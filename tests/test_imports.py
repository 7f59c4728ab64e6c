"""What is not needed is not loaded: seen from a fresh process."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

HEAVY = {"textual", "rich", "jieba", "pypinyin", "sqlite3", "tui", "widgets"}


def loaded(code):
    """The top-level modules that a fresh process has after `code`."""
    code += "\nimport json, sys; print(json.dumps(sorted({name.partition('.')[0] for name in sys.modules})))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(json.loads(done.stdout.splitlines()[-1]))


HELP = "from jingdu.cli import main; main({}, lambda sources: 0)"


@pytest.mark.parametrize(
    "code",
    [
        "import jingdu",
        "import jingdu.cli",
        HELP.format(["--help"]),
        HELP.format(["analyze", "--help"]),
        HELP.format(["--version"]),
        "import jingdu; jingdu.search('科技创新', '创新')",
        "import jingdu; jingdu.find_terms('科技创新')",
    ],
)
def test_nothing_heavy_is_loaded(code):
    assert loaded(code) & HEAVY == set()


def test_the_core_reaches_no_screen():
    everything = """
import importlib, pkgutil, jingdu
for module in pkgutil.walk_packages(jingdu.__path__, "jingdu."):
    importlib.import_module(module.name)
"""
    assert loaded(everything) & {"textual", "rich", "tui", "widgets"} == set()


FIRST_FRAME = """
from tui.opening import open_article
import seeds
open_article(str(seeds.ARTICLE))
import tui.app
import json, sys; print(json.dumps(sorted(sys.modules)))
"""
LATER = {
    "jingdu.analysis",
    "jingdu.annotate.wire",
    "jingdu.cache",
    "jingdu.card",
    "jingdu.figures.arrangement",
    "jingdu.lexicon.dictionary",
    "jingdu.library.database",
    "jingdu.library.vocabulary",
    "jingdu.searching",
    "mmap",
    "tui.annotations",
    "tui.sides",
    "widgets.panel",
    "widgets.reading.ruby",
    "widgets.word_card",
    "jieba",
    "pypinyin",
    "sqlite3",
}


def test_the_first_frame_does_without_what_comes_later():
    done = subprocess.run([sys.executable, "-c", FIRST_FRAME], capture_output=True, text=True, check=True)
    assert (
        set(json.loads(done.stdout.splitlines()[-1])) & (LATER | HEAVY - {"textual", "rich", "tui", "widgets"}) == set()
    )


def test_the_way_to_the_reader_needs_no_argparse():
    assert "argparse" not in loaded(HELP.format(["article.txt"]))
