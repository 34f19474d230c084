"""`dateline claims`: who did what to whom, across reports, each with the voices it comes through."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

import typer

from dateline.cli.options import ArchiveOption, JsonOption, opened

if TYPE_CHECKING:
    from dateline.archive import Archive, Found

Kind = Literal["event", "statement", "relation", "alias"]
Real = Literal["actual", "planned", "hypothetical", "negated", "background", "teaser"]


def run(
    *,
    kind: Annotated[Kind | None, typer.Option(help="Only events, statements, relations or aliases.")] = None,
    of: Annotated[
        str | None,
        typer.Option("--type", help="Only this type, mode or relation: ASSAULT, aerial, 'Air/drone strike', supports."),
    ] = None,
    actor: Annotated[
        str | None, typer.Option(help="Who did it, or may have; words of the name, word* begins one.")
    ] = None,
    recipient: Annotated[str | None, typer.Option(help="To whom or what; likewise.")] = None,
    place: Annotated[str | None, typer.Option(help="Where; likewise.")] = None,
    voice: Annotated[str | None, typer.Option(help="One of those who say so, or the outlet's own; likewise.")] = None,
    since: Annotated[str | None, typer.Option(help="Not over before this day: 2016-10-04, 2016-10 or 2016.")] = None,
    until: Annotated[str | None, typer.Option(help="Not begun after this day.")] = None,
    realis: Annotated[Real | None, typer.Option(help="Only what is said to be actual, planned, negated ...")] = None,
    limit: Annotated[int, typer.Option(min=1, help="At most so many.")] = 50,
    archive: ArchiveOption = None,
    json: JsonOption = False,
) -> None:
    """List claims, newest report first: claims, not facts, each with who says so."""
    from dateline.archive import Asked
    from dateline.cli.terminal import count, say

    asked = Asked(
        type=of,
        actor=actor,
        recipient=recipient,
        place=place,
        voice=voice,
        since=since,
        until=until,
        realis=realis,
        kind=kind,
    )
    one = opened(archive)
    found = one.claims(asked, limit=limit)
    shown = sum(len(told.numbers) for told in found.told)
    if json:
        _as_json(one, found)
        return
    _show(one, found)
    say(f"{shown:,} of {count(found.total, 'claim')}" + ("; --limit shows more" if shown < found.total else ""))
    wrong = _wrong(one, found)
    if wrong:
        say(f"{count(wrong, 'claim')} of them judged wrong: the text does not say so")
    if found.undated:
        say(f"{count(found.undated, 'claim')} left out: the text gives them no time of their own")
    waiting = one.waiting()
    if waiting:
        say(f"{count(waiting, 'report')} not read by this version: dateline reread")


def _wrong(archive: Archive, found: Found) -> int:
    """How many of the claims shown are judged not to be what their texts say."""
    rulings = archive.knowledge().rulings
    return sum(
        told.reading.claims[number - 1].id in rulings.wrong_claims(told.report.id)
        for told in found.told
        for number in told.numbers
    )


def _as_json(archive: Archive, found: Found) -> None:
    from dateline.cli.claimed import Teller, as_told
    from dateline.cli.terminal import as_json

    judged = archive.knowledge().rulings.holding()
    for told in found.told:
        teller = Teller(told.report, told.reading)
        for number in told.numbers:
            as_json(as_told(told.report, told.reading, number, teller, judged))


def _show(archive: Archive, found: Found) -> None:
    from dateline.cli.claimed import Teller
    from dateline.cli.judged import upon
    from dateline.cli.terminal import console, numbered, row, safe

    out, judged = console(), upon(archive.judgements())
    for told in found.told:
        out.print(safe(row(told.report)), style="bold underline", soft_wrap=True)
        teller = Teller(told.report, told.reading)
        for number in told.numbers:
            claim = told.reading.claims[number - 1]
            numbered(out, number, teller.lines(claim))
            for line in judged.get(f"claim:{told.report.id}:{claim.id}", ()):
                out.print(safe(f"{'':9}judged by {line}"), soft_wrap=True)
        out.print()
