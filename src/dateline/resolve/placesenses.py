"""A name in one sense, with the places that it may mean: as it stands, without its nouns, by a part or by its sound."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from dateline.model import Place
from dateline.resolve.gazetteer import Candidate, Gazetteer
from dateline.resolve.hints import Named
from dateline.resolve.nearness import Rivals
from dateline.resolve.placenames import folded
from dateline.resolve.placenouns import directed, on_a_road, stripped, told_nothing
from dateline.resolve.placeweights import AKIN, FITS, TOWNS, fit

_NAMESAKE = 5_000
_LANDS = frozenset(("country", "region", "district"))
_OWNER = re.compile(r"(?<=\w)['’]s\s+")
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
    inside: set[str] = field(default_factory=set)
    """The ids of those that do."""
    outer: tuple[Place, ...] = ()
    """What it may be said to lie in, where no candidate does."""
    people: bool = False
    """Whether it is the adjective or people of its only candidate, a country: `Syrian`."""
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


def found(one: Named, gazetteer: Gazetteer) -> Group:
    """The candidates of a name: as it stands, without its nouns of kind, and of what a building is named for."""
    if one.other:
        return Group(words=one.words)
    country = gazetteer.demonym(one.words)
    if one.mention is not None and one.mention.kind == "group":
        return Group(words=one.words, candidates=(Candidate(place=country, how="exact name"),) if country else ())
    if told_nothing(one.words, article=one.article):
        return Group(words=one.words)
    people = (Candidate(place=country, how="another name of it"),) if country else ()
    for number, words in enumerate(stripped(one.words)):
        places = gazetteer.found(words)
        if directed(words):
            places = tuple(each for each in places if each.place.id.startswith("place:"))
        port = one.words.endswith(f" of {words}")
        if number and not port and (one.facility or on_a_road(one.kinds, one.noun)):
            places = tuple(each for each in places if _fits(each.place, one.kinds))
        if places:
            part = number > 0 and (port or not one.facility)
            return Group(words=words, candidates=(*places, *people), part=part, rivals=len(places) + len(people) - 1)
    if people:
        return Group(words=one.words, candidates=people, people=not one.kinds)
    return _in_part(one, gazetteer)


def _fits(place: Place, kinds: frozenset[str]) -> bool:
    """Whether a place is what the noun of a building says, not merely like it: no airport is a hospital."""
    return fit(place, kinds) >= (FITS if not place.id.startswith("place:") else AKIN)


def _in_part(one: Named, gazetteer: Gazetteer) -> Group:
    """The candidates of a name of which the gazetteer has only a part, or only the sound."""
    if one.facility:
        for words in _within_name(one.words):
            places = tuple(each for each in gazetteer.found(words) if known(each) or county(each, words))
            if places:
                return Group(words=words, candidates=places, part=True, rivals=len(places) - 1)
        return Group(words=one.words)
    for number, words in enumerate(stripped(one.words)):
        places = gazetteer.sounding(words)
        if places:
            return Group(words=words, candidates=places, part=number > 0, rivals=len(places) - 1)
    return _run_together(one.words, gazetteer) or Group(words=one.words)


def _run_together(name: str, gazetteer: Gazetteer) -> Group | None:
    """A place and the land it lies in without a comma, or what is owned: `Maiduguri Borno State`, `Prate's Paris`."""
    owned = _OWNER.split(name)[-1]
    pieces = owned.split()
    if owned != name and (places := gazetteer.found(owned)):
        return Group(words=owned, candidates=places, rivals=len(places) - 1)
    for cut in range(len(pieces) - 1, 0, -1):
        inner = gazetteer.found(" ".join(pieces[:cut]))
        lands = {each.place.id for each in gazetteer.found(" ".join(pieces[cut:])) if each.place.kind in _LANDS}
        places = tuple(each for each in inner if lands.intersection(each.place.within))
        if places:
            return Group(words=" ".join(pieces[:cut]), candidates=places, rivals=len(places) - 1)
    return None


def _within_name(words: str) -> Iterator[str]:
    """Names of places that the name of a building may begin or end with: `Texas` of `Texas Children's Hospital`."""
    placed = [words[match.end() :] for match in _PLACED.finditer(words)]
    for part in (*reversed(placed), words):
        pieces = part.split()
        for size in range(min(3, len(pieces) - (part is words)), 0, -1):
            yield " ".join(pieces[:size])


def known(candidate: Candidate) -> bool:
    """Whether a place is known well enough for buildings and bodies to be named for it."""
    place = candidate.place
    if candidate.how not in ("exact name", "abbreviation"):
        return False
    town = place.kind in TOWNS and place.population >= _NAMESAKE
    return town or place.kind in ("country", "region", "capital", "airport") or place.id.startswith("place:")


def county(candidate: Candidate, words: str) -> bool:
    """Whether a place is a district, and the words call it so: `Adair County`."""
    return candidate.place.kind == "district" and words.endswith(("County", "Parish"))
