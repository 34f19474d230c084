"""Pages of actors: who is reported of, and one actor under all its names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from starlette.requests import Request
from starlette.responses import Response

from dateline.errors import NotFound
from dateline.judgements import states
from dateline.model import Reading, Report
from dateline.serve.lines import Line, lines
from dateline.serve.relations import related
from dateline.serve.rendering import rendered
from dateline.serve.ribbon import ribbon
from dateline.serve.wordings import called

if TYPE_CHECKING:
    from dateline.archive import Archive, Found

PER_PAGE = 100
"""Actors on a page."""
MOST = 60
"""Claims of a sort on the page of an actor."""
KINDS = ("state", "organization", "group", "person")


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """Claims of one report on a page about somebody."""

    report: Report
    lines: tuple[Line, ...]


def every(archive: Archive, request: Request) -> Response:
    """Every actor that reports speak of, the most reported first."""
    kind = request.query_params.get("kind", "")
    number = _number(request)
    chosen = kind if kind in KINDS else None
    listed = archive.tallies("actor", chosen, offset=(number - 1) * PER_PAGE, limit=PER_PAGE + 1)
    more = len(listed) > PER_PAGE
    return rendered(
        "actors.html",
        request,
        listed=listed[:PER_PAGE],
        kinds=KINDS,
        kind=chosen,
        number=number,
        more=more,
        unresolved=archive.unresolved(),
    )


def one(archive: Archive, request: Request) -> Response:
    """The dossier of an actor."""
    from dateline.dossier import dossier  # noqa: PLC0415 - the floor below, at run time

    name = request.path_params["id"]
    actor = archive.actor(name)
    if actor is None:
        raise NotFound(name, "no actor has this id", "see the list of all actors")
    made = dossier(archive, actor, MOST)
    return rendered(
        "actor.html",
        request,
        made=made,
        ribbon=ribbon(made.names),
        called=called(made.wordings),
        relations=related(_read(archive, made.relations), made.ids, archive.links),
        offices=tuple((post, _name(archive, post.of)) for post in made.actor.posts),
        said_by=tuple(told(archive, made.said_by)),
        about=tuple(told(archive, made.about)),
        most=MOST,
        states=states(archive.judgements()),
        token=request.app.state.token,
        signed=request.app.state.signed,
    )


def told(archive: Archive, found: Found) -> Iterator[Told]:
    """Claims as lines, by report, each with what was judged of it."""
    for report, _, some in _read(archive, found):
        yield Told(report=report, lines=some)


def _read(archive: Archive, found: Found) -> Iterator[tuple[Report, Reading, tuple[Line, ...]]]:
    judged = archive.knowledge().rulings.holding()
    for each in found.told:
        every_line = list(lines(each.report, each.reading, judged))
        yield each.report, each.reading, tuple(every_line[number - 1] for number in each.numbers)


def _name(archive: Archive, name: str) -> str:
    known = archive.actor(name)
    return known.name if known else name


def _number(request: Request) -> int:
    said = request.query_params.get("page", "1")
    return max(1, int(said)) if said.isascii() and said.isdigit() and len(said) < 7 else 1
