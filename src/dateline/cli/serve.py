"""`dateline serve`: the archive in a browser."""

from __future__ import annotations

from typing import Annotated

import typer

from dateline.cli.options import ArchiveOption, opened


def run(
    *,
    host: Annotated[str | None, typer.Option(help="Loopback address to listen on. Default: 127.0.0.1.")] = None,
    port: Annotated[int | None, typer.Option(min=0, max=65535, help="Port. Default: 8642.")] = None,
    archive: ArchiveOption = None,
) -> None:
    """Serve the archive to a browser on this machine."""
    from dateline.serve import run as serve

    serve(opened(archive), host=host, port=port)
