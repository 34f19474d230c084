"""Rows of people: "a nurse, two guards and a child", "20 people, including five children"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from dateline.read.tolls.harms import Harm
from dateline.read.tolls.people import Group

VERB = r"was|were|is|are|has|have|had|will|would|could|can|said|says|say|told|tells|did|do|does|became|remained|remain"
EDGE = re.compile(
    rf"[;:()\[\]—]|\s[–-]+\s|\b(?:that|which|who|whom|whose|where|when|after|before|because|although|though|while|whether|{VERB})\s",
    re.IGNORECASE,
)
PART = re.compile(
    r"\b(?:including|includes|included|among\s+them|among\s+whom|amongst\s+them|of\s+whom|of\s+them|most\s+of\s+them|mostly|mainly)(?:\s+(?:were|was|are|is))?[:\s]*$",
    re.IGNORECASE,
)
_AND = re.compile(
    r"\s*,?\s*(?:\b(?:and|as\s+well\s+as|along\s+with|together\s+with|alongside|plus|in\s+addition\s+to)\b|&)\s*(?:also\s+|with\s+|up\s+to\s+)?[\"“‘]?",
    re.IGNORECASE,
)
COMMA = re.compile(r"\s*,\s*[\"“‘]?")
_ASIDE = re.compile(
    r"\s+(?:under|over|from|of|in|on|at|near|with|aboard|inside|belonging|loyal|linked|affiliated)\s[^,;:()]{1,60}?(?=,|\s+and\s|\s+as\s+well)",
    re.IGNORECASE,
)
_LOSES = re.compile(
    rf"\s+(?:also\s+|\w{{2,12}}ly\s+)?(?:{VERB}|fled|died|escaped|survived|managed|being)\b", re.IGNORECASE
)
_INDEFINITE = re.compile(r"an?\s", re.IGNORECASE)


def chain(text: str, at: int, found: Sequence[Harm], people: Sequence[Group]) -> list[Group]:
    """The groups of a list that begins at a place: "a nurse, two guards and a child".

    Args:
        text: The whole text.
        at: Where the first begins.
        found: The words of harm in the sentence.
        people: Everybody counted in it.
    """
    first = next((number for number, one in enumerate(people) if one.span[0] == at), None)
    if first is None or _befallen(text, people[first], found):
        return []
    row, sure, part = [people[first]], 1, False
    for one in people[first + 1 :]:
        link = _link(text, row[-1].span[1], one.span[0], found)
        part = part or link == "part"
        if link is None or (not part and _loses(text, one, found)):
            break
        if link == "comma" and not part and apposed(text, row[-1], one):
            row[-1] = replace(row[-1], span=(row[-1].span[0], one.span[1]))
            continue
        row.append(replace(one, part=True) if part else one)
        sure = len(row) if link in ("and", "part") else sure
    return row[:sure]


def apposed(text: str, before: Group, one: Group) -> bool:
    """Whether a single person after a comma is the one before it: "Ali Hasan, a commander", but not "a nurse, a driver"."""
    if before.kind not in ("one", "named") or one.kind not in ("one", "named"):
        return False
    return (
        not (_INDEFINITE.match(text, before.span[0]) and _INDEFINITE.match(text, one.span[0]))
        and before.kind + one.kind != "namednamed"
    )


def _link(text: str, start: int, end: int, found: Sequence[Harm]) -> str | None:
    """How two groups hang together; none where they do not."""
    if end - start > 100 or any(start <= one.span[0] < end for one in found):
        return None
    aside = _ASIDE.match(text, start, end + 1)
    for at in (start, *([aside.end()] if aside is not None and not EDGE.search(text, start, aside.end()) else [])):
        if _AND.fullmatch(text, at, end):
            return "and"
        if COMMA.fullmatch(text, at, end):
            return "comma"
        if PART.search(text, at, end) and not EDGE.search(text[at:end].rstrip(" :").removesuffix("were")):
            return "part"
    return None


def _loses(text: str, one: Group, found: Sequence[Harm]) -> bool:
    """Whether a group is the subject of what follows: "and 30 others were wounded", "and 30 wounded"."""
    return _LOSES.match(text, one.span[1]) is not None or _befallen(text, one, found)


def _befallen(text: str, one: Group, found: Sequence[Harm]) -> bool:
    """Whether a word of harm follows at once: "killed 14 injured" is two tolls."""
    return any(
        one.span[1] < harm.left
        and text[one.span[1] : harm.left].isspace()
        and harm.form in ("participle", "adjective", "intransitive")
        for harm in found
    )


def joined(text: str, people: Sequence[Group], at: int, found: Sequence[Harm]) -> list[Group]:
    """A group with those before it that it is joined to."""
    row = [people[at]]
    while at > 0:
        before = people[at - 1]
        link = _link(text, before.span[1], row[0].span[0], found)
        linked = link == "and" or (len(row) > 1 and link == "comma")
        if not linked or any(0 <= before.span[0] - one.span[1] <= 1 for one in found):
            break
        row.insert(0, before)
        at -= 1
    return row
