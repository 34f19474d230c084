"""Pages of outlets: who publishes, whose they are, and in whose words they speak."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from starlette.requests import Request
from starlette.responses import Response

from dateline.errors import NotFound
from dateline.judgements import states
from dateline.model import Outlet
from dateline.serve.rendering import rendered
from dateline.store import Listed

if TYPE_CHECKING:
    from dateline.archive import Archive

PER_PAGE = 20
"""Reports on a page."""


def one(archive: Archive, request: Request) -> Response:
    """An outlet as named: what is known of it, whom it relays, and its reports, newest first."""
    name = request.path_params["name"]
    said = request.query_params.get("page", "1")
    number = max(1, int(said)) if said.isascii() and said.isdigit() and len(said) < 7 else 1
    page = archive.reports(Listed(outlet=name), offset=(number - 1) * PER_PAGE, limit=PER_PAGE)
    if not page.total:
        raise NotFound(name, "no report has this outlet", "see the list of all outlets")
    shown = archive.named(name, "outlet") or name
    known = publisher(archive, shown)
    return rendered(
        "outlet.html",
        request,
        name=shown,
        known=known,
        grade=archive.knowledge().rulings.grade(f"outlet:{known.id}") if known else None,
        relayed=archive.relayed(shown, "outlet"),
        voices=archive.relayed(shown, "actor"),
        page=page,
        number=number,
        last=ceil(page.total / PER_PAGE),
        judgements=archive.judgements_about([f"outlet:{known.id}"]) if known else (),
        states=states(archive.judgements()),
        token=request.app.state.token,
        signed=request.app.state.signed,
    )


def publisher(archive: Archive, name: str) -> Outlet | None:
    """The known outlet of a name as a source line has it; None where none is known, or the name may be another's."""
    outlets = archive.knowledge().outlets
    found = outlets.exact(name)
    if found is not None:
        return found.outlet
    named = outlets.named(name)
    return named[0].outlet if len(named) == 1 else None
