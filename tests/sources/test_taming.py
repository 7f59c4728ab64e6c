"""Pages made to keep a parser busy."""

from __future__ import annotations

import io

import pytest

from jingdu import sources
from jingdu.errors import SourceError
from jingdu.sources.taming import tamed
from tests.sources import documents


@pytest.mark.parametrize("unit", ["<!--", "<a ", '<a b="', "<a b='c' ", "<![CDATA[", "<!x", "</a ", "<"])
def test_tags_that_never_end(unit: str) -> None:
    """Each of these takes html.parser minutes as it is."""
    try:
        text = sources.read(io.BytesIO((documents.PAGE + unit * 20_000).encode())).text
    except SourceError:
        return
    assert documents.LEAD in text


def test_ordinary_markup_stays_as_it_is() -> None:
    page = documents.PAGE + "<!-- a --><p title='1 < 2'>x" + "<broken " * 5
    assert tamed(page) is page


def test_what_is_left_of_hostile_markup() -> None:
    assert tamed("<p>中<!-- <b> -->文</p>" + "<a " * 300) == "<p>中文</p>" + "&lt;a " * 300
