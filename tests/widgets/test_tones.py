import pytest
from rich.style import Style
from textual.color import Color

from tui.themes import THEMES
from widgets.tones import CONTRAST, PALETTES, contrast, tone_colour, tone_styles


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
@pytest.mark.parametrize("palette", PALETTES)
def test_every_tone_can_be_read_and_told_from_the_others(theme, palette):
    ground = Color.parse(theme.panel)
    colours = [tone_colour(palette, tone, ground) for tone in range(5)]
    assert all(contrast(colour, ground) >= CONTRAST for colour in colours)
    assert len({colour.hex for colour in colours}) == 5


def test_a_colour_that_can_be_read_is_the_palette_s_own():
    assert tone_colour("pleco", 1, Color.parse("#ffffff")) == Color.parse("#e30000")


def test_without_a_palette_pinyin_looks_as_it_does_anyway():
    plain = Style(color="#123456", bgcolor="#ffffff")
    assert set(tone_styles("none", plain).values()) == {plain}
    assert tone_styles("pleco", plain)["tone-1"].bgcolor == plain.bgcolor
