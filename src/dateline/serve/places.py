"""Pages of places: where reports say that something is, and one place with what is claimed of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.requests import Request
from starlette.responses import Response

from dateline.errors import NotFound
from dateline.judgements import states
from dateline.model import Place
from dateline.serve.actors import MOST, PER_PAGE, told
from dateline.serve.locator import locator
from dateline.serve.rendering import rendered
from dateline.serve.wordings import called

if TYPE_CHECKING:
    from dateline.archive import Archive

AROUND = 200
"""Reported places that a map may show."""


def every(archive: Archive, request: Request) -> Response:
    """Every place that reports name, the most reported first, and the names that were not found."""
    said = request.query_params.get("page", "1")
    number = max(1, int(said)) if said.isascii() and said.isdigit() and len(said) < 7 else 1
    listed = archive.tallies("place", offset=(number - 1) * PER_PAGE, limit=PER_PAGE + 1)
    known = archive.knowledge().gazetteer
    return rendered(
        "places.html",
        request,
        listed=[(one, known.place(one.target)) for one in listed[:PER_PAGE]],
        open_names=archive.open_names("place") if number == 1 else (),
        number=number,
        more=len(listed) > PER_PAGE,
    )


def one(archive: Archive, request: Request) -> Response:
    """A place: where it lies, how precisely that is known, who calls it what, what is claimed to have happened there."""
    name = request.path_params["id"]
    known = archive.knowledge()
    place = known.gazetteer.place(name)
    if place is None:
        raise NotFound(name, "no place has this id", "see the list of all places")
    ids = sorted(known.rulings.same(name, "place"))
    found = archive.claims_of("place", ids, ("place",), limit=MOST)
    around = [known.gazetteer.place(one.target) for one in archive.tallies("place", limit=AROUND)]
    judgements = archive.judgements_about([f"place:{one_id}" for one_id in ids])
    return rendered(
        "place.html",
        request,
        place=place,
        within=_within(archive, place),
        map_of=locator(place, [other for other in around if other is not None]),
        counted=archive.counted("place", ids),
        called=called(archive.wordings("place", ids)),
        actors=archive.besides("place", ids, "actor"),
        here=tuple(told(archive, found)),
        total=found.total,
        reports=archive.naming("place", ids, MOST),
        most=MOST,
        judgements=judgements,
        states=states(archive.judgements()),
        token=request.app.state.token,
        signed=request.app.state.signed,
    )


def _within(archive: Archive, place: Place) -> tuple[Place, ...]:
    """What holds a place, nearest first."""
    gazetteer = archive.knowledge().gazetteer
    return tuple(found for name in place.within if (found := gazetteer.place(name)) is not None)
