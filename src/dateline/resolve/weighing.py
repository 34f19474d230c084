"""What speaks for everybody whom a name of a report may mean: likeness, time, kind, country, office, in figures and words."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

from dateline.lexicon import lexicon
from dateline.model import Actor, Alias
from dateline.resolve.book import EXACT, Book, Candidate, names
from dateline.resolve.clusters import Cluster, short
from dateline.resolve.folding import acronym, fold
from dateline.resolve.matching import SURNAME
from dateline.resolve.setting import Setting, Standing

BORNE, BESIDE = 0.9, 0.15
"""From so much on a name is borne; who bears it with its noun left out weighs so much less than who bears it whole."""
HEADS = frozenset(
    ("president", "prime minister", "king", "sultan", "emir", "crown prince", "supreme leader", "foreign minister")
)
WORLD = frozenset(("US", "GB", "RU", "FR", "CN", "IL", "IR", "TR"))
"""States whose bodies are named by their letters everywhere; a body of one other state has its acronym only where the text speaks of that state."""
ALIKE = 0.95
"""A state is never meant by a name that only sounds like its own."""
FORMER = 0.07
"""A name or an actor of former days weighs so much less than one of the report's; so does a surname of who left office."""
FULL = 3
"""A name of so many words says something, whatever they are: the Islamic State of Iraq and the Levant."""
_FATHER = frozenset(("abu", "abou", "abo", "um", "umm", "oum"))
"""Words that a kunya begins with."""
_WHERE = frozenset(("place", "facility"))
_KINDS: dict[str, tuple[str, ...]] = {
    "person": ("person",),
    "group": ("group", "organization", "state"),
    "state": ("state", "organization", "group"),
    "outlet": ("organization", "group"),
    "place": ("state", "organization", "group"),
    "facility": ("organization", "group"),
}
"""Kinds of actors that a kind of mention may be."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """A candidate with what speaks for it."""

    weight: float
    standing: Standing
    """Of its name on the report's day."""
    candidate: Candidate
    reasons: tuple[str, ...]
    dropped: bool = False
    """Whether only one of the name and the candidate's has a noun of kind: "Donbas" for the Donbas Battalion."""


def weighed(cluster: Cluster, setting: Setting, book: Book) -> list[Weighed]:
    """Candidates of all writings of a cluster, each actor once by its best, the heaviest first.

    Who bears a surname alone must bear the full name too, where the report has one.

    Args:
        cluster: From the report.
        setting: Of the report.
        book: Who is known.
    """
    best: dict[str, Weighed] = {}
    full = {one.actor.id for one in book.candidates(cluster.forms[0])}
    whole = len(fold(cluster.forms[0]).own) > 1
    lands = {land for form in (*cluster.forms, *cluster.said) for land in fold(form).lands}
    for form in cluster.forms:
        for one in book.candidates(form):
            if (one.like.why == SURNAME and whole and one.actor.id not in full) or _abroad(form, one.actor, lands):
                continue
            _enter(best, _weight(form, one, cluster, setting))
    whole_names = any(not one.dropped and one.weight >= BORNE and one.standing != "early" for one in best.values())
    ordered = (
        replace(one, weight=one.weight - BESIDE) if whole_names and one.dropped else one for one in best.values()
    )
    return sorted(ordered, key=lambda one: (-one.weight, one.candidate.actor.id))


def told(cluster: Cluster, setting: Setting, book: Book) -> list[Weighed]:
    """Candidates of what the text says is the same; an acronym only of somebody whose country the text speaks of.

    Args:
        cluster: From the report.
        setting: Of the report.
        book: Who is known.
    """
    best: dict[str, Weighed] = {}
    lands = fold(cluster.forms[0]).lands
    for form in cluster.said:
        for one in book.candidates(form):
            far = one.actor.country and not setting.share(one.actor.country)
            if one.actor.kind == "state" or (far and acronym(form)) or _abroad(form, one.actor, lands):
                continue
            found = _weight(form, one, cluster, setting)
            why = (f"the text calls it {form!r} too", *found.reasons)
            _enter(best, replace(found, weight=found.weight - 0.05, reasons=why))
    return sorted(best.values(), key=lambda one: (-one.weight, one.candidate.actor.id))


def _abroad(form: str, actor: Actor, lands: Collection[str]) -> bool:
    """Whether an acronym is of a body of another state than the one that the report spells it out with."""
    other = {land for alias in names(actor) for land in fold(alias.name).lands} if lands and acronym(form) else set()
    return bool(other) and not other & set(lands)


