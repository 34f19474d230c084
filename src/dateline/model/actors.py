"""Who and what there is, under names that change: actors, outlets and places."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

AliasKind = Literal["official", "translation", "short", "acronym", "spelling", "real name", "kunya", "slur"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Alias:
    """A name as a statement: so is somebody called, from when to when, by whom."""

    name: str
    kind: AliasKind = "official"
    during: str | None = None
    """EDTF interval: `2012-01/2016-07-28`, `2017-01-28/..`; none where nothing is known."""
    used_by: str | None = None
    """Who calls them so, where not everybody does."""
    source: str | None = None
    """Where it is stated: an address, an import or a judgement."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """What an actor belongs to, and when; never an alias of it."""

    to: str
    """The other actor's id."""
    how: str = "part of"
    """`part of`, `organ of`, `affiliate of`, `office of`, `owned by` ..."""
    during: str | None = None
    """EDTF interval."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """An office that a person holds."""

    office: str
    """As it is called, in lower case and without the state: `foreign minister`."""
    of: str
    """The id of the state, organization or group."""
    during: str | None = None
    """EDTF interval."""


ActorKind = Literal["person", "group", "state", "organization"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Somebody who acts, under all names (FollowTheMoney's Person, Organization and PublicBody)."""

    id: str
    """`nusra-front` for those that come with the package, `Q1234` or `NK-...` for imported ones, `name:...` for one born from a name."""
    kind: ActorKind
    name: str
    """As it is best known."""
    what: str | None = None
    """The noun for it: `armed group`, `ministry`, `coalition`, `army`."""
    aliases: tuple[Alias, ...] = ()
    country: tuple[str, ...] = ()
    """ISO 3166-1 alpha-2 codes of where it is at home."""
    during: str | None = None
    """EDTF interval in which it exists."""
    ties: tuple[Tie, ...] = ()
    posts: tuple[Post, ...] = ()
    adjectives: tuple[str, ...] = ()
    """Of a state: what its things and people are called: `Russian`."""
    seats: tuple[str, ...] = ()
    """Of a state: places that stand for its government: `Moscow`, `the Kremlin`."""
    wikidata: str | None = None
    sources: tuple[str, ...] = ()
    """Addresses where its facts are stated."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlet:
    """Somebody who publishes."""

    id: str
    name: str
    kind: str
    """`agency`, `state agency`, `broadcaster`, `state broadcaster`, `newspaper`, `magazine`, `news site`, `blog`, `monitor`, `government`, `armed group` ..."""
    names: tuple[str, ...] = ()
    """Other names: as source lines, credits and texts have them."""
    domains: tuple[str, ...] = ()
    country: str | None = None
    """ISO 3166-1 alpha-2."""
    owner: str | None = None
    """Who owns or pays it; the same owner makes no independent accounts."""
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Somewhere, with how precisely it is known."""

    id: str
    """`geonames:170654`, `iso:SY-HL`, `airport:OSLK`, `place:jobar`."""
    name: str
    kind: str
    """`country`, `region`, `district`, `city`, `town`, `village`, `neighbourhood`, `area`, `mountain`, `sea`, `river`, `island`, `airport`, `airbase`, `camp`, `crossing`, `facility`, `continent` ..."""
    latitude: float
    """WGS84 degrees."""
    longitude: float
    """WGS84 degrees."""
    precision: int
    """Metres: somewhere within so far of the point."""
    country: str | None = None
    """ISO 3166-1 alpha-2; none for what lies in several or in none."""
    within: tuple[str, ...] = ()
    """Ids of the places that hold it, nearest first."""
    population: int = 0
