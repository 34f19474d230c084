"""Whom a name of a report means: its candidates weighed by time, kind and country, one left or a tie, and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.model import Actor
from dateline.resolve.book import EXACT, Book, Candidate
from dateline.resolve.clusters import Cluster, short
from dateline.resolve.matching import SURNAME
from dateline.resolve.setting import Setting
from dateline.resolve.weighing import BORNE, Weighed, told, weighed

TIE = 0.06
"""Candidates nearer to the best than this are tied with it."""
ENOUGH = 0.55
"""A candidate below this is none."""
MOST = 2
"""More than so many of one surname are no tie but a crowd."""
NOBODY = "nobody known by this name"


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
    open: bool = False
    """Whether it stays so: the only actors of this name did not bear it yet, or too many do; no actor is born of it."""


def decided(cluster: Cluster, setting: Setting, book: Book, *, placed: bool = False) -> Decision:
    """Whom the names of a cluster mean.

    Args:
        cluster: From the report.
        setting: Of the report.
        book: Who is known.
        placed: Whether a mention of it surely is a place.
    """
    every = weighed(cluster, setting, book)
    if not [one for one in every if one.weight >= ENOUGH] and cluster.said:
        every = told(cluster, setting, book)
    if placed:
        every = [one for one in every if one.candidate.like.score >= EXACT or one.candidate.actor.kind == "state"]
    fit = [one for one in every if one.weight >= ENOUGH and one.standing != "early"]
    if not fit:
        early = next((one for one in every if _is_flag(one, setting)), None)
        return Decision(why=_early(early.candidate, setting), open=True) if early else Decision(why=NOBODY)
    tied = [one for one in fit if fit[0].weight - one.weight < TIE]
    if len(tied) > MOST and all(one.candidate.like.why == SURNAME for one in tied):
        return Decision(why=f"a surname of {len(tied)} who are known, and nothing that decides", open=True)
    return Decision(choices=tuple(_choice(one, tied, len(fit) - len(tied), cluster) for one in tied))


def _is_flag(one: Weighed, setting: Setting) -> bool:
    """Whether a name before its time is worth saying: it is the very name, or of a country that the text speaks of."""
    named = one.candidate.like.score >= EXACT and not short(one.candidate.alias.name)
    near = named or bool(setting.share(one.candidate.actor.country))
    return one.standing == "early" and one.weight >= BORNE and near


def _early(one: Candidate, setting: Setting) -> str:
    during = one.alias.during or one.actor.during or ""
    return (
        f"{one.alias.name!r} is a name of {one.actor.name} only from {during.partition('/')[0]} on, "
        f"and the text is of {setting.day}: a name before its time"
    )


def _choice(one: Weighed, tied: Sequence[Weighed], others: int, cluster: Cluster) -> Choice:
    score, why = min(0.99, one.weight), one.reasons
    beside = [other.candidate.actor.name for other in tied if other is not one]
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
    return Choice(actor=one.candidate.actor, score=round(score, 3), why="; ".join((*why, last)))
