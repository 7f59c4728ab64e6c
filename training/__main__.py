"""python -m training [--check N] [--write] [--taught FILE] FILE...: fit the reading model on labelled sentences.

With --check N the model is fitted N times without an Nth of the sentences and judged on them, file by file.
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

from training.fitting import Fitted, fit
from training.instances import Instance, annotated, instances, labelled
from training.table import packed

TABLE = Path(__file__).parents[1] / "jingdu" / "annotate" / "pinyin" / "model.bin"
OWN = Path(__file__).with_name("sentences.txt")
OWN_WEIGHT = 1.0
"""Our own sentences are few, and of the kind that is read most."""
TAUGHT_WEIGHT = 0.6
"""What another model reads is right less often than what people have labelled."""


def main() -> None:
    """Read the arguments, fit, say how well, write the table."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--check", type=int, default=0, metavar="N")
    parser.add_argument("--once", action="store_true", help="judge on one Nth only")
    parser.add_argument("--taught", type=Path, metavar="FILE", help="what `python -m training.taught` has written")
    parser.add_argument("--write", action="store_true", help=f"write {TABLE.name}")
    given = parser.parse_args()
    items: list[Instance] = []
    for path in given.files:
        items += instances(labelled(path))
    more = list(instances(annotated(OWN), OWN_WEIGHT))
    if given.taught is not None:
        more += instances(labelled(given.taught), TAUGHT_WEIGHT)
    if given.check:
        check(items, more, given.check, 1 if given.once else given.check)
    if given.write:
        table = packed(fit(items + more))
        TABLE.write_bytes(table)
        print(f"{TABLE}: {len(table)} bytes")


def check(items: list[Instance], more: list[Instance], parts: int, rounds: int) -> None:
    """Print the share of right readings of each file when it is not learned from, and the commonest mistakes.

    `more` is always learned from, and not judged on.
    """
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    wrong: Counter[tuple[str, str, str]] = Counter()
    for part in range(rounds):
        model: Fitted = fit([item for at, item in enumerate(items) if at % parts != part] + more)
        for item in items[part::parts]:
            best = model.best(item) if item.char in model.candidates else ""
            total[item.source] += 1
            right[item.source] += best == item.reading
            wrong[item.char, item.reading, best] += best != item.reading
    for source, count in total.items():
        print(f"{source}: {right[source] / count:.4f} of {count}")
    print(" ".join(f"{c}{r}→{b}:{n}" for (c, r, b), n in wrong.most_common(40)))


if __name__ == "__main__":
    main()
