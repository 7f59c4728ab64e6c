"""On what was measured."""

from __future__ import annotations

import os
import platform
from importlib.metadata import version
from pathlib import Path


def machine() -> str:
    """Processor, cores, load, system, and the versions that count, in two lines."""
    cores, load = len(os.sched_getaffinity(0)), os.getloadavg()[0]
    return (
        f"{_processor()}, {cores} cores (load {load:.1f} before the start), {platform.platform()}\n"
        f"Python {platform.python_version()}, Textual {version('textual')}, Rich {version('rich')}, "
        f"jieba {version('jieba')}, pypinyin {version('pypinyin')}"
    )


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        lines = []
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, platform.processor() or platform.machine())