def _enter(best: dict[str, Weighed], one: Weighed) -> None:
    name = one.candidate.actor.id
    if name not in best or one.weight > best[name].weight:
        best[name] = one


def _weight(form: str, one: Candidate, cluster: Cluster, setting: Setting) -> Weighed:
    """A candidate weighed by name, time, kind, country and noun."""
    weight, why = one.like.score, [one.like.why if one.like.score == 1.0 else f"{one.like.why} as {one.alias.name!r}"]
    standing = setting.standing(one.alias.during)
    taken = frozenset(mention.kind for mention in cluster.mentions)
    fits = any(one.actor.kind in _KINDS[kind] for kind in taken)
    dropped = bool(fold(form).kinds) != bool(fold(one.alias.name).kinds)
    if _barred(form, one, taken, setting, dropped=dropped and not fold(form).kinds):
        return Weighed(0.0, "open", one, ())
    if standing == "early" or (setting.standing(one.actor.during) == "early" and one.actor.kind != "person"):
        return Weighed(weight if fits or not short(form) else 0.0, "early", one, tuple(why), dropped)
    why += _dated(standing, one.alias)
    if "former" in (standing, setting.standing(one.actor.during), _surnamed(one, setting)):
        weight -= FORMER
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
    return Weighed(round(weight, 4), standing, one, tuple(why), dropped)


def _barred(form: str, one: Candidate, taken: frozenset[str], setting: Setting, *, dropped: bool) -> bool:
    """Whether a likeness is no reason at all here.

    A kunya alone is a name that many bear: it means only who is best known by it, in his days and where the text speaks
    of his country. A surname alone is a person's, of a country that the text speaks of, who is not known for an office of
    later days. A place is no body by a like name alone, and who lacks the noun of kind must have been taken for a body
    once.
    """
    share = setting.share(one.actor.country)
    if kunya(one.alias.name) and one.actor.kind == "person":
        return one.alias.kind == "kunya" or not share or setting.standing(one.alias.during) == "former"
    if one.like.why == SURNAME:
        far = bool(one.actor.country) and bool(setting.countries) and not share
        return form.islower() or "person" not in taken or far or not _in_office(form, one.actor, setting)
    if one.actor.kind == "state":
        return one.like.score < ALIKE
    if one.actor.kind in ("group", "organization"):
        bodies = taken & {"group", "outlet"}
        far = bool(one.actor.country) and not share
        local = len(one.actor.country) == 1 and not WORLD.intersection(one.actor.country)
        if far and ((acronym(form) and local) or _says_nothing(form)):
            return True
        if far and setting.countries and bool(fold(form).kinds) != bool(fold(one.alias.name).kinds):
            return True
        if (dropped and (not bodies or _says_nothing(form))) or (short(form) and far and one.like.score < EXACT):
            return True
        return taken <= _WHERE and one.like.score < EXACT and not fold(form).kinds
    return False


def _says_nothing(form: str) -> bool:
    """Whether a name without its noun of kind is a faith, a people or a country: "Islam", "the Kurds"."""
    if fold(form).told >= FULL:
        return False
    common = frozenset(lexicon("naming")["nouns"]) | frozenset(lexicon("naming")["peoples"])
    return all(word.plain in common for word in fold(form).own)


def _in_office(form: str, person: Actor, setting: Setting) -> bool:
    """Whether somebody may be called by surname on the report's day: nobody is for an office of later days.

    Where the surname is many people's given name, only who holds or held a high office may.
    """
    posts = [post for post in person.posts if setting.standing(post.during) != "early" or setting.soon(post.during)]
    if fold(form).plain[-1] in lexicon("naming")["given"]:
        return any(post.office in HEADS for post in posts)
    return bool(posts) or not person.posts


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


def _surnamed(one: Candidate, setting: Setting) -> Standing:
    """How somebody meant by surname stands: who holds an office on the report's day goes before who left all of his."""
    standings = {setting.standing(post.during) for post in one.actor.posts}
    return "former" if one.like.why == SURNAME and standings == {"former"} else "open"


def kunya(name: str) -> bool:
    """Whether a name is a kunya and nothing else: `Abu Omar`, and not `Abu Omar al-Shami`."""
    first, _, son = name.casefold().replace("-", " ").partition(" ")
    return first in _FATHER and bool(son) and len(fold(name).plain) == 1
