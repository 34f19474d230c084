"""What a place weighs by itself as the meaning of a name: as powers of ten, roughly how often it is meant."""

from __future__ import annotations

import math
from functools import cache, lru_cache

from dateline.lexicon import lexicon
from dateline.model import Place

TOWNS = frozenset(("capital", "city", "town", "village"))
_FIXED = {"continent": 9.0, "former state": 8.0, "subcontinent": 7.0, "ocean": 7.0, "sea": 7.0} | dict.fromkeys(
    "area desert river lake mountain island peninsula canal strait gulf bay border front".split(), 5.5
)
_VAST = frozenset("continent ocean sea".split())
_COUNTED = {"country": (1_000, 1.0), "capital": (1_000, 0.7), "region": (30_000, 0.4), "district": (1_000, -1.5)}
"""People added to those who are counted, and what is added to the logarithm."""
_VILLAGERS = 300
_LISTED, _REVIEWED, _LANDMARK = 4.0, 4.2, 5.0
"""Of what nobody counts the people: in a list of others, a town or quarter of the supplement, another place of it."""
_IMPORTED = -2.0
"""A hill or river out of a list of all, against one that somebody thought worth writing down."""
FITS, AKIN, UNFIT = 1.5, 0.5, -1.5
LIES_IN, LIES_BY = 5.0, 3.0
HOLDS = 1.5
"""What it adds to a region or country that what is said to lie in it does."""
_DIVISIONS = frozenset("region district area".split())
_PEERS = (TOWNS | {"neighbourhood"}, _DIVISIONS, frozenset("airport airbase base".split()))
_BESIDE = 5_000
"""Metres that two points of one small place may lie apart."""
_UNLIKE = 4
"""How many times larger one of two divisions may be, by its precision."""
_NEXT = 60.0
"""Kilometres: what is said to lie in a town lies no farther from its middle."""
_NATURE = frozenset("river mountain sea lake island".split())
_DEGREE = 111.2
"""Kilometres."""


@lru_cache(maxsize=32768)
def importance(place: Place) -> float:
    """What a place weighs by its kind and people."""
    ours = place.id.startswith("place:")
    if place.kind in _FIXED:
        listed = place.id.startswith("geonames:") and place.kind not in _VAST
        return _FIXED[place.kind] + (_IMPORTED if listed else 0.0)
    if place.kind in _COUNTED and not (ours and place.kind == "district"):
        more, gain = _COUNTED[place.kind]
        return math.log10(place.population + more) + gain
    if ours:
        return _REVIEWED if place.kind in TOWNS or place.kind in ("neighbourhood", "district") else _LANDMARK
    return math.log10(place.population + _VILLAGERS) if place.kind in TOWNS else _LISTED


def fit(place: Place, kinds: frozenset[str]) -> float:
    """What the text's noun adds to a place: `province` to a region.

    Args:
        place: Any.
        kinds: What the noun may mean; none where there is none.
    """
    if not kinds:
        return 0.0
    towns = TOWNS if "city" in kinds else TOWNS - {"capital"}
    if place.kind in kinds or (place.kind in towns and kinds & TOWNS):
        return FITS
    return AKIN if place.kind in _akin(kinds) else UNFIT


@cache
def _akin(kinds: frozenset[str]) -> frozenset[str]:
    akin = lexicon("places")["akin"]
    return frozenset(other for kind in kinds for other in akin.get(kind, ()))


def lies(inner: Place, outer: Place) -> float:
    """What it adds to a place that the text says it lies in another: as listed there, or near enough; 0 where it does not."""
    if outer.id == inner.id or inner.id in outer.within:
        return 0.0
    if outer.id in inner.within or (outer.kind == "country" and outer.country == inner.country):
        return LIES_IN
    if outer.kind == "country" or outer.precision < inner.precision:
        return 0.0
    return LIES_BY if kilometres(inner, outer) < max(_NEXT, outer.precision / 1000) else 0.0


def peers(one: str, other: str) -> bool:
    """Whether two kinds may be those of one place in two lists: a town and a quarter, a region and a district."""
    return one == other or any(one in kinds and other in kinds for kinds in _PEERS)


def same(one: Place, other: Place) -> bool:
    """Whether two places of one name are one, listed twice: peers, each within the other's precision.

    Args:
        one: Any.
        other: With a name that the first has, too.
    """
    if not peers(one.kind, other.kind) or (one.country != other.country and one.country and other.country):
        return False
    small, large = sorted((one.precision, other.precision))
    if one.kind in _DIVISIONS:
        return large <= _UNLIKE * small and kilometres(one, other) * 1000 < large
    return kilometres(one, other) * 1000 < max(_BESIDE, small)


def kilometres(one: Place, other: Place) -> float:
    """Between two places, nearly: the earth is flat for what is near."""
    east = (one.longitude - other.longitude + 180) % 360 - 180
    middle = math.cos(math.radians((one.latitude + other.latitude) / 2))
    return _DEGREE * math.hypot(one.latitude - other.latitude, east * middle)


def natural(kinds: frozenset[str]) -> bool:
    """Whether a noun means a thing of nature, which lies elsewhere than the town it is named for: `river`."""
    return bool(kinds) and kinds <= _NATURE
