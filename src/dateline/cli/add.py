"""`dateline add`: files, folders, standard input and web addresses into the archive."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from dateline.cli.options import ArchiveOption, JsonOption, opened

if TYPE_CHECKING:
    from rich.progress import Progress

    from dateline.archive import Archive, Summary

SHOWN = 20
"""Problems printed in full; the rest is counted."""


def run(
    sources: Annotated[
        list[str], typer.Argument(metavar="SOURCE...", help="Files, folders, - for standard input, or web addresses.")
    ],
    *,
    follow: Annotated[
        int, typer.Option(min=0, max=1000, metavar="N", help="Fetch up to N next pages of a web listing.")
    ] = 0,
    archive: ArchiveOption = None,
    json: JsonOption = False,
) -> None:
    """Add sources: every report in them, with where it came from."""
    from dateline.cli.terminal import as_json

    summary = _added(opened(archive), sources, follow, quiet=json)
    if json:
        as_json(summary)
    else:
        _closing(summary)
    if summary.sources_failed:
        raise typer.Exit(1)


def _added(archive: Archive, sources: list[str], follow: int, *, quiet: bool) -> Summary:
    """The sources added; interrupted, what was done until then is said before the interruption goes on."""
    from dateline.archive import Outcome, Summary
    from dateline.cli.terminal import safe

    done = Summary()
    with _bar(shown=not quiet and sys.stderr.isatty()) as bar:
        task = bar.add_task("adding", total=None)

        def progress(outcome: Outcome) -> None:
            nonlocal done
            done = done.plus(outcome)
            bar.update(task, advance=1, description=safe(outcome.uri)[-60:])

        try:
            return archive.add(sources, follow=follow, progress=progress)
        except KeyboardInterrupt:
            bar.stop()
            if not quiet:
                _closing(done)
            raise


def _bar(*, shown: bool) -> Progress:
    from rich.console import Console
    from rich.progress import MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}", markup=False),
        MofNCompleteColumn(),
        TextColumn("captures"),
        TimeElapsedColumn(),
    )
    return Progress(*columns, console=Console(stderr=True), transient=True, disable=not shown)


def _closing(summary: Summary) -> None:
    from dateline.cli.terminal import count, say

    new, known = summary.captures_new, summary.captures_known
    say(f"{count(summary.reports_new, 'new report')} from {count(new, 'new capture')} (files, pages or feeds).")
    if summary.reports_known:
        say(f"{count(summary.reports_known, 'report')} found again: the archive had the same text already.")
    if known:
        say(f"{count(known, 'capture')} here already: the same bytes, nothing added.")
    if summary.sources_failed:
        say(f"{count(summary.sources_failed, 'source')} could not be taken in.")
    if not summary.problems:
        return
    say(f"\n{count(len(summary.problems), 'thing')} to look at:")
    for problem in summary.problems[:SHOWN]:
        say(f"  - {problem}")
    if len(summary.problems) > SHOWN:
        say(f"  ... and {len(summary.problems) - SHOWN:,} more: dateline ls --problems")
