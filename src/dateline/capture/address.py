"""The one way to a server: every address is resolved, checked and pinned here before a socket opens.

Names are resolved once, every address they give is checked, and the socket goes to a checked address: a name that
changes its answer between the check and the connection (DNS rebinding) gains nothing.
"""

from __future__ import annotations

import io
import ipaddress
import socket
import time
from collections.abc import Callable
from typing import Any

from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool

from dateline.errors import FetchFailed, Refused, TooLarge

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
_V6 = ipaddress.IPv6Network
_NAT64 = (_V6("64:ff9b::/96"), _V6("64:ff9b:1::/48"))
_SIX_TO_FOUR = _V6("2002::/16")
_CLOSED = tuple(
    map(
        ipaddress.ip_network,
        (
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24",
            "192.0.2.0/24", "192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24", "192.168.0.0/16", "192.175.48.0/24",
            "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4", "168.63.129.16/32",
            "::/96", "::ffff:0:0/96", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "100:0:0:1::/64", "2001::/23",
            "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20", "5f00::/16", "fc00::/7", "fe80::/10",
            "fec0::/10", "ff00::/8",
        ),
    )
)  # fmt: skip
"""IANA's special-purpose registries, without what they list as globally reachable, and Azure's 168.63.129.16."""


def is_open(address: str) -> bool:
    """Whether an address is a public one that a fetch may reach, embedded addresses (6to4, NAT64, mapped) included.

    Args:
        address: An IPv4 or IPv6 address in its usual form; a zone id (`%eth0`) closes it.
    """
    if "%" in address:
        return False
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return False
    return parsed.is_global and not any(parsed.version == net.version and parsed in net for net in _CLOSED)


def connect(host: str, port: int, timeout: float, allowed: frozenset[str]) -> socket.socket:
    """A socket to a host, at an address that was checked.

    Args:
        host: Name or address; every way of writing an address is resolved before it is checked.
        port: TCP port.
        timeout: Seconds.
        allowed: Hosts that the configuration lets through, in lower case.

    Raises:
        Refused: An address of the host is not public.
        FetchFailed: The host has no address, or nobody answers there.
    """
    name = host.strip("[]").rstrip(".").lower()
    try:
        found = socket.getaddrinfo(name, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise FetchFailed(host, f"host has no address: {error}", "check the spelling and the network") from error
    if name not in allowed:
        for *_, place in found:
            if not is_open(str(place[0])):
                raise Refused(
                    host,
                    f"its address {place[0]} is not public",
                    "name it under fetch.allow_hosts in dateline.toml if it is yours",
                )
    problem: OSError | None = None
    for family, kind, protocol, _, place in found:
        opened = socket.socket(family, kind, protocol)
        opened.settimeout(timeout)
        try:
            opened.connect(place)
        except OSError as error:
            opened.close()
            problem = error
            continue
        return opened
    raise FetchFailed(host, f"nobody answers: {problem}", "try again later") from problem


class Wire:
    """What went over one connection, byte for byte, and how much and how long it may be.

    Attributes:
        sent: Bytes of the request.
        received: Bytes of the response, with its headers.
    """

    def __init__(self, *, most: int, until: float) -> None:
        """Start with nothing.

        Args:
            most: Bytes that may be received.
            until: When receiving must end, in seconds of the monotonic clock.
        """
        self.sent = bytearray()
        self.received = bytearray()
        self._most, self._until = most, until

    def heard(self, piece: bytes) -> None:
        """Note received bytes.

        Raises:
            TooLarge: They are more than may come.
            FetchFailed: They come too late.
        """
        self.received += piece
        if len(self.received) > self._most:
            raise TooLarge(
                "answer", f"answer is larger than {self._most:,} bytes", "raise limits.max_bytes in dateline.toml"
            )
        if time.monotonic() > self._until:
            raise FetchFailed("answer", "fetch takes too long", "raise fetch.total_seconds in dateline.toml")


class _Heard(io.RawIOBase):
    """A raw stream that notes what is read from it."""

    def __init__(self, raw: Any, wire: Wire) -> None:  # noqa: ANN401 - a socket's own stream
        self.raw, self.wire = raw, wire

    def readable(self) -> bool:
        return True

    def readinto(self, into: Any) -> int | None:  # noqa: ANN401 - any buffer
        count: int | None = self.raw.readinto(into)
        if count:
            self.wire.heard(bytes(memoryview(into)[:count]))
        return count

    def close(self) -> None:
        self.raw.close()
        super().close()


class _Noted:
    """A socket that notes what passes through it."""

    def __init__(self, inner: Any, wire: Wire) -> None:  # noqa: ANN401 - a socket, plain or TLS
        self._inner, self._wire = inner, wire

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401
        return getattr(self._inner, name)

    def sendall(self, data: Any) -> None:  # noqa: ANN401 - any buffer
        self._wire.sent += bytes(data)
        self._inner.sendall(data)

    def makefile(self, *_: object, **__: object) -> io.BufferedReader:
        return io.BufferedReader(_Heard(self._inner.makefile("rb", buffering=0), self._wire))


def pool(
    scheme: str, host: str, port: int, *, timeout: float, allowed: frozenset[str], wire: Wire
) -> HTTPConnectionPool:
    """A connection pool of urllib3 whose every socket comes from `connect` and is noted on the wire.

    Args:
        scheme: http or https.
        host: Name or address.
        port: TCP port.
        timeout: Seconds to connect.
        allowed: See `connect`.
        wire: Where the bytes are noted.
    """
    opened: Callable[[Any], socket.socket] = lambda own: connect(own.host, own.port, timeout, allowed)  # noqa: E731 - reads as one line

    class _Plain(HTTPConnection):
        def _new_conn(self) -> socket.socket:
            return opened(self)

        def connect(self) -> None:
            super().connect()
            self.sock = _Noted(self.sock, wire)

    class _Secure(HTTPSConnection):
        def _new_conn(self) -> socket.socket:
            return opened(self)

        def connect(self) -> None:
            super().connect()
            self.sock = _Noted(self.sock, wire)

    kind = HTTPSConnectionPool if scheme == "https" else HTTPConnectionPool
    made = kind(host, port, maxsize=1, retries=False)
    made.ConnectionCls = _Secure if scheme == "https" else _Plain
    return made
