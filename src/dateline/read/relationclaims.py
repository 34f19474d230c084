"""Relations and aliases as claims, each with the voice that states it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import cast

from dateline.model import Argument, Claim, Predicate, Realis, content_id, evidence
from dateline.read.claims import Voices
from dateline.read.finding import Related, Span
from dateline.read.mentions import Mentions
from dateline.read.passages import Passages

ALIASES = frozenset(("renamed", "alias", "real name"))
"""Relations between two names of one actor."""


def _closed(one: Related, text: str) -> Span:
    """The words that state a relation, without what only follows its sides in a list."""
    last = max(one.subject[1], one.object[1], one.what[1] if one.what else 0)
    rest = text[last : one.span[1]]
    return (one.span[0], last) if rest.lstrip("”\"’' ")[:1] in (",", ";") else one.span


def relations(found: Iterable[Related], passages: Passages, mentions: Mentions, voices: Voices) -> Iterator[Claim]:
    """A claim for every relation.

    Args:
        found: In the order of the text.
        passages: The sentences; a relation outside them, as in a heading, is left out.
        mentions: Subjects and objects are looked up there, and entered.
        voices: Who speaks; an aside is the outlet's own wherever it stands.
    """
    for one in found:
        passage = passages.at(one.span[0])
        if passage is None:
            continue
        span = _closed(one, mentions.text)
        said = None if one.gloss else voices.of(span)
        arguments = [
            Argument(role="subject", mention=mentions.of(one.subject)),
            Argument(role="object", mention=mentions.of(one.object)),
        ]
        if one.what is not None:
            arguments.append(Argument(role="instrument", mention=mentions.of(one.what, kind="weapon")))
        yield Claim(
            id=content_id(mentions.report, "relation", one.type, *map(str, (*one.subject, *one.object))),
            kind="alias" if one.type in ALIASES else "relation",
            predicate=Predicate(type=one.type),
            evidence=(evidence(mentions.report, mentions.text, *span),),
            arguments=tuple(arguments),
            attribution=said.id if said else None,
            realis=cast("Realis", "teaser" if passage.zone == "teaser" else one.realis),
            score=round(one.score, 4),
        )
