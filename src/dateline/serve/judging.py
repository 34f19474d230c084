"""Judging from a page: what a merge would change, shown first; then one judgement, signed, that can be undone."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, get_args
from urllib.parse import parse_qs

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from dateline.errors import DatelineError, UsageError
from dateline.model import Ruling
from dateline.serve.rendering import rendered
from dateline.serve.shown import segment

if TYPE_CHECKING:
    from dateline.archive import Archive

RULINGS: tuple[Ruling, ...] = get_args(Ruling)
MOST = 64 * 1024
"""Bytes of a form; more is refused."""


def merge(archive: Archive, request: Request) -> Response:
    """What it would change if two actors were judged to be one."""
    from dateline.dossier import found  # noqa: PLC0415 - the floor below, at run time

    one, other = (request.query_params.get(name, "").strip() for name in ("actor", "other"))
    try:
        left, right = found(archive, one), found(archive, other)
        seen = archive.preview(f"actor:{left.id}", f"actor:{right.id}")
    except DatelineError as error:
        back = f"/actor/{segment(one)}" if one else "/actors"
        return rendered("refused.html", request, 400, error=error, back=back)
    return rendered(
        "merge.html",
        request,
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
    archive.judge(
        form.get("subject", ""),
        predicate,
        form.get("object", ""),
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
