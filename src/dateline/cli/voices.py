"""How a reading looks in a terminal: each passage with its voices below it, then names, times and claims."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING

from dateline.chains import alike
from dateline.cli.claimed import Teller, reckoned
from dateline.cli.terminal import console as terminal
from dateline.cli.terminal import count, numbered, safe, when
from dateline.text import paragraphs
from dateline.voices import Voice, voices

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

    from dateline.model import Mention, Reading, Report

STYLES = {
    "person": "underline",
    "group": "bold underline",
    "state": "bold",
    "outlet": "italic underline",
    "place": "italic",
}
"""How names are set apart where the terminal can; the lists below the text name every kind in words."""
UNREAD = "not read yet: dateline reread"


def show(report: Report, reading: Reading | None) -> None:
    """Print a report's text with what was read in it."""
    console = terminal()
    console.print(safe(report.headline) or "[no headline]", style="bold")
    stamp = report.posted or report.published
    console.print(
        f"  {safe(report.outlet or 'outlet not named')}, {when(stamp) if stamp else 'no date'}  ({safe(report.id)})"
    )
    if reading is None:
        console.print(f"  {UNREAD}")
        return
    found = voices(reading)
    counts = (count(len(reading.mentions), "mention"), count(len(found), "voice"), count(len(reading.claims), "claim"))
    console.print(f"  read by {safe(reading.by)}: {', '.join(counts)}")
    for problem in reading.problems:
        console.print(f"  check: {safe(problem)}")
    _passages(console, report, reading, found)
    if reading.problems and not reading.mentions:
        return  # nothing was looked for, so nothing was "not found"
    _names(console, reading)
    _times(console, reading)
    _antecedents(console, reading)
    _claims(console, report, reading)


def _put(console: Console, text: Text | str, indent: int) -> None:
    """Print words in lines of the terminal's width, none with spaces at its end."""
    from rich.text import Text

    words = Text(safe(text)) if isinstance(text, str) else text
    for line in words.wrap(console, max(20, console.width - indent)):
        line.rstrip()
        console.print(Text(" " * indent) + line, soft_wrap=True)


def _passages(console: Console, report: Report, reading: Reading, found: tuple[Voice, ...]) -> None:
    """The text paragraph by paragraph, the voices whose content begins there below each."""
    said = sorted(found, key=lambda voice: (voice.start, voice.number))
    names = sorted(reading.mentions, key=lambda mention: mention.evidence.start)
    said_at, names_at = [voice.start for voice in said], [name.evidence.start for name in names]
    kind, done = None, 0
    for zone_kind, _, start, end in paragraphs(report.text, report.zones):
        if zone_kind != kind:
            console.print(f"\n  -- {zone_kind} --")
            kind = zone_kind
        here = names[bisect_left(names_at, start) : bisect_left(names_at, end)]
        _put(console, _marked(report, start, end, here), 4)
        upto = bisect_left(said_at, end)
        for voice in said[done:upto]:
            for line, indent in _voice(voice):
                _put(console, line, indent)
        done = upto


def _marked(report: Report, start: int, end: int, names: list[Mention]) -> Text:
    from rich.text import Text

    shown = Text(safe(report.text[start:end]))
    for name in names:
        if name.form == "name" and name.kind in STYLES:
            shown.stylize(STYLES[name.kind], name.evidence.start - start, name.evidence.end - start)
    return shown


def _voice(voice: Voice) -> Iterator[tuple[Text, int]]:
    """A voice as lines with their indentation: who, by which words, in which way; then what."""
    from rich.text import Text

    indent = 6 + 2 * voice.depth
    head = Text.assemble(
        (f"{voice.number} ", "dim"),
        (safe(voice.who or "no source named"), "bold"),
        *((f" [{safe(voice.cue)}]",) if voice.cue else ()),
        (f"  {', '.join(facts(voice))}", "dim"),
    )
    yield head, indent
    content = " … ".join(" ".join(piece.exact.split()) for piece in voice.said.content)
    yield Text(f"│ {safe(content)}"), indent + 2


def facts(voice: Voice) -> list[str]:
    """What is known of a voice besides its words."""
    said = voice.said
    return [
        *([f"inside {voice.chain[0]}"] if voice.chain else []),
        said.stance,
        *(["hedged"] if said.hedge else []),
        said.kind,
        said.manner,
        f"sure {said.score:.2f}",
    ]


def _names(console: Console, reading: Reading) -> None:
    """The names, by kind, each with how often it stands in the text."""
    console.print("\n  -- names --")
    for kind in dict.fromkeys(mention.kind for mention in reading.mentions):
        tally: dict[str, int] = {}
        for mention in reading.mentions:
            if mention.kind == kind and mention.form == "name":
                name = " ".join(mention.evidence.exact.split())
                tally[name] = tally.get(name, 0) + 1
        listed = ", ".join(f"{name} ({times})" if times > 1 else name for name, times in tally.items())
        if listed:
            _put(console, f"{kind:<9}  {listed}", 4)
    if not any(mention.form == "name" for mention in reading.mentions):
        console.print("    none found")


def _claims(console: Console, report: Report, reading: Reading) -> None:
    console.print("\n  -- claims, each with its voice --")
    teller = Teller(report, reading)
    for number, claim in enumerate(reading.claims, 1):
        numbered(console, number, teller.lines(claim))
    if not reading.claims:
        console.print("    none found")


def _times(console: Console, reading: Reading) -> None:
    """The times, each as it was reckoned or with why it is open."""
    timed = [mention for mention in reading.mentions if mention.when is not None]
    if timed:
        console.print("\n  -- times --")
    for mention in timed:
        words = " ".join(mention.evidence.exact.split())
        _put(console, f"{words}: {reckoned(mention.when)}", 4)


def _antecedents(console: Console, reading: Reading) -> None:
    """Whom pronouns and descriptions are taken to stand for, each with how sure that is, and why; articles aside."""
    mentions = {mention.id: mention for mention in reading.mentions}
    found = [
        mention
        for mention in reading.mentions
        if mention.antecedent in mentions
        and not alike(mention.evidence.exact, mentions[mention.antecedent].evidence.exact)
    ]
    if found:
        console.print("\n  -- who stands for whom --")
    for mention in found:
        words, who = (" ".join(one.evidence.exact.split()) for one in (mention, mentions[str(mention.antecedent)]))
        _put(console, f"{words} = {who} (sure {mention.sure or 0:.2f}: {mention.why})", 4)
