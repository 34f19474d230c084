"""What the words after `dateline judge` mean."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dateline.errors import UsageError

if TYPE_CHECKING:
    from dateline.model import Judgement, Ruling

USAGE = {
    "is": "SUBJECT is OBJECT",
    "is-not": "SUBJECT is-not OBJECT",
    "split": "split ACTOR NAME [--to OBJECT]",
    "called": "called ACTOR NAME [--during INTERVAL]",
    "correct": "correct CLAIM FIELD=VALUE",
    "wrong": "wrong CLAIM",
    "grade": "grade SUBJECT GRADE",
    "note": "note SUBJECT TEXT",
    "undo": "undo JUDGEMENT",
    "list": "list [SUBJECT]",
}
"""How each ruling is written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Each:
    """One judgement that is asked for."""

    subject: str
    predicate: Ruling
    other: str = ""
    during: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What is asked for: judgements, or a list of them."""

    rulings: tuple[Each, ...] = ()
    listing: bool = False
    subject: str | None = None
    """Whose judgements to list; all where None."""


def said(words: Sequence[str], *, to: str | None = None, during: str | None = None) -> Said:
    """What is asked for.

    Args:
        words: As typed; a name or note of several words need not be quoted.
        to: Who bears a name that is split off.
        during: When a name holds.

    Raises:
        UsageError: The words are none of the known forms.
    """
    first, *rest = words
    verb = first if first in _FORMS else "is-not" if rest[:2] == ["is", "not"] else rest[0] if rest else ""
    if verb in ("is", "is-not") and first not in _FORMS:
        rest = [first, *rest[2 if rest[:2] == ["is", "not"] else 1 :]]
    elif first not in _FORMS:
        known = "; ".join(USAGE.values())
        raise UsageError(" ".join(words)[:80], "nothing is judged in these words", f"known forms are {known}")
    if (to is not None and verb != "split") or (during is not None and verb != "called"):
        option = "--to goes with split" if verb != "split" and to is not None else "--during goes with called"
        raise UsageError(" ".join(words)[:80], f"{option} alone", "leave it out")
    least, most = _LENGTHS[verb]
    if not least <= len(rest) <= most:
        raise UsageError(" ".join(words)[:80], "words are missing or too many", f"write it as {USAGE[verb]}")
    return _FORMS[verb](rest, to, during)


def upon(judgements: Sequence[Judgement]) -> dict[str, list[str]]:
    """What holds of each subject, in words and signed, oldest first.

    Args:
        judgements: All, in the order in which they were made.
    """
    from dateline.judgements import states, words

    state = states(judgements)
    found: dict[str, list[str]] = {}
    for one in judgements:
        if state[one.id] == "holds" and one.predicate != "undo":
            told = words(one).removeprefix(f"{one.subject} ") + (f"; {one.note}" if one.note else "")
            found.setdefault(one.subject, []).append(f"{one.by}, {one.at:%Y-%m-%d}: {told}  ({one.id})")
    return found


def _as(kind: str, written: str) -> str:
    """A subject whose kind may be left out, since the ruling has only one."""
    from dateline.judgements import FORMS

    return written if written.partition(":")[0] in FORMS and ":" in written else f"{kind}:{written}"


def _one(predicate: Ruling, kind: str = "") -> Callable[[list[str], str | None, str | None], Said]:
    """The form of a ruling: a subject, then what is ruled of it."""

    def form(rest: list[str], _: str | None, during: str | None) -> Said:
        subject = _as(kind, rest[0]) if kind else rest[0]
        return Said(rulings=(Each(subject=subject, predicate=predicate, other=" ".join(rest[1:]), during=during),))

    return form


def _split(rest: list[str], to: str | None, _: str | None) -> Said:
    name = " ".join(rest[1:])
    off = Each(subject=_as("actor", rest[0]), predicate="split", other=name)
    borne = (Each(subject=_as("actor", to), predicate="called", other=name),) if to is not None else ()
    return Said(rulings=(off, *borne))


def _list(rest: list[str], _: str | None, __: str | None) -> Said:
    return Said(listing=True, subject=rest[0] if rest else None)


_FORMS: dict[str, Callable[[list[str], str | None, str | None], Said]] = {
    "is": _one("is"),
    "is-not": _one("is not"),
    "split": _split,
    "called": _one("called", "actor"),
    "correct": _one("correct", "claim"),
    "wrong": _one("wrong", "claim"),
    "grade": _one("grade"),
    "note": _one("note"),
    "undo": _one("undo", "judgement"),
    "list": _list,
}
_MANY = 1000
_LENGTHS = {
    "is": (2, 2),
    "is-not": (2, 2),
    "split": (2, _MANY),
    "called": (2, _MANY),
    "correct": (2, _MANY),
    "wrong": (1, 1),
    "grade": (2, 2),
    "note": (2, _MANY),
    "undo": (1, 1),
    "list": (0, 1),
}
"""How many words each takes, least and most."""
