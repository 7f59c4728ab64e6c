"""Whatever the bytes: a text that is fit for the screen, or a SourceError of one line.

JINGDU_FUZZ_CASES sets the cases of each test; the ordinary run has few.
"""

from __future__ import annotations

import io
import os
import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jingdu import sources
from jingdu.errors import SourceError
from jingdu.sources.cleaning import clean
from tests.sources import documents

CASES = int(os.environ.get("JINGDU_FUZZ_CASES", "60"))
FEW = settings(max_examples=CASES, deadline=None, suppress_health_check=list(HealthCheck), database=None)
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e]")

TEXT = ("\n".join(documents.BODY) * 5).encode()
PDF = documents.pdf([documents.set_column(50, 760, 15, documents.BODY), [(50, 700, 20, "标题")]])
SEEDS = {
    "utf-8": TEXT,
    "gb18030": TEXT.decode().encode("gb18030"),
    "utf-16": TEXT.decode().encode("utf-16"),
    "markdown": b"---\ntitle: a\n---\n# \xe6\xa0\x87\n\n## b\n" + TEXT,
    "html": documents.PAGE.encode(),
    "pdf": PDF,
    "docx": documents.docx(),
    "epub": documents.epub([documents.chapter("第一章", *documents.BODY)]),
}
Edit = tuple[float, int, bytes]
"""Where, as a share of the length; how many bytes are taken out there; what is put in."""
SPICE = [
    b"\0",
    b"\xff",
    b"\x1b[2J",
    b"<!--",
    b"<![",
    b"]]>",
    b"&#x1b;",
    b"endstream",
    b"-1",
    b"99999999999",
    b"<<",
    b"PK\x01\x02",
]
EDITS = st.lists(
    st.tuples(st.floats(0, 1), st.integers(0, 40), st.binary(max_size=8) | st.sampled_from(SPICE)),
    min_size=1,
    max_size=6,
)


def check(octets: bytes) -> None:
    """Read it; what comes out must be fit for the screen."""
    try:
        raw = sources.read(io.BytesIO(octets))
    except SourceError as error:
        line = str(error)
        assert line
        assert "\n" not in line
        assert not CONTROL.search(line)
        return
    for text in (raw.text, raw.title or "", raw.byline or "", raw.dateline or ""):
        assert clean(text) == text
    count = raw.text.count("\n") + 1
    assert all(0 <= line < count and level >= 1 for line, level in raw.headings.items())


def edited(octets: bytes, edits: list[Edit]) -> bytes:
    for where, gone, put in edits:
        at = int(where * len(octets))
        octets = octets[:at] + put + octets[at + gone :]
    return octets


@FEW
@given(st.binary(max_size=300))
def test_any_bytes(octets: bytes) -> None:
    check(octets)


@FEW
@given(
    st.sampled_from([b"%PDF-1.7\n", b"PK\x03\x04", b"<html>", b"\xff\xfe", b"---\na: b\n", b"\xd0\xcf\x11\xe0"]),
    st.binary(max_size=300),
)
def test_any_bytes_behind_a_signature(signature: bytes, octets: bytes) -> None:
    check(signature + octets)


@pytest.mark.parametrize("kind", SEEDS)
@FEW
@given(edits=EDITS)
def test_real_files_with_damage(kind: str, edits: list[Edit]) -> None:
    check(edited(SEEDS[kind], edits))


@pytest.mark.parametrize("kind", ["docx", "epub"])
@FEW
@given(edits=EDITS, which=st.integers(0, 100))
def test_archives_with_damaged_members(kind: str, edits: list[Edit], which: int) -> None:
    import zipfile

    with zipfile.ZipFile(io.BytesIO(SEEDS[kind])) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    names = sorted(name for name in members if name.endswith(("xml", "opf", "rels", "xhtml")))
    name = names[which % len(names)]
    check(documents.zipped({**members, name: edited(members[name], edits)}))


@FEW
@given(st.text(st.sampled_from("<>/&;#x1b!-[]?=\"' \n中文ap") | st.characters(codec="utf-8"), max_size=200))
def test_any_markup(markup: str) -> None:
    check(f"<html><body><p>中文</p>{markup}".encode())


@FEW
@given(st.binary(max_size=400), st.integers(1, 500))
def test_any_head(octets: bytes, size: int) -> None:
    """Through a real file, as the reader opens it."""
    path = Path(os.environ.get("TMPDIR", "/tmp")) / f"jingdu-fuzz-{os.getpid()}"
    path.write_bytes(octets)
    try:
        found = sources.head(path, size)
    except SourceError:
        found = None
    finally:
        path.unlink()
    if found:
        raw, whole = found
        assert whole == (len(octets) <= size)
        assert clean(raw.text) == raw.text
