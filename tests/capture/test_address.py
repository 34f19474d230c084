"""The one way to a server."""

import socket

import pytest

from dateline.capture import capture
from dateline.capture.address import connect, is_open
from dateline.config import Settings
from dateline.errors import Refused

CLOSED = """127.0.0.1 127.9.9.9 10.1.1.1 172.16.0.1 192.168.1.1 169.254.169.254 100.64.1.1 0.0.0.0 224.0.0.1 240.0.0.1
255.255.255.255 192.0.0.192 168.63.129.16 198.18.0.1 192.0.2.1 ::1 :: fe80::1 fe80::1%eth0 fc00::1 ff02::1 ::ffff:8.8.8.8
::ffff:127.0.0.1 64:ff9b::7f00:1 64:ff9b:1::1 2002:7f00:1:: 2001:0:1::1 2001:db8::1 fec0::1 nonsense"""


@pytest.mark.parametrize("address", CLOSED.split())
def test_closed_addresses(address):
    assert not is_open(address)


@pytest.mark.parametrize("address", ["8.8.8.8", "1.1.1.1", "2606:4700::1111"])
def test_open_addresses(address):
    assert is_open(address)


@pytest.mark.parametrize(
    "host", ["localhost", "127.0.0.1", "2130706433", "0x7f.1", "0177.0.0.1", "[::1]", "LOCALHOST."]
)
def test_however_this_machine_is_written_it_is_refused(host):
    (error,) = capture(f"http://{host}/", Settings())
    assert isinstance(error, Refused)


def test_the_address_that_was_checked_is_the_one_connected_to(monkeypatch):
    answers = iter([["8.8.8.8"], ["127.0.0.1"]])
    asked, tried = [], []

    def resolved(host, port, **_):
        asked.append(host)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port)) for address in next(answers)]

    def refused(self, place):
        tried.append(place)
        raise ConnectionRefusedError

    monkeypatch.setattr(socket, "getaddrinfo", resolved)
    monkeypatch.setattr(socket.socket, "connect", refused)
    with pytest.raises(Exception, match="nobody answers"):
        connect("rebinding.example", 80, 1.0, frozenset())
    assert (asked, tried) == (["rebinding.example"], [("8.8.8.8", 80)])


def test_one_closed_address_among_open_ones_closes_the_host(monkeypatch):
    monkeypatch.setattr(
        socket,
        "getaddrinfo",
        lambda _host, port, **_: [
            (socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port)) for address in ("8.8.8.8", "10.0.0.1")
        ],
    )
    with pytest.raises(Refused, match=r"10\.0\.0\.1"):
        connect("mixed.example", 80, 1.0, frozenset())
