"""`dateline add`: files, folders, standard input and web addresses into the archive."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

import typer

from dateline.cli.options import ArchiveOption, JsonOption, opened

if TYPE_CHECKING:
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

    one = opened(archive)
    summary = _added(one, sources, follow, quiet=json)
    if json:
        as_json(summary)
    else:
        _closing(one, summary)
    if summary.sources_failed:
        raise typer.Exit(1)


def _added(archive: Archive, sources: list[str], follow: int, *, quiet: bool) -> Summary:
    """The sources added; interrupted, what was done until then is said before the interruption goes on."""
    from dateline.archive import Outcome, Summary
    from dateline.cli.progress import counting
    from dateline.cli.terminal import safe

    done = Summary()
    with counting(shown=not quiet) as bar:
        task = bar.add_task("adding", total=None, noun="captures")
        reads = bar.add_task("reading", total=None, noun="reports", visible=False)

        def progress(outcome: Outcome) -> None:
            nonlocal done
            done = done.plus(outcome)
            bar.update(task, advance=1, description=safe(outcome.uri)[-60:])

        def reading(number: int, total: int) -> None:
            nonlocal done
            done = replace(done, reports_read=number)
            bar.update(reads, completed=number, total=total, visible=True)

        try:
            return archive.add(sources, follow=follow, progress=progress, reading=reading)
        except KeyboardInterrupt:
            bar.stop()
            if not quiet:
                _closing(archive, done)
            raise


def _closing(archive: Archive, summary: Summary) -> None:
    from dateline.cli.terminal import count, say

    new, known = summary.captures_new, summary.captures_known
    say(f"{count(summary.reports_new, 'new report')} from {count(new, 'new capture')} (files, pages or feeds).")
    if summary.reports_known:
        say(f"{count(summary.reports_known, 'report')} found again: the archive had the same text already.")
    if known:
        say(f"{count(known, 'capture')} here already: the same bytes, nothing added.")
    if summary.sources_failed:
        say(f"{count(summary.sources_failed, 'source')} could not be taken in.")
    if summary.reports_read:
        left = f"; {summary.reports_not_known:,} of them could not be read" if summary.reports_not_known else ""
        say(f"{count(summary.reports_read, 'report')} read: who says what, names, events{left}.")
    if unread := archive.status().reports_unread:
        say(f"{count(unread, 'report')} not read yet: dateline reread")
    if not summary.problems:
        return
    say(f"\n{count(len(summary.problems), 'thing')} to look at:")
    for problem in summary.problems[:SHOWN]:
        say(f"  - {problem}")
    if len(summary.problems) > SHOWN:
        say(f"  ... and {len(summary.problems) - SHOWN:,} more: dateline ls --problems")
