"""`dateline learn`: take in a list of actors or places that others keep."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from dateline.cli.options import ArchiveOption, JsonOption, opened


def run(
    source: Annotated[Path, typer.Argument(metavar="FILE", help="The list, plain or compressed.")],
    *,
    form: Annotated[
        str | None,
        typer.Option("--as", help="ftm, ftm-statements, wikidata, csv or geonames; guessed where it is left out."),
    ] = None,
    archive: ArchiveOption = None,
    json: JsonOption = False,
) -> None:
    """Learn names: FollowTheMoney entities or statements, Wikidata items, a table, GeoNames; what is known stays as it is."""
    from dateline.cli.terminal import as_json, say, tell

    one = opened(archive)
    failed = 0

    def said(problem: object) -> None:
        nonlocal failed
        failed += 1
        tell(str(problem))

    made = one.learn(source, form, said)
    if json:
        as_json(made)
    else:
        say(f"Learned {made.records:,} {made.kind} with {made.names:,} keys of names from {source.name}.")
        say("Names in reports that are here already are resolved anew by `dateline reread`.")
    if failed:
        raise typer.Exit(1)
