"""`dateline tag`: everything posted under one tag."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from dateline.cli.options import ArchiveOption, JsonOption, opened

if TYPE_CHECKING:
    from dateline.model import Report


def run(
    name: Annotated[str | None, typer.Argument(help="The tag; all tags are listed where it is left out.")] = None,
    *,
    limit: Annotated[int, typer.Option(min=1, help="At most so many.")] = 50,
    archive: ArchiveOption = None,
    json: JsonOption = False,
) -> None:
    """Show the tag page: what was posted under a tag, newest first."""
    from dateline.archive import Listed
    from dateline.cli.terminal import as_json, count, say

    one = opened(archive)
    if name is None:
        for tally in one.tags():
            as_json(tally) if json else say(f"{tally.reports:>6,}  {tally.name}")
        return
    page = one.reports(Listed(tag=name), limit=limit)
    if not page.total:
        _unknown(name, [tally.name for tally in one.tags()])
    if json:
        for report in page.reports:
            as_json(report)
        return
    say(f"Posted tagged ‘{name}’ - {count(page.total, 'report')}\n")
    for report in page.reports:
        _entry(report)
    if page.total > len(page.reports):
        say(f"{page.total - len(page.reports):,} more: --limit {page.total}")


def _unknown(name: str, known: list[str]) -> None:
    import difflib

    from dateline.errors import NotFound

    near = difflib.get_close_matches(name, known, 3, 0.5)
    raise NotFound(
        name, "no report has this tag", f"near ones are {', '.join(near)}" if near else "`dateline tag` lists all tags"
    )


def _entry(report: Report) -> None:
    from dateline.cli.terminal import say, when

    say(report.headline or "[no headline]")
    say(f"  posted {when(report.posted)} | published {when(report.published)} | edited {when(report.edited)}")
    source = report.outlet or "outlet not named"
    by = f", by {', '.join(report.byline)}" if report.byline else ""
    say(f"  {source}{by}  ({report.id})" + ("  [excerpt]" if report.excerpt else ""))
    for problem in report.problems:
        say(f"  check: {problem}")
    say()
