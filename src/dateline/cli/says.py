"""`dateline says`: what somebody is said to say, across reports, and through whom."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from dateline.cli.options import ArchiveOption, JsonOption, opened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.archive import Found, Told
    from dateline.cli.claimed import Teller


def run(
    speaker: Annotated[list[str], typer.Argument(help="Words of the name; word* begins one.")],
    *,
    about: Annotated[str | None, typer.Option(help="Words that must stand in what is said.")] = None,
    limit: Annotated[int, typer.Option(min=1, help="At most so many.")] = 50,
    archive: ArchiveOption = None,
    json: JsonOption = False,
) -> None:
    """List what a speaker is said to say, newest report first, each in the words of the text."""
    from dateline.cli.terminal import count, say

    name, one = " ".join(speaker), opened(archive)
    found = one.sayings(name, about=about, limit=limit)
    if json:
        _as_json(found)
        return
    _show(found)
    shown = sum(len(told.numbers) for told in found.told)
    say(f"{shown:,} of {count(found.total, 'saying')}" + ("; --limit shows more" if shown < found.total else ""))
    if not found.total:
        say(f"{name} says nothing with {about!r} in it: leave out --about to see all")
    if waiting := one.waiting():
        say(f"{count(waiting, 'report')} not read by this version: dateline reread")


def _as_json(found: Found) -> None:
    from dateline.cli.claimed import Teller, as_said
    from dateline.cli.terminal import as_json

    for told in found.told:
        teller = Teller(told.report, told.reading)
        for number in told.numbers:
            as_json(as_said(told.report, told.reading, number, teller))


def _show(found: Found) -> None:
    from dateline.cli.claimed import Teller
    from dateline.cli.terminal import console, numbered, row, safe

    out = console()
    for told in found.told:
        out.print(safe(row(told.report)), style="bold underline", soft_wrap=True)
        teller = Teller(told.report, told.reading)
        for number in told.numbers:
            numbered(out, number, _lines(told, number, teller))
        out.print()


def _lines(told: Told, number: int, teller: Teller) -> Iterator[str]:
    """Who, by which words, in which way; the words themselves; through whom."""
    from dateline.cli.voices import facts
    from dateline.voices import voices

    voice = voices(told.reading)[number - 1]
    yield (
        f"{voice.who or 'no source named'}" + (f" [{voice.cue}]" if voice.cue else "") + f"  {', '.join(facts(voice))}"
    )
    yield "│ " + (" … ".join(" ".join(piece.exact.split()) for piece in voice.said.content) or "(nothing quoted)")
    yield teller.through(voice.said.id)
