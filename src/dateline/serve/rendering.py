"""Templates, with what they may call: every page is made here."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse

from dateline.judgements import words
from dateline.serve import shown

HERE = Path(__file__).parent

_templates = Environment(
    loader=FileSystemLoader(HERE / "templates"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
_templates.filters.update(
    when=shown.when,
    zone=shown.zone,
    opening=shown.opening,
    segment=shown.segment,
    web=shown.web,
    visible=shown.visible,
    span=shown.span,
    metres=shown.metres,
    ruling=words,
)


def rendered(template: str, request: Request, answer: int = 200, /, **values: object) -> HTMLResponse:
    """A page.

    Args:
        template: Its file.
        request: What is answered.
        answer: The HTTP status.
        values: What the template shows.
    """
    values = {
        "query": request.query_params.get("q", ""),
        "path": request.url.path,
        "here": quote(request.url.path),
        **values,
    }
    return HTMLResponse(_templates.get_template(template).render(**values), answer)
