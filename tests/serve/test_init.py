"""Serving."""

import socket

import pytest

from dateline.errors import UsageError
from dateline.serve import run


@pytest.mark.parametrize("host", ["0.0.0.0", "192.168.1.5", "example.org", "::"])
def test_beyond_this_machine_is_refused(demo_archive, host):
    with pytest.raises(UsageError, match="beyond this machine"):
        run(demo_archive, host=host)


def test_a_taken_port_is_said(demo_archive):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with pytest.raises(UsageError, match="cannot listen"):
            run(demo_archive, port=taken.getsockname()[1])
