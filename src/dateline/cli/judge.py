"""`dateline judge`: what a person decides, kept for ever, and taken back only by another judgement."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from dateline.cli.options import ArchiveOption, JsonOption, opened

if TYPE_CHECKING:
    from dateline.archive import Archive, Preview

WORDS = """SUBJECT is OBJECT, SUBJECT is-not OBJECT, split ACTOR NAME, called ACTOR NAME, correct CLAIM FIELD=VALUE,
wrong CLAIM, grade SUBJECT GRADE, note SUBJECT TEXT, undo JUDGEMENT, list [SUBJECT]."""


def run(
    words: Annotated[list[str], typer.Argument(metavar="RULING", help=WORDS)],
    *,
    to: Annotated[str | None, typer.Option(help="With split: who bears the name that is split off.")] = None,
    during: Annotated[
        str | None, typer.Option(help="With called: when the name holds, as 2016-07/.. or 2012/2016-07-28.")
    ] = None,
    by: Annotated[str, typer.Option(help="Who judges. Default: the account's name.")] = "",
    note: Annotated[str, typer.Option(help="Why, in words.")] = "",
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask before two become one.")] = False,
    archive: ArchiveOption = None,
    json: JsonOption = False,
) -> None:
    """Judge: this is that or is not, a name is somebody else's, a claim is wrong ... A merge first shows what it changes.

    A SUBJECT is actor:ID, place:ID, outlet:ID, mention:REPORT:START-END (or mention:REPORT:WORDS), claim:REPORT:ID (or
    claim:REPORT:#NUMBER), report:ID or judgement:ID; ids of reports, claims and judgements may be cut short.
    """
    from dateline.cli.judged import said
    from dateline.cli.terminal import as_json

    one = opened(archive)
    meant = said(words, to=to, during=during)
    if meant.listing:
        _listed(one, meant.subject, json=json)
        return
    made = [
        one.judgement(each.subject, each.predicate, each.other, by=by, note=note, during=each.during)
        for each in meant.rulings
    ]
    if made[0].predicate == "is" and not made[0].subject.startswith("mention:"):
        _agreed(one.preview(made[0].subject, made[0].object), yes=yes, json=json)
    one.keep_judgements(made)
    if json:
        for judged in made:
            as_json(judged)
    else:
        _closing(one, [judged.id for judged in made])


def _agreed(seen: Preview, *, yes: bool, json: bool) -> None:
    """Show what a merge would change, and go on only where that is wanted."""
    from dateline.cli.terminal import as_json, say
    from dateline.errors import UsageError

    if json and yes:
        return  # the judgement alone is the answer
    if json:
        as_json(seen)
    else:
        _show(seen)
    if yes:
        return
    if json or not _is_terminal():
        raise UsageError("nothing is kept", "two would become one", "say --yes to judge so")
    if not typer.confirm("Judge that they are one?"):
        say("Nothing is kept.")
        raise typer.Exit(1)


def _is_terminal() -> bool:
    """Whether somebody is there who can be asked."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def _show(seen: Preview) -> None:
    from dateline.cli.terminal import count, say
    from dateline.judgements import words

    for row in seen.rows[:-1]:
        say(f"  {row.what:<10}{row.one}  |  {row.other}")
    say(
        f"Together {count(seen.reports, 'report')}, {seen.together:,} of them naming both, as {seen.to}:{seen.canonical}."
    )
    if seen.already:
        say("They are judged to be one already.")
    for judged in seen.overruled:
        say(f"No longer in force would be {judged.id}: {words(judged)} ({judged.by}, {judged.at:%Y-%m-%d})")


def _closing(archive: Archive, made: list[str]) -> None:
    from dateline.cli.terminal import count, say
    from dateline.judgements import words

    for judged in archive.judgements():
        if judged.id in made:
            say(f"Judged by {judged.by}: {words(judged)}  ({judged.id})")
    say(
        "`dateline judge undo` takes each back by its id."
        if made[1:]
        else f"`dateline judge undo {made[0]}` takes it back."
    )
    if waiting := archive.unresolved():
        say(f"{count(waiting, 'report')} not resolved with what is known now: dateline reread")


def _listed(archive: Archive, subject: str | None, *, json: bool) -> None:
    from dateline.cli.terminal import as_json, count, say
    from dateline.judgements import states, words

    every = archive.judgements()
    found = archive.judgements_about([archive.known_subject(subject)]) if subject else every
    state = states(every)
    for judged in found:
        if json:
            as_json({"judgement": judged, "state": state[judged.id]})
            continue
        note = f"; {judged.note}" if judged.note else ""
        held = "" if state[judged.id] == "holds" else f"  [{state[judged.id]}]"
        say(f"{judged.id}  {judged.at:%Y-%m-%d %H:%M}  {judged.by}: {words(judged)}{note}{held}")
    if not json:
        say(f"{count(len(found), 'judgement')}" + (f" on {subject}" if subject else ""))
