"""What a report calls by one name, with the places that it may mean and what each weighs before the others are asked."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache

from dateline.lexicon import lexicon
from dateline.model import Mention, Place
from dateline.resolve.gazetteer import Candidate, Gazetteer
from dateline.resolve.hints import Named, stripped
from dateline.resolve.nearness import Rivals
from dateline.resolve.placenames import folded

MOST = 12
"""Candidates of a name that are compared with those of others: the weightiest."""
_HOW = {
    "abbreviation": 2.0,
    "exact name": 0.0,
    "another name of it": -0.7,
    "name but for the article": -0.5,
    "consonants alone": -1.5,
}
_FIXED = {"continent": 9.0, "ocean": 7.0, "sea": 7.0} | dict.fromkeys(
    ("area", "desert", "river", "lake", "mountain", "island", "peninsula", "canal", "strait", "gulf", "border"), 5.5
)
_TOWNS = frozenset(("capital", "city", "town", "village"))
_LISTED = 4.0
"""What a place weighs of which nobody counts the people, but which somebody thought worth listing."""
_FITS, _AKIN, _UNFIT = 1.5, 0.5, -1.5
_LIES_IN, _LIES_BY = 5.0, 3.0
_NEXT = 60.0
"""Kilometres: what is said to lie in a town lies no farther from its middle."""
_HOLDERS = 5
_NATURE = frozenset("river mountain sea lake island".split())
_PLACED = re.compile(r"\b(?:of|in|at|for)\s+(?:the\s+)?(?=[A-Z])")
_DEGREE = 111.2
"""Kilometres."""


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
            places=tuple(one.place for one in self.candidates),
            weights=self.weights,
            voice=0.3 if self.part else voice + first,
        )


def grouped(names: Sequence[Named], gazetteer: Gazetteer) -> tuple[list[Group], list[int]]:
    """The groups of a report's names, weighed, and the number of the group of each name."""
    groups: dict[tuple[object, ...], Group] = {}
    of, numbers = [], {}
    for one in names:
        holder = next((names[hold.by].words for hold in one.holds if hold.firm), "")
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
    _inherit(listed)
    for group in listed:
        _held(group, [listed[of[hold.by]] for one in group.names for hold in one.holds if hold.firm])
    told = _told(listed)
    for group in listed:
        _pruned(group, told)
    return listed, of


def _found(one: Named, gazetteer: Gazetteer) -> Group:
    """The candidates of a name: as it stands, without its nouns of kind, and of what a building is named for."""
    if one.mention is not None and one.mention.kind == "group":
        country = gazetteer.demonym(one.words)
        found = (Candidate(place=country, how="exact name"),) if country else ()
        return Group(words=one.words, candidates=found)
    for number, words in enumerate(stripped(one.words)):
        found = gazetteer.found(words)
        if found and not (one.facility and number):
            return Group(words=words, candidates=found, part=number > 0, rivals=len(found) - 1)
    if one.facility:
        for words in _within_name(one.words):
            found = tuple(each for each in gazetteer.found(words) if _known(each))
            if found:
                return Group(words=words, candidates=found, part=True, rivals=len(found) - 1)
    return Group(words=one.words)


def _within_name(words: str) -> Iterator[str]:
    """Names of places that the name of a building may begin or end with: `Texas` of `Texas Children's Hospital`."""
    placed = [words[found.end() :] for found in _PLACED.finditer(words)]
    for part in (*reversed(placed), words):
        pieces = part.split()
        for size in range(min(3, len(pieces) - (part is words)), 0, -1):
            yield " ".join(pieces[:size])


def _known(candidate: Candidate) -> bool:
    place = candidate.place
    return candidate.how in ("exact name", "abbreviation") and (
        place.kind in ("country", "region", "capital")
        or place.kind in _TOWNS
        and place.population >= 5_000
        or place.id.startswith("place:")
    )


