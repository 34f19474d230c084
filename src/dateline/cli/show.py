"""`dateline show`: one report, whole, with where everything in it was read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from dateline.cli.options import ArchiveOption, JsonOption, opened

if TYPE_CHECKING:
    from dateline.archive import Archive
    from dateline.model import Report


def run(
    report: Annotated[str, typer.Argument(help="Its id, or the beginning of it.")],
    *,
    text: Annotated[bool, typer.Option("--text", help="The text alone, as it is kept.")] = False,
    reading: Annotated[
        bool, typer.Option("--reading", help="The text with what was read in it: who says what, names, events.")
    ] = False,
    archive: ArchiveOption = None,
    json: JsonOption = False,
) -> None:
    """Show a report: its times, outlet, zones and provenance."""
    from dateline.cli.terminal import as_json, say

    one = opened(archive)
    found = one.report(report)
    if reading:
        _read(one, found, json=json)
    elif json:
        as_json(found)
    elif text:
        say(found.text)
    else:
        _whole(one, found)


def _read(archive: Archive, report: Report, *, json: bool) -> None:
    from dateline.cli.terminal import as_json, tell
    from dateline.cli.voices import UNREAD, show

    reading = archive.reading(report.id)
    if not json:
        show(report, reading)
        return
    as_json({"report": report, "reading": reading, "links": archive.links(report.id)})
    if reading is None:
        tell(f"report {report.id}: {UNREAD}")


def _whole(archive: Archive, report: Report) -> None:
    from dateline.cli.judged import upon
    from dateline.cli.terminal import count, say, when
    from dateline.cli.voices import UNREAD

    say(report.headline or "[no headline]")
    say()
    say(f"  posted     {when(report.posted)}" + (f"  by {report.carrier}" if report.carrier else ""))
    say(f"  published  {when(report.published)}" + (f"  by {report.outlet}" if report.outlet else ""))
    say(f"  edited     {when(report.edited)}")
    say(f"  outlet     {report.outlet or 'not named'}")
    for label, value in (
        ("byline", ", ".join(report.byline)),
        ("tags", ", ".join(report.tags)),
        ("address", report.uri),
        ("language", report.language),
    ):
        if value:
            say(f"  {label:<9}  {value}")
    reading = archive.reading(report.id)
    if reading is None:
        say(f"  reading    {UNREAD}")
    elif not reading.problems:
        found = f"{count(len(reading.attributions), 'voice')}, {count(len(reading.claims), 'claim')}"
        say(f"  reading    {found}: --reading shows them")
    if report.excerpt:
        say("  excerpt    the page shows only a part of this text")
    for problem in (*report.problems, *(reading.problems if reading else ())):
        say(f"  check      {problem}")
    for line in upon(archive.judgements()).get(f"report:{report.id}", ()):
        say(f"  judged by  {line}")
    _zones(report)
    _provenance(archive, report)


def _zones(report: Report) -> None:
    from dateline.cli.terminal import say, wrapped

    kind = None
    for zone in report.zones:
        if zone.kind != kind:
            say(f"\n  -- {zone.kind} --")
            kind = zone.kind
        say(wrapped(report.text[zone.start : zone.end].strip("\n"), "    "))


def _provenance(archive: Archive, report: Report) -> None:
    from dateline.cli.terminal import say

    say("\n  -- where it comes from --")
    for held in archive.captures_of(report.id):
        capture = held.capture
        say(f"    bytes      {held.size:,}, SHA-256 {capture.digest}")
        say(f"    captured   {capture.captured_at:%Y-%m-%d %H:%M} UTC from {capture.uri} ({capture.media_type})")
        for uri, at in held.sightings[1:]:
            say(f"    also seen  {at[:16].replace('T', ' ')} UTC at {uri}")
    for hop in report.provenance:
        say(f"    taken from {hop.outlet or 'an outlet that is not named'}: {hop.evidence.exact!r}")
    say(f"    report     {report.id}")
