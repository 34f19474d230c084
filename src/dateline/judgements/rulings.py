"""Which judgements stand, and what they rule together; the order of judgements that do not touch each other is nothing."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Sequence

from dateline.errors import UsageError
from dateline.judgements.subjects import SORTS, Sort, Subject, parsed
from dateline.model import Alias, Judgement, content_id
from dateline.text import letters

_Slot = tuple[str, str, str]
"""What a judgement rules on: its matter, its subject, and which value of it."""
_SHIPPED = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_NAMING = ("is", "is not", "split", "called")


def undone(judgements: Iterable[Judgement]) -> frozenset[str]:
    """The ids of the judgements that are undone, undoings of others among them.

    Args:
        judgements: All, in the order in which they were made.
    """
    gone: set[str] = set()
    for one in reversed(list(judgements)):
        if one.predicate == "undo" and one.id not in gone:
            gone.add(one.subject.removeprefix("judgement:"))
    return frozenset(gone)


def standing(judgements: Sequence[Judgement]) -> tuple[Judgement, ...]:
    """The judgements that are not undone, in order; undoing itself is not among them, and an undone undoing restores.

    Args:
        judgements: All, in the order in which they were made.
    """
    gone = undone(judgements)
    return tuple(one for one in judgements if one.predicate != "undo" and one.id not in gone)


def about(judgements: Iterable[Judgement], subject: str) -> tuple[Judgement, ...]:
    """The judgements with a subject on either side, and the undoing of them.

    Args:
        judgements: All, in the order in which they were made.
        subject: In its written form.
    """
    found: dict[str, Judgement] = {}
    for one in judgements:
        if subject in (one.subject, one.object) or one.subject.removeprefix("judgement:") in found:
            found[one.id] = one
    return tuple(found.values())


class Rulings:
    """What all standing judgements rule; of two that contradict each other the later holds.

    Two are equal where the same judgements hold. Ids of whom or what nothing is known are taken as they are.
    """

    def __init__(self, judgements: Sequence[Judgement] = ()) -> None:
        """Rule.

        Args:
            judgements: In the order in which they were made; those undone may be among them.
        """
        held = standing(judgements)
        self._sets: dict[str, frozenset[str]] = {}
        self._apart: dict[str, set[str]] = {}
        between = [one for one in reversed(held) if _is_between(one)]
        agreed = [one for one in between if self._joined(one)]
        self._slots: dict[tuple[str, str], dict[str, tuple[Judgement, ...]]] = {}
        for one in held:
            if one.predicate not in ("is", "is not") or _kind(one.subject) == "mention":
                self._put(one)
        kept = {one for slots in self._slots.values() for group in slots.values() for one in group}
        self._held = frozenset(kept.union(agreed))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Rulings) and self._held == other._held

    def __hash__(self) -> int:
        return hash(self._held)

    @property
    def version(self) -> str:
        """Eight digits that change with what is ruled on names and mentions, and come back when it is undone."""
        named = sorted(one.id for one in self._held if one.predicate in _NAMING)
        return content_id(*named)[:8] if named else ""

    def holding(self) -> dict[str, tuple[Judgement, ...]]:
        """The judgements that are in force, by subject, oldest first."""
        found: dict[str, list[Judgement]] = {}
        for one in _sorted(self._held):
            found.setdefault(one.subject, []).append(one)
        return {subject: tuple(several) for subject, several in found.items()}

    def holds(self, judged: Judgement) -> bool:
        """Whether a judgement is in force: neither undone nor contradicted by a later one."""
        return judged in self._held

    def same(self, name: str, to: Sort = "actor") -> frozenset[str]:
        """All ids that are judged to be one with an id, itself among them."""
        subject = f"{to}:{name}"
        return frozenset(one.partition(":")[2] for one in self._sets.get(subject, {subject}))

    def merged(self, to: Sort = "actor") -> dict[str, frozenset[str]]:
        """The ids that are judged to be one with others, each with all of them."""
        ids = [one.partition(":")[2] for one in self._sets if _kind(one) == to]
        return {name: self.same(name, to) for name in sorted(ids)}

    def canonical(self, name: str, to: Sort = "actor", known: Container[str] | None = None) -> str:
        """The id that stands for all that are judged to be one: the smallest, known ones before others.

        Args:
            name: An id.
            to: Whose ids.
            known: Ids of which something is known, where the caller knows; then ids that come with the package go
                before imported ones, and those before actors born from a name.
        """

        def rank(one: str) -> tuple[bool, int, str]:
            born = 2 if one.startswith("name:") else 0 if _SHIPPED.fullmatch(one) else 1
            return known is not None and one not in known, born, one

        return min(self.same(name, to), key=rank)

    def apart(self, name: str, other: str, to: Sort = "actor") -> bool:
        """Whether two ids are judged not to be one."""
        others = self._set(f"{to}:{other}")
        return any(self._apart.get(one, set()) & others for one in self._set(f"{to}:{name}"))

    def of_mention(self, report: str, start: int, end: int, to: Sort | None = None) -> Judgement | None:
        """The judgement that says whom or what a mention means; None where none does.

        Args:
            report: The id of the mention's report.
            start: First code point of the mention.
            end: Code point after its last.
            to: Only one that names an actor, place or outlet.
        """
        found = [one for one in self._mention(report, start, end) if one.predicate == "is"]
        return next((one for one in found if to in (None, _kind(one.object))), None)

    def barred(self, report: str, start: int, end: int, to: Sort = "actor") -> frozenset[str]:
        """The ids that a mention is judged not to mean, with all that are one with them."""
        said = [one.object for one in self._mention(report, start, end) if one.predicate == "is not"]
        return frozenset(same.partition(":")[2] for one in said if _kind(one) == to for same in self._set(one))

    def names_of(self, name: str, to: Sort = "actor") -> tuple[Alias, ...]:
        """The names that were added for an id and those that are one with it."""
        return tuple(
            Alias(name=one.object, during=one.during, source=f"judgement {one.id}")
            for one in self._named(name, to, "called")
        )

    def split_names(self, name: str, to: Sort = "actor") -> frozenset[str]:
        """The names that are judged to be somebody else's, as they were written."""
        return frozenset(one.object for one in self._named(name, to, "split"))

    def wrong_claims(self, report: str) -> frozenset[str]:
        """The ids of the report's claims that are judged not to be what its text says."""
        return frozenset(self._slots.get(("wrong", report), {}))

    def corrections(self, subject: str) -> dict[str, Judgement]:
        """The corrected values of a claim or report, by field; each judgement's object is `FIELD=VALUE`."""
        return {field: one for field, (one,) in sorted(self._slots.get(("correct", subject), {}).items())}

    def grade(self, subject: str) -> Judgement | None:
        """The judgement that grades a source or claim; its object is the grade."""
        return next((one for (one,) in self._slots.get(("grade", self._one(subject)), {}).values()), None)

    def notes(self, subject: str) -> tuple[Judgement, ...]:
        """The notes on a subject and all that is one with it, oldest first."""
        return _sorted(one for (one,) in self._slots.get(("note", self._one(subject)), {}).values())

    def _mention(self, report: str, start: int, end: int) -> tuple[Judgement, ...]:
        subject = str(Subject(kind="mention", id=f"{start}-{end}", report=report))
        return _sorted(one for group in self._slots.get(("mention", subject), {}).values() for one in group)

    def _named(self, name: str, to: Sort, predicate: str) -> tuple[Judgement, ...]:
        slots = self._slots.get(("name", self._one(f"{to}:{name}")), {})
        return _sorted(one for group in slots.values() for one in group if one.predicate == predicate)

    def _set(self, subject: str) -> frozenset[str]:
        return self._sets.get(subject, frozenset({subject}))

    def _one(self, subject: str) -> str:
        """The subject that stands for all that are one with it."""
        return min(self._set(subject))

    def _joined(self, one: Judgement) -> bool:
        """Take a judgement between two ids in, unless it contradicts those taken already, which are later."""
        left, right = self._set(one.subject), self._set(one.object)
        if one.predicate == "is not":
            if left == right:
                return False
            self._apart.setdefault(one.subject, set()).add(one.object)
            self._apart.setdefault(one.object, set()).add(one.subject)
            return True
        if any(self._apart.get(each, set()) & right for each in left):
            return False
        joined = left | right
        self._sets.update(dict.fromkeys(joined, joined))
        return True

    def _put(self, one: Judgement) -> None:
        """Take a judgement on one subject in; those before it that it contradicts give way."""
        try:
            matter, subject, value = self._slot(one)
        except UsageError:
            return  # of a form that another version knows
        slots = self._slots.setdefault((matter, subject), {})
        slots[value] = (*(before for before in slots.get(value, ()) if self._agree(before, one)), one)

    def _agree(self, before: Judgement, one: Judgement) -> bool:
        """Whether two judgements on the same value of the same subject can both hold."""
        said = (before.predicate, one.predicate)
        if said == ("called", "called"):
            return before.during != one.during
        if said == ("is not", "is not"):
            return before.object != one.object
        return set(said) == {"is", "is not"} and self._set(before.object) != self._set(one.object)

    def _slot(self, one: Judgement) -> _Slot:
        what = parsed(one.subject)
        subject = str(what)
        if one.predicate in ("is", "is not"):
            return "mention", subject, parsed(one.object).kind
        if one.predicate in ("split", "called"):
            return "name", self._one(subject), letters(one.object)
        if one.predicate == "wrong":
            return "wrong", what.report or "", what.id
        if one.predicate == "correct":
            return "correct", subject, one.object.partition("=")[0]
        if one.predicate == "note":
            return "note", self._one(subject), one.id
        return one.predicate, self._one(subject), ""


def states(judgements: Sequence[Judgement]) -> dict[str, str]:
    """Of each judgement, by id, whether it `holds`, is `undone`, or is `overruled` by a later one.

    Args:
        judgements: All, in the order in which they were made.
    """
    rulings, gone = Rulings(judgements), undone(judgements)

    def state(one: Judgement) -> str:
        if one.id in gone:
            return "undone"
        return "holds" if one.predicate == "undo" or rulings.holds(one) else "overruled"

    return {one.id: state(one) for one in judgements}


def _is_between(one: Judgement) -> bool:
    """Whether a judgement says that two actors, places or outlets are one or not."""
    return one.predicate in ("is", "is not") and _kind(one.subject) in SORTS and _kind(one.subject) == _kind(one.object)


def _kind(subject: str) -> str:
    return subject.partition(":")[0]


def _sorted(judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    return tuple(sorted(judgements, key=lambda one: (one.at, one.id)))
