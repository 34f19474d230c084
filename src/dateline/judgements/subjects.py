"""What a judgement is about, and how that is written."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal, get_args

from dateline.errors import UsageError

Sort = Literal["actor", "place", "outlet"]
"""What a mention can mean."""
Kind = Literal["actor", "place", "outlet", "mention", "claim", "report", "judgement"]

SORTS: tuple[Sort, ...] = get_args(Sort)
FORMS: dict[Kind, str] = {
    "actor": "actor:ID",
    "place": "place:ID",
    "outlet": "outlet:ID",
    "mention": "mention:REPORT:START-END",
    "claim": "claim:REPORT:ID",
    "report": "report:ID",
    "judgement": "judgement:ID",
}
"""How each kind of subject is written."""
_SPAN = re.compile(r"(\d{1,12})-(\d{1,12})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What a judgement is about, taken apart."""

    kind: Kind
    id: str
    """Its id; of a mention `START-END`."""
    report: str | None = None
    """Of a mention or claim: the id of its report."""
    start: int = 0
    """Of a mention: its first code point."""
    end: int = 0
    """Of a mention: the code point after its last."""

    def __str__(self) -> str:
        return ":".join(part for part in (self.kind, self.report, self.id) if part)


def parsed(text: str) -> Subject:
    """A subject from its written form.

    Args:
        text: `actor:nusra-front`, `place:geonames:170654`, `mention:REPORT:10-14` ...

    Raises:
        UsageError: It has none of the forms.
    """
    kind, _, rest = text.strip().partition(":")
    if kind not in FORMS or not rest.strip() or not _is_text(rest):
        known = ", ".join(FORMS.values())
        raise UsageError(text[:120], "this is nothing that can be judged", f"write it in one of the forms {known}")
    if kind not in ("mention", "claim"):
        return Subject(kind=kind, id=rest.strip())
    report, _, name = (part.strip() for part in rest.partition(":"))
    if not report or not name:
        raise UsageError(text[:120], f"this is no {kind}", f"write it as {FORMS[kind]}")
    return Subject(kind=kind, id=name, report=report) if kind == "claim" else _mention(text, report, name)


def _mention(text: str, report: str, name: str) -> Subject:
    span = _SPAN.fullmatch(name)
    start, end = (int(span[1]), int(span[2])) if span else (0, 0)
    if start >= end:
        raise UsageError(
            text[:120],
            "this is no passage of a report",
            f"write it as {FORMS['mention']}, in code points, the end after the last",
        )
    return Subject(kind="mention", id=f"{start}-{end}", report=report, start=start, end=end)


def _is_text(text: str) -> bool:
    """Whether a text is one line that a database takes."""
    return text.isprintable()
