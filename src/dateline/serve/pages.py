"""The pages: each a question to the archive and a template."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from math import ceil
from typing import TYPE_CHECKING, Any

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from dateline.errors import DatelineError, NotFound, QueryError
from dateline.export import Feed, atom, json_feed
from dateline.judgements import states
from dateline.model import Reading, Report
from dateline.serve import actors, judging, margin, naming, outlets, places, says, shown
from dateline.serve.citing import citation
from dateline.serve.lines import lines
from dateline.serve.meant import meant
from dateline.serve.rendering import HERE, rendered

if TYPE_CHECKING:
    from dateline.archive import Archive

PER_PAGE = 20
"""Reports on a page."""
LATEST = 10
"""Reports on the first page."""
IN_FEED = 50
"""Reports in a feed."""
_log = logging.getLogger(__name__)

Page = Callable[["Archive", Request], Response]


def routes() -> list[Route | Mount]:
    """Every address of the app."""
    pages: Mapping[str, Page] = {
        "/": home,
        "/tags": tags,
        "/outlets": every_outlet,
        "/look": look,
        "/actors": actors.every,
        "/places": places.every,
        "/search": search,
        "/report/{id}": report,
        "/report/{id}/claim/{name:path}": claim,
        "/report/{id}/voice/{name:path}": voice,
        "/report/{id}/name/{number:int}": naming.one,
        "/tag/{name:path}/atom.xml": tag_atom,
        "/tag/{name:path}/feed.json": tag_json,
        "/tag/{name:path}": tag,
        "/outlet/{name:path}": outlets.one,
        "/actor/{id:path}": actors.one,
        "/place/{id:path}": places.one,
        "/judge/merge": judging.merge,
    }
    return [
        Route("/judge", judging.judge, methods=["POST"]),
        *(Route(path, _asked(page), methods=["GET", "HEAD"]) for path, page in pages.items()),
        Mount("/static", StaticFiles(directory=HERE / "static"), name="static"),
    ]


def _asked(page: Page) -> Callable[[Request], Any]:
    """A page as a handler: the archive is read in a thread, so that one slow question stops nobody."""

    async def handler(request: Request) -> Response:
        try:
            answer: Response = await run_in_threadpool(page, request.app.state.archive, request)
        except (DatelineError, HTTPException):
            raise
        except Exception as error:  # noqa: BLE001 - the top of serve: answered inside the guard, with its headers
            answer = _failed(request, error)
        return answer

    return handler


def home(archive: Archive, request: Request) -> Response:
    """What the archive holds, and its latest reports."""
    from dateline.archive import Listed  # noqa: PLC0415 - the floor below, at run time

    latest = archive.reports(Listed(), limit=LATEST)
    return rendered(
        "home.html",
        request,
        status=archive.status(),
        tags=archive.tags()[:40],
        outlets=archive.outlets()[:40],
        latest=latest.reports,
    )


def tags(archive: Archive, request: Request) -> Response:
    """Every tag."""
    return rendered("tallies.html", request, title="Tags", what="tag", tallies=archive.tags())


def every_outlet(archive: Archive, request: Request) -> Response:
    """Every outlet as named."""
    return rendered("tallies.html", request, title="Outlets", what="outlet", tallies=archive.outlets())


def look(archive: Archive, request: Request) -> Response:
    """What needs a look."""
    return rendered("look.html", request, problems=archive.problems(), status=archive.status())


def tag(archive: Archive, request: Request) -> Response:
    """The tag page: everything posted under one tag, newest first."""
    return _list(archive, request, request.path_params["name"])


def _list(archive: Archive, request: Request, name: str) -> Response:
    from dateline.archive import Listed  # noqa: PLC0415 - the floor below, at run time

    number = _number(request)
    page = archive.reports(Listed(tag=name), offset=(number - 1) * PER_PAGE, limit=PER_PAGE)
    if not page.total:
        raise NotFound(name, "no report has this tag", "see the list of all tags")
    shown_name = archive.named(name, "tag") or name
    last = ceil(page.total / PER_PAGE)
    return rendered("list.html", request, name=shown_name, page=page, number=number, last=last)


def _number(request: Request) -> int:
    said = request.query_params.get("page", "1")
    return max(1, int(said)) if said.isascii() and said.isdigit() and len(said) < 7 else 1


def report(archive: Archive, request: Request) -> Response:
    """One report, its zones, what was read in it, and the ladder from the original bytes to this text."""
    found = archive.report(request.path_params["id"])
    held = archive.captures_of(found.id)
    custody = [entry for one in held for entry in archive.custody(one.capture.id)]
    reading = archive.reading(found.id)
    shows = reading is not None and not reading.problems and request.query_params.get("reading") != "0"
    read = reading if shows else None
    ruled = archive.knowledge().rulings.holding() if read else {}
    claimed = list(lines(found, read, ruled)) if read else []
    known = meant(archive.links(found.id)) if read else {}
    return rendered(
        "report.html",
        request,
        report=found,
        held=held,
        custody=custody,
        reading=reading,
        marked=read is not None,
        passages=list(
            shown.passages(found, margin.marks(read, known), margin.notes(read), claimed)
            if read
            else shown.passages(found)
        ),
        names=margin.names(read) if read else (),
        known={number: known.get(one.id) for number, one in enumerate(read.mentions, 1)} if read else {},
        judged=ruled.get(f"report:{found.id}", ()),
        lines=claimed,
        kinds=margin.KINDS,
    )


def claim(archive: Archive, request: Request) -> Response:
    """Who says so: one claim, down to the bytes."""
    return _says(archive, request, says.of_claim)


def voice(archive: Archive, request: Request) -> Response:
    """Who says so: one voice, down to the bytes."""
    return _says(archive, request, says.of_voice)


def _says(archive: Archive, request: Request, of: Callable[[Report, Reading, str], says.Says]) -> Response:
    found = archive.report(request.path_params["id"])
    reading = archive.reading(found.id)
    if reading is None:
        raise NotFound(found.id, "this report has not been read", "read it: `dateline reread`")
    made = of(found, reading, request.path_params["name"])
    held = next((one for one in archive.captures_of(found.id) if one.capture.id == found.capture), None)
    cited = citation(found, held.capture if held else None, made.speaker, made.cited)
    line = made.line
    subject = f"claim:{found.id}:{line.claim.id}" if line else ""
    return rendered(
        "drawer.html",
        request,
        report=found,
        held=held,
        says=made,
        citation=cited,
        subject=subject,
        judgements=archive.judgements_about([subject]) if subject else (),
        states=states(archive.judgements()),
        token=request.app.state.token,
        signed=request.app.state.signed,
    )


def search(archive: Archive, request: Request) -> Response:
    """What a search finds."""
    query, number = request.query_params.get("q", "").strip(), _number(request)
    order = "time" if request.query_params.get("order") == "time" else "rank"
    if not query:
        return rendered("search.html", request, total=None, hits=(), number=1, last=1, order=order, error=None)
    try:
        total, hits = archive.search(query, order=order, offset=(number - 1) * PER_PAGE, limit=PER_PAGE)
    except QueryError as error:
        return rendered("search.html", request, 400, total=None, hits=(), number=1, last=1, order=order, error=error)
    return rendered(
        "search.html",
        request,
        total=total,
        hits=hits,
        number=number,
        last=ceil(total / PER_PAGE),
        order=order,
        error=None,
    )


def tag_atom(archive: Archive, request: Request) -> Response:
    """A tag's reports as Atom."""
    if not _asks_for(request, "atom.xml"):
        return _list(archive, request, request.path_params["name"] + "/atom.xml")
    feed, reports = _feed(archive, request, "atom.xml")
    return Response(atom(feed, reports), media_type="application/atom+xml")


