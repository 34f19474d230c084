"""The page of one name in a report: whom or what it is thought to mean, why, and where people say otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.requests import Request
from starlette.responses import Response

from dateline.errors import NotFound
from dateline.judgements import states
from dateline.serve.quotation import snippet
from dateline.serve.rendering import rendered

if TYPE_CHECKING:
    from dateline.archive import Archive


def one(archive: Archive, request: Request) -> Response:
    """What one mention means: each link with its reason, and the forms to decide otherwise."""
    report = archive.report(request.path_params["id"])
    reading, number = archive.reading(report.id), request.path_params["number"]
    if reading is None or not 1 <= number <= len(reading.mentions):
        raise NotFound(f"{report.id} name {number}", "no name has this number", "see the names below the report")
    mention = reading.mentions[number - 1]
    subject = f"mention:{report.id}:{mention.evidence.start}-{mention.evidence.end}"
    return rendered(
        "naming.html",
        request,
        report=report,
        mention=mention,
        number=number,
        words=snippet(report, f"/report/{report.id}", mention.evidence),
        links=[link for link in archive.links(report.id) if link.mention == mention.id],
        subject=subject,
        judgements=archive.judgements_about([subject]),
        states=states(archive.judgements()),
        token=request.app.state.token,
        signed=request.app.state.signed,
    )
