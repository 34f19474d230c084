"""`dateline split`: what a file splits into, without an archive."""

from __future__ import annotations

from typing import Annotated

import typer

from dateline.cli.options import JsonOption


def run(
    sources: Annotated[
        list[str], typer.Argument(metavar="FILE...", help="Files, folders, - for standard input, or web addresses.")
    ],
    *,
    json: JsonOption = False,
) -> None:
    """Split files into reports and print them; nothing is kept."""
    from dateline.archive import split_file
    from dateline.cli.terminal import as_json, count, row, say, tell
    from dateline.model import Report

    failed = found = 0
    for source in sources:
        for item in split_file(source):
            if isinstance(item, Report):
                found += 1
                as_json(item) if json else say(row(item))
                for problem in item.problems:
                    tell(problem)
            else:
                failed += isinstance(item, Exception)
                tell(str(item))
    if not json:
        say(count(found, "report"))
    if failed:
        raise typer.Exit(1)
