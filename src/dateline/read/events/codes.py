"""Codes that come along with a predicate: ACLED's sub-event type and CAMEO's root."""

from __future__ import annotations

from functools import cache

from dateline.lexicon import lexicon
from dateline.model import Predicate
from dateline.read.words.tokens import Tokens
from dateline.read.words.wordruns import phrases

CAMEO = {
    "STATEMENT": "01",
    "PUBLICATION": "01",
    "AGREE": "03",
    "CONSULT": "04",
    "SUPPORT": "05",
    "COOPERATE": "06",
    "AID": "07",
    "CONCEDE": "08",
    "RETREAT": "08",
    "REQUEST": "10",
    "ACCUSE": "11",
    "REJECT": "12",
    "THREATEN": "13",
    "PROTEST": "14",
    "MOBILIZE": "15",
    "SANCTION": "16",
    "COERCE": "17",
    "ASSAULT": "18",
    "CONTROL": "19",
}
"""CAMEO's root of each type; deaths with no act and flight have none."""
FIGHTS = frozenset(("aerial", "drone", "heavy-weapons", "firearms"))
"""Modes of assault that CAMEO keeps apart as fighting with military force, its root 19."""
_ASSAULTS = {
    "unconventional": "Chemical weapon",
    "sexual": "Sexual violence",
    "suicide-attack": "Suicide bomb",
    "aerial": "Air/drone strike",
    "drone": "Air/drone strike",
    "heavy-weapons": "Shelling/artillery/missile attack",
    "abduct": "Abduction/forced disappearance",
    "torture": "Attack",
    "targeted": "Attack",
    "beat": "Attack",
}
"""Modes of assault that are one sub-event type whatever else is said."""
_TYPES = {"MOBILIZE": "Change to group/activity"}
"""Types that are one sub-event type."""


def predicate(kind: str, mode: str | None, context: str | None, words: Tokens) -> Predicate:
    """A predicate with its derived codes.

    Args:
        kind: PLOVER's type, or ours.
        mode: PLOVER's mode.
        context: PLOVER's context.
        words: Of the sentence.
    """
    bare = Predicate(type=kind, mode=mode, context=context)
    return Predicate(type=kind, mode=mode, context=context, acled=acled(bare, phrases(words.words)), cameo=cameo(bare))


def cameo(one: Predicate) -> str | None:
    """CAMEO's root code, 01 to 20; none for what it has no root for."""
    if one.type == "ASSAULT" and one.mode == "unconventional":
        return "20"
    if one.type == "ASSAULT" and (one.mode in FIGHTS or (one.mode is None and one.context == "military")):
        return "19"
    if one.type == "ACCUSE" and one.mode == "investigate":
        return "09"
    return CAMEO.get(one.type)


def acled(one: Predicate, said: frozenset[str]) -> str | None:
    """ACLED's sub-event type, as far as predicate and words tell; none for what ACLED does not record.

    Args:
        one: The predicate; its codes do not count.
        said: The words and phrases of its sentence.
    """
    if one.type == "ASSAULT":
        return _ASSAULTS.get(one.mode or "") or _assault(one.mode, said)
    if one.type == "PROTEST":
        return protest(said)
    if one.type == "COERCE":
        return "Arrests" if one.mode == "arrest" else None
    if one.type == "CONTROL":
        return _territory(said)
    if one.type == "AGREE":
        return "Agreement" if told("deal", said) else None
    if one.type == "RETREAT":
        return {"withdraw": "Change to group/activity", "disarm": "Change to group/activity", "ceasefire": "Agreement"}.get(one.mode or "")  # fmt: skip
    return _TYPES.get(one.type)


def _assault(mode: str | None, said: frozenset[str]) -> str:
    if mode == "explosives":
        thrown = told("grenade", said) and not told("propelled", said)
        return "Grenade" if thrown else "Remote explosive/landmine/IED"
    if mode == "destroy" and not told("harmed", said):
        return "Looting/property destruction"
    if told("crowd", said, "who"):
        return "Mob violence"
    sides = told("state", said, "who") + told("rebel", said, "who")
    fought = told("clash", said)
    if (sides == 2 and not told("civilian", said, "who")) or (fought and sides):
        return "Armed clash"
    return "Attack"


def protest(said: frozenset[str]) -> str:
    """Which of ACLED's protests and riots: by what the crowd does, and what is done to it."""
    if told("violent", said):
        return "Violent demonstration"
    if told("deadly", said) and not told("air_shots", said):
        return "Excessive force against protesters"
    return "Protest with intervention" if told("intervened", said) else "Peaceful protest"


def _territory(said: frozenset[str]) -> str:
    if told("peaceful", said):
        return "Non-violent transfer of territory"
    if told("state", said, "who") and not told("rebel", said, "who"):
        return "Government regains territory"
    return "Non-state actor overtakes territory"


def told(name: str, said: frozenset[str], table: str = "how") -> bool:
    """Whether one of the words of a list of lexicon/acled.toml is said."""
    return not _list(table, name).isdisjoint(said)


@cache
def _list(table: str, name: str) -> frozenset[str]:
    return frozenset(lexicon("acled")[table][name])
