"""The width of text in a terminal: the same as what draws the screen takes it for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from jingdu.cells import fit, width

MIXED = st.text(
    st.one_of(
        st.sampled_from("科技创新，“”‘’…—aZ9 \n\t　ａ％é\u0301\u200d\ufe0f❤☎👩👨🌐ﾊ한ก็"),
        st.characters(exclude_categories=["Cs"]),
    )
)


# all but private use and surrogates, which are many and alike
SOME = [*range(0xD800), *range(0xF900, 0x32400), *range(0xE0000, 0xE0200)]


@pytest.mark.parametrize(
    ("text", "cells"),
    [("", 0), ("abc", 3), ("科技", 4), ("“科技”…", 7), ("e\u0301", 1), ("３％", 4), ("\x1b[1m", 3), ("a\u200bb", 2)],
)
def test_width_counts_cells(text, cells):
    assert width(text) == cells


def test_every_character_is_as_wide_as_rich_draws_it():
    different = [hex(c) for c in SOME if width(chr(c)) != cell_len(chr(c))]
    assert different == []


@given(MIXED)
def test_text_is_as_wide_as_rich_draws_it(text):
    assert width(text) == cell_len(text)


@given(MIXED, st.integers(0, 30))
def test_fit_fills_exactly(text, cells):
    assert width(fit(text, cells)) == cells


@pytest.mark.parametrize(
    ("text", "cells", "shown"),
    [
        ("科技", 6, "科技  "),
        ("科技", 4, "科技"),
        ("科技创新", 6, "科技… "),
        ("科技创新", 5, "科技…"),
        ("abc", 2, "a…"),
        ("abc", 1, "…"),
        ("abc", 0, ""),
        ("e\u0301tude", 2, "e\u0301…"),
    ],
)
def test_fit_cuts_with_an_ellipsis_and_pads(text, cells, shown):
    assert fit(text, cells) == shown
