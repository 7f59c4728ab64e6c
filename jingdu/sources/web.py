"""Pages and files by their address, over http and https."""

from __future__ import annotations

import time
import zlib
from collections.abc import Callable
from http.client import HTTPResponse
from typing import NamedTuple
from urllib.parse import quote, urljoin, urlsplit, urlunsplit

from jingdu.article import Source
from jingdu.errors import SourceError
from jingdu.sources.addresses import refuse_local_redirect
from jingdu.sources.connection import failure, open_once
from jingdu.sources.limits import URL_BYTES, megabytes
from jingdu.sources.raw import RawText

REDIRECTS = 10
"""Redirects followed at most."""
DEADLINE = 90.0
"""Seconds for one address, redirects and all; a server that sends a byte a second must not hold the reader."""
_CHUNK = 65536
_MOVED = frozenset({301, 302, 303, 307, 308})
_NOT_TEXT = ("image/", "audio/", "video/", "font/")


class Answer(NamedTuple):
    """What a server sent."""

    octets: bytes
    address: str
    """Where it came from in the end, after all redirects."""
    charset: str | None


def read(url: str, progress: Callable[[int, int | None], None] | None = None) -> RawText:
    """The text at `url`. `progress` is told the bytes so far and the total, where the server says it."""
    from jingdu.sources import from_bytes

    answer = fetch(url, progress)
    if not answer.octets:
        raise SourceError(f"{url}: the server sent an empty page; try again later")
    return from_bytes(answer.octets, Source("url", url), answer.charset)


def fetch(url: str, progress: Callable[[int, int | None], None] | None = None) -> Answer:
    """The bytes at `url`, at most `URL_BYTES`. Raises `SourceError` with a clear line for every failure."""
    typed = address = _quoted(url)
    until = time.monotonic() + DEADLINE
    for _ in range(REDIRECTS + 1):
        try:
            response = open_once(address, guarded=_origin(address) != _origin(typed))
        except SourceError:
            raise
        except Exception as error:  # urllib lets through OSError, HTTPException, ValueError and what codecs raise
            raise failure(url, error) from error
        with response:
            if response.status not in _MOVED:
                return _receive(response, url, address, until, progress)
            target = response.headers.get("Location")
        if not target:
            raise SourceError(f"{url}: the server redirects without saying where to")
        address = _redirected(url, address, target, typed)
    raise SourceError(f"{url}: more than {REDIRECTS} redirects; the address leads in circles")


def _redirected(url: str, address: str, target: str, typed: str) -> str:
    """Where a redirect leads to, if it may be followed."""
    try:
        following = _quoted(urljoin(address, target))
    except ValueError as error:
        raise SourceError(f"{url}: redirected to an address that is none") from error
    if urlsplit(following).scheme not in ("http", "https"):
        raise SourceError(f"{url}: redirected to {following[:60]}, which jingdu does not open")
    if _origin(following) != _origin(typed):
        refuse_local_redirect(url, following)
    return following


def _receive(
    response: HTTPResponse, url: str, address: str, until: float, progress: Callable[[int, int | None], None] | None
) -> Answer:
    if not 200 <= response.status < 300:
        raise SourceError(f"{url}: {_status(response)}")
    kind = response.headers.get_content_type()
    if kind.startswith(_NOT_TEXT):
        raise SourceError(f"{url}: this is {kind}, not a text; jingdu reads pages, PDF, DOCX, EPUB and plain text")
    try:
        octets = _body(response, url, until, progress)
    except SourceError:
        raise
    except Exception as error:  # as above
        raise failure(url, error) from error
    return Answer(octets, address, response.headers.get_content_charset())


def _body(response: HTTPResponse, url: str, until: float, progress: Callable[[int, int | None], None] | None) -> bytes:
    """The unpacked body, read piece by piece so that neither its size nor its unpacked size can run away."""
    total = int(length) if (length := response.headers.get("Content-Length", "")).isdecimal() else None
    if total is not None and total > URL_BYTES:
        raise _too_large(url)
    coding = response.headers.get("Content-Encoding", "identity").strip().lower()
    if coding not in ("gzip", "x-gzip", "deflate", "identity", ""):
        raise SourceError(f"{url}: the server sent it packed with {coding[:20]}, which jingdu cannot unpack")
    packed = coding not in ("identity", "")
    inflater = zlib.decompressobj(47) if packed else None
    received, parts, size = 0, [], 0
    while piece := response.read1(_CHUNK):
        received += len(piece)
        if inflater:
            piece = inflater.decompress(piece, URL_BYTES + 1 - size)
        parts.append(piece)
        size += len(piece)
        if size > URL_BYTES or received > URL_BYTES:
            raise _too_large(url)
        if time.monotonic() > until:
            raise SourceError(f"{url}: not complete after {DEADLINE:.0f} seconds; try again later")
        if progress:
            progress(received, total)
    if total is not None and received < total:
        raise SourceError(f"{url}: the connection broke off after {received} of {total} bytes; try again")
    return b"".join(parts)


def _too_large(url: str) -> SourceError:
    return SourceError(
        f"{url}: larger than {megabytes(URL_BYTES)}, the most that jingdu loads; save it to a file and open that"
    )


def _status(response: HTTPResponse) -> str:
    match response.status:
        case 404 | 410:
            return f"there is no such page ({response.status}); check the address"
        case 401 | 407:
            return f"the page asks for a password ({response.status}); save it from a browser and open the file"
        case 403 | 451:
            return f"the server refuses to show this page ({response.status}); save it from a browser and open the file"
        case 429:
            return "the server asks for fewer visits (429); try again later"
        case status if status >= 500:
            return f"the server has a fault ({status}); try again later"
        case status:
            return f"the server answers with {status}"


def _origin(address: str) -> tuple[str, str, int | None]:
    parts = urlsplit(address)
    return parts.scheme, parts.hostname or "", parts.port


def _quoted(url: str) -> str:
    """`url` in ASCII: people paste addresses with Chinese in them, and hosts too."""
    try:
        parts = urlsplit(url.strip())
        host, port = parts.hostname, parts.port
    except ValueError as error:
        raise SourceError(f"{url}: this is not an address; check it") from error
    if parts.scheme not in ("http", "https"):
        return url
    if not host or "@" in parts.netloc:
        raise SourceError(f"{url}: this is not an address that jingdu opens; check the name of the server")
    try:
        host = host if ":" in host else host.encode("idna").decode("ascii")
    except UnicodeError as error:
        raise SourceError(f"{url}: this is not the name of a server; check the address") from error
    netloc = (f"[{host}]" if ":" in host else host) + (f":{port}" if port is not None else "")
    path = quote(parts.path or "/", safe="/%:=&~+!$,;'@()*")
    return urlunsplit((parts.scheme, netloc, path, quote(parts.query, safe="/%:=&?~+!$,;'@()*[]"), ""))
