"""Options that several verbs share."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from dateline.archive import Archive

ArchiveOption = Annotated[
    Path | None,
    typer.Option(
        "--archive", "-a", envvar="DATELINE_ARCHIVE", help="The archive's folder. Default: the one here or above."
    ),
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON, and nothing else.")]


def opened(folder: Path | None) -> Archive:
    """The archive that was named, or the nearest one."""
    from dateline.archive import Archive, find

    return Archive(folder if folder is not None else find(Path.cwd()))
