"""Draws of a frame only the rows that have changed.

Textual has each widget drawn as a whole that lies anywhere between the first row that changed and the last one, in all
columns: where a key moves the cursor by a word and changes the status line, that is the whole screen. Nothing else is
different here, so that on another version of Textual this module can be left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from textual._compositor import ChopsUpdate, Compositor
from textual.geometry import Region

if TYPE_CHECKING:
    from textual.strip import Strip


class RowCompositor(Compositor):
    """Textual's compositor, frugal where a part of the screen changed."""

    _changed: Sequence[Region] = ()
    """What is drawn anew in this frame; nothing in particular where all is."""

    def render_partial_update(self) -> ChopsUpdate | None:
        """What has changed, ready for the terminal; None for nothing."""
        self._changed = tuple(self._dirty_regions)
        try:
            return super().render_partial_update()
        finally:
            self._changed = ()

    def _get_renders(self, crop: Region | None = None) -> Iterable[tuple[Region, Region, list[Strip]]]:
        if not self._changed:
            yield from super()._get_renders(crop)
            return
        left = self._changed
        for widget, (region, clip) in self.visible_widgets.items():
            visible = region.intersection(clip)
            touched = [each for each in left if each.overlaps(visible)]
            if not touched:
                continue
            for top, bottom in _runs(touched):
                rows = visible.intersection(Region(visible.x, top, visible.width, bottom - top))
                yield region, rows, widget.render_lines(rows.translate(-region.offset))
            # they come from the front to the back: what one covers need not be drawn by those behind it
            left = [each for each in left if not visible.contains_region(each)]


def _runs(regions: Iterable[Region]) -> list[tuple[int, int]]:
    """The rows of the regions, [top, bottom), in order; those that touch are one."""
    runs: list[tuple[int, int]] = []
    for top, bottom in sorted((region.y, region.bottom) for region in regions):
        if runs and top <= runs[-1][1]:
            runs[-1] = runs[-1][0], max(bottom, runs[-1][1])
        else:
            runs.append((top, bottom))
    return runs
