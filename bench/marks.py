"""Figures on what the model itself marks, before it becomes claims: event triggers, and roles of two older sets.

Texts are read with `dateline.read.triggers` and `dateline.read.roles`, document by document.

WikiEvents triggers: exact span and type. Of a gold type the first two parts count (Conflict.Attack.Unspecified is
Conflict.Attack), mapped to common labels by label_map.json; gold events of other types do not count, and gold events
that are not `sure` are no man's land: what is marked with their very span is not held against the program. Micro-F1
over all mapped labels; over the four commonest alone, on both sides; and over all once more with labels held against
the program that WikiEvents cannot have (a meeting is Contact.Contact there).

CAMEO source and target: exact span and label, micro-F1, over the sentences whose spans are annotated (`class_only` is
not set). RELATED, the third label of the set, counts on neither side.

MUC-4 roles: exact span and label, micro-F1 over PerpInd, PerpOrg, Target, Victim, Weapon, as for names (ConfliBERT).
One layer of tags cannot hold gold spans that overlap, so of those the longest counts; and once more with every gold
span, which caps recall.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from spans import NOTHING, Labelled, Score, exact, flat, only

COMMONEST = frozenset("ATTACK DIE STATEMENT_CONTACT INJURE".split())
"""Of Conflict.Attack, Life.Die, Contact.Contact and Life.Injure: the commonest in train, dev and test."""
CAMEO = frozenset("SOURCE TARGET".split())
MUC = frozenset("PerpInd PerpOrg Target Victim Weapon".split())
Triggers = Callable[[str], Iterable[Labelled]]
Roles = Callable[[str, str], Iterable[Labelled]]
Document = dict[str, Any]


def wikievents(documents: Iterable[Document], table: dict[str, str], triggers: Triggers) -> dict[str, Score]:
    """Scores of triggers.

    Args:
        documents: Texts with their events.
        table: Two-part types to common labels.
        triggers: Marks a text.
    """
    names = ("triggers", "triggers commonest", "triggers any label")
    scores = dict.fromkeys(names, NOTHING)
    for document in documents:
        gold, unsure = _events(document, table)
        found = {(s, e, label) for s, e, label in triggers(document["text"]) if (s, e) not in unsure}
        marked = only(found, set(table.values()))
        parts = ((gold, marked), (only(gold, COMMONEST), only(marked, COMMONEST)), (gold, found))
        for name, (wanted, got) in zip(names, parts, strict=True):
            scores[name] += exact(wanted, got)
    return scores


def _events(document: Document, table: dict[str, str]) -> tuple[set[Labelled], set[tuple[int, int]]]:
    """The mapped events that are sure, and the spans of those that are not."""
    gold: set[Labelled] = set()
    unsure: set[tuple[int, int]] = set()
    for event in document["events"]:
        start, end = event["trigger"]
        label = table.get(".".join(event["type"].split(".")[:2]))
        if not event.get("sure", True):
            unsure.add((start, end))
        elif label is not None:
            gold.add((start, end, label))
    return gold, unsure - {(start, end) for start, end, _ in gold}


def cameo(documents: Iterable[Document], roles: Roles) -> dict[str, Score]:
    """Scores of sources and targets.

    Args:
        documents: Sentences with their spans.
        roles: Marks a text by the scheme of the name.
    """
    score = NOTHING
    for document in documents:
        if not (document.get("meta") or {}).get("class_only"):
            score += exact(only(_spans(document), CAMEO), only(roles(document["text"], "cameo"), CAMEO))
    return {"source and target": score}


def muc4(documents: Iterable[Document], roles: Roles) -> dict[str, Score]:
    """Scores of roles in attacks.

    Args:
        documents: Texts with their spans.
        roles: Marks a text by the scheme of the name.
    """
    scores = dict.fromkeys(("roles", "roles every span"), NOTHING)
    for document in documents:
        gold, found = only(_spans(document), MUC), only(roles(document["text"], "muc4"), MUC)
        scores["roles"] += exact(flat(gold), found)
        scores["roles every span"] += exact(gold, found)
    return scores


def _spans(document: Document) -> set[Labelled]:
    return {(span["start"], span["end"], span["label"]) for span in document["spans"]}
