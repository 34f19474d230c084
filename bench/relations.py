"""Relations and aliases found against relations annotated: re3d, `voices`, the seed page.

    python bench/relations.py                 every set that is here
    python bench/relations.py --every         re3d: all documents, also those that the model was trained on
    python bench/relations.py --misses        print what is missed and what is found beside the annotation

re3d: between given spans: its relations as claims have them (`RE3D`). A relation that
has no direction is compared without one. Training leaves out every fifth document, and those are measured; the least
chances of read/relations/between.py were chosen on them, so that the figures are a little better than on new texts.
Named are pairs of which neither side is a pronoun or a description in small letters.
voices: relations of the reading whose sides overlap the annotated ones. The set marks what matters, not everything, so that precision is a lower bound.
seed page: the given rows, as score/claims.py beside the data gives them.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import contract
from claims import seed
from dateline.read.relations.between import between
from gold import ABSENT, lines, shared
from spans import NOTHING, Score, exact

Document = dict[str, Any]
Triple = tuple[str, Any, Any]
RE3D = {
    "fights": "FightingAgainst",
    "ally": "AlliesOf",
    "supports": "AlliesOf",
    "part of": "BelongsTo",
    "leads": "InChargeOf",
    "office": "InChargeOf",
    "controls": "InChargeOf",
    "negotiates": "CommWith",
    "alias": "IsSynonymOf",
    "renamed": "IsSynonymOf",
    "real name": "IsSynonymOf",
}
"""Relations of claims as those of re3d."""
MUTUAL = frozenset(("FightingAgainst", "AlliesOf", "CommWith", "IsSynonymOf"))
EVERY = 5
VOICES = {
    "leader_of": ("leads", "office"),
    "member_of": ("part of", "office"),
    "affiliate_of": ("part of", "ally", "allegiance"),
    "part_of": ("part of",),
    "acronym": ("alias",),
    "alias": ("alias",),
    "real_name": ("real name", "alias"),
    "former_name": ("renamed", "alias"),
    "supports": ("supports", "ally"),
    "supplies": ("supplies", "supports"),
    "fights": ("fights",),
    "ally_of": ("ally", "supports"),
    "controls": ("controls",),
    "designates_as": ("designates", "is a"),
}
"""Relations of the voices with the types that serve them."""


def re3d(document: Document, found: Iterable[Any], *, named: bool = False) -> dict[str, Score]:
    """The scores of a document by relation; `five` without aliases, as micro-average.

    Args:
        document: Of re3d.
        found: What `between` gives for its spans.
        named: Only pairs of names.
    """
    text = document["text"]
    gold = [
        (one["type"], tuple(one["source"]), tuple(one["target"]))
        for one in document["relations"]
        if one["type"] in set(RE3D.values()) and one.get("confidence", 1) >= 0.5
    ]
    got = [(RE3D[one.type], one.subject, one.object) for one in found if one.type in RE3D and one.realis != "negated"]
    sets = [{_plain(one) for one in side if not named or _named(text, one)} for side in (gold, got)]
    scores = {kind: exact(*({one for one in side if one[0] == kind} for side in sets)) for kind in set(RE3D.values())}
    five = sum((score for kind, score in scores.items() if kind != "IsSynonymOf"), NOTHING)
    return scores | {"five": five}


def _plain(one: Triple) -> Triple:
    kind, a, b = one
    return (kind, *sorted((a, b))) if kind in MUTUAL else one


def _named(text: str, one: Triple) -> bool:
    """Whether both sides hold a capital beyond that of a first word."""
    return all(any(word[:1].isupper() for word in text[slice(*side)].split()[-1:]) for side in one[1:])


def spans(document: Document) -> list[tuple[int, int]]:
    """The spans that are given: entities, and sides of relations."""
    sure = [one for one in document["entities"] if one.get("confidence", 1) >= 0.5]
    sides = [
        tuple(one[side])
        for one in document["relations"]
        if one.get("confidence", 1) >= 0.5
        for side in ("source", "target")
    ]
    return sorted({(one["start"], one["end"]) for one in sure} | set(sides))


def voices(document: Document, reading: Document) -> tuple[dict[str, Score], list[str], list[str]]:
    """Scores by annotated type, what is missed, what is found beside."""
    places = {one["id"]: (one["evidence"]["start"], one["evidence"]["end"]) for one in reading["mentions"]}
    got = [
        (one["predicate"]["type"], *(places[arg["mention"]] for arg in one["arguments"][:2]))
        for one in reading["claims"]
        if one["kind"] in ("relation", "alias")
    ]
    text, used, scores, missed = document["text"], set(), {}, []
    for one in document["relations"]:
        hits = [n for n, mine in enumerate(got) if _serves(one, mine)]
        used.update(hits)
        scores[one["type"]] = scores.get(one["type"], NOTHING) + Score(right=bool(hits), found=0, annotated=1)
        if not hits and one["subject"] and one["object"]:
            missed.append(" | ".join((one["type"], *(text[slice(*one[side][0])] for side in ("subject", "object")))))
    beside = [mine for n, mine in enumerate(got) if n not in used]
    total = Score(
        right=sum(score.right for score in scores.values()), found=len(got), annotated=len(document["relations"])
    )
    return scores | {"all": total}, missed, [" | ".join((k, text[slice(*a)], text[slice(*b)])) for k, a, b in beside]


def _serves(gold: Document, mine: Triple) -> bool:
    kind, subject, other = mine
    if kind not in VOICES.get(gold["type"], ()):
        return False
    straight = _meets(subject, gold["subject"]) and _meets(other, gold["object"])
    turned = _meets(subject, gold["object"]) and _meets(other, gold["subject"])
    return straight or (turned and kind in ("ally", "alias", "renamed", "fights", "real name"))


def _meets(one: tuple[int, int], pieces: Iterable[list[int]]) -> bool:
    return any(start < one[1] and one[0] < end for start, end in pieces)


def _print(title: str, total: dict[str, Score]) -> None:
    print(title)
    for name, score in sorted(total.items()):
        precise = f"P {score.precision:.3f}" if score.found else "P   -  "
        print(
            f"  {name:16} {precise}  R {score.recall:.3f}  F1 {score.f1:.3f}  of {score.annotated}, {score.found} found"
        )


def _add(total: dict[str, Score], more: dict[str, Score]) -> None:
    for name, score in more.items():
        total[name] = total.get(name, NOTHING) + score


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--every", action="store_true", help="re3d: all documents")
    parser.add_argument("--misses", action="store_true", help="print what is missed and what is found beside")
    asked = parser.parse_args()
    folder = shared()
    if folder is None:
        print(ABSENT)
        return
    documents = [one for path in sorted((folder / "data" / "re3d").glob("*.jsonl")) for one in lines(path)]
    measured = documents if asked.every else documents[::EVERY]
    whole, names = {}, {}
    for one in measured:
        found = between(one["text"], spans(one))
        _add(whole, re3d(one, found))
        _add(names, re3d(one, found, named=True))
    _print(f"re3d, {len(measured)} documents", whole)
    _print("re3d, names only", names)
    for part in ("train", "dev"):
        _voices(folder / "data" / "voices" / f"{part}.jsonl", misses=asked.misses)
    print(
        "seed page",
        {k: v for k, v in seed(folder, f"{sys.executable} -m dateline read --json").items() if "relation" in k},
    )


def _voices(path: Path, *, misses: bool) -> None:
    total: dict[str, Score] = {}
    texts = lines(path)
    for document, line in zip(texts, contract.read(texts), strict=True):
        scores, missed, beside = voices(document, line["reading"])
        _add(total, scores)
        if misses:
            print(*(f"  missed: {one}" for one in missed), *(f"  beside: {one}" for one in beside), sep="\n")
    _print(f"voices {path.stem}", total)


if __name__ == "__main__":
    main()
