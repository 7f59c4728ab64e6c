"""`jingdu.pinyin` beside pypinyin and g2pM: how much is read right, how fast, how soon.

Judged on news sentences of our own, `sentences.tsv`, and on the labelled files that JINGDU_POLYPHONES names.
"""

from __future__ import annotations

import gzip
import os
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from importlib.metadata import version
from pathlib import Path
from statistics import median

import jingdu
from bench.effort import Effort
from bench.table import table
from jingdu.lexicon.syllables import marked

SENTENCES = Path(__file__).with_name("sentences.tsv")
POLYPHONES = "JINGDU_POLYPHONES"
"""Paths of files with a character's offset, its reading with a tone number and the sentence in each line."""
EACH = 4
"""Of a labelled file, one line in so many: g2pM takes milliseconds for each."""
FIRST_WORD = (
    "import time, jingdu; begun = time.perf_counter(); jingdu.pinyin('银行'); print(time.perf_counter() - begun)"
)
_HAN = re.compile(r"[〇㐀-鿿]+")

Read = Callable[[str], list[str | None]]
"""From a text to an entry a character."""


def run(effort: Effort) -> None:
    """Measure and print."""
    readers, missing = _readers()
    print("Readings: news sentences of our own, on which nothing was trained; one core")
    print(
        table(("", "syllables", "sentences clean", "ms a sentence"), [_news(name, readers[name]) for name in readers])
    )
    for path in filter(None, os.environ.get(POLYPHONES, "").split(os.pathsep)):
        labelled = list(_labelled(Path(path)))[::EACH]
        rights = [(name, f"{_right(read, labelled):.2%}") for name, read in readers.items()]
        print(f"Characters with several readings: {Path(path).name}, one line in {EACH}, {len(labelled)} sentences")
        print(table(("", "right"), rights))
    if POLYPHONES in os.environ:
        print("  Where the model was made of these files jingdu has seen them: `python -m training --check 5` has not.")
    else:
        print(f"  {POLYPHONES} names no labelled files.")
    for name, reason in missing.items():
        print(f"  {name}: {reason}")
    print(f"  jingdu's first word, after its import, in {effort.starts} processes: {_first_word(effort.starts)}\n")


def _readers() -> tuple[dict[str, Read], Mapping[str, str]]:
    readers = {"jingdu": jingdu.pinyin, f"pypinyin {version('pypinyin')}": _pypinyin()}
    try:
        return {**readers, f"g2pM {version('g2pM')}": _g2pm()}, {}
    except ModuleNotFoundError:
        return readers, {"g2pM": "not installed: make bench-peers"}


def _pypinyin() -> Read:
    from pypinyin import pinyin

    def read(text: str) -> list[str | None]:
        found: list[str | None] = [None] * len(text)
        for run in _HAN.finditer(text):
            found[run.start() : run.end()] = [readings[0] for readings in pinyin(run[0])]
        return found

    return read


def _g2pm() -> Read:
    from g2pM import G2pM

    model = G2pM()

    def read(text: str) -> list[str | None]:
        found = model(text, tone=True, char_split=True)
        return [marked(said) if _HAN.match(char) else None for char, said in zip(text, found, strict=True)]

    return read


def _news(name: str, read: Read) -> tuple[str, ...]:
    lines = [line.split("\t") for line in SENTENCES.read_text("utf-8").splitlines() if not line.startswith("#")]
    read(lines[0][0])
    total = right = clean = 0
    begun = time.process_time()
    found = [read(sentence) for sentence, _ in lines]
    taken = time.process_time() - begun
    for (sentence, spoken), readings in zip(lines, found, strict=True):
        said = [reading for char, reading in zip(sentence, readings, strict=True) if _HAN.match(char)]
        same = [
            _cited(char, one) == other for char, one, other in zip(_han(sentence), said, spoken.split(), strict=True)
        ]
        total, right, clean = total + len(same), right + sum(same), clean + all(same)
    return name, f"{right / total:.2%}", f"{clean / len(lines):.1%}", f"{taken / len(lines) * 1e3:.2f}"


def _han(sentence: str) -> str:
    return "".join(_HAN.findall(sentence))


def _cited(char: str, reading: str | None) -> str | None:
    """A reading without sandhi: pypinyin has yí in some phrases, and is not to lose by that."""
    return {"一": "yī", "不": "bù"}.get(char, reading)


def _labelled(path: Path) -> Iterator[tuple[int, str, str]]:
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as file:
        for line in file:
            offset, reading, sentence = line.rstrip("\n").split("\t")
            yield int(offset), marked(reading), sentence


def _right(read: Read, labelled: list[tuple[int, str, str]]) -> float:
    return sum(read(sentence)[at] == reading for at, reading, sentence in labelled) / len(labelled)


def _first_word(times: int) -> str:
    command = (sys.executable, "-c", FIRST_WORD)
    taken = [float(subprocess.run(command, capture_output=True, check=True, text=True).stdout) for _ in range(times)]
    return f"{median(taken) * 1e3:.0f} ms"
