"""Small things about matches."""

from __future__ import annotations

import re
from collections.abc import Iterator


def last_match(matches: Iterator[re.Match[str]]) -> re.Match[str] | None:
    """The last of some matches: the nearest before a number."""
    last = None
    for match in matches:
        last = match
    return last
