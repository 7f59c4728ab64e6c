"""`python -m bench [--quick] [NAME]...`: measures and prints what is named of `BENCHES`; all where nothing is."""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable

from bench import annotators, peers, reading, readings
from bench.effort import QUICK, USUAL, Effort
from bench.machine import machine

BENCHES: dict[str, Callable[[Effort], None]] = {
    "reading": reading.run,
    "annotators": annotators.run,
    "readings": readings.run,
    "peers": peers.run,
}


def main() -> None:
    """Choose, measure, print."""
    parser = argparse.ArgumentParser(prog="python -m bench", description="Measure jingdu. Nothing else should run.")
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"of {', '.join(BENCHES)}; all, if none is named")
    parser.add_argument("--quick", action="store_true", help="fewer repetitions: for a first impression")
    options = parser.parse_args()
    unknown = set(options.names) - BENCHES.keys()
    if unknown:
        parser.error(f"there is no bench {', '.join(sorted(unknown))}; there are {', '.join(BENCHES)}")
    print(machine() + "\n", flush=True)
    begun = time.perf_counter()
    for name in options.names or BENCHES:
        BENCHES[name](QUICK if options.quick else USUAL)
    print(f"It took {time.perf_counter() - begun:.0f} s.")


if __name__ == "__main__":
    main()
