"""`dateline init`: a new archive."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from dateline.cli.options import JsonOption


def run(
    folder: Annotated[Path, typer.Argument(help="A new folder.")] = Path("dateline-archive"),
    *,
    json: JsonOption = False,
) -> None:
    """Make a new, empty archive."""
    from dateline.archive import Archive
    from dateline.cli.terminal import as_json, say

    Archive.create(folder)
    if json:
        as_json({"archive": str(folder)})
    else:
        say(f"Made an archive in {folder}. Next: dateline add --archive {folder} FILE")
