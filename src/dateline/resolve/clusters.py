"""The names of one report that are one name: other spellings, short forms after long ones, and what the text says is the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from dateline.lexicon import lexicon
from dateline.model import Claim, Mention, Reading
from dateline.resolve.book import keys
from dateline.resolve.folding import acronym, fold
from dateline.resolve.matching import SAME, SURNAME, Likeness, initials, likeness
from dateline.resolve.setting import called

KINDS = frozenset(("person", "group", "state", "outlet", "place", "facility"))
"""Kinds of mentions that may be names of actors: the reader takes one for another at times."""
SAID_SAME = frozenset(("alias", "renamed", "real name"))
"""Relations by which a text says that two names are one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cluster:
    """Names of a report that are one name."""

    mentions: tuple[Mention, ...]
    """In the order of the text."""
    forms: tuple[str, ...]
    """Its writings, the fullest first."""
    said: tuple[str, ...] = ()
    """Other writings that the text itself says are the same."""
    why: str = ""
    """How its parts belong together, where they are not written alike."""

    @property
    def kind(self) -> str:
        """What most of its mentions are taken for."""
        return Counter(one.kind for one in self.mentions).most_common(1)[0][0]


def clusters(
    reading: Reading,
    leave: Callable[[str], bool] = lambda _: False,
    like: Callable[[str, str], Likeness] = likeness,
) -> list[Cluster]:
    """The clusters of a report's names, in the order in which they first stand in the text.

    Args:
        reading: Of the report.
        leave: Tells writings that are no names by themselves, such as adjectives of states.
        like: How alike two writings are.
    """
    written: dict[str, list[Mention]] = {}
    named = [one for one in reading.mentions if one.form == "name" and one.kind in KINDS]
    inner = {one.evidence.end: one for one in named if one.kind == "person"}
    for mention in named:
        words = called(inner[mention.evidence.end] if mention.kind == "person" else mention)
        if words and not leave(words):
            written.setdefault(words, []).append(mention)
    groups = _Groups(written)
    for one, other in (*_alike(written, like), *_headed(written)):
        groups.join(one, other)
    told = _Groups(written)
    for one, other in _said_same(reading):
        told.join(one, other)
    return _made(written, groups, told)


def _made(written: dict[str, list[Mention]], groups: _Groups, told: _Groups) -> list[Cluster]:
    """Clusters of what is written alike; what the text says is the same stands beside, since it is the text that says so."""
    found = []
    for forms in groups.every():
        ordered = tuple(sorted(forms, key=lambda form: (-_fullness(form), form)))
        mentions = sorted((one for form in forms for one in written[form]), key=lambda one: one.evidence.start)
        beside = {other for form in forms for other in told.of(form)} - set(forms)
        said = tuple(sorted(beside, key=lambda form: (-_fullness(form), form)))
        found.append(Cluster(mentions=tuple(mentions), forms=ordered, said=said))
    return sorted(found, key=lambda one: one.mentions[0].evidence.start)


def _fullness(form: str) -> int:
    folded = fold(form)
    return 2 * len(folded.own) + len(folded.kinds) + len(folded.weak) + len(folded.lands)


def _alike(written: dict[str, list[Mention]], like: Callable[[str, str], Likeness]) -> Iterator[tuple[str, str]]:
    """Pairs of writings that are one name; a surname alone only where one longer name has it."""
    under: dict[str, list[str]] = {}
    for form in written:
        for key in (*keys(form, held=True), f"+ {initials(form)}"):
            under.setdefault(key, []).append(form)
    longer: dict[str, set[str]] = {}
    for one, other in {pair for group in under.values() for pair in _pairs(group)}:
        found = like(one, other)
        if found.score < SAME:
            continue
        if found.why != SURNAME:
            yield one, other
        elif any(mention.kind == "person" for form in (one, other) for mention in written[form]):
            short, long = sorted((one, other), key=_fullness)
            longer.setdefault(short, set()).add(long)
    for short, longs in sorted(longer.items()):
        if len({fold(long).key for long in longs}) == 1:
            yield short, min(longs)


def _headed(written: dict[str, list[Mention]]) -> Iterator[tuple[str, str]]:
    """Nouns of bodies that stand for the only longer name that has them: "the Observatory" for the one for Human Rights."""
    bodies = [form for form, mentions in written.items() if any(one.kind in ("group", "outlet") for one in mentions)]
    for form in bodies:
        words = fold(form).plain
        if len(words) == 1 and words[0] in lexicon("naming")["heads"]:
            longer = [other for other in bodies if other != form and words[0] in fold(other).plain]
            fullest = max(longer, key=lambda other: (_fullness(other), other), default=None)
            if fullest is not None and all(set(fold(other).plain) <= set(fold(fullest).plain) for other in longer):
                yield form, fullest


def _pairs(group: Sequence[str]) -> Iterator[tuple[str, str]]:
    ordered = sorted(set(group))
    return ((one, other) for number, one in enumerate(ordered) for other in ordered[number + 1 :])


def _said_same(reading: Reading) -> Iterator[tuple[str, str]]:
    """Pairs of writings that a claim of the text says are one."""
    by_id = {mention.id: mention for mention in reading.mentions}
    for claim in reading.claims:
        if claim.kind == "alias" or claim.predicate.type in SAID_SAME:
            sides = [side for role in ("subject", "object") if (side := _side(claim, role, by_id))]
            if len(sides) == 2 and claim.realis != "negated":
                yield sides[0], sides[1]


def _side(claim: Claim, role: str, by_id: dict[str, Mention]) -> str | None:
    for part in claim.arguments:
        mention = by_id.get(part.mention)
        steps = 0
        while mention is not None and mention.form != "name" and mention.antecedent and steps < 4:
            mention, steps = by_id.get(mention.antecedent), steps + 1
        if part.role == role and mention is not None and mention.form == "name":
            return called(mention)
    return None


class _Groups:
    """Which forms belong together (union-find)."""

    def __init__(self, forms: Iterable[str]) -> None:
        self._parent = {form: form for form in forms}

    def join(self, one: str, other: str) -> None:
        if one in self._parent and other in self._parent:
            first, second = sorted((self._root(one), self._root(other)))
            self._parent[second] = first

    def of(self, form: str) -> set[str]:
        return {other for other in self._parent if self._root(other) == self._root(form)}

    def every(self) -> Iterator[set[str]]:
        roots: dict[str, set[str]] = {}
        for form in self._parent:
            roots.setdefault(self._root(form), set()).add(form)
        yield from roots.values()

    def _root(self, form: str) -> str:
        while self._parent[form] != form:
            form = self._parent[form]
        return form


def short(form: str) -> bool:
    """Whether a writing is a short form that says little by itself: one word, or an acronym."""
    return acronym(form) or len(fold(form).plain) == 1