def around(mentions: Iterable[Mention], gazetteer: Gazetteer, groups: Sequence[Group]) -> list[Group]:
    """Places in the names of organizations, which tell where a report is at home: `Kentucky State Police`.

    Args:
        mentions: Of organizations.
        gazetteer: Where they are looked up.
        groups: Those of the report's places; what they name already is left out.
    """
    seen = {folded(group.words) for group in groups}
    found = []
    for mention in mentions:
        pieces = mention.evidence.exact.split()
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
    return _HOW[candidate.how] + importance(candidate.place) + _fit(candidate.place, group.kinds)


@lru_cache(maxsize=32768)
def importance(place: Place) -> float:
    """What a place weighs by itself: roughly how often it is meant by its name, as a power of ten."""
    if place.kind in _FIXED:
        return _FIXED[place.kind]
    people = place.population
    if place.kind == "country":
        return math.log10(people + 1000) + 2
    if place.kind == "capital":
        return math.log10(people + 1000) + 1
    if place.kind in ("city", "town", "village") and not place.id.startswith("place:"):
        return math.log10(people + 300)
    if place.kind == "region":
        return math.log10(people + 30_000) - 0.5
    if place.kind == "district":
        return math.log10(people + 1000) - 1.5
    return _LISTED


def _fit(place: Place, kinds: frozenset[str]) -> float:
    """What the text's noun adds to a candidate of a kind: `province` to a region."""
    if not kinds:
        return 0.0
    if place.kind in kinds or (place.kind in _TOWNS and kinds & _TOWNS):
        return _FITS
    return _AKIN if place.kind in _akin(kinds) else _UNFIT


@cache
def _akin(kinds: frozenset[str]) -> frozenset[str]:
    akin = lexicon("places")["akin"]
    return frozenset(other for kind in kinds for other in akin.get(kind, ()))


def fits(place: Place, kinds: frozenset[str]) -> bool:
    """Whether a place is of a kind that the text's nouns may mean."""
    return _fit(place, kinds) > 0


def _inherit(groups: Sequence[Group]) -> None:
    """A name without more means what the report called so with more: after `Paris, Texas`, `Paris`."""
    told: dict[str, list[Group]] = {}
    for group in groups:
        if group.held_by:
            told.setdefault(folded(group.words), []).append(group)
    for group in groups:
        before = told.get(folded(group.words), [])
        if not group.held_by and before:
            group.names.extend(one for one in before[0].names if one.mention is None)
            group.held_by = before[0].held_by
            group.names = [*group.names]


def _held(group: Group, holders: Sequence[Group]) -> None:
    """Raise the candidates that lie in what the text says."""
    for holder in {id(one): one for one in holders}.values():
        best = sorted(zip(holder.weights, holder.candidates, strict=True), key=lambda pair: -pair[0])[:_HOLDERS]
        outer = [candidate.place for _, candidate in best]
        group.weights = tuple(
            weight + max((_lies(candidate.place, one) for one in outer), default=0.0)
            for weight, candidate in zip(group.weights, group.candidates, strict=True)
        )


def _lies(inner: Place, outer: Place) -> float:
    if outer.id == inner.id:
        return 0.0
    if outer.id in inner.within or (outer.kind == "country" and outer.country == inner.country):
        return _LIES_IN
    if outer.kind == "country":
        return 0.0
    return _LIES_BY if kilometres(inner, outer) < max(_NEXT, outer.precision / 1000) else 0.0


def kilometres(one: Place, other: Place) -> float:
    """Between two places, nearly: the earth is flat for what is near."""
    east = (one.longitude - other.longitude + 180) % 360 - 180
    middle = math.cos(math.radians((one.latitude + other.latitude) / 2))
    return _DEGREE * math.hypot(one.latitude - other.latitude, east * middle)


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


def natural(kinds: frozenset[str]) -> bool:
    """Whether a noun means a thing of nature, which lies elsewhere than the town it is named for: `river`."""
    return bool(kinds) and kinds <= _NATURE
