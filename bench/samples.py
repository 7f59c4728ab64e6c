"""Numbers that were measured, and what is said of them."""

from __future__ import annotations

from statistics import median


class Samples:
    """Measurements of one thing, in milliseconds."""

    def __init__(self) -> None:
        self.values: list[float] = []

    def add(self, seconds: float) -> None:
        """Take in one measurement."""
        self.values.append(seconds * 1e3)

    def __len__(self) -> int:
        return len(self.values)

    @property
    def median(self) -> float:
        """Half of them are no larger."""
        return median(self.values)

    def percentile(self, share: float) -> float:
        """The smallest value that `share` (0 to 100) percent do not exceed; of few values the 99th is the largest."""
        ordered = sorted(self.values)
        return ordered[min(len(ordered) - 1, int(len(ordered) * share / 100))]

    def over(self, limit: float) -> int:
        """How many exceed `limit` milliseconds."""
        return sum(value > limit for value in self.values)
