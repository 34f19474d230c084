"""What a report calls by one name, with the places that it may mean and what each weighs before the others are asked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from dateline.model import Place
from dateline.resolve.gazetteer import Candidate, Gazetteer
from dateline.resolve.hints import Hold, Named, directed, on_a_road, stripped, told_nothing
from dateline.resolve.nearness import Rivals
from dateline.resolve.placenames import folded
from dateline.resolve.placeweights import TOWNS, UNFIT, fit, importance, lies

MOST = 12
"""Candidates of a name that are compared with those of others: the weightiest."""
_HOW = {
    "abbreviation": 2.0,
    "exact name": 0.0,
    "first part of its name": -0.2,
    "another name of it": -0.7,
    "name but for the article": -0.5,
    "consonants alone": -1.5,
}
_AFTER_COMMA = frozenset(("country", "region"))
"""What may hold a place by a comma alone; two towns in a row are a list."""
_HOLDERS = 5
_NAMESAKE = 5_000
_PLACED = re.compile(r"\b(?:of|in|at|for)\s+(?:the\s+)?(?=[A-Z])")


@dataclass(kw_only=True)
class Group:
    """A name in one sense."""

    words: str
    """As it was found in the gazetteer, or else as it stands in the text."""
    names: list[Named] = field(default_factory=list)
    candidates: tuple[Candidate, ...] = ()
    weights: tuple[float, ...] = ()
    part: bool = False
    """Whether only a part of the name was found: `Kent` of `Kent Hospital`."""
    held_by: str = ""
    """What it is said to lie in."""
    lies: bool | None = None
    """Whether a candidate lies in it; none where it is not said to lie in anything."""
    named_too: bool = False
    """Whether the report names elsewhere what a part of this name is."""
    rivals: int = 0
    """How many places bear the name, those that are not compared among them."""

    @property
    def kinds(self) -> frozenset[str]:
        """The kinds that the text's nouns may mean."""
        return frozenset().union(*(one.kinds for one in self.names))

    @property
    def compared(self) -> Rivals:
        """Its candidates, for `nearness`."""
        linked = any(one.mention is not None and one.mention.kind != "group" for one in self.names)
        voice = (1.0 if linked else 0.6) + min(0.6, 0.15 * (len(self.names) - 1))
        first = 0.5 if any(one.dateline for one in self.names) else 0.0
        return Rivals(
            name=folded(self.words),
            places=tuple(one.place for one in self.candidates),
            weights=self.weights,
            voice=0.3 if self.part else voice + first,
        )


def grouped(names: Sequence[Named], gazetteer: Gazetteer) -> tuple[list[Group], list[int]]:
    """The groups of a report's names, weighed, and the number of the group of each name."""
    groups: dict[tuple[object, ...], Group] = {}
    of, numbers = [], {}
    for one in names:
        holder = next((names[hold.by].words for hold in one.holds if hold.firm and not hold.loose), "")
        key = (folded(one.words), one.kinds, one.facility, folded(holder))
        if key not in groups:
            numbers[key] = len(groups)
            groups[key] = _found(one, gazetteer)
            groups[key].held_by = holder
        groups[key].names.append(one)
        of.append(numbers[key])
    listed = list(groups.values())
    for group in listed:
        group.weights = tuple(_weight(candidate, group) for candidate in group.candidates)
        _city_before_state(group)
    for group, holders in zip(listed, _holders(listed, of), strict=True):
        _held(group, holders)
    told, whole = _told(listed), {folded(group.words) for group in listed if not group.part}
    for group in listed:
        group.named_too = folded(group.words) in whole
        _pruned(group, told)
    return listed, of


def _found(one: Named, gazetteer: Gazetteer) -> Group:
    """The candidates of a name: as it stands, without its nouns of kind, and of what a building is named for."""
    country = gazetteer.demonym(one.words)
    if one.mention is not None and one.mention.kind == "group":
        return Group(words=one.words, candidates=(Candidate(place=country, how="exact name"),) if country else ())
    if told_nothing(one.words):
        return Group(words=one.words)
    people = (Candidate(place=country, how="another name of it"),) if country else ()
    for number, words in enumerate(stripped(one.words)):
        found = gazetteer.found(words)
        if directed(words):
            found = tuple(each for each in found if each.place.id.startswith("place:"))
        if number and (one.facility or on_a_road(one.kinds, one.noun)):
            found = tuple(each for each in found if fit(each.place, one.kinds) > 0)
        if found:
            found = (*found, *people)
            return Group(words=words, candidates=found, part=number > 0 and not one.facility, rivals=len(found) - 1)
    if people:
        return Group(words=one.words, candidates=people)
    return _in_part(one, gazetteer)


def _in_part(one: Named, gazetteer: Gazetteer) -> Group:
    """The candidates of a name of which the gazetteer has only a part, or only the sound."""
    if one.facility:
        for words in _within_name(one.words):
            found = tuple(each for each in gazetteer.found(words) if _known(each) or _county(each, words))
            if found:
                return Group(words=words, candidates=found, part=True, rivals=len(found) - 1)
        return Group(words=one.words)
    for number, words in enumerate(stripped(one.words)):
        found = gazetteer.sounding(words)
        if found:
            return Group(words=words, candidates=found, part=number > 0, rivals=len(found) - 1)
    return Group(words=one.words)


