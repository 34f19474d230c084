"""Pages of actors: who is reported of, and one actor under all its names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING

from starlette.requests import Request
from starlette.responses import Response

from dateline.errors import NotFound
from dateline.model import Report
from dateline.serve.lines import Line, lines
from dateline.serve.rendering import rendered
from dateline.serve.ribbon import ribbon

if TYPE_CHECKING:
    from dateline.archive import Archive, Found

PER_PAGE = 100
"""Actors on a page."""
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
    made = dossier(archive, actor)
    return rendered(
        "actor.html",
        request,
        made=made,
        ribbon=ribbon(made.names),
        relations=tuple(told(made.relations)),
        said_by=tuple(told(made.said_by)),
        about=tuple(told(made.about)),
        token=request.app.state.token,
        signed=request.app.state.signed,
    )


def told(found: Found) -> Iterator[Told]:
    """Claims as lines, by report."""
    for one_report in found.told:
        every_line = list(lines(one_report.report, one_report.reading))
        yield Told(report=one_report.report, lines=tuple(every_line[number - 1] for number in one_report.numbers))


def _number(request: Request) -> int:
    said = request.query_params.get("page", "1")
    return max(1, int(said)) if said.isascii() and said.isdigit() and len(said) < 7 else 1


def pages(total: int) -> int:
    """How many pages a list has."""
    return ceil(total / PER_PAGE)
