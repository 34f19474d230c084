"""From what the model finds in a report to its reading: rules beside the model, then nouns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from dateline.model import Attribution, Claim, Reading, Report
from dateline.read import claims, nouns
from dateline.read.claims import Voices
from dateline.read.coreference.antecedents import bound
from dateline.read.dating import Calendar
from dateline.read.encoding.strips import PROSE
from dateline.read.events.happening import Happening
from dateline.read.finding import Named, Said, Span
from dateline.read.institutions import institutions
from dateline.read.mentions import Mentions
from dateline.read.passages import SPOKEN, Passages, stated
from dateline.read.relationclaims import relations
from dateline.read.relations import related
from dateline.read.speech.blocks import blocks
from dateline.read.speech.merge import merged, overlaps
from dateline.read.speech.nesting import nested
from dateline.read.speech.rules import headline, rules
from dateline.read.statements import statements
from dateline.read.times import anchor_of, timed
from dateline.read.tolls import tolls
from dateline.read.words.clauses import Quoted, sentences
from dateline.read.words.quotes import Quotation


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What the model finds in a report."""

    quotations: tuple[Quotation, ...]
    named: Sequence[Named]
    said: Sequence[Said]
    happened: Sequence[Happening]


def reading(report: Report, found: Found, by: str) -> Reading:
    """The reading of a report.

    Args:
        report: In a language that the model knows.
        found: In it.
        by: Who reads.
    """
    text = report.text
    times = timed(text, _stating(report), *anchor_of(report))
    mentions = Mentions(report.id, text, found.named, times)
    for span in institutions(text, report.zones, found.named):
        mentions.of(span, kind="group")
    attributions = nouns.attributions(_said(report, found), mentions, found.quotations)
    made = claims.kept(_claims(report, found, Calendar(text, times), mentions, attributions))
    spans = [one for zone in _stating(report) for one in sentences(text, *zone)]
    return Reading(
        report=report.id,
        by=by,
        mentions=bound(text, mentions.all(), attributions, spans),
        attributions=attributions,
        claims=made,
    )


def _said(report: Report, found: Found) -> list[Said]:
    """Attributions of model and rules, in running text, headlines and teasers, hung on one another."""
    text, running = report.text, _running(report)
    pasted = blocks(text, report.zones, found.quotations)
    known = sorted(span for one in pasted for span in one.cue)
    model = [one for one in found.said if not any(overlaps(known, span) for span in one.cue)]
    heads = [headline(text, *stated(text, zone)) for zone in report.zones if zone.kind in ("headline", "teaser")]
    ruled = [*pasted, *rules(text, found.quotations, running), *(one for one in heads if one is not None)]
    return nested(merged(model, ruled), text, found.quotations, running)


def _running(report: Report) -> list[Span]:
    """The zones of running text."""
    return [(zone.start, zone.end) for zone in report.zones if zone.kind in PROSE]


def _stating(report: Report) -> list[Span]:
    """The stretches of a report that state something: running text, captions, teasers."""
    return [stated(report.text, zone) for zone in report.zones if zone.kind in SPOKEN]


def _claims(
    report: Report, found: Found, calendar: Calendar, mentions: Mentions, attributions: Sequence[Attribution]
) -> Iterator[Claim]:
    """Statements, events and relations, in no particular order."""
    text, passages = report.text, Passages(report.text, report.zones)
    voices = Voices(attributions, passages, len(text), text, Quoted(found.quotations))
    spoken, others = _apart(attributions, found.happened)
    yield from statements(attributions, mentions, spoken, calendar, passages)
    drafts = claims.drafts(others, passages, calendar, voices, text)
    claims.tolled(drafts, tolls(text, _stating(report), found.named), passages, calendar, text)
    yield from claims.events(drafts, mentions, voices)
    yield from relations(
        related(text, _stating(report), found.named, Quoted(found.quotations)), passages, mentions, voices
    )


def _apart(
    attributions: Sequence[Attribution], events: Iterable[Happening]
) -> tuple[dict[str, Happening], list[Happening]]:
    """Events that are the cue of an attribution, by its id; and the others, without those that are mere saying."""
    cues = {
        at: said.id
        for said in attributions
        if said.source
        for piece in said.cue
        for at in range(piece.start, piece.end)
    }
    spoken: dict[str, Happening] = {}
    others: list[Happening] = []
    for event in events:
        said = cues.get(event.span[0], cues.get(event.span[1] - 1))
        if said is not None:
            spoken.setdefault(said, event)
        elif event.label not in ("STATEMENT", "PLAIN"):
            others.append(event)
    return spoken, others
