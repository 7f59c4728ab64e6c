"""Addresses: what a server may do, and the one line for each of its failures."""

from __future__ import annotations

import gzip
import socket
import ssl
import threading
import time
import urllib.error
import zlib
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from jingdu import sources
from jingdu.errors import SourceError
from jingdu.sources import connection, web
from jingdu.sources.addresses import is_public
from tests.sources import documents

Answer = Callable[["Handler"], None]


class Handler(BaseHTTPRequestHandler):
    """Answers as the test says."""

    answers: dict[str, Answer] = {}  # noqa: RUF012
    seen: list[str] = []  # noqa: RUF012

    def do_GET(self) -> None:
        self.seen.append(self.path)
        self.answers[self.path.partition("?")[0]](self)

    def log_message(self, format: str, *args: object) -> None:
        pass

    def give(self, octets: bytes, status: int = 200, **headers: str) -> None:
        self.send_response(status)
        for name, value in {"Content_Length": str(len(octets)), **headers}.items():
            if value:
                self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(octets)


@pytest.fixture
def server() -> Iterator[str]:
    Handler.answers, Handler.seen = {}, []
    running = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=running.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield f"http://127.0.0.1:{running.server_port}"
    running.shutdown()
    thread.join()
    running.server_close()


def failure(url: str) -> str:
    with pytest.raises(SourceError) as caught:
        sources.read(url)
    line = str(caught.value)
    assert "\n" not in line
    return line


def moved(target: str, status: int = 302) -> Answer:
    return lambda handler: handler.give(b"", status, Location=target)


def test_a_page(server: str) -> None:
    Handler.answers["/a"] = lambda h: h.give(documents.PAGE.encode(), Content_Type="text/html")
    raw = sources.read(server + "/a")
    assert (raw.source.kind, raw.source.name, raw.source.format) == ("url", server + "/a", "html")
    assert raw.title == "某市推进制造业升级"
    assert documents.SAID in raw.text


def test_the_charset_of_the_header(server: str) -> None:
    page = documents.PAGE.replace('<meta charset="utf-8">', "")
    Handler.answers["/a"] = lambda h: h.give(page.encode("gb18030"), Content_Type="text/html; charset=GB2312")
    assert sources.read(server + "/a").source.encoding == "gb18030"


@pytest.mark.parametrize(
    ("octets", "kind"),
    [
        (documents.pdf([documents.set_column(50, 700, 20, documents.BODY)]), "application/pdf"),
        (documents.docx(), "application/octet-stream"),
        ("纯文本。".encode("gbk"), "text/plain"),
    ],
)
def test_other_formats(server: str, octets: bytes, kind: str) -> None:
    Handler.answers["/a"] = lambda h: h.give(octets, Content_Type=kind)
    assert sources.read(server + "/a").source.kind == "url"


@pytest.mark.parametrize("pack", [gzip.compress, zlib.compress])
def test_packed(server: str, pack: Callable[[bytes], bytes]) -> None:
    coding = "gzip" if pack is gzip.compress else "deflate"
    Handler.answers["/a"] = lambda h: h.give(pack("中文新闻。".encode()), Content_Encoding=coding)
    assert sources.read(server + "/a").text == "中文新闻。"


def test_progress(server: str) -> None:
    octets = ("中文新闻。\n" * 20_000).encode()
    Handler.answers["/a"] = lambda h: h.give(octets)
    told: list[tuple[int, int | None]] = []
    sources.read(server + "/a", progress=lambda done, total: told.append((done, total)))
    assert told[-1] == (len(octets), len(octets))
    assert len(told) > 1
    assert told == sorted(told)


def test_chinese_in_the_address(server: str) -> None:
    Handler.answers["/%E4%B8%AD%E5%9B%BD"] = lambda h: h.give("中国".encode())
    assert sources.read(server + "/中国?词=一 二#节").text == "中国"
    assert Handler.seen == ["/%E4%B8%AD%E5%9B%BD?%E8%AF%8D=%E4%B8%80%20%E4%BA%8C"]


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirects_on_the_server_that_was_named(server: str, status: int) -> None:
    Handler.answers |= {"/a": moved("b", status), "/b": lambda h: h.give("中国".encode())}
    assert sources.read(server + "/a").text == "中国"


def test_a_redirect_in_circles(server: str) -> None:
    Handler.answers["/a"] = moved("/a")
    assert "redirects" in failure(server + "/a")
    assert len(Handler.seen) == web.REDIRECTS + 1


@pytest.mark.parametrize(
    "target",
    [
        "file:///etc/passwd",
        "FILE:///etc/passwd",
        "ftp://127.0.0.1/x",
        "data:text/plain,x",
        "http://localhost:9/",
        "http://127.0.0.1:9/",
        "http://127.1:9/",
        "http://2130706433:9/",
        "http://[::1]:9/",
        "http://[::ffff:127.0.0.1]:9/",
        "http://10.0.0.1/",
        "http://192.168.1.1/",
        "http://169.254.169.254/latest/meta-data",
        "http://0.0.0.0:9/",
        "//127.0.0.1:9/",
        "http://user@127.0.0.1:9/",
        "http://[bad/",
        "http:///nowhere",
    ],
)
def test_a_redirect_into_the_machine_is_not_followed(server: str, target: str) -> None:
    Handler.answers["/a"] = moved(target)
    line = failure(server + "/a")
    assert "refuses the connection" not in line
    assert "no answer" not in line


