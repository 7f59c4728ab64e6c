"""The reader in a pseudo-terminal: start, keys, mouse, search, memory, on a short text and on a long one."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.effort import Effort
from bench.latency import Latency, latencies
from bench.memory import Annotating, watch
from bench.probes import PROBES, above_floor, resize
from bench.processes import Memory, memory
from bench.samples import Samples
from bench.startup import first_content
from bench.stutter import INTERVAL, PRESSES, stutter
from bench.subjects import Subject, Subjects
from bench.table import table

FRAME = 16.0
"""Milliseconds of one frame at 60 Hz: the aim for every answer at the 99th percentile."""
START_AIM = 1.25
"""First content of the short text against that of `hello`."""
LONG_START_AIM = 1.5
"""First content of the long text against that of the short one."""
REST = 6.0
"""Seconds without a key in which a reader may tidy up."""
MEMORY_AIM = 100.0
"""MiB that the reader may take with the long text."""


def run(effort: Effort) -> None:
    """Measure and print."""
    with TemporaryDirectory(prefix="jingdu-bench-") as folder:
        subjects = Subjects(Path(folder))
        print(f"Reading, in a pseudo-terminal of 120x40, from outside the program\n{subjects.described}")
        print("Compiled modules and the reader's own caches are warm; medians of one run, the programs by turns.\n")
        _warm(subjects)
        print(_starts(first_content(subjects.all, effort.starts), subjects), flush=True)
        print(_stutters(stutter(subjects.readers, effort.stutters)), flush=True)
        with ExitStack() as stack:
            opened, watched = {}, {}
            for subject in subjects.all:
                opened[subject] = stack.enter_context(subject.open())
                watched[subject] = watch(opened[subject], effort.patience)
            probes = {name: above_floor(probe) for name, probe in PROBES.items()}
            print(_answers(latencies(opened, probes, effort.rounds), subjects), flush=True)
            print(_resizes(latencies(opened, {"resize": resize}, effort.rounds)), flush=True)
            used = {subject: memory(terminal.pid) for subject, terminal in opened.items()}
            opened[subjects.long].pause(REST)
            rested = {subject: memory(terminal.pid) for subject, terminal in opened.items()}
            print(_memory(watched, used, rested), flush=True)


def _warm(subjects: Subjects) -> None:
    for subject in subjects.all:
        with subject.open() as terminal:
            terminal.first_written(subject.first_words)
            if subject is subjects.seed:
                watch(terminal, 20.0)


def _starts(samples: dict[Subject, Samples], subjects: Subjects) -> str:
    floor, short = samples[subjects.hello].median, samples[subjects.seed].median
    against = {
        subjects.hello: "",
        subjects.seed: _ratio(short / floor, "hello", START_AIM),
        subjects.long: _ratio(samples[subjects.long].median / short, "seed", LONG_START_AIM),
    }
    rows = [
        (subject.name, _ms(s.median), _ms(min(s.values)), _ms(max(s.values)), str(len(s)), against[subject])
        for subject, s in samples.items()
    ]
    return _titled(
        "First content: from exec until the first words are on the screen, ms",
        table(("", "median", "min", "max", "n", ""), rows),
    )


def _stutters(rounds: dict[Subject, list[Samples]]) -> str:
    rows = []
    for subject, samples in rounds.items():
        over = [s.over(FRAME) for s in samples]
        median = sorted(s.median for s in samples)[len(samples) // 2]
        slowest = max(max(s.values) for s in samples)
        rows.append((subject.name, ", ".join(map(str, over)), _ms(median), _ms(slowest), "aim 0"))
    return _titled(
        f"While annotations load: a key each {INTERVAL * 1e3:.0f} ms from the first content on; "
        f"of {PRESSES} keys those with a frame after more than {FRAME:.0f} ms, each round",
        table(("", f"over {FRAME:.0f} ms", "median", "slowest", ""), rows),
    )


def _answers(answers: dict[tuple[str, Subject], Latency], subjects: Subjects) -> str:
    rows = []
    for name in dict.fromkeys(name for name, _ in answers):
        floor = answers[name, subjects.hello].first
        rows.append((f"{name}", "hello", *_percentiles(floor), "", "", "", "", str(len(floor)), ""))
        for subject in subjects.readers:
            latency = answers[name, subject]
            ratio = f"{latency.first.median / floor.median:.1f} x"
            aim = _verdict(latency.first.percentile(99), FRAME, "ms at p99") + _missing(latency)
            figures = (*_percentiles(latency.first), ratio, *_percentiles(latency.last))
            rows.append(("", subject.name, *figures, str(len(latency.first)), aim))
    head = ("", "", "first: median", "p90", "p99", "x hello", "last: median", "p90", "p99", "n", "")
    return _titled(
        "Answers: from the key or the mouse to the end of the first frame, and of the last one before quiet, ms\n"
        "(hello: a key that it answers with one letter, at the same time; a busy machine slows it alike)",
        table(head, rows),
    )


def _resizes(answers: dict[tuple[str, Subject], Latency]) -> str:
    rows = [
        (
            subject.name,
            *_percentiles(latency.first),
            _ms(latency.last.median),
            str(len(latency.first)),
            _missing(latency),
        )
        for (_, subject), latency in answers.items()
    ]
    return _titled(
        "Resize, 120 to 104 columns and back: first frame, and when it has settled, ms",
        table(("", "first: median", "p90", "p99", "settled: median", "n", ""), rows),
    )


def _memory(watched: dict[Subject, Annotating], used: dict[Subject, Memory], rested: dict[Subject, Memory]) -> str:
    rows = []
    for subject, seen in watched.items():
        highest = max(seen.highest.own, used[subject].own)
        took = f"annotated {'after' if seen.finished else 'not within'} {seen.seconds:.0f} s"
        aim = ", " + _verdict(highest, MEMORY_AIM, "MiB") if subject.long else ""
        figures = (*seen.highest, seen.highest_together, *seen.settled, used[subject].own, rested[subject].own)
        rows.append((subject.name, *map(_mib, figures), took + aim))
    head = ("", "highest: reader", "annotator", "both", "annotated: reader", "annotator", "used", "rested", "")
    return _titled(
        "Memory, resident, MiB: while annotations come in, then, and of the reader after all of the above, "
        f"at once and {REST:.0f} s later",
        table(head, rows),
    )


def _percentiles(samples: Samples) -> tuple[str, str, str]:
    return _ms(samples.median), _ms(samples.percentile(90)), _ms(samples.percentile(99))


def _missing(latency: Latency) -> str:
    return f", {latency.unanswered} without a frame" if latency.unanswered else ""


def _ratio(ratio: float, against: str, aim: float) -> str:
    return f"{ratio:.2f} x {against}; {_verdict(ratio, aim, 'x')}"


def _verdict(value: float, aim: float, unit: str) -> str:
    return f"aim {aim:g} {unit}: {'yes' if value <= aim else 'NO'}"


def _titled(title: str, body: str) -> str:
    return f"{title}\n{body}\n"


def _ms(value: float) -> str:
    return f"{value:.1f}" if value < 100 else f"{value:.0f}"


def _mib(value: float) -> str:
    return f"{value:.0f}"
