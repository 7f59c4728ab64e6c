"""Bars of a chart as text, measured in terminal cells, exact to half a cell."""

from __future__ import annotations

from dataclasses import dataclass

FULL, RIGHT_HALF, LEFT_HALF, UNSURE, CUT = "━", "╺", "╸", "┅", "»"
CUT_LEFT = "«"


@dataclass(frozen=True, slots=True)
class Scale:
    """One scale for all bars of a chart: falls go to the left of its zero, rises to the right."""

    falls: float
    """The size of the largest fall, 0 or more."""
    rises: float
    cells: int
    """For both sides together."""

    @property
    def left(self) -> int:
        """The cells left of zero."""
        reach = self.falls + self.rises
        if not self.falls or not reach:
            return 0
        return min(self.cells, max(1, round(self.cells * self.falls / reach)))

    @property
    def right(self) -> int:
        """The cells right of zero."""
        return self.cells - self.left if self.rises else 0

    def bar(self, low: float, high: float) -> str:
        """The bar from zero to a value, without the room beyond it; of a range, the part that is not sure is dotted.

        A bar that the scale has no room for ends in a mark.
        """
        if high <= 0 and low < 0:
            return self._left(-high, -low)
        return self._right(max(0.0, low), max(0.0, high))

    def _right(self, sure: float, most: float) -> str:
        halves, beyond = self._halves(sure, self.rises, self.right), self._halves(most, self.rises, self.right)
        drawn = FULL * (halves // 2) + LEFT_HALF * (halves % 2)
        drawn += UNSURE * ((beyond + 1) // 2 - len(drawn))
        return drawn[:-1] + CUT if most > self.rises and drawn else drawn

    def _left(self, sure: float, most: float) -> str:
        halves, beyond = self._halves(sure, self.falls, self.left), self._halves(most, self.falls, self.left)
        drawn = RIGHT_HALF * (halves % 2) + FULL * (halves // 2)
        drawn = UNSURE * ((beyond + 1) // 2 - len(drawn)) + drawn
        return CUT_LEFT + drawn[1:] if most > self.falls and drawn else drawn

    @staticmethod
    def _halves(value: float, reach: float, cells: int) -> int:
        """A value in half cells; what is not zero has at least one."""
        if not value or not reach:
            return 0
        return max(1, min(2 * cells, round(2 * cells * value / reach)))
