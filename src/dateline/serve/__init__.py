"""The archive in a browser: server-rendered pages and feeds, on this machine alone."""

from __future__ import annotations

import ipaddress
import secrets
import socket
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from starlette.applications import Starlette

from dateline.errors import UsageError
from dateline.serve.guard import Guard
from dateline.serve.pages import handlers, routes
from dateline.store.custody import account

if TYPE_CHECKING:
    from dateline.archive import Archive

__all__ = ["app", "run"]


def app(archive: Archive, host: str = "127.0.0.1") -> Starlette:
    """The web app over an archive.

    Args:
        archive: Opened; only judgements are added to it.
        host: The address it listens on, under which it may be called.
    """
    made = Starlette(routes=routes(), exception_handlers=handlers())
    made.state.archive = archive
    made.state.token = secrets.token_urlsafe(24)
    made.state.signed = account()
    made.add_middleware(Guard, allowed=(*archive.settings.serve.allowed_hosts, f"[{host}]" if ":" in host else host))
    return made


def run(archive: Archive, *, host: str | None = None, port: int | None = None) -> None:
    """Serve an archive until interrupted.

    Args:
        archive: Opened.
        host: A loopback address; the settings' where None.
        port: TCP port, 0 for a free one; the settings' where None.

    Raises:
        UsageError: The address is not this machine's own, or the port is taken.
    """
    import uvicorn  # noqa: PLC0415 - only a server needs it

    host = (host or archive.settings.serve.host).strip("[]")
    port = archive.settings.serve.port if port is None else port
    if not _is_loopback(host):
        raise UsageError(
            host, "serving beyond this machine is not allowed yet: the pages have no password", "use 127.0.0.1"
        )
    config = uvicorn.Config(app(archive, host), log_level="warning", server_header=False, access_log=False)
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        listening = socket.create_server((host, port), family=family)
    except OSError as error:
        reason = f"cannot listen there: {error.strerror or error}"
        raise UsageError(f"{host}:{port}", reason, "name another port with --port") from error
    shown = f"[{host}]" if ":" in host else host
    sys.stderr.write(f"Serving {archive.root} on http://{shown}:{listening.getsockname()[1]}/ (stop with Ctrl-C)\n")
    with suppress(KeyboardInterrupt):
        uvicorn.Server(config).run(sockets=[listening])


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host == "localhost"
