"""`dateline reread`: readings and links made anew."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from dateline.cli.options import ArchiveOption, JsonOption, opened

if TYPE_CHECKING:
    from dateline.archive import Archive, Rereading

SHOWN = 20
"""Problems printed in full; the rest is counted."""


def run(
    *,
    every: Annotated[bool, typer.Option("--all", help="Read every report anew, not only those that wait.")] = False,
    archive: ArchiveOption = None,
    json: JsonOption = False,
) -> None:
    """Read the reports that wait: not read yet, or by another reader; and resolve names anew where more is known now."""
    from dateline.cli.terminal import as_json

    one = opened(archive)
    done = _reread(one, every=every, quiet=json)
    if json:
        as_json(done)
    else:
        _closing(one, done)
    if done.problems:
        raise typer.Exit(1)


def _reread(archive: Archive, *, every: bool, quiet: bool) -> Rereading:
    from dateline.cli.progress import counting

    with counting(shown=not quiet) as bar:
        task = bar.add_task("reading", total=None, noun="reports")
        return archive.reread(every=every, progress=lambda done, total: bar.update(task, completed=done, total=total))


def _closing(archive: Archive, done: Rereading) -> None:
    from dateline.cli.terminal import count, say

    if not done.reports_read:
        say(f"Nothing waits to be read: {count(archive.status().reports, 'report')}, all read by this reader.")
    else:
        say(f"Read {count(done.reports_read, 'report')}.")
    if done.reports_resolved:
        say(f"Names of {count(done.reports_resolved, 'report')} resolved with what is known now.")
    if done.reports_not_known:
        say(f"{count(done.reports_not_known, 'report')} of them could not be read; each page says why.")
    for problem in done.problems[:SHOWN]:
        say(f"  - {problem}")
    if len(done.problems) > SHOWN:
        say(f"  ... and {len(done.problems) - SHOWN:,} more")
