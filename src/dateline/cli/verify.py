"""`dateline verify`: is everything still as it was kept?"""

from __future__ import annotations

import typer

from dateline.cli.options import ArchiveOption, JsonOption, opened


def run(*, archive: ArchiveOption = None, json: JsonOption = False) -> None:
    """Check captures, custody and reports against what was written down. Exit code 3 where something differs."""
    from dateline.cli.terminal import as_json, count, say
    from dateline.model import Problem

    every = list(opened(archive).verify())
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
