"""One request over http or https, by urllib, without following redirects; and words for what goes wrong."""

from __future__ import annotations

import http.client
import socket
import ssl
import urllib.error
import urllib.request
from typing import Any, cast

from jingdu.errors import SourceError
from jingdu.sources.addresses import is_public

TIMEOUT = 15.0
"""Seconds to wait for a connection, and for each piece of the answer."""
_HEADERS = {
    "User-Agent": "Mozilla/5.0 (compatible; jingdu/0.1; a reader for the terminal)",
    "Accept": "text/html,application/xhtml+xml,text/plain,application/pdf,*/*;q=0.5",
    "Accept-Language": "zh-CN,zh;q=0.9,en;q=0.5",
    "Accept-Encoding": "gzip, deflate",
}


class LocalAddressError(OSError):
    """A guarded connection reached a machine that is not on the public internet."""


class _Guard:
    """Mixed into a connection: looks at who answers before anything is sent, as a name may change its address."""

    sock: socket.socket

    def check(self) -> None:
        """Raise `LocalAddressError` where the other end is not public."""
        if not is_public(str(self.sock.getpeername()[0])):
            self.sock.close()
            raise LocalAddressError("a local address")


class _GuardedHTTP(_Guard, http.client.HTTPConnection):
    def connect(self) -> None:
        super().connect()
        self.check()


class _GuardedHTTPS(_Guard, http.client.HTTPSConnection):
    def connect(self) -> None:
        super().connect()
        self.check()


class _GuardedHandler(urllib.request.HTTPHandler):
    def http_open(self, req: urllib.request.Request) -> http.client.HTTPResponse:
        return self.do_open(_GuardedHTTP, req)


class _GuardedSecureHandler(urllib.request.HTTPSHandler):
    def https_open(self, req: urllib.request.Request) -> http.client.HTTPResponse:
        return self.do_open(_GuardedHTTPS, req, context=ssl.create_default_context())


class _Errors(urllib.request.HTTPErrorProcessor):
    """Hands every answer back, whatever its status: the caller follows redirects and words the failures."""

    def http_response(self, request: Any, response: Any) -> Any:
        """Leave the answer as it is."""
        return response

    https_response = http_response


def open_once(address: str, *, guarded: bool) -> http.client.HTTPResponse:
    """The answer to a request for `address`, its body unread. With `guarded`, never from a local machine.

    A proxy of the environment is used, and may be local: the guard is then the caller's check of the name.
    """
    handlers: list[Any] = [_Errors]
    if guarded and not urllib.request.getproxies():
        handlers += [_GuardedHandler, _GuardedSecureHandler]
    request = urllib.request.Request(address, headers=_HEADERS)
    return cast("http.client.HTTPResponse", urllib.request.build_opener(*handlers).open(request, timeout=TIMEOUT))


def failure(url: str, error: Exception) -> SourceError:
    """The line for a failed request."""
    if isinstance(error, urllib.error.URLError) and isinstance(error.reason, Exception):
        error = error.reason
    host = url.split("/")[2] if url.count("/") >= 2 else url
    match error:
        case LocalAddressError():
            return SourceError(
                f"{url}: redirected to an address of your own machine or network; jingdu does not follow"
            )
        case TimeoutError():
            return SourceError(f"{url}: no answer within {TIMEOUT:.0f} seconds; try again later")
        case socket.gaierror():
            return SourceError(f"{url}: the server {host} cannot be found; check the address and your connection")
        case ConnectionRefusedError():
            return SourceError(f"{url}: {host} refuses the connection; check the address, or try again later")
        case ssl.SSLCertVerificationError():
            return SourceError(f"{url}: the certificate of {host} is not to be trusted ({error.verify_message})")
        case ssl.SSLError():
            return SourceError(f"{url}: no secure connection to {host} ({error.reason or 'TLS failed'}); try http://")
        case ConnectionError() | http.client.IncompleteRead() | http.client.RemoteDisconnected():
            return SourceError(f"{url}: the connection broke off; try again")
        case http.client.HTTPException():
            return SourceError(f"{url}: the answer of {host} is not HTTP ({type(error).__name__}); check the address")
        case _:
            reason = getattr(error, "strerror", None) or str(error) or type(error).__name__
            return SourceError(f"{url}: cannot be loaded ({reason})")
