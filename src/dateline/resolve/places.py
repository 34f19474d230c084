"""Where the names of a report's places lie, and why there - or why it stays open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dateline.model import Link, Mention, Place, Reading, Report
from dateline.resolve.gazetteer import Gazetteer
from dateline.resolve.hints import Named, named
from dateline.resolve.nearness import Settled, settled
from dateline.resolve.placegroups import Group, around, fits, grouped, kilometres, natural

KINDS = frozenset(("place", "state", "facility"))
LEAST_SHARE = 0.2
"""Below it, a name is open."""
_SUPPORTED = 0.3
"""What neighbours must add to a place that nothing but its consonants found."""


def located(report: Report, reading: Reading, gazetteer: Gazetteer, by: str) -> list[Link]:
    """A link for every name of a place in a reading: to the place, or to none where it is open.

    Args:
        report: Any.
        reading: Of that report.
        gazetteer: Where places are looked up.
        by: The resolver's name and the state of what it knows.
    """
    told = [one for one in reading.mentions if one.form == "name" and one.kind in KINDS]
    if not told:
        return []
    ids = {one.id for one in told}
    plain = [one for one in told if one.antecedent not in ids]
    bodies = [one for one in reading.mentions if one.form == "name" and one.kind == "group"]
    peoples = [one for one in bodies if gazetteer.demonym(one.evidence.exact)]
    names = named(report.text, sorted((*plain, *peoples), key=lambda one: one.evidence.start))
    groups, of = grouped(names, gazetteer)
    every = [*groups, *around(bodies, gazetteer, groups)]
    choices = settled([group.compared for group in every])
    links = {
        one.mention.id: _link(one.mention, one, every, of[number], choices, by)
        for number, one in enumerate(names)
        if one.mention is not None and one.mention.kind in KINDS
    }
    return [_of(one, links) for one in told if one.id in links or one.antecedent in links]


def _of(mention: Mention, links: dict[str, Link]) -> Link:
    """The link of a mention, or of the same name without its article."""
    return links.get(mention.id) or replace(links[mention.antecedent or ""], mention=mention.id)


def _link(
    mention: Mention, one: Named, every: Sequence[Group], number: int, choices: Sequence[Settled | None], by: str
) -> Link:
    group, choice = every[number], choices[number]
    why = _open(group, choice, one)
    if why or choice is None:
        return Link(mention=mention.id, to="place", target=None, score=0.0, why=why, by=by)
    candidate = group.candidates[choice.number]
    place = candidate.place
    score = (
        choice.share
        * (0.6 if candidate.how == "consonants alone" else 1.0)
        * (0.5 if group.part and one.facility else 1.0)
    )
    precision = max(place.precision, 5_000) if group.part else place.precision
    return Link(
        mention=mention.id,
        to="place",
        target=place.id,
        score=round(score, 3),
        why="; ".join(_reasons(group, choice, every, choices, one)),
        by=by,
        name=place.name,
        kind=place.kind,
        latitude=place.latitude,
        longitude=place.longitude,
        precision=precision,
    )


def _open(group: Group, choice: Settled | None, one: Named) -> str:
    """Why a name stays open; empty where it does not."""
    if choice is None:
        return "no place of that name in the gazetteer"
    candidate = group.candidates[choice.number]
    if candidate.how == "consonants alone" and choice.gain < _SUPPORTED:
        return f"only {candidate.place.name} sounds like it, and nothing else in the report is near"
    if group.part and natural(one.kinds) and not fits(candidate.place, one.kinds):
        return f"no {one.noun} of that name in the gazetteer"
    if choice.share < LEAST_SHARE and choice.gain < _SUPPORTED:
        return f"{group.rivals + 1} places of that name, and nothing in the report tells which"
    return ""


def _reasons(
    group: Group, choice: Settled, every: Sequence[Group], choices: Sequence[Settled | None], one: Named
) -> list[str]:
    candidate = group.candidates[choice.number]
    place = candidate.place
    reasons = [f"{candidate.how} of {group.words}" if group.part else candidate.how]
    if one.kinds and fits(place, one.kinds):
        reasons.append(f"the text says {one.noun}")
    if group.held_by:
        reasons.append(f"in {group.held_by} by the text")
    if choice.neighbour is not None:
        reasons.append(_neighbour(place, choice.neighbour, every, choices))
    if group.rivals:
        others = f"{group.rivals} other{'s' * (group.rivals > 1)} of that name"
        reasons.append(f"{others} agree less" if choice.gain > _SUPPORTED else f"{others} are less known")
    elif not group.part and candidate.how == "exact name":
        reasons.append("only candidate")
    return reasons


def _neighbour(place: Place, number: int, every: Sequence[Group], choices: Sequence[Settled | None]) -> str:
    choice = choices[number]
    assert choice is not None
    other = every[number].candidates[choice.number].place
    if other.id in place.within or place.id in other.within:
        return f"named with {other.name}"
    far = kilometres(place, other)
    if far < 300 and other.kind != "country":
        return f"{far:.0f} km from {other.name}, named too"
    return f"named with {other.name}"