def tag_json(archive: Archive, request: Request) -> Response:
    """A tag's reports as JSON Feed."""
    if not _asks_for(request, "feed.json"):
        return _list(archive, request, request.path_params["name"] + "/feed.json")
    feed, reports = _feed(archive, request, "feed.json")
    return Response(json_feed(feed, reports), media_type="application/feed+json")


def _asks_for(request: Request, own: str) -> bool:
    """Whether the path ends in a feed's name, and not a tag whose name does: its slash comes encoded."""
    raw: bytes = request.scope.get("raw_path") or request.url.path.encode()
    return raw.rpartition(b"/")[2] == own.encode()


def _feed(archive: Archive, request: Request, own: str) -> tuple[Feed, tuple[Report, ...]]:
    from dateline.archive import Listed  # noqa: PLC0415

    name = request.path_params["name"]
    page = archive.reports(Listed(tag=name), limit=IN_FEED)
    if not page.total:
        raise NotFound(name, "no report has this tag", "see the list of all tags")
    title = archive.named(name, "tag") or name
    site = f"{request.url.scheme}://{request.headers['host']}"
    base = f"{site}/tag/{shown.segment(title)}"
    feed = Feed(
        title=f"Posted tagged ‘{title}’",
        id=f"urn:dateline:tag:{shown.segment(title)}",
        site=site,
        page=base,
        own=f"{base}/{own}",
        captured=archive.captured_at([report.id for report in page.reports]),
    )
    return feed, page.reports


def handlers() -> dict[Any, Callable[[Request, Exception], Response]]:
    """What is shown where something is not there or went wrong."""
    return {NotFound: _missing, HTTPException: _http, DatelineError: _failed, Exception: _failed}


def _missing(request: Request, error: Exception) -> Response:
    return rendered("error.html", request, 404, code=404, title="Not in this archive", text=str(error))


def _http(request: Request, error: Exception) -> Response:
    code = error.status_code if isinstance(error, HTTPException) else 500
    text = "There is no page at this address." if code == 404 else "This request cannot be answered."
    return rendered(
        "error.html", request, code, code=code, title="No such page" if code == 404 else "Cannot answer", text=text
    )


def _failed(request: Request, error: Exception) -> Response:
    _log.error("page failed  path=%s", request.url.path, exc_info=error)
    text = (
        str(error)
        if isinstance(error, DatelineError)
        else "Something went wrong here. The archive itself is untouched; the terminal says more."
    )
    return rendered("error.html", request, 500, code=500, title="This did not work", text=text)
