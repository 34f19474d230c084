"""Claims found against claims annotated (`voices`), and the seed page's rows.

    python bench/claims.py [--gold FILE...]     the dev part of `voices`, and the seed page where it is here

A found claim and an annotated one belong together where their evidence overlaps; each belongs to one at most, those of
like type first. Relations and aliases are left out. The set marks what matters, not everything: precision is of claims
in sentences that hold an annotated one, of like type; it is a lower bound.

claims: those that belong together, whatever their types.
typed: of like type too (a STATEMENT found serves ACCUSE, REQUEST, REJECT, THREATEN, AGREE, SUPPORT, CONCEDE and PLAIN).
realis, voice, times, tolls: right ones among those that belong together; a voice is right where the innermost cue
overlaps, or, for a verbal act, its outer one; a time where the first day agrees with the annotated value's.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import contract
from gold import ABSENT, lines, said_by, shared
from spans import NOTHING, Score

Document = dict[str, Any]
SPOKEN = frozenset(("ACCUSE", "REQUEST", "REJECT", "THREATEN", "AGREE", "SUPPORT", "CONCEDE", "PLAIN"))
SEED = ("recall", "typed", "dates", "tolls", "chains", "relations", "relations typed")
"""Figures of the seed page that are held to floors."""
_END = re.compile(r"[.!?][”\"’')\]]*(?=\s|$)|\n")


def voices(documents: list[Document], read: list[Document]) -> dict[str, Score]:
    """Figures over annotated texts.

    Args:
        documents: Of `voices`.
        read: The program's lines for them.
    """
    total: dict[str, Score] = {}
    for document, line in zip(documents, read, strict=True):
        for name, score in _scores(document, line["reading"]).items():
            total[name] = total.get(name, NOTHING) + score
    return total


def _scores(document: Document, reading: Document) -> dict[str, Score]:
    gold = document["claims"]
    got = [one for one in reading["claims"] if one["kind"] in ("event", "statement")]
    near = [
        one
        for one in got
        if any(_overlap(_places(one), [_sentence(document["text"], *s) for s in wanted["evidence"]]) for wanted in gold)
    ]
    pairs = _paired(gold, got)
    typed = [(mine, wanted) for mine, wanted in pairs if _alike(mine, wanted)]
    score = {
        "claims": Score(right=len(pairs), found=max(len(near), len(pairs)), annotated=len(gold)),
        "typed": Score(right=len(typed), found=max(len(near), len(pairs)), annotated=len(gold)),
        "realis": _share(mine["realis"] == wanted["realis"] for mine, wanted in pairs),
        "voice": _share(_same_voice(mine, wanted, document, reading) for mine, wanted in pairs),
        "times": _share(_same_day(mine, wanted, document) for mine, wanted in pairs if _day(wanted, document)),
        "tolls": _share(_same_toll(got, wanted, document["text"]) for wanted in gold if wanted["toll"]),
    }
    served = {id(mine) for mine, _ in typed}
    for kind in {one["type"] for one in gold}:
        right = sum(wanted["type"] == kind for _, wanted in typed)
        score[f"  {kind}"] = Score(
            right=right,
            found=right + sum(one["predicate"]["type"] == kind and id(one) not in served for one in near),
            annotated=sum(one["type"] == kind for one in gold),
        )
    return score


def _share(facts: Iterable[bool]) -> Score:
    known = list(facts)
    return Score(right=sum(known), found=len(known), annotated=len(known))


def _paired(gold: list[Document], got: list[Document]) -> list[tuple[Document, Document]]:
    likely = sorted(
        (not _alike(mine, wanted), mine["predicate"]["type"] != wanted["type"], mine["kind"] == "statement", i, j)
        for i, mine in enumerate(got)
        for j, wanted in enumerate(gold)
        if _overlap(_places(mine), wanted["evidence"])
    )
    pairs: dict[int, int] = {}
    for *_, i, j in likely:
        if i not in pairs and j not in pairs.values():
            pairs[i] = j
    return [(got[i], gold[j]) for i, j in pairs.items()]


def _alike(mine: Document, wanted: Document) -> bool:
    kind = mine["predicate"]["type"]
    return kind == wanted["type"] or (kind in ("STATEMENT", "PUBLICATION") and wanted["type"] in SPOKEN)


def _places(claim: Document) -> list[list[int]]:
    return [[one["start"], one["end"]] for one in claim["evidence"]]


def _overlap(a: Iterable[Any], b: Iterable[Any]) -> bool:
    others = list(b)
    return any(s < y and x < e for s, e in a for x, y in others)


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    ends = [found.end() for found in _END.finditer(text)]
    return max((x for x in ends if x <= start), default=0), min((x for x in ends if x >= end), default=len(text))


def _same_voice(mine: Document, wanted: Document, document: Document, reading: Document) -> bool:
    got, gold = ({one["id"]: one for one in where["attributions"]} for where in (reading, document))
    want = gold.get(wanted["attribution"] or "")
    have = got.get(mine["attribution"] or "")
    outer = got.get((have or {}).get("inside") or "")
    may = [have] if mine["kind"] == "event" else [have, outer]
    for one in may:
        if one is None and want is None:
            return True
        if one and want and _overlap([[x["start"], x["end"]] for x in one["cue"]], want["cue"]):
            return True
    return False


def _day(wanted: Document, document: Document) -> str | None:
    """The first day of the annotated value of a claim's time."""
    values = [t["value"] for t in document["times"] if any(_overlap([span], wanted["time"]) for span in t["span"])]
    first = next((v for v in values if re.match(r"\d{4}", v)), None)
    return first.split("/")[0].rstrip("~?") if first else None