def test_a_redirect_to_another_local_server_sends_nothing(server: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        other.settimeout(0.2)
        Handler.answers["/a"] = moved(f"http://127.0.0.1:{other.getsockname()[1]}/secret")
        assert "your own machine or network" in failure(server + "/a")
        with pytest.raises(TimeoutError):
            other.accept()


def test_a_name_that_changes_its_address_is_caught_when_it_answers(
    server: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The name is public when it is checked, and local when it is connected to."""
    Handler.answers |= {"/a": moved(server.replace("127.0.0.1", "localhost") + "/b"), "/b": lambda h: h.give(b"x")}
    monkeypatch.setattr(web, "refuse_local_redirect", lambda url, target: None)
    assert "your own machine or network" in failure(server + "/a")
    assert "/b" not in Handler.seen


def test_public_addresses() -> None:
    assert all(is_public(a) for a in ("8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8"))
    local = ("127.0.0.1", "10.1.1.1", "172.16.0.1", "192.168.0.1", "169.254.1.1", "0.0.0.0", "100.64.0.1", "224.0.0.1")
    six = ("::1", "::", "fe80::1%eth0", "fc00::1", "::ffff:10.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "ff02::1")
    assert not any(is_public(a) for a in (*local, *six, "x"))


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (404, "no such page"),
        (410, "no such page"),
        (403, "refuses"),
        (401, "password"),
        (429, "fewer"),
        (500, "fault"),
        (503, "fault"),
        (418, "418"),
        (304, "304"),
    ],
)
def test_statuses(server: str, status: int, words: str) -> None:
    Handler.answers["/a"] = lambda h: h.give("中国".encode(), status)
    assert words in failure(server + "/a")


def test_what_is_no_text(server: str) -> None:
    Handler.answers |= {
        "/picture": lambda h: h.give(b"x", Content_Type="image/png"),
        "/empty": lambda h: h.give(b""),
        "/coding": lambda h: h.give(b"x", Content_Encoding="br"),
        "/broken": lambda h: h.give(b"not gzip", Content_Encoding="gzip"),
        "/nowhere": lambda h: h.give(b"", 302),
        "/english": lambda h: h.give(b"English"),
    }
    assert "image/png" in failure(server + "/picture")
    assert "empty" in failure(server + "/empty")
    assert "br" in failure(server + "/coding")
    assert failure(server + "/broken")
    assert "redirects" in failure(server + "/nowhere")
    assert "Chinese" in failure(server + "/english")


def test_too_large(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    Handler.answers["/said"] = lambda h: h.give(b"", Content_Length=str(21 * 1024 * 1024))
    assert "20 MB" in failure(server + "/said")
    monkeypatch.setattr(web, "URL_BYTES", 100_000)
    Handler.answers["/unsaid"] = lambda h: h.give(b"x" * 200_000, Content_Length="")
    assert "larger" in failure(server + "/unsaid")
    Handler.answers["/bomb"] = lambda h: h.give(gzip.compress(b"x" * 10_000_000), Content_Encoding="gzip")
    assert "larger" in failure(server + "/bomb")


def test_a_connection_that_breaks_off(server: str) -> None:
    Handler.answers["/a"] = lambda h: h.give("中国".encode(), Content_Length="1000")
    assert "broke off" in failure(server + "/a")


def test_no_answer(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "TIMEOUT", 0.05)
    Handler.answers["/a"] = lambda h: time.sleep(0.3)
    assert "no answer" in failure(server + "/a")


def test_a_server_that_sends_drop_by_drop(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web, "DEADLINE", 0.1)

    def drip(handler: Handler) -> None:
        handler.send_response(200)
        handler.end_headers()
        for _ in range(20):
            handler.wfile.write(b"x" * 100)
            handler.wfile.flush()
            time.sleep(0.02)

    Handler.answers["/a"] = drip
    assert "not complete" in failure(server + "/a")


@pytest.mark.parametrize(
    "answer", [b"", b"SSH-2.0-x\r\n", b"HTTP/1.1 abc\r\n\r\n", b"HTTP/1.1 200 OK\r\n" + b"A: b\r\n" * 500]
)
def test_what_is_no_web_server(answer: bytes) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def once() -> None:
            peer, _ = listening.accept()
            with peer:
                peer.recv(1000)
                peer.sendall(answer)

        thread = threading.Thread(target=once)
        thread.start()
        assert failure(f"http://127.0.0.1:{listening.getsockname()[1]}/")
        thread.join()


def test_tls_with_what_speaks_no_tls(server: str) -> None:
    assert "secure" in failure(server.replace("http://", "https://") + "/")


def test_addresses_that_lead_nowhere() -> None:
    assert "cannot be found" in failure("http://no-such-host.invalid/")
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    assert "refuses the connection" in failure(f"http://127.0.0.1:{port}/")
    for bad in (
        "http://",
        "http://[x/",
        "http://a:99999/",
        "http://user:secret@127.0.0.1/",
        "http://" + "a" * 300,
        "https:///x",
    ):
        assert failure(bad)


def test_a_certificate_that_is_not_to_be_trusted() -> None:
    error = ssl.SSLCertVerificationError(1, "certificate verify failed")
    error.verify_message = "self-signed certificate"
    line = str(connection.failure("https://example.org/a", urllib.error.URLError(error)))
    assert "example.org" in line
    assert "self-signed" in line
