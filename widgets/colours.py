"""The colours of speakers: eight hues, far apart, legible on a dark and on a light ground.

They are the same in the margin, the sidebar and everywhere else a speaker shows, and do not depend on the theme's
own colours, of which most have too few that differ.
"""

from __future__ import annotations

from functools import cache

from textual.color import Color

# Ordered so that neighbours differ most: in an article the first speakers are the ones that matter.
_ON_DARK = ("#5fb3f5", "#f2a65a", "#7ed491", "#e88bc4", "#e5d46a", "#b39df3", "#5fd4cf", "#f28b82")
_ON_LIGHT = ("#0b62a8", "#a34f00", "#1d7037", "#a3247a", "#6e5f00", "#5b3fc4", "#006d6a", "#b3261e")


@cache
def speaker_colour(place: int, dark: bool) -> Color:
    """The colour of the speaker at a place in the order of appearance, from 0; after eight they repeat."""
    shades = _ON_DARK if dark else _ON_LIGHT
    return Color.parse(shades[place % len(shades)])