def _same_day(mine: Document, wanted: Document, document: Document) -> bool:
    want, when = _day(wanted, document) or "", (mine.get("when") or {}).get("edtf") or ""
    first = re.sub(r"[~?%]", "", when.split("/")[0])
    return bool(first) and (first.startswith(want) or want.startswith(first))


def _same_toll(got: list[Document], wanted: Document, text: str) -> bool:
    """Whether every toll of a claim stands, with its bounds, at a claim of its sentence; vague words count loosely."""
    places = [_sentence(text, *span) for span in wanted["evidence"]]
    have = [
        (toll["outcome"], toll["least"], toll["most"])
        for one in got
        for toll in one["tolls"]
        if _overlap([[toll["evidence"]["start"], toll["evidence"]["end"]]], places)
    ]
    return all(
        any(
            outcome == o and (least == a or least in (24, 40, 100, 200, 1000)) and (most == b or most is None)
            for o, a, b in have
        )
        for outcome, (least, most) in wanted["toll"].items()
    )


def seed(folder: Path, command: str) -> dict[str, Any]:
    """The figures of the seed page's rows, as claims.py beside the data gives them."""
    said = said_by(folder, "claims.py", "../seed", "--cmd", command)
    figures: dict[str, Any] = json.loads(said.splitlines()[-1]) if said.strip() else {}
    return figures


def data(folder: Path) -> list[Path]:
    """The files that the figures come from."""
    seed_files = [folder / "seed" / name for name in ("page.txt", "events.json", "relations.json", "actors.json")]
    return [folder / "data" / "voices" / "dev.jsonl", *seed_files, folder / "score" / "claims.py", Path(__file__)]


def scores(folder: Path) -> dict[str, float]:
    """The figures that are held to floors, 0 to 1."""
    documents = lines(folder / "data" / "voices" / "dev.jsonl")
    figures = voices(documents, contract.read(documents))
    held = {f"voices {name}": round(score.f1, 4) for name, score in figures.items() if not name.startswith(" ")}
    rows = seed(folder, f"{sys.executable} -m dateline read --json")
    return held | {f"seed {name}": rows[name] for name in SEED}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--gold", type=Path, nargs="+", help="files of the form of `voices`")
    asked = parser.parse_args()
    folder = shared()
    if folder is None and not asked.gold:
        print(ABSENT)
        return
    paths = asked.gold or [folder / "data" / "voices" / "dev.jsonl"]  # type: ignore[operator]
    documents = [one for path in paths for one in lines(path)]
    for name, score in voices(documents, contract.read(documents)).items():
        print(f"{name:14} P {score.precision:.3f}  R {score.recall:.3f}  F1 {score.f1:.3f}  of {score.annotated}")
    if folder is not None:
        print(json.dumps(seed(folder, f"{sys.executable} -m dateline read --json")))


if __name__ == "__main__":
    main()
