"""Who belongs where, said in few words: "X of the Y", "X, with Y,", "a station identified with Y"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.read.finding import Related
from dateline.read.relations.phrases import SIGN, Folded
from dateline.read.relations.sides import LIST, ends, members, overlapping, relate

SCORE = 0.75
_OF = re.compile(rf"(?P<s>{SIGN})(?: of|,? with|,? from) (?P<o>{SIGN})(?=[,.;]| said\b| says\b| told\b| and\b|$)")
_TIED = re.compile(
    rf"(?P<s>{SIGN})(?:,? (?:which|that|who) (?:is|are|was|were)|,)? (?:(?:closely|loosely|politically|openly) )?"
    rf"(?:identified|affiliated|associated|linked|connected) (?:with|to) (?P<o>{LIST})"
)


def memberships(folded: Folded) -> Iterator[Related]:
    """Who belongs to which body in a sentence."""
    for found in overlapping(_OF, folded.text):
        one, body = folded.phrase(found.start("s")), folded.phrase(found.start("o"))
        if one.label == "PER" and body.label == "ORG":
            yield from relate("part of", [one], [body], folded.span(*found.span()), SCORE, "membership")
    for found in overlapping(_TIED, folded.text):
        one = folded.phrase(found.start("s"))
        bodies = [body for body in members(folded, *found.span("o"), first=True) if _body(body.label, body.kind)]
        if _body(one.label, one.kind) and ends(folded, found.end("o")):
            yield from relate("part of", [one], bodies, folded.span(*found.span()), SCORE, "membership")


def _body(label: str, kind: str) -> bool:
    """Whether something can belong to a body, or be one."""
    return label in ("ORG", "PER") or kind in ("group", "part of")
