"""What a report calls by one name, with the places that it may mean and what each weighs before the others are asked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dateline.model import Place
from dateline.resolve.gazetteer import Candidate, Gazetteer
from dateline.resolve.hints import Named
from dateline.resolve.placeholds import held, holders_of
from dateline.resolve.placenames import folded
from dateline.resolve.placesenses import Group, county, found, known
from dateline.resolve.placeweights import TOWNS, UNFIT, fit, importance, same

MOST = 12
"""Candidates of a name that are compared with those of others: the weightiest."""
_HOW = {
    "abbreviation": 2.0,
    "exact name": 0.0,
    "first part of its name": -0.2,
    "another name of it": -0.7,
    "name but for article or ending": -0.5,
    "spelt otherwise": -1.0,
    "consonants alone": -1.5,
}
_FOREIGN = -0.8
"""Of another name of a country: `Salvador` is rather a city."""
_SHIRE = 0.7
"""Of a district that is called so without more, and has many people: `Kent`, `Suffolk`."""
_MANY = 200_000


def grouped(names: Sequence[Named], gazetteer: Gazetteer) -> tuple[list[Group], list[int]]:
    """The groups of a report's names, weighed, and the number of the group of each name."""
    groups: dict[tuple[object, ...], Group] = {}
    of, numbers = [], {}
    for one in names:
        holder = next((names[hold.by].words for hold in one.holds if hold.firm and not hold.loose), "")
        key = (folded(one.words), one.kinds, one.facility, folded(holder))
        if key not in groups:
            numbers[key] = len(groups)
            groups[key] = found(one, gazetteer)
            groups[key].held_by = holder
        groups[key].names.append(one)
        of.append(numbers[key])
    listed = list(groups.values())
    for group in listed:
        group.weights = tuple(_weight(candidate, group) for candidate in group.candidates)
        _city_before_state(group)
    for group, holders in zip(listed, holders_of(listed, of), strict=True):
        held(group, holders)
    told, whole = _told(listed), {folded(group.words) for group in listed if not group.part}
    for group in listed:
        group.named_too = folded(group.words) in whole
        _pruned(group, told)
    return listed, of


def around(bodies: Iterable[str], gazetteer: Gazetteer, groups: Sequence[Group]) -> list[Group]:
    """Places in the names of organizations, which tell where a report is at home: `Kentucky State Police`.

    Args:
        bodies: Names of organizations, and of the report's own outlet.
        gazetteer: Where they are looked up.
        groups: Those of the report's places; what they name already is left out.
    """
    seen = {folded(group.words) for group in groups}
    every = []
    for name in bodies:
        pieces = name.removeprefix("the ").removeprefix("The ").split()
        for size in range(min(3, len(pieces) - 1), 0, -1):
            words = " ".join(pieces[:size])
            places = tuple(one for one in gazetteer.found(words) if known(one) or county(one, words))
            if places:
                if folded(words) not in seen:
                    seen.add(folded(words))
                    group = Group(words=words, candidates=places)
                    group.weights = tuple(_weight(one, group) for one in places)
                    _pruned(group, frozenset())
                    every.append(group)
                break
    return every


def _weight(candidate: Candidate, group: Group) -> float:
    """What a candidate weighs by itself."""
    return (
        _HOW[candidate.how]
        + importance(candidate.place)
        + fit(candidate.place, group.kinds)
        + (_usage(candidate) if not group.kinds else 0.0)
    )


def _usage(candidate: Candidate) -> float:
    """What the way a name is used adds where no noun is with it; a county without that word is hardly meant."""
    place, how = candidate.place, candidate.how
    if place.kind == "district" and how == "first part of its name":
        return UNFIT
    if place.kind == "district" and how == "exact name" and place.population >= _MANY:
        return _SHIRE
    return _FOREIGN if place.kind == "country" and how == "another name of it" else 0.0


def _city_before_state(group: Group) -> None:
    """A region gives way to its country's capital, and to a town in it that has a good part of its people: `New York`."""
    if group.kinds:
        return
    places = [candidate.place for candidate in group.candidates]
    group.weights = tuple(
        weight - 1.5 * (place.kind == "region" and any(_heads(other, place) for other in places))
        for weight, place in zip(group.weights, places, strict=True)
    )


def _heads(town: Place, region: Place) -> bool:
    if town.kind == "capital" and town.country == region.country:
        return True
    return town.kind in TOWNS and region.id in town.within and 5 * town.population > region.population


def _told(groups: Sequence[Group]) -> frozenset[str]:
    """The ids of countries and regions that a report names, and those that hold what bears a name alone."""
    ids: set[str] = set()
    for group in groups:
        if group.candidates:
            best = max(zip(group.weights, range(len(group.weights)), strict=True))[1]
            place = group.candidates[best].place
            if place.kind in ("country", "region"):
                ids.add(place.id)
            if len(group.candidates) == 1:
                ids.update(place.within)
    return frozenset(ids)


def _pruned(group: Group, told: frozenset[str]) -> None:
    """Keep the weightiest candidates, those in what the report names before others, and of a place listed twice one."""

    def order(number: int) -> float:
        return -group.weights[number] - len(told.intersection(group.candidates[number].place.within))

    kept: list[int] = []
    for number in sorted(range(len(group.candidates)), key=order):
        if len(kept) == MOST:
            break
        if any(same(group.candidates[number].place, group.candidates[one].place) for one in kept):
            group.rivals = max(0, group.rivals - 1)
        else:
            kept.append(number)
    group.candidates = tuple(group.candidates[number] for number in sorted(kept))
    group.weights = tuple(group.weights[number] for number in sorted(kept))
