"""Actors that nobody knew: born from the unmatched names of a report, one a cluster, never from descriptions."""

from __future__ import annotations

from functools import cache

from dateline.lexicon import lexicon
from dateline.model import Actor, ActorKind, Tie, content_id
from dateline.resolve.clusters import Cluster
from dateline.resolve.folding import fold

PREFIX = "name:"
"""Ids of such actors begin so."""
_KINDS: dict[str, ActorKind] = {"person": "person", "group": "group", "outlet": "organization"}


def born(cluster: Cluster, report: str) -> Actor | None:
    """The actor that a cluster of unmatched names makes; None where they are no name of one.

    The same full name makes the same actor in every report. A person's surname alone, or a name of common words ("Supreme
    Court"), makes one of this report: the next report may mean another.

    Args:
        cluster: Of names nobody known bears.
        report: The report's id.
    """
    kind = _KINDS.get(cluster.kind)
    name = cluster.forms[0]
    folded = fold(name)
    told = folded.own or folded.kinds or (folded.lands and folded.weak & _set("bodies"))
    if kind is None or not told or not any(char.isupper() for char in name):
        return None
    nobody = _set("nobody") | _set("titles") | _set("articles")
    if all(word in nobody or len(word) == 1 for word in folded.plain):
        return None
    if all(word in _set("peoples") or word.removesuffix("s") in _set("peoples") for word in folded.plain):
        return None
    alone = generic(cluster) or (kind == "person" and len(folded.own) == 1)
    kinds = folded.kinds - frozenset(lexicon("naming")["loose"]["kinds"]) if folded.own else folded.kinds
    key = " ".join((kind, folded.key, *sorted(folded.lands | kinds | folded.weak)))
    return Actor(id=PREFIX + content_id("actor", key, report if alone else ""), kind=kind, name=name)


def born_body(state: Actor, role: str, *, place: str = "", how: str = "organ of", report: str = "") -> Actor:
    """A body that no list has, made by whose it is, what it is and where it stands.

    Args:
        state: Whose it is.
        role: What it is, as ids have it: `army`, `embassy`.
        place: Where it stands, as its name has it; empty for a body that stands nowhere or is not told apart by it.
        how: How it belongs to its state.
        report: The report's id, where it is one of this report alone.
    """
    what = role.replace("-", " ")
    return Actor(
        id=PREFIX + content_id("body", state.id, role, place.casefold() or report),
        kind="organization",
        name=f"{what.capitalize()} of {state.name}{f' in {place}' if place else ''}",
        what=what,
        country=state.country,
        ties=(Tie(to=state.id, how=how),),
    )


def generic(cluster: Cluster) -> bool:
    """Whether a name is one of common words alone, which many bear: `Foreign Ministry`, `National Guard`."""
    folded = fold(cluster.forms[0])
    return not folded.lands and all(word.plain in _set("common") for word in folded.own)


@cache
def _set(name: str) -> frozenset[str]:
    return frozenset(lexicon("naming")[name])