def _within_name(words: str) -> Iterator[str]:
    """Names of places that the name of a building may begin or end with: `Texas` of `Texas Children's Hospital`."""
    placed = [words[found.end() :] for found in _PLACED.finditer(words)]
    for part in (*reversed(placed), words):
        pieces = part.split()
        for size in range(min(3, len(pieces) - (part is words)), 0, -1):
            yield " ".join(pieces[:size])


def _known(candidate: Candidate) -> bool:
    """Whether a place is known well enough for buildings and bodies to be named for it."""
    place = candidate.place
    if candidate.how not in ("exact name", "abbreviation"):
        return False
    town = place.kind in TOWNS and place.population >= _NAMESAKE
    return town or place.kind in ("country", "region", "capital", "airport") or place.id.startswith("place:")


def around(bodies: Iterable[str], gazetteer: Gazetteer, groups: Sequence[Group]) -> list[Group]:
    """Places in the names of organizations, which tell where a report is at home: `Kentucky State Police`.

    Args:
        bodies: Names of organizations, and of the report's own outlet.
        gazetteer: Where they are looked up.
        groups: Those of the report's places; what they name already is left out.
    """
    seen = {folded(group.words) for group in groups}
    found = []
    for name in bodies:
        pieces = name.removeprefix("the ").removeprefix("The ").split()
        for size in range(min(3, len(pieces) - 1), 0, -1):
            words = " ".join(pieces[:size])
            known = tuple(one for one in gazetteer.found(words) if _known(one) or _county(one, words))
            if known:
                if folded(words) not in seen:
                    seen.add(folded(words))
                    group = Group(words=words, candidates=known)
                    group.weights = tuple(_weight(one, group) for one in known)
                    _pruned(group, frozenset())
                    found.append(group)
                break
    return found


def _county(candidate: Candidate, words: str) -> bool:
    return candidate.place.kind == "district" and words.endswith(("County", "Parish"))


def _weight(candidate: Candidate, group: Group) -> float:
    """What a candidate weighs by itself; a county without that word in its name is hardly meant."""
    short = candidate.how == "first part of its name" and candidate.place.kind == "district" and not group.kinds
    return (
        (UNFIT if short else 0.0)
        + _HOW[candidate.how]
        + importance(candidate.place)
        + fit(candidate.place, group.kinds)
    )


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


def _a_district(group: Group) -> bool:
    """Whether a name is called a district, so that others behind commas are its like: `Adair County, Barren County`."""
    return "district" in group.kinds


def _holders(groups: Sequence[Group], of: Sequence[int]) -> list[list[tuple[Group, Hold]]]:
    """What each group is said to lie in, and how; a name without more lies where the same name does with more."""
    own = [
        [
            (groups[of[hold.by]], hold)
            for one in group.names
            for hold in one.holds
            if hold.firm and not (hold.listed and _a_district(group))
        ]
        for group in groups
    ]
    told = {folded(group.words): holders for group, holders in zip(groups, own, strict=True) if holders}
    return [
        holders or (told.get(folded(group.words), []) if not group.held_by else [])
        for group, holders in zip(groups, own, strict=True)
    ]


def _held(group: Group, holders: Sequence[tuple[Group, Hold]]) -> None:
    """Raise the candidates that lie in what the text says."""
    for holder, hold in {id(one): (one, hold) for one, hold in holders}.values():
        outer = _outer(holder, hold)
        if not outer:
            continue
        gains = [
            0.0 if hold.listed and one.how == "another name of it" else max(lies(one.place, each) for each in outer)
            for one in group.candidates
        ]
        group.weights = tuple(weight + gain for weight, gain in zip(group.weights, gains, strict=True))
        group.held_by = group.held_by or holder.words
        if any(gains) or not hold.loose:
            group.lies = bool(group.lies) or any(gains)


def _outer(holder: Group, hold: Hold) -> list[Place]:
    """The weightiest places that a name may mean that holds another; where only a comma says so, what is no town."""
    best = sorted(zip(holder.weights, holder.candidates, strict=True), key=lambda pair: -pair[0])[:_HOLDERS]
    places = [candidate.place for _, candidate in best]
    if hold.listed and places and places[0].kind == "district":
        return [place for place in places if place.kind == "district"]
    if hold.listed and places and places[0].kind not in _AFTER_COMMA:
        return []
    return [place for place in places if not hold.listed or place.kind in _AFTER_COMMA]


def _told(groups: Sequence[Group]) -> frozenset[str]:
    """The ids of countries and regions that a report names."""
    found = set()
    for group in groups:
        if group.candidates:
            best = max(zip(group.weights, range(len(group.weights)), strict=True))[1]
            place = group.candidates[best].place
            if place.kind in ("country", "region"):
                found.add(place.id)
    return frozenset(found)


def _pruned(group: Group, told: frozenset[str]) -> None:
    """Keep the weightiest candidates, those in countries and regions that the report names before others."""
    if len(group.candidates) <= MOST:
        return

    def order(number: int) -> float:
        return -group.weights[number] - len(told.intersection(group.candidates[number].place.within))

    kept = sorted(sorted(range(len(group.candidates)), key=order)[:MOST])
    group.candidates = tuple(group.candidates[number] for number in kept)
    group.weights = tuple(group.weights[number] for number in kept)
