"""Where the names of a report's places lie, and why there - or why it stays open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dateline.model import Link, Mention, Place, Reading, Report
from dateline.resolve.gazetteer import Gazetteer
from dateline.resolve.hints import Named, named
from dateline.resolve.nearness import Settled, settled
from dateline.resolve.placegroups import around, grouped
from dateline.resolve.placesenses import Group
from dateline.resolve.placeweights import fit, importance, kilometres, natural

KINDS = frozenset(("place", "state", "facility"))
LEAST_SHARE = 0.2
"""Below it, a name is open."""
_SUPPORTED, _AT_HOME = 0.3, 0.8
"""What neighbours must add to a place, so that it is no guess; and to one of which only a part or the sound was found."""
_ALONE, _KNOWN, _OTHERS = 0.1, 4.2, 2
"""A place to which neighbours add less, and which weighs less (a town of 16,000), is a guess among so many others."""
_SOUNDS = {"spelt otherwise": _SUPPORTED, "consonants alone": _AT_HOME}
"""What neighbours must add to a place that only sounds like the name."""
_UNSURE = {"spelt otherwise": 0.8, "consonants alone": 0.6}
"""What such a name leaves of how sure a link is."""
_BORDERS = 100.0
"""Kilometres."""
_NEAR_IT = 5_000
"""Metres at least from a place to what is only named for it."""
_TOLD = 300
"""Kilometres that are worth telling."""


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
    outlets = [one for one in (report.outlet, report.carrier) if one]
    every = [*groups, *around([*outlets, *(one.evidence.exact for one in bodies)], gazetteer, groups)]
    choices = _Choices(groups=every, settled=settled([group.compared for group in every]), of=of, by=by)
    links = {
        one.mention.id: choices.link(one.mention, one, number)
        for one, number in zip(names, of, strict=True)
        if one.mention is not None and one.mention.kind in KINDS
    }
    return [_of(one, links) for one in told if one.id in links or one.antecedent in links]


def _of(mention: Mention, links: dict[str, Link]) -> Link:
    """The link of a mention, or of the same name without its article."""
    return links.get(mention.id) or replace(links[mention.antecedent or ""], mention=mention.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Choices:
    """What was chosen for each name of a report."""

    groups: Sequence[Group]
    settled: Sequence[Settled | None]
    of: Sequence[int]
    """The number of the group of each name."""
    by: str

    def link(self, mention: Mention, one: Named, number: int) -> Link:
        """The link of a mention.

        Args:
            mention: The mention.
            one: What the text says about it.
            number: Of its group.
        """
        group, choice = self.groups[number], self.settled[number]
        why = self._open(group, choice, one)
        if why or choice is None:
            return self._around(Link(mention=mention.id, to="place", target=None, score=0.0, why=why, by=self.by), one)
        candidate = group.candidates[choice.number]
        place = candidate.place
        half = 0.5 if group.part and one.facility else _UNSURE.get(candidate.how, 1.0)
        precision = max(place.precision, _NEAR_IT) if group.part else place.precision
        return Link(
            mention=mention.id,
            to="place",
            target=place.id,
            score=round(choice.share * half, 3),
            why="; ".join((*self._reasons(group, choice, one), f"within {precision:,} m")),
            by=self.by,
            name=place.name,
            kind=place.kind,
            latitude=place.latitude,
            longitude=place.longitude,
            precision=precision,
        )

    def _open(self, group: Group, choice: Settled | None, one: Named) -> str:
        """Why a name stays open; empty where it does not."""
        why = _open(group, choice, one)
        if why or choice is None:
            return why
        place = group.candidates[choice.number].place
        others = sum(1 for each in self.settled if each is not None) - 1
        if choice.gain < _ALONE and importance(place) < _KNOWN and others >= _OTHERS and not group.inside:
            return f"{place.name} in {place.country or 'no country'} bears that name, and nothing else in the report is near"
        return ""

    def _around(self, link: Link, one: Named) -> Link:
        """An open link with where the place is by the text: somewhere in what it is said to lie in."""
        numbers = [self.of[hold.by] for hold in one.holds if hold.firm and not hold.loose] if not one.other else []
        for number in numbers:
            choice, group = self.settled[number], self.groups[number]
            if choice is None or self._open(group, choice, group.names[0]):
                continue
            place = group.candidates[choice.number].place
            return replace(
                link,
                why=f"{link.why}; in {place.name} by the text, within {place.precision:,} m",
                latitude=place.latitude,
                longitude=place.longitude,
                precision=place.precision,
            )
        return link

    def _reasons(self, group: Group, choice: Settled, one: Named) -> list[str]:
        """Why this place, in words."""
        candidate = group.candidates[choice.number]
        reasons = [f"{candidate.how}, {group.words}" if group.part else candidate.how]
        if one.kinds and fit(candidate.place, one.kinds) > 0:
            reasons.append(f"the text says {one.noun}")
        if candidate.place.id in group.inside:
            reasons.append(f"in {group.held_by} by the text")
        if choice.neighbour is not None:
            reasons.append(self._neighbour(candidate.place, choice.neighbour))
        if group.rivals:
            others = f"{group.rivals} other{'s' * (group.rivals > 1)} of that name"
            less = f"{others} agree{'s' * (group.rivals == 1)} less"
            reasons.append(less if choice.gain > _SUPPORTED else f"better known than {others}")
        elif not group.part and candidate.how == "exact name":
            reasons.append("only candidate")
        return reasons

    def _neighbour(self, place: Place, number: int) -> str:
        choice = self.settled[number]
        assert choice is not None
        other = self.groups[number].candidates[choice.number].place
        far = kilometres(place, other)
        apart = other.kind != "country" and other.id not in place.within and place.id not in other.within
        return f"{far:.0f} km from {other.name}, named too" if apart and far < _TOLD else f"named with {other.name}"


def _beside(place: Place, group: Group) -> bool:
    """Whether a place is near enough to what it is said to lie in that the lists may draw the border elsewhere."""
    return any(
        one.kind != "country" and kilometres(place, one) < max(_BORDERS, 2 * one.precision / 1000)
        for one in group.outer
    )


def _open(group: Group, choice: Settled | None, one: Named) -> str:
    """Why a name stays open; empty where it does not."""
    if choice is None:
        return one.other or "no place of that name in the gazetteer"
    if group.people:
        return "an adjective or a people, not a place"
    place, how = group.candidates[choice.number].place, group.candidates[choice.number].how
    if choice.gain < _SOUNDS.get(how, 0.0):
        return f"only {place.name} sounds like it, and nothing else in the report is near"
    if group.lies is False and place.kind not in ("country", "region", "continent") and not _beside(place, group):
        return f"the text says in {group.held_by}, where no place of that name is known"
    if group.part and one.facility and not group.named_too and choice.gain < _AT_HOME:
        return f"only {place.name} is known, and nothing else in the report is near"
    if group.part and natural(one.kinds) and fit(place, one.kinds) <= 0:
        return f"no {one.noun} of that name in the gazetteer"
    if choice.share < LEAST_SHARE and choice.gain < _SUPPORTED:
        return f"{group.rivals + 1} places of that name, and nothing in the report tells which"
    return ""
