"""Whom a name of a report means: its candidates weighed by time, kind and country, one left or a tie, and why."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dateline.lexicon import lexicon
from dateline.model import Actor, Alias
from dateline.resolve.book import Book, Candidate
from dateline.resolve.clusters import Cluster, short
from dateline.resolve.folding import fold
from dateline.resolve.setting import Setting

TIE = 0.06
"""Candidates nearer to the best than this are tied with it."""
ENOUGH = 0.55
"""A candidate below this is none."""
EXACT, BESIDE = 0.97, 0.15
"""Where somebody bears a name as it is written, others who bear one like it weigh so much less."""
_KINDS: dict[str, tuple[str, ...]] = {
    "person": ("person",),
    "group": ("group", "organization", "state"),
    "state": ("state", "organization", "group"),
    "outlet": ("organization", "group"),
    "place": ("state", "organization", "group"),
    "facility": ("organization", "group"),
}
"""Kinds of actors that a kind of mention may be."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """An actor that a name means, or may mean."""

    actor: Actor
    score: float
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What became of a name: one choice, several tied, or none and why."""

    choices: tuple[Choice, ...] = ()
    why: str = ""
    """Why it is left open, where there is no choice."""
    early: bool = False
    """Whether the only actors of this name did not bear it yet."""


def decided(cluster: Cluster, setting: Setting, book: Book) -> Decision:
    """Whom the names of a cluster mean.

    Args:
        cluster: From the report.
        setting: Of the report.
        book: Who is known.
    """
    weighed = _weighed(cluster.forms, cluster, setting, book)
    if not [one for one in weighed if one[0] >= ENOUGH] and cluster.said:
        weighed = _weighed(cluster.said, cluster, setting, book, said=True)
    standing = [one for one in weighed if one[1] != "early"]
    fit = [one for one in standing if one[0] >= ENOUGH]
    if not fit:
        early = next((one for one in weighed if one[1] == "early" and one[0] >= ENOUGH), None)
        return (
            Decision(why=_early(early[2], setting), early=True) if early else Decision(why="nobody known by this name")
        )
    best = fit[0][0]
    tied = [one for one in fit if best - one[0] < TIE]
    others = len(fit) - len(tied)
    return Decision(choices=tuple(_choice(one, tied, others, cluster) for one in tied))


_Weighed = tuple[float, str, Candidate, tuple[str, ...]]
"""Weight, standing of the name on the report's day, candidate, reasons."""


def _weighed(
    forms: Iterable[str], cluster: Cluster, setting: Setting, book: Book, *, said: bool = False
) -> list[_Weighed]:
    """Candidates of all forms, each actor once by its best, the heaviest first."""
    best: dict[str, _Weighed] = {}
    for form in forms:
        for one in book.candidates(form):
            weighed = _weight(form, one, cluster, setting)
            if said:
                weighed = (weighed[0] - 0.05, *weighed[1:3], (f"the text calls it {form!r} too", *weighed[3]))
            if one.actor.id not in best or weighed[0] > best[one.actor.id][0]:
                best[one.actor.id] = weighed
    borne = any(one[2].like.score >= EXACT and one[1] != "early" for one in best.values())
    lowered = [(one[0] - BESIDE, *one[1:]) if borne and one[2].like.score < EXACT else one for one in best.values()]
    return sorted(lowered, key=lambda one: (-one[0], one[2].actor.id))


def _weight(form: str, one: Candidate, cluster: Cluster, setting: Setting) -> _Weighed:
    weight, why = one.like.score, [one.like.why if one.like.score == 1.0 else f"{one.like.why} as {one.alias.name!r}"]
    standing = setting.standing(one.alias.during)
    taken = {mention.kind for mention in cluster.mentions}
    fits = any(one.actor.kind in _KINDS[kind] for kind in taken)
    if standing == "early" or (setting.standing(one.actor.during) == "early" and one.actor.kind != "person"):
        return weight if fits or not short(form) else 0.0, "early", one, tuple(why)
    why += _dated(standing, one.alias)
    if not fits:
        weight -= 0.25 if one.actor.kind == "person" or (taken == {"person"} and short(form)) else 0.04
    share = setting.share(one.actor.country)
    if share:
        weight += 0.04 + 0.06 * min(1.0, share)
        why.append(f"at home in {one.actor.country[0]}, of which the text speaks")
    elif one.actor.country and setting.countries and one.actor.kind != "state":
        weight -= 0.12 if short(form) else 0.05
    if _armed(form) and _civil(one.actor):
        weight -= 0.4
    noun = _noun(form)
    if noun and one.actor.what and noun in one.actor.what:
        weight += 0.02
        why.append(f"text says {noun!r}")
    return round(weight, 4), standing, one, tuple(why)


def _armed(form: str) -> bool:
    """Whether a name calls its bearer a body that fights."""
    return bool(fold(form).kinds & frozenset(lexicon("naming")["loose"]["kinds"]))


def _civil(actor: Actor) -> bool:
    """Whether somebody known is a body that does not fight."""
    return bool(actor.what and frozenset(actor.what.split()) & frozenset(lexicon("naming")["loose"]["civil"]))


def _noun(form: str) -> str | None:
    """The noun of kind in a name, as lists of actors call it."""
    return next(iter(sorted(fold(form).kinds & frozenset(lexicon("naming")["kinds"]))), None)


def _dated(standing: str, alias: Alias) -> list[str]:
    if standing == "holds":
        return [f"valid {alias.during}"]
    return [f"a former name, {alias.during}"] if standing == "former" else []


def _early(one: Candidate, setting: Setting) -> str:
    during = one.alias.during or one.actor.during or ""
    return (
        f"{one.alias.name!r} is a name of {one.actor.name} only from {during.partition('/')[0]} on, "
        f"and the text is of {setting.day}: a name before its time"
    )


def _choice(one: _Weighed, tied: Sequence[_Weighed], others: int, cluster: Cluster) -> Choice:
    weight, _, candidate, why = one
    score = min(0.99, weight)
    beside = [other[2].actor.name for other in tied if other is not one]
    if beside:
        score /= len(tied)
        last = f"tied with {', '.join(beside)}"
    else:
        last = (
            "only candidate"
            if not others
            else f"{others} other{'s' if others > 1 else ''} fit{'' if others > 1 else 's'} less"
        )
    if cluster.why:
        why = (*why, cluster.why)
    return Choice(actor=candidate.actor, score=round(score, 3), why="; ".join((*why, last)))
