"""`dateline search`: words in the reports."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from dateline.cli.options import ArchiveOption, JsonOption, opened

if TYPE_CHECKING:
    from dateline.archive import Hit


def run(
    query: Annotated[list[str], typer.Argument(help='Words, "phrases", prefix*, -excluded.')],
    *,
    by_time: Annotated[bool, typer.Option("--by-time", help="Newest first, not best first.")] = False,
    limit: Annotated[int, typer.Option(min=1, help="At most so many.")] = 20,
    archive: ArchiveOption = None,
    json: JsonOption = False,
) -> None:
    """Search the reports; hits are marked."""
    from dateline.cli.terminal import as_json, count, row, say

    total, hits = opened(archive).search(" ".join(query), order="time" if by_time else "rank", limit=limit)
    if json:
        for hit in hits:
            as_json(hit)
        return
    for hit in hits:
        say(row(hit.report))
        print(f"            {_marked(hit)}")
    say(f"{len(hits):,} of {count(total, 'report')} that hold this")


def _marked(hit: Hit) -> str:
    """A snippet with its hits in bold on a terminal, in brackets elsewhere."""
    from dateline.cli.terminal import safe

    before, after = ("\x1b[1m", "\x1b[0m") if sys.stdout.isatty() else ("[", "]")
    out, place = "", 0
    for start, end in hit.marks:
        out += safe(hit.snippet[place:start]) + before + safe(hit.snippet[start:end]) + after
        place = end
    return out + safe(hit.snippet[place:])
