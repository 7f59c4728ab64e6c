"""The colours of the tones: five palettes that learners know from elsewhere, made legible on any ground.

A colour says nothing that the tone mark does not say.
"""

from __future__ import annotations

from functools import cache

from rich.style import Style
from textual.color import BLACK, WHITE, Color

from jingdu.settings import Tones

PALETTES: dict[Tones, tuple[str, str, str, str, str]] = {
    "pleco": ("#777777", "#e30000", "#02b31c", "#1510f0", "#8900bf"),
    "mdbg": ("#000000", "#ff0000", "#d89000", "#00a000", "#0000ff"),
    "dummitt": ("#808080", "#f41d2f", "#f9761b", "#97cd5d", "#589bc8"),
    "hanping": ("#a0a0a0", "#64b4ff", "#30b030", "#f08000", "#d00020"),
    "sinosplice": ("#808080", "#f4a132", "#5fcc2f", "#205cb5", "#d93821"),
}
"""By tone: the neutral one, then first to fourth. As the dictionaries Pleco, MDBG and Hanping, Nathan Dummitt's
Chinese Through Tone & Color, and John Pasden's Sinosplice have them, for a white ground."""
CONTRAST = 4.5
"""The least contrast with the ground that small text is to have. https://www.w3.org/TR/WCAG21/#contrast-minimum"""
_STEP = 0.08


def style_name(tone: int) -> str:
    """The name of the style of a syllable in a tone, 0 for the neutral one."""
    return f"tone-{tone}"


def tone_styles(palette: Tones, plain: Style) -> dict[str, Style]:
    """The style of each tone by name; `plain` is that of pinyin without tones, on its ground."""
    ground = Color.from_rich_color(plain.bgcolor) if plain.bgcolor is not None else BLACK
    colours = (tone_colour(palette, tone, ground) for tone in range(5))
    return {
        style_name(tone): plain if colour is None else plain + Style(color=colour.rich_color)
        for tone, colour in enumerate(colours)
    }


@cache
def tone_colour(palette: Tones, tone: int, ground: Color) -> Color | None:
    """The colour of a tone, 0 for the neutral one: the palette's, or as near to it as can be read on the ground.

    None where the palette has none.
    """
    if palette not in PALETTES:
        return None
    colour = Color.parse(PALETTES[palette][tone])
    towards = WHITE if contrast(WHITE, ground) > contrast(BLACK, ground) else BLACK
    for step in range(1, round(1 / _STEP) + 2):
        if contrast(colour, ground) >= CONTRAST:
            break
        colour = Color.parse(PALETTES[palette][tone]).blend(towards, min(1.0, step * _STEP))
    return colour


def contrast(one: Color, other: Color) -> float:
    """The contrast of two colours, from 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: Color) -> float:
    # of sRGB, as WCAG defines it
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour.normalized
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
