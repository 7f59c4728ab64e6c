"""`jingdu.find_quantities` beside what other libraries extract from the same Chinese text, in one interleaved run."""

from __future__ import annotations

import contextlib
import io
import logging
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sized
from importlib.metadata import PackageNotFoundError, version
from statistics import median

import jingdu
import seeds
from bench.effort import Effort
from bench.table import table

REPEATED = 4
"""How often the longer text repeats the shorter one: the slowest peer takes about two seconds for it."""

TRIAL = "2025年投资3万亿元。"
"""What a peer must survive to be measured."""

Extract = Callable[[str], Sized]
"""From a text to what is found in it."""
Parts = Mapping[str, Extract]
"""What a library offers one by one, by name; a reader of numbers needs all of it."""
Seconds = dict[tuple[str, str], list[float]]
"""Of each part of each library, round by round."""


def _jionlp() -> Parts:
    # it has no extractor for quantities other than money and time
    import jionlp

    return {"money": jionlp.ner.extract_money, "time": jionlp.ner.extract_time}


def _recognizers() -> Parts:
    from recognizers_date_time import DateTimeRecognizer
    from recognizers_number import NumberRecognizer
    from recognizers_number_with_unit import NumberWithUnitRecognizer
    from recognizers_text import Culture

    # no fallback: what has no Chinese model must fail, not be measured in English
    units = NumberWithUnitRecognizer()
    return {
        "number": NumberRecognizer().get_number_model(Culture.Chinese, False).parse,
        "dimension": units.get_dimension_model(Culture.Chinese, False).parse,
        "currency": units.get_currency_model(Culture.Chinese, False).parse,
        "datetime": DateTimeRecognizer().get_datetime_model(Culture.Chinese, False).parse,
    }


JINGDU = "jingdu"
PEERS: dict[str, Callable[[], Parts]] = {"jionlp": _jionlp, "recognizers-text": _recognizers}
"""By the name of the distribution."""


def run(effort: Effort) -> None:
    """Measure and print; a peer that is not there, or does not work here, is said to be so."""
    print("Quantities beside peers: thousand characters a second, on one core, in texts of so many characters")
    with _quiet():
        libraries, missing = _libraries()
        short = seeds.ARTICLE.read_text(encoding="utf-8")
        texts = (short, short * REPEATED)
        found = {(name, part): len(extract(short)) for name, part, extract in _each(libraries)}
        measured = [_measure(libraries, text, effort.rounds) for text in texts] if len(libraries) > 1 else []
    if measured:
        sizes = [f"{len(text):,}" for text in texts]
        head = ("", "found", *sizes, *(f"ratio {size}" for size in sizes), "")
        rows = [row for name in libraries for row in _rows(name, found, measured, texts)]
        print(table(head, rows))
        print(f"  The text is {seeds.ARTICLE.name}, and it repeated; medians of {effort.rounds} rounds, all by turns.")
        print("  Found: in the shorter text. Ratio: the time taken against jingdu's in the same round; over 1, slower.")
        print("  Each has read the text once before, and gets it whole.")
    for name, reason in missing.items():
        print(f"  {name}: {reason}")
    print()


def _libraries() -> tuple[dict[str, Parts], dict[str, str]]:
    libraries: dict[str, Parts] = {JINGDU: {"find_quantities": jingdu.find_quantities}}
    missing: dict[str, str] = {}
    for name, load in PEERS.items():
        try:
            parts = load()
            for extract in parts.values():
                extract(TRIAL)
            libraries[name] = parts
        except ModuleNotFoundError as error:
            missing[name] = f"installed without {error.name}" if _version(name) else "not installed: make bench-peers"
        except Exception as error:  # somebody else's code, which may fail in any way on a Python that it does not know
            missing[name] = f"does not work on Python {sys.version.split()[0]}: {error!r}"
    return libraries, missing


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""


def _each(libraries: Mapping[str, Parts]) -> Iterator[tuple[str, str, Extract]]:
    for name, parts in libraries.items():
        for part, extract in parts.items():
            yield name, part, extract


def _measure(libraries: Mapping[str, Parts], text: str, rounds: int) -> Seconds:
    seconds: Seconds = {}
    # the first time, expressions are compiled and tables are loaded: it does not count
    for turn in range(rounds + 1):
        for name, part, extract in _each(libraries):
            begun = time.process_time()
            extract(text)
            taken = time.process_time() - begun
            if turn:
                seconds.setdefault((name, part), []).append(taken)
    return seconds


def _rows(
    name: str, found: Mapping[tuple[str, str], int], measured: list[Seconds], texts: tuple[str, ...]
) -> list[list[str]]:
    """One row for all that a library extracts, and one for each part where there are several."""
    keys = [key for key in found if key[0] == name]
    groups = [keys, *([key] for key in keys if len(keys) > 1)]
    rows = []
    for group in groups:
        whole = group is keys
        speeds, ratios = [], []
        for seconds, text in zip(measured, texts, strict=True):
            taken = [sum(turn) for turn in zip(*(seconds[key] for key in group), strict=True)]
            ours = seconds[JINGDU, "find_quantities"]
            speeds.append(f"{len(text) / median(taken) / 1e3:.1f}")
            ratios.append(f"{median(a / b for a, b in zip(taken, ours, strict=True)):.2f}")
        label = f"{name} {_version(name)}".rstrip() if whole else f"  {group[0][1]}"
        remark = " + ".join(part for _, part in keys) if whole else ""
        rows.append([label, str(sum(found[key] for key in group)), *speeds, *ratios, remark])
    return rows


@contextlib.contextmanager
def _quiet() -> Iterator[None]:
    """jionlp greets when it is imported and logs every time that it cannot parse."""
    disabled = logging.root.manager.disable
    logging.disable(logging.CRITICAL)
    try:
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            yield
    finally:
        logging.disable(disabled)
