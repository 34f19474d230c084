"""The most telling event of a short note, as one of ACLED's 25 sub-event types.

What is looked for, in this order, and the first that stands there is the answer: chemical weapon, sexual violence,
protests and riots, disrupted weapons, suicide bomb, territory that changes hands, bases, air strike, grenade, shelling,
abduction, mine or bomb, agreement, fights and attacks, arrests, property, changes of groups. ACLED codes the rarer weapon
before the common one, territory before the battle for it, and what happens at a protest as the protest.
"""

from __future__ import annotations

from collections.abc import Sequence

from dateline.model import Predicate
from dateline.read.events.codes import acled, protest, told
from dateline.read.events.matching import Match, matches
from dateline.read.events.modes import mode
from dateline.read.events.realis import realis_at
from dateline.read.words.clauses import LONGEST
from dateline.read.words.tokens import Tokens, tokens
from dateline.read.words.wordruns import phrases

_STATE, _REBEL = "Government regains territory", "Non-state actor overtakes territory"
_QUIET = "Non-violent transfer of territory"
_CHANGE = "Change to group/activity"
_FALLEN = frozenset("fell fallen falls falling fall".split())
_ARMED = ("Armed clash", "Mob violence", "Attack")


def subtype(text: str) -> str | None:
    """ACLED's sub-event type of a note; none where it tells of nothing that ACLED names.

    Args:
        text: One to a few sentences about one event.
    """
    words = tokens(text, (0, min(len(text), LONGEST)))
    said = phrases(words.words)
    if told("accident", said):
        return "Other"
    found = [one for one in matches(words) if realis_at(words, one.first) in ("actual", "background")]
    return _weapon(said) or _crowd(found, said) or _first(words, found, said)


def _weapon(said: frozenset[str]) -> str | None:
    """What is told by a word alone, before everything else."""
    if told("chemical", said):
        return "Chemical weapon"
    return None


def _crowd(found: Sequence[Match], said: frozenset[str]) -> str | None:
    acts = {one.entry.act.name for one in found}
    if "sexual" in acts:
        return "Sexual violence"
    types = {one.entry.act.type for one in found}
    if told("protester", said, "who") and ("PROTEST" in types or told("intervened", said) or told("deadly", said)):
        return protest(said)
    if acts & {"strike", "hunger", "demonstrate", "obstruct"} and not types & {"ASSAULT", "DIE"}:
        return protest(said)
    return "Violent demonstration" if "riot" in acts and not told("crowd", said, "who") else None


def _first(words: Tokens, found: Sequence[Match], said: frozenset[str]) -> str | None:
    """The first of the list below the protests that stands there."""
    for look in (_disrupted, _suicide, _territory, _base, _strikes, _rest):
        kind = look(words, found, said)
        if kind is not None:
            return kind
    return None


def _disrupted(words: Tokens, found: Sequence[Match], said: frozenset[str]) -> str | None:
    del words
    if told("disrupted", said) and (
        told("arsenal", said) or told("explosive", said) or told("shell", said) or told("air", said)
    ):
        return "Disrupted weapons use"
    stored = told("found", said) and told("arsenal", said) and not told("harmed", said)
    attacked = any(one.entry.act.name in ("aerial", "drone", "suicide") for one in found)
    return "Disrupted weapons use" if stored and not attacked else None


def _suicide(words: Tokens, found: Sequence[Match], said: frozenset[str]) -> str | None:
    del words, found
    return "Suicide bomb" if told("suicide", said) else None


def _territory(words: Tokens, found: Sequence[Match], said: frozenset[str]) -> str | None:
    """Whose hands territory came into, by the side that stands before the verb."""
    taken = next((one for one in found if one.entry.act.type == "CONTROL" and not told("founded", said)), None)
    if taken is None:
        left = told("left", said) or told("peaceful", said)
        return _QUIET if left and told("peaceful", said) else None
    if told("peaceful", said) or (told("left", said) and not told("clash", said) and "fled" not in said):
        return _QUIET
    before, after = phrases(words.words[: taken.first]), phrases(words.words[taken.fixed[-1] + 1 :])
    if not _FALLEN.isdisjoint(words.words[taken.first : taken.fixed[-1] + 1]) or taken.passive:
        before, after = after, before
    sides = told("state", before, "who"), told("rebel", before, "who")
    if sides[0] == sides[1]:
        return (
            _STATE if told("rebel", after, "who") and not told("state", after, "who") else _REBEL if sides[1] else None
        )
    return _STATE if sides[0] else _REBEL


def _base(words: Tokens, found: Sequence[Match], said: frozenset[str]) -> str | None:
    del words
    fought = any(one.entry.act.type in ("ASSAULT", "DIE") for one in found)
    built = told("founded", said) and told("base", said) and not fought
    armed = told("state", said, "who") or told("rebel", said, "who") or "military" in said or "us" in said
    return "Headquarters or base established" if built and armed else None


def _strikes(words: Tokens, found: Sequence[Match], said: frozenset[str]) -> str | None:
    """Attacks by their weapon."""
    if not any(one.entry.act.type in ("ASSAULT", "DIE", "MOBILIZE", "COERCE") for one in found):
        return None
    hostage = any(one.entry.act.name == "abduct" for one in found)
    if told("air", said) and not hostage:
        return "Air/drone strike"
    if told("grenade", said) and not told("propelled", said):
        return "Grenade"
    if hostage:
        return "Abduction/forced disappearance"
    if told("shell", said):
        return "Shelling/artillery/missile attack"
    del words
    return "Remote explosive/landmine/IED" if told("explosive", said) else None


def _rest(words: Tokens, found: Sequence[Match], said: frozenset[str]) -> str | None:
    """What predicates come to, fights and attacks first."""
    kinds = {
        kind
        for one in found
        if (
            kind := acled(
                Predicate(type=one.entry.act.type, mode=mode(one.entry.act.type, words, one.first, one.entry.act.mode)),
                said,
            )
        )
    }
    types = {one.entry.act.type for one in found}
    if told("spoiled", said) and told("spoils", said) and not told("harmed", said):
        return "Looting/property destruction"
    if "Agreement" in kinds and "ASSAULT" not in types:
        return "Agreement"
    if told("change", said) and told("group", said) and not types & {"ASSAULT", "PROTEST"}:
        return _CHANGE
    crowd = told("crowd", said, "who") and not (told("rebel", said, "who") or told("state", said, "who"))
    if crowd and "Attack" in kinds:
        return "Mob violence"
    order = (*_ARMED, "Arrests", "Looting/property destruction", "Agreement", _CHANGE)
    return next((kind for kind in order if kind in kinds), None)
