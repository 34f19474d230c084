"""`dateline who`: one actor under all its names, and who calls it what."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from dateline.cli.options import ArchiveOption, JsonOption, opened

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from rich.console import Console

    from dateline.archive import Beside, Found, Wording
    from dateline.dossier import Dossier, NameUse, Unsure

WORDINGS = 30
"""Most rows of the wording table; --json has all."""


def run(
    name: Annotated[list[str], typer.Argument(help="A name, or an id such as nusra-front.")],
    *,
    limit: Annotated[int, typer.Option(min=1, help="At most so many claims of a sort.")] = 10,
    archive: ArchiveOption = None,
    json: JsonOption = False,
) -> None:
    """Show an actor: names over time, who calls it what, what it belongs to, what is said by and about it, what is unsure."""
    from dateline.cli.judged import upon
    from dateline.cli.terminal import as_json, count, say
    from dateline.dossier import dossier, found

    one = opened(archive)
    made = dossier(one, found(one, " ".join(name)), limit)
    if json:
        as_json(made)
    else:
        _show(made, upon(one.judgements()))
    if waiting := one.unresolved():
        say(f"{count(waiting, 'report')} not resolved with what is known now: dateline reread")


def _show(made: Dossier, judged: Mapping[str, Sequence[str]]) -> None:
    from dateline.cli.terminal import console, count, safe

    out, actor = console(), made.actor
    out.print(safe(actor.name), style="bold underline", soft_wrap=True)
    kind = ", ".join(part for part in (actor.what or actor.kind, " and ".join(actor.country), actor.during) if part)
    _lines(out, [f"{kind}  ({actor.id})", *([f"one with {', '.join(made.ids[1:])}"] if made.ids[1:] else [])])
    counted = made.counted
    span = f", {counted.first} to {counted.last}" if counted.first else ""
    _lines(out, [f"{count(counted.mentions, 'mention')} in {count(counted.reports, 'report')}{span}"])
    _part(out, "Names", (_name(use) for use in made.names))
    _part(out, "Who calls it what", (_wording(one) for one in made.wordings[:WORDINGS]))
    _part(out, "Belongs to", (f"{one.tie.how} {one.name}{_time(one.tie.during)}" for one in made.parents))
    _part(out, "Held", (f"{post.office} of {post.of}{_time(post.during)}" for post in actor.posts))
    _claims(out, "Relations, as claimed", made.relations, judged)
    _claims(out, "Said by", made.said_by, judged)
    _claims(out, "Said about", made.about, judged)
    _part(out, "Named in the same claims", (_beside(one) for one in made.members[:10]))
    _part(out, "Places in the same claims", (_beside(one) for one in made.places[:10]))
    _part(out, "Not sure", (_unsure(one, actor.id) for one in made.unsure))
    _part(out, "Judged", (f"{one.by}, {one.at:%Y-%m-%d}: {_judged(one)}  ({one.id})" for one in made.judgements))
    _part(out, "Sources", iter(actor.sources))


def _part(out: Console, title: str, lines: Iterable[str]) -> None:
    from dateline.cli.terminal import safe

    every = list(lines)
    if every:
        out.print(safe(title), style="bold")
        _lines(out, every)


def _lines(out: Console, lines: Iterable[str]) -> None:
    from dateline.cli.terminal import safe

    for line in lines:
        out.print(safe(f"  {line}"), soft_wrap=True)


def _name(use: NameUse) -> str:
    from dateline.cli.terminal import count

    kind = "" if use.alias.kind == "official" else f", {use.alias.kind}"
    seen = f"; {count(use.mentions, 'mention')} here, {use.first or '?'} to {use.last or '?'}" if use.mentions else ""
    return f"{use.alias.name}{kind}{_time(use.alias.during)}{seen}"


def _wording(one: Wording) -> str:
    from dateline.cli.terminal import count

    who = f"{one.voice}, in {one.outlet or 'an unnamed outlet'}" if one.voice else one.outlet or "an unnamed outlet"
    span = (
        f", {one.first} to {one.last}" if one.first and one.first != one.last else f", {one.first}" if one.first else ""
    )
    return f"{one.words!r}: {who}, {count(one.mentions, 'time')} in {count(one.reports, 'report')}{span}"


def _unsure(one: Unsure, actor: str) -> str:
    from dateline.cli.terminal import count

    way = f'; dateline judge called {actor} "{one.proposed}" makes it one' if one.proposed else ""
    return f"{one.what}: {one.why}; {count(one.mentions, 'mention')}{way}"


def _beside(one: Beside) -> str:
    from dateline.cli.terminal import count

    return f"{one.name or one.target}: {count(one.claims, 'claim')} in {count(one.reports, 'report')}"


def _time(during: str | None) -> str:
    first, _, last = (during or "").partition("/")
    if not during:
        return ""
    return f" ({'until' if first in ('', '..') else f'from {first}'}{'' if last in ('', '..') else f' to {last}' if first not in ('', '..') else f' {last}'})"


def _judged(one: object) -> str:
    from dateline.judgements import words

    return words(one)  # type: ignore[arg-type]


def _claims(out: Console, title: str, found: Found, judged: Mapping[str, Sequence[str]]) -> None:
    from dateline.cli.claimed import Teller
    from dateline.cli.terminal import numbered, row, safe

    if not found.total:
        return
    shown = sum(len(told.numbers) for told in found.told)
    out.print(safe(f"{title} ({shown} of {found.total})"), style="bold")
    for told in found.told:
        out.print(safe(f"  {row(told.report)}"), style="underline", soft_wrap=True)
        teller = Teller(told.report, told.reading)
        for number in told.numbers:
            claim = told.reading.claims[number - 1]
            numbered(out, number, teller.lines(claim))
            _lines(out, (f"{'':7}judged by {line}" for line in judged.get(f"claim:{told.report.id}:{claim.id}", ())))
