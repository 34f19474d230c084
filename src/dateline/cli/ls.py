"""`dateline ls`: the reports of the archive, narrowed as asked."""

from __future__ import annotations

from typing import Annotated

import typer

from dateline.cli.options import ArchiveOption, JsonOption, opened


def run(
    *,
    outlet: Annotated[str | None, typer.Option(help="Only this outlet, as named.")] = None,
    tag: Annotated[str | None, typer.Option(help="Only this tag.")] = None,
    since: Annotated[str | None, typer.Option(help="From this day on: 2016-10-04, 2016-10 or 2016.")] = None,
    until: Annotated[str | None, typer.Option(help="Up to this day.")] = None,
    problems: Annotated[bool, typer.Option("--problems", help="Only what needs a look, with the reasons.")] = False,
    limit: Annotated[int, typer.Option(min=1, help="At most so many.")] = 50,
    archive: ArchiveOption = None,
    json: JsonOption = False,
) -> None:
    """List reports, newest first."""
    from dateline.archive import Listed
    from dateline.cli.terminal import as_json, count, row, say

    one = opened(archive)
    listed = Listed(tag=tag, outlet=outlet, since=since, until=until, flawed=problems or None)
    page = one.reports(listed, limit=limit)
    if json:
        for report in page.reports:
            as_json(report)
        return
    for report in page.reports:
        say(row(report))
        for problem in report.problems if problems else ():
            say(f"            {problem}")
    say(f"{len(page.reports):,} of {count(page.total, 'report')}")
    if problems:
        for subject, reason, remedy in one.problems(limit).sources:
            say(f"{subject}: {reason}; {remedy}")
