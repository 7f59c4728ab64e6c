"""Which addresses a redirect may lead to: never into the machine or the network of the reader."""

from __future__ import annotations

import ipaddress
import socket
from urllib.parse import urlsplit

from jingdu.errors import SourceError


def is_public(address: str) -> bool:
    """Whether a numeric address is one of the public internet."""
    try:
        number = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(number, ipaddress.IPv6Address):
        # IPv4 in an IPv6 dress: mapped, 6to4, NAT64.
        inner = number.ipv4_mapped or number.sixtofour
        if inner is None and number in ipaddress.ip_network("64:ff9b::/96"):
            inner = ipaddress.IPv4Address(int(number) & 0xFFFFFFFF)
        if inner is not None:
            return inner.is_global and not inner.is_multicast
    return number.is_global and not number.is_multicast


def refuse_local_redirect(url: str, target: str) -> None:
    """Raise `SourceError` where the host of `target` is, or resolves to, an address that is not public."""
    parts = urlsplit(target)
    host = parts.hostname or ""
    try:
        found = socket.getaddrinfo(host, parts.port or 80, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise SourceError(f"{url}: redirected to {host}, which cannot be found") from error
    if not all(is_public(str(address[0])) for *_, address in found):
        raise local_redirect(url, host)


def local_redirect(url: str, host: str) -> SourceError:
    """The error for a redirect into the reader's own network."""
    return SourceError(
        f"{url}: redirected to {host}, an address of your own machine or network; jingdu does not follow"
    )
