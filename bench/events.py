"""Figures of event types on sentences and notes: macro-F1 of PLOVER's roots and quad classes, weighted F1 of ACLED's sub-types.

    python bench/events.py --gold FILE...             {sentence, source, target, root, quad}, a JSON line each: root and quad
    python bench/events.py --notes FILE...            {text, label}: sub-types; labels as ACLED or as CASE-2021 writes them
    python bench/events.py                            the verbal sentences that are here, all and those not in the CAMEO set

Roots: each sentence has one gold root; the prediction is the type of `dateline.read.coded` for its source and target. YIELD, the
root's older name, stands for CONCEDE and RETREAT. F1 of each root that gold has, and their plain mean; quad likewise, with
PLOVER's quad class of the predicted type (1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material
conflict; CONCEDE, an older part of YIELD, counts as material cooperation). Sub-types: F1 of each gold label, weighted by
how often gold has it; a note of which nothing is said counts as OTHER.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from gold import ABSENT, BENCH, lines, shared

Row = dict[str, Any]
YIELD = {"CONCEDE": "YIELD", "RETREAT": "YIELD"}
QUADS = {
    "AGREE": "1", "CONSULT": "1", "SUPPORT": "1",
    "COOPERATE": "2", "AID": "2", "YIELD": "2",
    "REQUEST": "3", "ACCUSE": "3", "REJECT": "3", "THREATEN": "3",
    "PROTEST": "4", "SANCTION": "4", "MOBILIZE": "4", "COERCE": "4", "ASSAULT": "4",
}  # fmt: skip
CASE = {
    "ABDUCT_DISSAP": "Abduction/forced disappearance",
    "AGREEMENT": "Agreement",
    "AIR_STRIKE": "Air/drone strike",
    "ARMED_CLASH": "Armed clash",
    "ARREST": "Arrests",
    "ART_MISS_ATTACK": "Shelling/artillery/missile attack",
    "ATTACK": "Attack",
    "CHANGE_TO_GROUP_ACT": "Change to group/activity",
    "CHEM_WEAP": "Chemical weapon",
    "DISR_WEAP": "Disrupted weapons use",
    "FORCE_AGAINST_PROTEST": "Excessive force against protesters",
    "GOV_REGAINS_TERIT": "Government regains territory",
    "GRENADE": "Grenade",
    "HQ_ESTABLISHED": "Headquarters or base established",
    "MOB_VIOL": "Mob violence",
    "NON_STATE_ACTOR_OVERTAKES_TER": "Non-state actor overtakes territory",
    "NON_VIOL_TERRIT_TRANSFER": "Non-violent transfer of territory",
    "OTHER": "Other",
    "PEACE_PROTEST": "Peaceful protest",
    "PROPERTY_DISTRUCT": "Looting/property destruction",
    "PROTEST_WITH_INTER": "Protest with intervention",
    "REM_EXPLOS": "Remote explosive/landmine/IED",
    "SEX_VIOL": "Sexual violence",
    "SUIC_BOMB": "Suicide bomb",
    "VIOL_DEMONSTR": "Violent demonstration",
}
"""Labels of CASE-2021's second task as ACLED's sub-event types."""
VERBAL = "data/plover_verbal/train.jsonl"
NOTES = BENCH / "notes.jsonl"
"""Short notes in our own words."""
CAMEO = ("data/conflibert_cameo/train.jsonl", "data/conflibert_cameo/dev.jsonl")


def f1(gold: Sequence[str], found: Sequence[str]) -> dict[str, float]:
    """F1 of each gold label, 0 to 1."""
    right = Counter(one for one, other in zip(gold, found, strict=True) if one == other)
    wanted, given = Counter(gold), Counter(found)
    return {label: 2 * right[label] / (wanted[label] + given[label]) for label in sorted(wanted)}


def roots(rows: Iterable[Row]) -> dict[str, float]:
    """Macro-F1 of root and quad, and F1 of each."""
    from dateline.read import coded  # noqa: PLC0415 - what is measured

    kept = list(rows)
    kinds = []
    for row in kept:
        one = coded(row["sentence"], place(row, "source"), place(row, "target"))
        kind = one.type if one is not None else ""
        kinds.append(YIELD.get(kind, kind))
    root = f1([row["root"] for row in kept], kinds)
    quad = f1([row["quad"] for row in kept], [QUADS.get(kind, "") for kind in kinds])
    each = {f"root {name}": value for name, value in root.items()} | {f"quad {name}": v for name, v in quad.items()}
    return {"root macro": _mean(root), "quad macro": _mean(quad)} | each


def place(row: Row, name: str) -> tuple[int, int] | None:
    """Where source or target stands: as `marked` marks it, else where its words first stand; none where they do not."""
    words, sentence = row.get(name) or "", row["sentence"]
    tag = name[0]
    marked = str(row.get("marked") or "")
    at = marked.find(f"<{tag}>")
    if at >= 0:
        bare = marked[:at]
        for mark in ("<s>", "</s>", "<t>", "</t>"):
            bare = bare.replace(mark, "")
        if sentence[len(bare) : len(bare) + len(words)] == words:
            return len(bare), len(bare) + len(words)
    found = sentence.find(words) if words else -1
    return (found, found + len(words)) if found >= 0 else None


def subtypes(rows: Iterable[Row]) -> dict[str, float]:
    """Weighted F1 of sub-types, and F1 of each."""
    from dateline.read.events.subtypes import subtype  # noqa: PLC0415 - what is measured

    kept = list(rows)
    gold = [CASE.get(row["label"], row["label"]) for row in kept]
    each = f1(gold, [subtype(row["text"]) or "Other" for row in kept])
    counts = Counter(gold)
    weighted = sum(each[label] * number for label, number in counts.items()) / max(1, len(gold))
    return {"subtype weighted": weighted} | {f"subtype {name}": value for name, value in each.items()}


def unseen(folder: Path, rows: Iterable[Row]) -> list[Row]:
    """The sentences that the CAMEO set, on which rules are made, does not hold too."""
    held = {row["text"].strip() for name in CAMEO for row in lines(folder / name)}
    return [row for row in rows if row["sentence"].strip() not in held]


def data(folder: Path) -> list[Path]:
    """What the scores come from."""
    return [folder / VERBAL, *(folder / name for name in CAMEO), NOTES, Path(__file__)]


def scores(folder: Path) -> dict[str, float]:
    """Root and quad on all verbal sentences, and on those that the CAMEO set does not hold."""
    rows = lines(folder / VERBAL)
    every, rest = roots(rows), roots(unseen(folder, rows))
    names = ("root macro", "quad macro")
    held = {f"verbal {name}": every[name] for name in names} | {f"unseen {name}": rest[name] for name in names}
    return held | {"notes subtype weighted": subtypes(lines(NOTES))["subtype weighted"]}


def _mean(each: dict[str, float]) -> float:
    return sum(each.values()) / max(1, len(each))


def _show(title: str, figures: dict[str, float]) -> None:
    for name, value in figures.items():
        print(f"{title} {name}".ljust(56) + f"{100 * value:5.1f}")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--gold", type=Path, nargs="+", help="sentences with source, target, root and quad")
    parser.add_argument("--notes", type=Path, nargs="+", help="notes with an ACLED or CASE-2021 label")
    asked = parser.parse_args()
    if asked.gold:
        _show("verbal", roots(row for path in asked.gold for row in lines(path)))
    if asked.notes:
        _show("notes", subtypes(row for path in asked.notes for row in lines(path)))
    if asked.gold or asked.notes:
        return
    folder = shared()
    if folder is None:
        print(ABSENT)
        return
    rows = lines(folder / VERBAL)
    _show("verbal", roots(rows))
    _show("unseen", roots(unseen(folder, rows)))


if __name__ == "__main__":
    main()
