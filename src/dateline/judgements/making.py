"""Making a judgement: whether what was said can be meant, the id that it gets, and how it is said in words."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime

from dateline.errors import UsageError
from dateline.judgements.subjects import FORMS, SORTS, Kind, Subject, parsed
from dateline.model import Judgement, Ruling, content_id
from dateline.text import collapsed, letters

SUBJECTS: dict[Ruling, tuple[Kind, ...]] = {
    "is": (*SORTS, "mention"),
    "is not": (*SORTS, "mention"),
    "split": SORTS,
    "called": SORTS,
    "correct": ("claim", "report"),
    "wrong": ("claim",),
    "grade": ("outlet", "actor", "claim"),
    "note": tuple(FORMS),
    "undo": ("judgement",),
}
"""What each ruling can be about."""
FIELDS: dict[Kind, tuple[str, ...]] = {
    "claim": (
        "type", "mode", "context", "realis", "stance", "when", "actor", "recipient", "place",
        "killed", "wounded", "missing", "captured", "displaced",
    ),
    "report": ("headline", "outlet", "byline", "posted", "published", "edited", "language"),
}  # fmt: skip
"""The values that can be corrected."""
GRADES = {"outlet": "ABCDEF", "actor": "ABCDEF", "claim": "123456"}
"""Sources from A (reliable) to F (cannot be judged), claims from 1 (confirmed) to 6 (cannot be judged)."""
_DAY = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?[~?%]?")


def made(
    subject: str,
    predicate: Ruling,
    other: str = "",
    *,
    by: str,
    at: datetime,
    note: str = "",
    during: str | None = None,
) -> Judgement:
    """A judgement that can be kept.

    Args:
        subject: What it is about.
        predicate: What is ruled.
        other: Its object, as the ruling needs it: another subject, a name, `FIELD=VALUE`, a grade, words.
        by: Who rules.
        at: When, aware.
        note: Why, in words.
        during: EDTF interval in which a name holds; with `called` alone.

    Raises:
        UsageError: The ruling does not go with its subject, its object or an interval.
    """
    about = parsed(subject)
    if about.kind not in SUBJECTS[predicate]:
        forms = ", ".join(FORMS[kind] for kind in SUBJECTS[predicate])
        raise UsageError(subject, f"{predicate!r} cannot be ruled of this", f"it can of {forms}")
    if during is not None and predicate != "called":
        raise UsageError(during, f"{predicate!r} holds at all times", "leave the interval out")
    if not by.strip():
        raise UsageError(subject, "a judgement needs somebody who judges", "say who, with --by")
    judged = Judgement(
        id="",
        subject=str(about),
        predicate=predicate,
        object=_OBJECTS.get(predicate, _nothing)(about, other.strip()),
        by=collapsed(by),
        at=at.astimezone(UTC),
        note=note.strip(),
        during=interval(during.strip()) if during is not None else None,
    )
    _storable(judged)
    return replace(judged, id=identity(judged))


def identity(judged: Judgement) -> str:
    """The id that a judgement must have: a hash of all its other fields."""
    said = (judged.subject, judged.predicate, judged.object, judged.by)
    return content_id(*said, judged.at.astimezone(UTC).isoformat(), judged.note, judged.during or "")


def words(judged: Judgement) -> str:
    """A judgement in words: `actor:lakeside-brigade is called 'Harbour Guard' during 2016-07/..`."""
    told = {
        "split": f"is not who is called {judged.object!r}",
        "called": f"is called {judged.object!r}",
        "correct": f"has {judged.object}",
        "wrong": "is not what the text says",
        "grade": f"is graded {judged.object}",
        "note": f"has the note {judged.object!r}",
        "undo": "no longer holds",
    }.get(judged.predicate, f"{judged.predicate} {judged.object}")
    return f"{judged.subject} {told}" + (f" during {judged.during}" if judged.during else "")


def _same(about: Subject, other: str) -> str:
    found = parsed(other)
    kinds = SORTS if about.kind == "mention" else (about.kind,)
    if found.kind not in kinds:
        forms = ", ".join(FORMS[kind] for kind in kinds)
        raise UsageError(other, f"it is nothing that {about} can be", f"write it as {forms}")
    if str(found) == str(about):
        raise UsageError(other, "this is the subject itself", "name another")
    return str(found)


def _name(_: Subject, other: str) -> str:
    if not letters(other):
        raise UsageError(other[:80], "name has no letters in it", "say the name")
    return collapsed(other)


def _value(about: Subject, other: str) -> str:
    field, _, value = (part.strip() for part in other.partition("="))
    if field not in FIELDS[about.kind] or not value:
        known = ", ".join(FIELDS[about.kind])
        raise UsageError(
            other[:80],
            f"this corrects no value of a {about.kind}",
            f"write FIELD=VALUE, with one of the fields {known}",
        )
    return f"{field}={value}"


def _grade(about: Subject, other: str) -> str:
    if len(other) != 1 or other.upper() not in GRADES[about.kind]:
        known = ", ".join(GRADES[about.kind])
        raise UsageError(other[:80], "no such grade", f"those of {about.kind}s are {known}, the best first")
    return other.upper()


def _text(about: Subject, other: str) -> str:
    if not other:
        raise UsageError(str(about), "a note needs words", "say what is to be noted")
    return other


def _nothing(about: Subject, other: str) -> str:
    if other:
        raise UsageError(other[:80], f"nothing more is ruled of {about}", "leave it out, or say it with --note")
    return ""


_OBJECTS: dict[Ruling, Callable[[Subject, str], str]] = {
    "is": _same,
    "is not": _same,
    "split": _name,
    "called": _name,
    "correct": _value,
    "grade": _grade,
    "note": _text,
}
"""What the object of each ruling has to be; those that are not here have none."""


def interval(said: str) -> str:
    """An interval whose ends are days, months, years or open; one time alone is one too.

    Args:
        said: In EDTF: `2012-01/2016-07-28`.

    Raises:
        UsageError: It is none.
    """
    ends = said.split("/")
    first, *last = (None if end == ".." else _day(end) for end in ends)
    wrong = len(ends) > 2 or set(ends) == {".."} or (last and first and last[0] and last[0] < first[: len(last[0])])
    if wrong or any(found == "" for found in (first, *last)):
        raise UsageError(said[:80], "no interval of time", "write it as 2012-01/2016-07-28, 2017-01-28/.. or ../2015")
    return said


def _day(said: str) -> str:
    """A day, month or year without its marks of doubt; empty where it is none."""
    found = _DAY.fullmatch(said)
    try:
        date(*(int(part or 1) for part in found.groups()) if found else (0, 0, 0))
    except ValueError:
        return ""
    return said.rstrip("~?%")


def _storable(judged: Judgement) -> None:
    """Refuse what no database takes: halves of letters, as a terminal in another encoding gives them."""
    for value in (judged.object, judged.by, judged.note):
        if "\x00" in value or value != value.encode("utf-8", "replace").decode():
            raise UsageError(judged.subject, "text holds what is no letter", "write it in UTF-8")
