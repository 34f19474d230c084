"""`dateline says`: what somebody is said to say, across reports, and through whom."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from dateline.cli.options import ArchiveOption, JsonOption, opened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.archive import Told
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
    from dateline.cli.claimed import Teller, as_said
    from dateline.cli.terminal import as_json, count, numbered, row, say

    found = opened(archive).sayings(" ".join(speaker), about=about, limit=limit)
    shown = sum(len(told.numbers) for told in found.told)
    for told in found.told:
        teller = Teller(told.report, told.reading)
        if json:
            for number in told.numbers:
                as_json(as_said(told.report, told.reading, number, teller))
            continue
        say(row(told.report))
        for number in told.numbers:
            numbered(number, _lines(told, number, teller))
        say()
    if not json:
        say(f"{shown:,} of {count(found.total, 'saying')}" + ("; --limit shows more" if shown < found.total else ""))


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
