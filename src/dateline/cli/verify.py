"""`dateline verify`: is everything still as it was kept?"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import typer

from dateline.cli.options import ArchiveOption, JsonOption, opened

if TYPE_CHECKING:
    from dateline.archive import Archive
    from dateline.model import Problem


def run(*, archive: ArchiveOption = None, json: JsonOption = False) -> None:
    """Check captures, custody and reports against what was written down. Exit code 3 where something differs."""
    from dateline.cli.terminal import as_json, count, say
    from dateline.model import Problem

    every = _checked(opened(archive))
    found = [one for one in every if isinstance(one, Problem)]
    checked = [one for one in every if isinstance(one, str)]
    if json:
        as_json({"checked": checked, "findings": found})
    else:
        say(f"Checked: {', '.join(checked)}.")
        for finding in found:
            say(f"  - {finding}")
        say(f"{count(len(found), 'thing')} not as kept." if found else "Everything is as it was kept.")
    if found:
        raise typer.Exit(3)


def _checked(archive: Archive) -> list[Problem | str]:
    """All that checking yields, with a sign of life while it takes its time."""
    from rich.console import Console

    console = Console(stderr=True, quiet=not sys.stderr.isatty())
    every: list[Problem | str] = []
    with console.status("checking captures, reports and custody"):
        for one in archive.verify():
            every.append(one)
            if isinstance(one, str):
                console.print(f"checked {one}", markup=False, highlight=False)
    return every
