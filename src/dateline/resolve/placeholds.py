"""What the text says a name lies in, as weight for the places that lie there."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.model import Place
from dateline.resolve.hints import Hold
from dateline.resolve.placenames import folded
from dateline.resolve.placesenses import Group
from dateline.resolve.placeweights import HOLDS, LIES_IN, lies

_AFTER_COMMA = frozenset(("country", "region"))
"""What may hold a place by a comma alone; two towns in a row are a list."""
_HOLDERS = 5
"""So many of them are asked whether they are near; all, whether they are listed as what holds it."""


def holders_of(groups: Sequence[Group], of: Sequence[int]) -> list[list[tuple[Group, Hold]]]:
    """What each group is said to lie in, and how; a name without more lies where the same name does with more.

    Args:
        groups: Of a report.
        of: The number of the group of each name.
    """
    own = [
        [
            (groups[of[hold.by]], hold)
            for one in group.names
            for hold in one.holds
            if hold.firm and not (hold.listed and _a_district(group) and _a_district(groups[of[hold.by]]))
        ]
        for group in groups
    ]
    told = {folded(group.words): holders for group, holders in zip(groups, own, strict=True) if holders}
    return [
        holders or (told.get(folded(group.words), []) if not group.held_by else [])
        for group, holders in zip(groups, own, strict=True)
    ]


def _a_district(group: Group) -> bool:
    """Whether a name is called a district, so that others behind commas are its like: `Adair County, Barren County`."""
    return "district" in group.kinds


def held(group: Group, holders: Sequence[tuple[Group, Hold]]) -> None:
    """Raise the candidates that lie in what the text says, and what holds them.

    Args:
        group: Of a name.
        holders: What it is said to lie in, as `holders_of` tells.
    """
    for holder, hold in {id(one): (one, hold) for one, hold in holders}.values():
        every = _outer(holder, hold)
        outer, ids = every[:_HOLDERS], {one.id for one in every}
        if not outer:
            continue
        gains = [
            0.0
            if hold.listed and one.how == "another name of it"
            else LIES_IN
            if ids.intersection(one.place.within)
            else max(lies(one.place, each) for each in outer)
            for one in group.candidates
        ]
        group.weights = tuple(weight + gain for weight, gain in zip(group.weights, gains, strict=True))
        inside = {one.place.id for one, gain in zip(group.candidates, gains, strict=True) if gain}
        if inside:
            group.held_by = group.held_by if group.inside else holder.words
            group.inside |= inside
            group.lies = True
            _holding(holder, group)
        elif not (hold.loose or (hold.listed and not hold.alone)):
            group.held_by = group.held_by or holder.words
            group.lies = bool(group.lies)
            group.outer = (*group.outer, *outer)


def _holding(holder: Group, group: Group) -> None:
    """Raise the lands and divisions a name may mean that hold what is said to lie in it: `Clark County, Washington`."""
    lands = {name for one in group.candidates if one.place.id in group.inside for name in one.place.within}
    holder.weights = tuple(
        weight + HOLDS * (one.place.id in lands and one.place.kind in _AFTER_COMMA)
        for weight, one in zip(holder.weights, holder.candidates, strict=True)
    )


def _outer(holder: Group, hold: Hold) -> list[Place]:
    """The places that a name may mean that holds another, the weightiest first; where only a comma says so, what is no town."""
    best = sorted(zip(holder.weights, holder.candidates, strict=True), key=lambda pair: -pair[0])
    places = [candidate.place for _, candidate in best]
    if hold.listed and places and places[0].kind == "district":
        return [place for place in places if place.kind == "district"]
    if hold.listed and not hold.alone and places and places[0].kind not in _AFTER_COMMA:
        return []
    return [place for place in places if not hold.listed or place.kind in _AFTER_COMMA]
