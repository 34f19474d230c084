"""What the model says about each piece: the tags of its heads, and where they stand among its outputs."""

from __future__ import annotations

ROLES = ("source", "cue", "content")
"""Parts of an attribution (PARC, PolNeAR)."""
LAYERS = 3
"""Attributions not inside another, inside one, inside two."""
KINDS = ("speech", "document", "attitude")
STANCES = "says confirms denies doubts accuses asks orders promises threatens warns believes".split()
NAMES = "PER ORG NORP LOC FAC DATE MONEY QUANTITY WEAPON VEHICLE MISC".split()
"""NORP: nationalities, religious and political groups (OntoNotes)."""
TRIGGERS = (
    "ATTACK TAKE_YIELD DEMONSTRATE DIE INJURE DAMAGE STATEMENT_CONTACT REQUEST THREATEN MOVE ARREST JUSTICE RELEASE "
    "TRANSFER PERSONNEL MEET_TALK COOPERATE AGREE ACCUSE SANCTION ABDUCT"
).split()
"""Types of events."""
PARTS = "AGENT PATIENT PLACE INSTRUMENT TIME".split()
"""What words are in an event."""
CAMEO = "SOURCE TARGET".split()
"""Who did it to whom in a sentence (CAMEO)."""
MUC = "PerpInd PerpOrg Target Victim Weapon".split()
"""Roles in an attack (MUC-4)."""
ACTS = (
    "AGREE SUPPORT CONCEDE CONSULT COOPERATE AID RETREAT REQUEST REJECT ACCUSE THREATEN PROTEST SANCTION MOBILIZE "
    "COERCE ASSAULT DIE CONTROL FLEE STATEMENT PLAIN"
).split()
"""Types of PLOVER 0.8; deaths, territory held or taken and displacement, which PLOVER does not have; PLAIN: events of no fitting type."""
REALIS = "actual planned hypothetical negated background".split()
"""Whether an event happened."""
RELATIONS = "FIGHTS ALLY BELONGS LEADS TALKS ALIAS LOCATED SUPPORTS".split()
"""What one name is to another."""
PAIR = 8
"""Width of the vectors, one a relation, by which a pair of pieces is scored."""
LINK = 64
"""Width of the vectors by which one piece points at another."""


def tags(labels: tuple[str, ...] | list[str]) -> tuple[str, ...]:
    """O, then B- and I- of each label."""
    return ("O", *(f"{prefix}-{label}" for label in labels for prefix in "BI"))


WIDTHS = {
    "said0": len(tags(ROLES)),
    "said1": len(tags(ROLES)),
    "said2": len(tags(ROLES)),
    "kind": len(KINDS),
    "stance": len(STANCES),
    "hedge": 1,
    "names": len(tags(NAMES)),
    "triggers": len(tags(TRIGGERS)),
    "parts": len(tags(PARTS)),
    "cameo": len(tags(CAMEO)),
    "muc": len(tags(MUC)),
    "from0": LINK,
    "to0": LINK,
    "from1": LINK,
    "to1": LINK,
    "part_from": LINK,
    "part_to": LINK,
    "acts": len(tags(ACTS)),
    "realis": len(REALIS),
    "subjects": len(RELATIONS) * PAIR,
    "objects": len(RELATIONS) * PAIR,
}
"""Columns of the model's output a head, in order."""


def columns() -> dict[str, slice]:
    """Where each head stands in the model's output."""
    places, at = {}, 0
    for name, width in WIDTHS.items():
        places[name] = slice(at, at + width)
        at += width
    return places
