"""The door: paths, standard input, open files, and one line for everything that goes wrong."""

from __future__ import annotations

import io
import os
import re
import sys
import threading
from pathlib import Path

import pytest

from jingdu import sources
from jingdu.errors import SourceError
from tests.sources import documents

TEXT = "新闻标题\n\n" + "\n".join(documents.BODY) + "\n"


def failure(source: object) -> str:
    with pytest.raises(SourceError) as caught:
        sources.read(source)  # type: ignore[arg-type]
    line = str(caught.value)
    assert line and not re.search(r"[\x00-\x1f\x7f-\x9f]", line)
    return line


def test_a_text_file(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, "utf-8")
    for source in (path, str(path)):
        raw = sources.read(source)
        assert raw.text == TEXT
        assert raw.source.kind == "file"
        assert raw.source.name == str(path)
        assert (raw.source.format, raw.source.encoding) == ("text", "utf-8")


def test_encoding_and_line_ends(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(TEXT.replace("\n", "\r\n").encode("gbk"))
    raw = sources.read(path)
    assert raw.text == TEXT
    assert raw.source.encoding == "gb18030"


def test_escape_sequences_do_not_get_in(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("\x1b[2J\x1b]0;x\x07新闻[bold]标题[/bold]\x00\n", "utf-8")
    assert sources.read(path).text == "新闻[bold]标题[/bold]\n"


def test_markdown_front_matter(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text('---\ntitle: "某市推进升级"\nauthor: 李明\ntags:\n  - 经济\n---\n# 标题\n\n**正文**。\n', "utf-8")
    raw = sources.read(path)
    assert raw.text == "# 标题\n\n**正文**。\n"
    assert (raw.source.format, raw.title, raw.byline) == ("markdown", "某市推进升级", "李明")


def test_open_files() -> None:
    assert sources.read(io.BytesIO(TEXT.encode("big5", "ignore"))).source.encoding == "big5hkscs"
    raw = sources.read(io.StringIO(TEXT))
    assert raw.text == TEXT
    assert raw.source.encoding is None
    assert sources.read(io.BytesIO(documents.docx())).source.format == "docx"


def test_an_open_file_that_is_closed_or_for_writing(tmp_path: Path) -> None:
    with (tmp_path / "x").open("w") as file:
        assert "cannot be read" in failure(file)
    assert "cannot be read" in failure(file)


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode("gb18030"))))
    raw = sources.read("-")
    assert raw.text == TEXT
    assert (raw.source.kind, raw.source.encoding) == ("stdin", "gb18030")
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"")))
    assert "empty" in failure("-")
    monkeypatch.setattr(sys, "stdin", None)
    assert "standard input" in failure("-")


