"""Judging from a page: what a merge would change, shown first; then one judgement, signed, that can be undone."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, get_args
from urllib.parse import parse_qs

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from dateline.errors import DatelineError, UsageError
from dateline.judgements import Sort
from dateline.model import Ruling
from dateline.serve.rendering import rendered
from dateline.serve.shown import segment
from dateline.serve.targets import sort_of, target

if TYPE_CHECKING:
    from dateline.archive import Archive

RULINGS: tuple[Ruling, ...] = get_args(Ruling)
MOST = 64 * 1024
"""Bytes of a form; more is refused."""


def merge(archive: Archive, request: Request) -> Response:
    """What it would change if two actors, or two places, were judged to be one."""
    asked = request.query_params
    sort: Sort = "place" if "place" in asked else "actor"
    one, other = (asked.get(name, "").strip() for name in (sort, "other"))
    try:
        left, right = (target(archive, sort, words) for words in (one, other))
        seen = archive.preview(f"{sort}:{left.id}", f"{sort}:{right.id}")
    except DatelineError as error:
        back = f"/{sort}/{segment(one)}" if one else f"/{sort}s"
        return rendered("refused.html", request, 400, error=error, back=back)
    return rendered(
        "merge.html",
        request,
        sort=sort,
        left=left,
        right=right,
        seen=seen,
        token=request.app.state.token,
        signed=request.app.state.signed,
    )


async def judge(request: Request) -> Response:
    """Keep a judgement; answered with the page it was made on."""
    form = await _form(request)
    if not secrets.compare_digest(form.get("token", ""), request.app.state.token):
        error = UsageError("this form", "it is not one of this server's, or is an old one", "open the page anew")
        return rendered("refused.html", request, 403, error=error, back="/")
    back = form.get("back", "/")
    back = back if back.startswith("/") and not back.startswith("//") and "\\" not in back else "/"
    try:
        await run_in_threadpool(_judged, request.app.state.archive, form)
    except DatelineError as error:
        return rendered("refused.html", request, 400, error=error, back=back)
    return RedirectResponse(back, 303)


def _judged(archive: Archive, form: dict[str, str]) -> None:
    asked = form.get("predicate", "")
    predicate = next((one for one in RULINGS if one == asked), None)
    if predicate is None:
        raise UsageError(asked, "nothing is ruled so", f"known: {', '.join(RULINGS)}")
    other = form.get("object", "").strip()
    if "sort" in form:  # words that name somebody
        sort = sort_of(form["sort"])
        other = f"{sort}:{target(archive, sort, other).id}"
    archive.judge(
        form.get("subject", ""),
        predicate,
        other,
        by=form.get("by", ""),
        note=form.get("note", ""),
        during=form.get("during", "").strip() or None,
    )


async def _form(request: Request) -> dict[str, str]:
    """The fields of a form, each once; nothing where it is none or too large."""
    if request.headers.get("content-type", "").partition(";")[0].strip() != "application/x-www-form-urlencoded":
        return {}
    body = b""
    async for piece in request.stream():
        body += piece
        if len(body) > MOST:
            return {}
    try:
        fields = parse_qs(body.decode("utf-8"), keep_blank_values=True, max_num_fields=32)
    except ValueError:
        return {}
    return {name: values[0] for name, values in fields.items()}