def test_a_pipe_as_the_shell_gives_it(tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    writer = threading.Thread(target=path.write_text, args=(TEXT, "utf-8"))
    writer.start()
    assert sources.head(path) is None
    assert sources.read(path).text == TEXT
    writer.join()


def test_what_is_no_text(tmp_path: Path) -> None:
    assert "no such file" in failure(tmp_path / "none.txt")
    assert "folder" in failure(tmp_path)
    assert "device" in failure("/dev/zero")
    for octets, words in (
        (b"", "empty"),
        (b" \n\t\r\n", "no text"),
        (b"plain English only", "Chinese"),
        ("Привет".encode(), "Chinese"),
        (b"\x7fELF\x02\x01", "program"),
        (b"\x89PNG\r\n\x1a\n\0\0", "picture"),
        (bytes(range(256)) * 40, "binary"),
        (b"\0" * 5000, "binary"),
        (b"\x1f\x8b\x08\0", "gzip"),
        (b"{\\rtf1 x}", "RTF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, ".doc"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "password"),
        (documents.zipped({"a.txt": b"x"}), "zip"),
        (documents.zipped({"xl/workbook.xml": b"x"}), "spreadsheet"),
    ):
        path = tmp_path / "a"
        path.write_bytes(octets)
        assert words in failure(path)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_no_permission(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT)
    path.chmod(0)
    assert "permission" in failure(path)


def test_too_large(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.truncate(100 * 1024 * 1024)
    line = failure(path)
    assert "64 MB" in line
    assert "100 MB" in line


def test_a_file_that_grows_while_it_is_read() -> None:
    class Endless(io.RawIOBase):
        def readable(self) -> bool:
            return True

        def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]
            buffer[:] = "中".encode()[:1] * len(buffer)
            return len(buffer)

    assert "64 MB" in failure(Endless())


def test_a_file_that_vanishes_while_it_is_read() -> None:
    class Gone(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            if size:
                raise OSError(5, "Input/output error")
            return b""

    assert "Input/output error" in failure(Gone())


def test_a_hostile_name_does_not_reach_the_terminal() -> None:
    assert "\x1b" not in failure("/no/such/\x1b[31m\nfile")
    assert "NUL" in failure("a\0b") or "null" in failure("a\0b")
    assert failure("x" * 10_000)


def test_other_schemes() -> None:
    for url in ("ftp://example.org/a", "file:///etc/passwd", "javascript://x"):
        assert "http" in failure(url)


@pytest.mark.parametrize(
    ("name", "octets", "expected"),
    [
        ("a.txt", documents.PAGE.encode(), "html"),
        ("a", documents.PAGE.encode("utf-16"), "html"),
        ("a.txt", documents.docx(), "docx"),
        ("a.docx", documents.epub([documents.chapter("第一章", *documents.BODY)]), "epub"),
        ("a.html", documents.pdf([documents.set_column(50, 700, 20, documents.BODY)]), "pdf"),
        ("a", "# 标题\n\n## 一节\n\n正文".encode(), "markdown"),
        ("a.html", "没有标签的文字 1 < 2".encode(), "text"),
        ("a.md", "普通文字".encode(), "markdown"),
        ("a.txt", "#话题# 正文\n# 一行".encode(), "text"),
    ],
)
def test_the_format_is_told_by_what_is_in_a_file(tmp_path: Path, name: str, octets: bytes, expected: str) -> None:
    path = tmp_path / name
    path.write_bytes(octets)
    assert sources.read(path).source.format == expected


def test_the_head_of_a_small_file_is_all_of_it(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, "utf-8")
    found = sources.head(path)
    assert found is not None
    assert found == (sources.read(path), True)
    exact = sources.head(path, size=path.stat().st_size)
    assert exact is not None
    assert exact[1]


@pytest.mark.parametrize("codec", ["utf-8", "gb18030", "utf-16", "utf-16-be", "utf-8-sig"])
@pytest.mark.parametrize("size", [1000, 1001, 1002, 1003])
def test_the_head_of_a_large_file_ends_with_a_line(tmp_path: Path, codec: str, size: int) -> None:
    path = tmp_path / "a.txt"
    text = "新华社北京电，科技成果持续涌现。\n" * 300
    path.write_bytes(text.encode(codec))
    found = sources.head(path, size=size)
    assert found is not None
    raw, whole = found
    assert not whole
    assert text.startswith(raw.text)
    assert raw.text.endswith("。\n")
    assert len(raw.text) > 200
    assert raw.source == sources.read(path).source


def test_the_head_of_one_long_line_ends_with_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("科技成果持续涌现。" * 1000, "utf-8")
    found = sources.head(path, size=1000)
    assert found is not None
    assert found[0].text.endswith("。")


@pytest.mark.parametrize(
    "octets",
    [documents.PAGE.encode(), documents.docx(), documents.pdf([[(50, 700, 10, "中文")]])],
)
def test_formats_that_have_no_head(tmp_path: Path, octets: bytes) -> None:
    path = tmp_path / "a"
    path.write_bytes(octets)
    assert sources.head(path) is None


def test_a_head_fails_like_the_whole(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"\x89PNG\r\n\x1a\n")
    for bad in (path, tmp_path / "none", tmp_path):
        with pytest.raises(SourceError):
            found = sources.head(bad)
            if found is None:
                sources.read(bad)


def test_a_missing_library_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for module, octets, extra in (
        ("trafilatura", documents.PAGE.encode(), "jingdu[web]"),
        ("docx", documents.docx(), "jingdu[docs]"),
        ("pypdfium2", documents.pdf([[(50, 700, 10, "中文")]]), "jingdu[docs]"),
    ):
        monkeypatch.setitem(sys.modules, module, None)
        assert f"pip install '{extra}'" in failure(io.BytesIO(octets))


def test_the_door_imports_nothing_heavy() -> None:
    import subprocess

    code = (
        "import sys; from jingdu import sources; sources.head(sys.argv[1]);"
        "print([m for m in ('urllib.request', 'zipfile', 'email', 'trafilatura', 'charset_normalizer', 'ssl',"
        " 'html.parser', 'pypdfium2', 'docx') if m in sys.modules])"
    )
    seed = Path(__file__).parents[2] / "seeds" / "xinhua-round-table.txt"
    ran = subprocess.run([sys.executable, "-c", code, str(seed)], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"
